"""People, their municipalities and teams, and their roles. A role is a membership; ending one keeps history."""

from functools import cached_property
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from jobmatch.accounts.enums import SEES_CITIZENS, Role


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser, PermissionsMixin):
    """A person who signs in with an e-mail address. `is_superuser` stays False: rights come from memberships."""

    email = models.EmailField(_("e-mail"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    language = models.CharField(
        _("language"), max_length=2, choices=[("da", _("Danish")), ("en", _("English"))], default="da"
    )
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(auto_now_add=True)

    objects = UserManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        verbose_name = _("user")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        return self.name

    @property
    def is_staff(self) -> bool:
        """Django's word for who may enter an admin; here only editors of the guidance pages, in Wagtail's."""
        return self.has_role(Role.EDITOR)

    @cached_property
    def active_memberships(self) -> list["Membership"]:
        """Cached for the life of the instance, that is of one request."""
        return list(self.memberships.active().select_related("municipality", "team"))

    def has_role(self, *roles: Role) -> bool:
        return self.is_active and any(membership.role in roles for membership in self.active_memberships)

    @property
    def sees_citizens(self) -> bool:
        return self.has_role(*SEES_CITIZENS)

    def municipalities_as(self, *roles: Role) -> set[int]:
        """Ids of the municipalities in which the person has one of these roles now."""
        return {m.municipality_id for m in self.active_memberships if m.role in roles and m.municipality_id}

    def teams_as(self, *roles: Role) -> set[int]:
        return {m.team_id for m in self.active_memberships if m.role in roles and m.team_id}


class Municipality(models.Model):
    name = models.CharField(_("name"), max_length=80, unique=True)
    code = models.CharField(_("municipality code"), max_length=4, unique=True)

    class Meta:
        verbose_name = _("municipality")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="teams")
    name = models.CharField(_("name"), max_length=80)

    class Meta:
        verbose_name = _("team")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["municipality", "name"], name="team_name_once_per_municipality")]

    def __str__(self) -> str:
        return self.name


class MembershipQuerySet(models.QuerySet["Membership"]):
    def active(self) -> "MembershipQuerySet":
        return self.filter(ended_at=None)

    def in_role(self, *roles: Role) -> "MembershipQuerySet":
        return self.filter(role__in=roles)


class Membership(models.Model):
    """One person's role: staff belong to a municipality and mostly a team; an employer's firm is in `employers`."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(_("role"), max_length=20, choices=Role)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="memberships")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["started_at", "pk"]
        constraints = [
            # By expressions, since SQLite takes two empty values for different in a constraint on fields.
            models.UniqueConstraint(
                "user",
                "role",
                Coalesce("municipality", 0),
                Coalesce("team", 0),
                condition=Q(ended_at=None),
                name="one_active_membership",
            ),
            models.CheckConstraint(
                condition=~Q(role__in=["consultant", "team_leader", "citizen", "caseworker"])
                | Q(municipality__isnull=False),
                name="municipal_roles_name_a_municipality",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role}"
