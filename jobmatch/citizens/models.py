"""The citizen, in their own words: career profile, background, skills and wishes. No health field, no CPR, no score.

What a citizen has said is kept in versions: a row is replaced by a later one (`replaced_at`), never changed.
"""

import uuid
from typing import Any, Self, TypeVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Municipality, Team, User
from jobmatch.citizens.enums import Attitude, BackgroundKind, Importance, ReasonKind, WantsToUse, WeighingMethod
from jobmatch.citizens.own_words import refuse_cpr
from jobmatch.vocabulary.models import Occupation, Place, Skill

#: Said of each text that people write about a citizen.
OWN_WORDS = [refuse_cpr]


class VersionChangedError(RuntimeError):
    """A version that has been kept was about to be written over."""


class CitizenQuerySet(models.QuerySet["Citizen"]):
    def visible_to(self, user: User) -> Self:
        """The only door to citizens: their own team's consultants and leaders, and the citizen's own sign-in."""
        teams = user.teams_as(Role.CONSULTANT, Role.TEAM_LEADER)
        own = Q(user=user) if user.has_role(Role.CITIZEN) else Q(pk__in=[])
        return self.filter(Q(team__in=teams) | own)

    def active(self) -> Self:
        return self.filter(closed_on=None)

    def of_consultant(self, user: User) -> Self:
        return self.active().filter(consultant=user)


class Citizen(models.Model):
    """A person who wants a job. Exactly one primary consultant; `programme` names a track, never a condition."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="citizens")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="citizens", verbose_name=_("team"))
    case_id = models.CharField(_("case number"), max_length=40, validators=OWN_WORDS)
    name = models.CharField(_("name"), max_length=120, validators=OWN_WORDS)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="citizen"
    )
    consultant = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="citizens", verbose_name=_("IPS consultant")
    )
    programme = models.CharField(_("programme"), max_length=60, blank=True, validators=OWN_WORDS)
    home = models.ForeignKey(
        Place, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("home postcode")
    )
    referred_on = models.DateField(_("referred on"))
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    source_digest = models.CharField(max_length=64, blank=True, editable=False)

    objects = CitizenQuerySet.as_manager()

    class Meta:
        verbose_name = _("citizen")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["municipality", "case_id"], name="case_id_once_per_municipality")
        ]

    def __str__(self) -> str:
        return self.case_id


VersionT = TypeVar("VersionT", bound="Version")


class VersionQuerySet(models.QuerySet[VersionT]):
    def current(self) -> Self:
        return self.filter(replaced_at=None)


class Version(models.Model):
    """A row that holds until a later one replaces it. `agreed_by`: the person who wrote it down with the citizen."""

    agreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise VersionChangedError("what a citizen has said is replaced by a later row, never changed")
        super().save(*args, **kwargs)


class CareerProfile(Version):
    """The citizen's own words. `languages`: [{"language": "da", "level": …}]; `licences`: keys of the criterion."""

    citizen = models.ForeignKey(Citizen, on_delete=models.CASCADE, related_name="profiles")
    goal = models.TextField(_("What would you like to work with?"), max_length=2000, blank=True, validators=OWN_WORDS)
    strengths = models.TextField(_("What are you good at?"), max_length=2000, blank=True, validators=OWN_WORDS)
    good_day = models.TextField(
        _("What is a good day at work like?"), max_length=2000, blank=True, validators=OWN_WORDS
    )
    learned = models.TextField(
        _("What have you learned from earlier jobs?"), max_length=2000, blank=True, validators=OWN_WORDS
    )
    transport = models.TextField(_("How do you get around?"), max_length=500, blank=True, validators=OWN_WORDS)
    languages = models.JSONField(default=list, blank=True)
    licences = models.JSONField(default=list, blank=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["citizen"], condition=Q(replaced_at=None), name="one_current_profile")
        ]

    def __str__(self) -> str:
        return f"profile of {self.citizen_id}"


class Background(Version):
    citizen = models.ForeignKey(Citizen, on_delete=models.CASCADE, related_name="background")
    kind = models.CharField(_("kind"), max_length=10, choices=BackgroundKind)
    title = models.CharField(_("what"), max_length=160, validators=OWN_WORDS)
    where = models.CharField(_("where"), max_length=160, blank=True, validators=OWN_WORDS)
    period = models.CharField(_("when"), max_length=40, blank=True, validators=OWN_WORDS)
    liked = models.CharField(_("what was good"), max_length=500, blank=True, validators=OWN_WORDS)
    disliked = models.CharField(_("what was not good"), max_length=500, blank=True, validators=OWN_WORDS)
    occupation = models.ForeignKey(Occupation, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title


class SkillClaim(Version):
    """ "I can", and "I want to use": two different things, and the second decides."""

    citizen = models.ForeignKey(Citizen, on_delete=models.CASCADE, related_name="skill_claims")
    text = models.CharField(_("skill"), max_length=160, validators=OWN_WORDS)
    skill = models.ForeignKey(Skill, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    can = models.BooleanField(_("I can"), default=True)
    wants_to_use = models.CharField(_("I want to use it"), max_length=5, choices=WantsToUse, default=WantsToUse.YES)

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text


class OccupationWish(Version):
    """A kind of work in the citizen's words, linked to an occupation where one is meant."""

    citizen = models.ForeignKey(Citizen, on_delete=models.CASCADE, related_name="occupation_wishes")
    text = models.CharField(_("work"), max_length=160, validators=OWN_WORDS)
    occupation = models.ForeignKey(Occupation, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    attitude = models.CharField(_("what you think of it"), max_length=6, choices=Attitude, default=Attitude.WANTED)

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text


class Wish(Version):
    """What the citizen wants of one criterion of the catalogue, how much it matters, and whether it is a must.

    `levels`: keys of the wished levels; empty for mentor, and for occupation and skills, whose wishes are other rows.
    `detail`: exact numbers behind levels: hours {"least", "wanted", "most"}; travel {"minutes", "mode"}.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.CASCADE, related_name="wishes")
    criterion = models.CharField(max_length=30)
    levels = models.JSONField(default=list, blank=True)
    detail = models.JSONField(default=dict, blank=True)
    importance = models.PositiveSmallIntegerField(_("importance"), choices=Importance, default=Importance.SOME)
    must = models.BooleanField(_("must"), default=False)
    reason_kind = models.CharField(_("why it is a must"), max_length=15, choices=ReasonKind, default=ReasonKind.WISH)
    words = models.CharField(_("in your own words"), max_length=500, blank=True, validators=OWN_WORDS)

    objects = VersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("wish")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["citizen", "criterion"], condition=Q(replaced_at=None), name="one_current_wish_per_criterion"
            ),
            models.CheckConstraint(condition=Q(importance__lte=3), name="importance_0_to_3"),
        ]

    def __str__(self) -> str:
        return f"{self.criterion} of {self.citizen_id}"


class Weighing(Version):
    """What the wishes weigh beside each other: `weights` by criterion, which add up to 1.

    It says more than the importance of each wish, and counts until it is taken back; a wish that is changed later
    counts by its own importance again.
    """

    citizen = models.ForeignKey(Citizen, on_delete=models.CASCADE, related_name="weighings")
    method = models.CharField(_("where the weights come from"), max_length=10, choices=WeighingMethod)
    weights = models.JSONField()
    words = models.CharField(_("in your own words"), max_length=500, blank=True, validators=OWN_WORDS)

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["citizen"], condition=Q(replaced_at=None), name="one_current_weighing")
        ]

    def __str__(self) -> str:
        return f"{self.method} of {self.citizen_id}"
