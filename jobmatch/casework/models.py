"""From a yes to a job, and the support in it. Entries are never changed: a later one corrects an earlier."""

import uuid
from typing import Any, NoReturn, Self

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from employers.models import Employer, MentorOffer, Opening, Workplace
from jobmatch.accounts.models import User
from jobmatch.casework.enums import ContactKind, EndKind, Where, WithWhom
from jobmatch.citizens.models import Citizen
from matching.models import Decision

NOTE_LENGTH = 4000
AGREEMENTS_LENGTH = 2000


class PlacementQuerySet(models.QuerySet["Placement"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(citizen__in=Citizen.objects.visible_to(user))

    def running(self) -> Self:
        return self.filter(ended_on=None)

    def with_facts(self) -> Self:
        """Everything a page says about a placement, in one query."""
        return self.select_related("citizen__consultant", "employer", "workplace__place", "mentor_offer", "made_by")


class Placement(models.Model):
    """A job that a citizen has or has had. `instrument` is a level of the criterion of that name."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    citizen = models.ForeignKey(Citizen, on_delete=models.PROTECT, related_name="placements")
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, null=True, blank=True, related_name="placement")
    opening = models.ForeignKey(Opening, on_delete=models.PROTECT, null=True, blank=True, related_name="placements")
    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, null=True, blank=True, related_name="placements")
    workplace = models.ForeignKey(Workplace, on_delete=models.PROTECT, null=True, blank=True, related_name="placements")
    mentor_offer = models.ForeignKey(
        MentorOffer, on_delete=models.PROTECT, null=True, blank=True, related_name="placements"
    )
    job_title = models.CharField(_("job"), max_length=160)
    starts_on = models.DateField(_("first day at work"))
    hours = models.DecimalField(
        _("hours a week"), max_digits=4, decimal_places=1, validators=[MinValueValidator(1), MaxValueValidator(60)]
    )
    instrument = models.CharField(_("terms of employment"), max_length=20)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    ended_on = models.DateField(_("last day at work"), null=True, blank=True)
    end_kind = models.CharField(_("how it ended"), max_length=16, choices=EndKind, blank=True)
    end_note = models.CharField(_("what was learned"), max_length=1000, blank=True)

    objects = PlacementQuerySet.as_manager()

    class Meta:
        verbose_name = _("placement")
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("starts_on")), name="ends_after_its_start"
            ),
            models.CheckConstraint(condition=Q(ended_on=None) | ~Q(end_kind=""), name="an_end_has_a_kind"),
        ]

    def __str__(self) -> str:
        return self.job_title


class EntriesStandError(RuntimeError):
    """An entry of the support log was about to be changed or deleted; a later one may correct it."""


class SupportEntryQuerySet(models.QuerySet["SupportEntry"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(placement__in=Placement.objects.visible_to(user))

    def standing(self) -> Self:
        """Entries that no later one has corrected."""
        return self.filter(corrected_by=None)

    def update(self, **kwargs: Any) -> NoReturn:
        raise EntriesStandError("entries of the support log are never changed")

    def delete(self) -> NoReturn:
        raise EntriesStandError("entries of the support log are never deleted")


class SupportEntry(models.Model):
    """One contact in the support of a job. `with_whom` is a list of the keys in `enums.WithWhom`."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="entries")
    took_place_on = models.DateField(_("date"))
    kind = models.CharField(_("kind of contact"), max_length=10, choices=ContactKind)
    with_whom = models.JSONField(_("with whom"), default=list)
    where = models.CharField(_("where"), max_length=10, choices=Where)
    minutes = models.PositiveSmallIntegerField(_("minutes"), validators=[MinValueValidator(1), MaxValueValidator(600)])
    note = models.TextField(_("what it was about"), max_length=NOTE_LENGTH)
    agreements = models.TextField(_("what was agreed"), max_length=AGREEMENTS_LENGTH, blank=True)
    next_contact_on = models.DateField(_("next contact"), null=True, blank=True)
    corrects = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    objects = SupportEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("support entry")
        ordering = ["-took_place_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.took_place_on} {self.kind}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise EntriesStandError("entries of the support log are never changed")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise EntriesStandError("entries of the support log are never deleted")

    @property
    def with_whom_labels(self) -> list[str]:
        return [str(WithWhom(key).label) for key in self.with_whom if key in WithWhom.values]
