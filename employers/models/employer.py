"""Firms, their workplaces, and the people who act for them."""

import uuid

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from stdnum.dk import cvr as cvr_number

from employers.enums import EmployerOrigin
from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Municipality, User
from jobmatch.vocabulary.models import Place


def validate_cvr(value: str) -> None:
    if not cvr_number.is_valid(value):
        raise ValidationError(_("This is not a CVR number: it has 8 digits, and the last one is a check digit."))


class EmployerQuerySet(models.QuerySet["Employer"]):
    def of(self, user: User) -> "EmployerQuerySet":
        """The firms that this person acts for now."""
        return self.filter(pk__in=EmployerMembership.objects.filter(user=user, ended_at=None).values("employer_id"))

    def answered_by(self, user: User) -> "EmployerQuerySet":
        """The firms that this member of staff's municipality answers for."""
        return self.filter(municipality__in=user.municipalities_as(Role.CONSULTANT, Role.TEAM_LEADER))


class Employer(models.Model):
    """A firm or public body. `municipality` is the one whose staff answer for it: they review what it sends in."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("name"), max_length=160)
    cvr = models.CharField(_("CVR number"), max_length=8, unique=True, null=True, blank=True, validators=[validate_cvr])
    about = models.TextField(_("about the firm"), max_length=2000, blank=True)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, null=True, blank=True, related_name="employers"
    )
    origin = models.CharField(max_length=10, choices=EmployerOrigin, default=EmployerOrigin.PORTAL)

    objects = EmployerQuerySet.as_manager()

    class Meta:
        verbose_name = _("employer")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    def is_represented_by(self, user: User) -> bool:
        return self.memberships.filter(user=user, ended_at=None).exists()


class Workplace(models.Model):
    """A production unit (P-unit): the place that people actually go to."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="workplaces")
    name = models.CharField(_("name"), max_length=160)
    p_number = models.CharField(
        _("P number"),
        max_length=10,
        blank=True,
        validators=[RegexValidator(r"^\d{10}$", _("A P number has 10 digits."))],
    )
    address = models.CharField(_("address"), max_length=200, blank=True)
    place = models.ForeignKey(
        Place, on_delete=models.PROTECT, null=True, related_name="workplaces", verbose_name=_("postcode")
    )

    class Meta:
        verbose_name = _("workplace")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class EmployerMembership(models.Model):
    """A person acts for a firm. `vouched_by`: the member of staff who made sure that they may."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="employer_memberships")
    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="memberships")
    vouched_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "employer"], condition=Q(ended_at=None), name="one_active_membership_per_firm"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} → {self.employer_id}"
