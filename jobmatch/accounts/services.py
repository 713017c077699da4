"""Who is who: creating people, giving and ending roles."""

from datetime import datetime

from django.db import transaction

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Membership, Municipality, Team, User


class RoleRefusedError(ValueError):
    """The role needs a municipality, or the team belongs to another one."""


@transaction.atomic
def add_person(*, email: str, name: str, language: str = "da") -> User:
    """The person with this e-mail, made if there is none; without a password until they set one by the mailed link."""
    existing = User.objects.filter(email=email.lower()).first()
    return existing or User.objects.create_user(email=email, name=name, language=language)


@transaction.atomic
def grant_role(
    *, user: User, role: Role, at: datetime, municipality: Municipality | None = None, team: Team | None = None
) -> Membership:
    """Give a role from `at` on; the one the person already has is returned unchanged."""
    if team is not None and municipality is not None and team.municipality_id != municipality.pk:
        raise RoleRefusedError(f"{team} is not a team of {municipality}")
    if municipality is None and role in {Role.CONSULTANT, Role.TEAM_LEADER, Role.CITIZEN, Role.CASEWORKER}:
        raise RoleRefusedError(f"{role} needs a municipality")
    membership, _ = Membership.objects.get_or_create(
        user=user, role=role, municipality=municipality, team=team, ended_at=None, defaults={"started_at": at}
    )
    user.__dict__.pop("active_memberships", None)
    return membership


@transaction.atomic
def end_role(*, membership: Membership, at: datetime) -> None:
    """Take the role away from `at` on; the row stays as history. Ending twice changes nothing."""
    Membership.objects.filter(pk=membership.pk, ended_at=None).update(ended_at=at)
