"""Ranked lists as they were made, and what was decided on them. Openings are ranked for a citizen, never citizens."""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Self

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Count, Max, Q
from django.utils.translation import gettext_lazy as _

from employers.models import Opening
from jobmatch.accounts.models import Municipality
from jobmatch.citizens.models import Citizen
from matching.enums import Answer, NoReason, ProposalAnswer, SuggestionList


class PoolSnapshot(models.Model):
    """The openings of one moment as the engine's numbers (`engine.snapshot`), named by what is in it; never changed.

    `titles`: what the levels of one's own words stand for.
    """

    digest = models.CharField(max_length=64, primary_key=True)
    made_at = models.DateTimeField()
    openings = models.PositiveIntegerField()
    data = models.BinaryField()
    titles = models.JSONField(default=list)

    class Meta:
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return self.digest


class CrowdingPricesQuerySet(models.QuerySet["CrowdingPrices"]):
    def latest_of(self, municipality: Municipality) -> "CrowdingPrices | None":
        return self.filter(municipality=municipality).order_by("-pk").first()


class CrowdingPrices(models.Model):
    """What openings cost on the lists of a municipality's citizens because many see them, as of one moment.

    `points`: hundredths by opening, only those above 0. Never changed: lists that were made with them refer to them.
    """

    municipality = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField()
    points = models.JSONField()

    objects = CrowdingPricesQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.municipality_id} {self.made_at:%Y-%m-%d %H:%M}"


class RankingRunQuerySet(models.QuerySet["RankingRun"]):
    def latest_of(self, citizen: Citizen) -> "RankingRun | None":
        return self.filter(citizen=citizen).order_by("-pk").first()

    def latest_of_each(self, citizens: models.QuerySet[Citizen]) -> Self:
        """The latest of each of them that has any."""
        latest = self.filter(citizen__in=citizens).order_by().values("citizen").annotate(latest=Max("pk"))
        return self.filter(pk__in=latest.values("latest"))


