"""Opening, changing and closing a citizen's case. One consultant at a time, of the citizen's own team."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Team, User
from jobmatch.accounts.services import add_person, grant_role
from jobmatch.audit.services import record
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.permissions import is_of_team
from jobmatch.citizens.services.refusals import CaseExistsError, InvalidCaseError, NoConsultantError, NotYoursError
from jobmatch.citizens.services.versions import hold
from jobmatch.citizens.signals import wishes_changed
from jobmatch.outbox.services import enqueue
from jobmatch.vocabulary.models import Place


@transaction.atomic
def create_citizen(
    *,
    team: Team,
    case_id: str,
    name: str,
    consultant: User,
    referred_on: date,
    by: User | None,
    at: datetime,
    programme: str = "",
    home: Place | None = None,
    user: User | None = None,
) -> Citizen:
    """A new case in a team's municipality."""
    citizen = Citizen(
        municipality_id=team.municipality_id,
        team=team,
        case_id=case_id.strip(),
        name=name.strip(),
        consultant=consultant,
        referred_on=referred_on,
        programme=programme.strip(),
        home=home,
        user=user,
    )
    _demand_team(citizen, by)
    _demand_consultant(citizen, consultant)
    if referred_on > timezone.localdate(at):
        raise InvalidCaseError(_("The day of referral has not come yet."), "referred_on")
    if Citizen.objects.filter(municipality=team.municipality_id, case_id=citizen.case_id).exists():
        raise CaseExistsError(_("There is a case of this number already."), "case_id")
    _save_checked(citizen)
    record(verb="citizens.created", subject=citizen, actor=by, at=at)
    return citizen


@transaction.atomic
def save_case(
    *,
    citizen: Citizen,
    name: str,
    consultant: User,
    programme: str,
    home: Place | None,
    by: User | None,
    at: datetime,
) -> bool:
    """Change what stands on the case's cover. True when anything differs from before."""
    locked = _held_by_team(citizen, by)
    moved = locked.home_id != (home.pk if home else None)
    changed = moved or (locked.name, locked.programme) != (name.strip(), programme.strip())
    if changed:
        locked.name, locked.programme, locked.home = name.strip(), programme.strip(), home
        _save_checked(locked)
        record(verb="citizens.case_changed", subject=locked, actor=by, at=at)
    if moved:
        wishes_changed.send(sender=Citizen, citizen=locked, at=at)
    return change_consultant(citizen=citizen, consultant=consultant, by=by, at=at) or changed


@transaction.atomic
def change_consultant(*, citizen: Citizen, consultant: User, by: User | None, at: datetime) -> bool:
    """Another consultant of the team takes the case over. True when it is another one than before."""
    locked = _held_by_team(citizen, by)
    if locked.consultant_id == consultant.pk:
        return False
    _demand_consultant(locked, consultant)
    Citizen.objects.filter(pk=locked.pk).update(consultant=consultant)
    record(verb="citizens.consultant_changed", subject=locked, actor=by, at=at)
    return True


@transaction.atomic
def give_sign_in(*, citizen: Citizen, email: str, by: User | None, at: datetime) -> User:
    """A sign-in of the citizen's own, without a password until they set one by the mailed link."""
    locked = _held_by_team(citizen, by)
    if locked.user_id is not None:
        raise InvalidCaseError(_("There is a sign-in already."), "email")
    user = add_person(email=email, name=locked.name)
    if Citizen.objects.filter(user=user).exists():
        raise InvalidCaseError(_("This address belongs to another citizen."), "email")
    grant_role(user=user, role=Role.CITIZEN, municipality=locked.municipality, at=at)
    Citizen.objects.filter(pk=locked.pk).update(user=user)
    record(verb="citizens.sign_in_given", subject=locked, actor=by, at=at)
    enqueue(topic="citizens.way_in", key=str(locked.pk), payload={"citizen": locked.pk}, at=at)
    return user


@transaction.atomic
def close_case(*, citizen: Citizen, on: date, by: User | None, at: datetime) -> None:
    """Nothing more is written or ranked; the records stay until their retention period ends."""
    locked = _held_by_team(citizen, by)
    if not locked.referred_on <= on <= timezone.localdate(at):
        raise InvalidCaseError(_("The last day lies between the referral and today."), "closed_on")
    Citizen.objects.filter(pk=locked.pk).update(closed_on=on)
    record(verb="citizens.case_closed", subject=locked, actor=by, at=at)


@transaction.atomic
def reopen_case(*, citizen: Citizen, by: User | None, at: datetime) -> None:
    """Go on with a closed case; an open one stays as it is."""
    locked = Citizen.objects.select_for_update(of=("self",)).get(pk=citizen.pk)
    _demand_team(locked, by)
    if locked.closed_on is None:
        return
    Citizen.objects.filter(pk=locked.pk).update(closed_on=None)
    record(verb="citizens.case_reopened", subject=locked, actor=by, at=at)
    wishes_changed.send(sender=Citizen, citizen=locked, at=at)


def consultants_of(team: Team) -> list[User]:
    """Who can have cases in a team: its consultants and leaders, by name."""
    roles = (Role.CONSULTANT, Role.TEAM_LEADER)
    people = User.objects.filter(
        memberships__team=team, memberships__role__in=roles, memberships__ended_at=None, is_active=True
    )
    return list(people.distinct().order_by("name", "pk"))


def _held_by_team(citizen: Citizen, by: User | None) -> Citizen:
    _demand_team(citizen, by)
    return hold(citizen, by)


def _demand_team(citizen: Citizen, by: User | None) -> None:
    if by is not None and not is_of_team(by, citizen):
        raise NotYoursError(_("Only the citizen's own team can do this."))


def _demand_consultant(citizen: Citizen, consultant: User) -> None:
    if not is_of_team(consultant, citizen) or not consultant.is_active:
        raise NoConsultantError(_("Choose a consultant of the citizen's team."), "consultant")


def _save_checked(citizen: Citizen) -> None:
    relations = {field.name for field in citizen._meta.fields if field.is_relation}
    try:
        citizen.clean_fields(exclude=relations)
    except ValidationError as error:
        for name, texts in error.message_dict.items():
            raise InvalidCaseError(texts[0], name) from error
    citizen.save()
