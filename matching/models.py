"""Ranked lists as they were made, and what people decided about them. Openings are ranked for a citizen, never citizens."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from employers.models import Opening
from jobmatch.citizens.models import Citizen
from matching.enums import Answer, NoReason, SuggestionList


class RankingRun(models.Model):
    """One ranking for one citizen: with the engine's version, what went in, and its digest it can be made again."""

    citizen = models.ForeignKey(Citizen, on_delete=models.CASCADE, related_name="rankings")
    made_at = models.DateTimeField()
    engine_version = models.CharField(max_length=20)
    wishes = models.JSONField()
    input_digest = models.CharField(max_length=64)
    openings = models.PositiveIntegerField()
    fits = models.PositiveIntegerField()
    would_fit_if = models.PositiveIntegerField()
    #: Questions to employers, and which musts open how many openings: what the page shows beside the two lists.
    questions = models.JSONField(default=list)
    relaxations = models.JSONField(default=list)

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["citizen", "-id"], name="latest_run_of_citizen")]

    def __str__(self) -> str:
        return f"{self.citizen_id} {self.made_at:%Y-%m-%d %H:%M}"


class Suggestion(models.Model):
    """An opening on a citizen's list. Points are hundredths; `parts` add up to `score` exactly."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    run = models.ForeignKey(RankingRun, on_delete=models.CASCADE, related_name="suggestions")
    opening = models.ForeignKey(Opening, on_delete=models.CASCADE, related_name="suggestions")
    on_list = models.CharField(max_length=12, choices=SuggestionList)
    place = models.PositiveIntegerField(_("place on the list"))
    score = models.IntegerField()
    parts = models.JSONField()
    broken = models.JSONField(default=list)
    unknown = models.JSONField(default=list)

    class Meta:
        ordering = ["run", "on_list", "place"]
        constraints = [
            models.UniqueConstraint(fields=["run", "opening"], name="opening_once_per_run"),
            models.UniqueConstraint(fields=["run", "on_list", "place"], name="place_once_per_list"),
        ]

    def __str__(self) -> str:
        return f"{self.on_list} {self.place}: {self.opening_id}"


class Decision(models.Model):
    """What was said to an opening, by whom and when. A later one counts; none is changed."""

    citizen = models.ForeignKey(Citizen, on_delete=models.CASCADE, related_name="decisions")
    opening = models.ForeignKey(Opening, on_delete=models.PROTECT, related_name="decisions")
    suggestion = models.ForeignKey(Suggestion, on_delete=models.SET_NULL, null=True, related_name="decisions")
    answer = models.CharField(_("answer"), max_length=5, choices=Answer)
    reason = models.CharField(_("reason"), max_length=12, choices=NoReason, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)
    together = models.BooleanField(_("looked at together"), default=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-pk"]
        constraints = [models.CheckConstraint(condition=~Q(answer=Answer.NO) | ~Q(reason=""), name="a_no_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.answer} {self.at:%Y-%m-%d}"