class RankingRun(models.Model):
    """One ranking for one citizen: with the engine's version, what went in, and its digest it can be made again.

    `wishes`: the citizen's words at that time (`adapters.Stated`). `fits`, `would_fit_if`: how many belong on each
    list; the best of them are kept as suggestions.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.CASCADE, related_name="rankings")
    made_at = models.DateTimeField()
    engine_version = models.CharField(max_length=20)
    wishes = models.JSONField()
    input_digest = models.CharField(max_length=64)
    snapshot = models.ForeignKey(PoolSnapshot, on_delete=models.PROTECT, null=True, related_name="runs")
    prices = models.ForeignKey(CrowdingPrices, on_delete=models.PROTECT, null=True, related_name="+")
    #: The wishes in the engine's numbers (`adapters.packed`).
    numbers = models.BinaryField(default=bytes)
    #: Most points that each part could give: the weights, as they were counted.
    weights = models.JSONField(default=dict)
    openings = models.PositiveIntegerField()
    fits = models.PositiveIntegerField()
    would_fit_if = models.PositiveIntegerField()
    #: Questions to employers, and which musts open how many openings: what the page shows beside the two lists.
    questions = models.JSONField(default=list)
    relaxations = models.JSONField(default=dict)
    notes = models.JSONField(default=list)

    objects = RankingRunQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["citizen", "-id"], name="latest_run_of_citizen")]

    def __str__(self) -> str:
        return f"{self.citizen_id} {self.made_at:%Y-%m-%d %H:%M}"


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    def still_open(self, day: date) -> Self:
        """Without those whose opening has closed since the list was made."""
        return self.filter(opening__in=Opening.objects.open_on(day))

    def with_openings(self) -> Self:
        """Fetches what a list shows of each opening."""
        return self.select_related("opening__employer", "opening__place", "opening__workplace")


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

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        ordering = ["run", "on_list", "place"]
        constraints = [
            models.UniqueConstraint(fields=["run", "opening"], name="opening_once_per_run"),
            models.UniqueConstraint(fields=["run", "on_list", "place"], name="place_once_per_list"),
        ]

    def __str__(self) -> str:
        return f"{self.on_list} {self.place}: {self.opening_id}"


class DecisionQuerySet(models.QuerySet["Decision"]):
    def standing_of(self, citizen: Citizen) -> "dict[int, Decision]":
        """By opening, the answer that counts: the latest."""
        return {decision.opening_id: decision for decision in self.filter(citizen=citizen).order_by("pk")}

    def yes_by_opening(self, openings: Iterable[int]) -> dict[int, int]:
        """How many citizens with an open case have a yes as their latest answer to each. One query."""
        there = self.filter(opening__in=list(openings), citizen__closed_on=None)
        latest = there.order_by().values("citizen", "opening").annotate(latest=Max("pk")).values("latest")
        standing = self.filter(pk__in=latest, answer=Answer.YES).order_by()
        return dict(standing.values_list("opening").annotate(Count("pk")))

    def taken_at(self, workplaces: Iterable[int]) -> dict[int, set[int]]:
        """By workplace, the citizens with an open case whose latest answer to a job there is a yes. One query."""
        there = self.filter(opening__workplace__in=list(workplaces), citizen__closed_on=None)
        latest = there.order_by().values("citizen", "opening").annotate(latest=Max("pk")).values("latest")
        taken: dict[int, set[int]] = defaultdict(set)
        rows = self.filter(pk__in=latest, answer=Answer.YES).order_by("pk")
        for workplace, citizen in rows.values_list("opening__workplace", "citizen"):
            taken[workplace].add(citizen)
        return taken


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

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [models.CheckConstraint(condition=~Q(answer=Answer.NO) | ~Q(reason=""), name="a_no_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.answer} {self.at:%Y-%m-%d}"


class WeightProposalQuerySet(models.QuerySet["WeightProposal"]):
    def open_of(self, citizen: Citizen) -> "WeightProposal | None":
        return self.filter(citizen=citizen, answer="").first()

    def last_answered_of(self, citizen: Citizen) -> "WeightProposal | None":
        return self.filter(citizen=citizen).exclude(answer="").order_by("-pk").first()


class WeightProposal(models.Model):
    """A question to the citizen: do your wishes weigh as your answers to jobs suggest? It counts only once accepted.

    `stated`, `proposed`: weight by criterion on the scale of importance, of the same sum. `digest` names the answers
    and the stated weights that it was made from.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    citizen = models.ForeignKey(Citizen, on_delete=models.CASCADE, related_name="weight_proposals")
    made_at = models.DateTimeField()
    stated = models.JSONField()
    proposed = models.JSONField()
    comparisons = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    answer = models.CharField(_("answer"), max_length=8, choices=ProposalAnswer, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(null=True)

    objects = WeightProposalQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["citizen"], condition=Q(answer=""), name="one_open_proposal"),
            models.CheckConstraint(
                condition=Q(answer="", by=None, at=None) | (~Q(answer="") & Q(by__isnull=False, at__isnull=False)),
                name="an_answered_proposal_says_who_and_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.citizen_id} {self.made_at:%Y-%m-%d}"


class CrowdingPolicy(models.Model):
    """Whether a municipality spreads its citizens over the openings; where there is no row, the defaults hold.

    `introductions_per_position`: from so many citizens per position on, seeing the same opening costs points.
    """

    MOST = 20

    municipality = models.OneToOneField(Municipality, on_delete=models.CASCADE, related_name="crowding_policy")
    enabled = models.BooleanField(_("share out the jobs"), default=True)
    introductions_per_position = models.PositiveSmallIntegerField(
        _("citizens for each position"), default=3, validators=[MinValueValidator(1), MaxValueValidator(MOST)]
    )

    class Meta:
        verbose_name = _("crowding policy")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(introductions_per_position__gte=1), name="at_least_one_introduction_per_position"
            )
        ]

    def __str__(self) -> str:
        return f"{self.municipality_id}: {self.introductions_per_position if self.enabled else 'off'}"
