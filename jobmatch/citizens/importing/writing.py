"""The one service that writes imported cases: a transaction per case, found again by its id, else made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from django.db import transaction
from django.utils import translation

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Membership, Municipality, Team, User
from jobmatch.citizens.importing.cases import Case, case_id_of, parse_case
from jobmatch.citizens.importing.linking import Linked, link
from jobmatch.citizens.importing.reading import Record
from jobmatch.citizens.importing.values import CaseRefusedError
from jobmatch.citizens.models import Citizen, Wish
from jobmatch.citizens.services import (
    CitizensRefusedError,
    create_citizen,
    group_facts_of,
    save_background,
    save_case,
    save_group_facts,
    save_occupation_wishes,
    save_profile,
    save_skills,
    save_wishes,
)
from jobmatch.vocabulary.reporting import ImportReport

TAKEN, CHANGED, UNCHANGED, REFUSED = "taken", "changed", "unchanged", "refused"
_WISHING = {"wishes", "hours", "days", "travel", "languages", "licences"}
_GROUP_FACTS = {"birth_year", "gender", "first_language"}
_PROFILE = {"profile", "languages", "licences"}


@dataclass(frozen=True)
class Told:
    """What became of one record."""

    number: int
    verdict: str
    case_id: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Receiver:
    """Where the cases of a file go. `team` and `consultant` may be left to the records."""

    municipality: Municipality
    team: Team | None = None
    consultant: User | None = None


@dataclass
class _Run:
    to: Receiver
    at: datetime
    today: date
    tell: Callable[[Told], None]
    consultants: dict[str, list[Membership]]
    report: ImportReport = field(default_factory=ImportReport)
    seen: dict[str, int] = field(default_factory=dict)


def import_cases(
    *,
    records: Iterable[Record],
    to: Receiver,
    at: datetime,
    today: date,
    dry_run: bool = False,
    tell: Callable[[Told], None] = lambda told: None,
) -> ImportReport:
    """Write the cases of a file. An interrupted run has kept each case before: run again, it goes on from there."""
    run = _Run(to, at, today, tell, _consultants(to.municipality))
    with translation.override("en"):
        for record in records:
            try:
                with transaction.atomic():
                    told = _take(record, run)
                    transaction.set_rollback(dry_run)
            except (CaseRefusedError, CitizensRefusedError) as refusal:
                told = Told(record.number, REFUSED, case_id_of(record.value), (str(refusal),))
            _count(told, run)
    return run.report


def _count(told: Told, run: _Run) -> None:
    if told.verdict == REFUSED:
        run.report.refuse(told.number, told.case_id, "; ".join(told.notes))
    else:
        setattr(run.report, told.verdict, getattr(run.report, told.verdict) + 1)
    run.tell(told)


def _take(record: Record, run: _Run) -> Told:
    if record.problem:
        raise CaseRefusedError(record.problem)
    case = parse_case(record.value)
    if first := run.seen.get(case.case_id):
        raise CaseRefusedError(f"the id stands already in row {first} of this file")
    run.seen[case.case_id] = record.number
    citizen = Citizen.objects.filter(municipality=run.to.municipality, case_id=case.case_id).first()
    if citizen is not None and citizen.source_digest == case.digest:
        return Told(record.number, UNCHANGED, case.case_id)
    linked = link(case, citizen)
    consultant, notes = _consultant_of(case, citizen, run)
    created = citizen is None
    citizen = citizen or _created(case, linked, consultant, run)
    changed = _write(citizen, case, linked, consultant, run.at)
    Citizen.objects.filter(pk=citizen.pk).update(source_digest=case.digest)
    verdict = TAKEN if created else CHANGED if changed else UNCHANGED
    return Told(record.number, verdict, case.case_id, (*notes, *linked.notes))


def _created(case: Case, linked: Linked, consultant: Membership, run: _Run) -> Citizen:
    if consultant.team is None:
        raise CaseRefusedError(f"consultant: {consultant.user.email} is in no team")
    return create_citizen(
        team=consultant.team,
        case_id=case.case_id,
        name=case.name,
        consultant=consultant.user,
        referred_on=case.referred_on or run.today,
        programme=case.programme,
        home=linked.home,
        by=None,
        at=run.at,
    )


def _write(citizen: Citizen, case: Case, linked: Linked, consultant: Membership, at: datetime) -> bool:
    """Write the sections that the record has; True when any of them differs from before."""
    has = case.stated.intersection
    changed = save_case(
        citizen=citizen,
        name=case.name if has({"name"}) else citizen.name,
        consultant=consultant.user,
        programme=case.programme if has({"programme"}) else citizen.programme,
        home=linked.home if has({"home_postcode"}) else citizen.home,
        by=None,
        at=at,
    )
    if has(_PROFILE):
        changed |= save_profile(citizen=citizen, profile=case.profile, by=None, at=at)
    if has({"occupations"}):
        changed |= save_occupation_wishes(citizen=citizen, occupations=linked.occupations, by=None, at=at)
    if has({"skills"}):
        changed |= save_skills(citizen=citizen, skills=linked.skills, by=None, at=at)
    if has({"background"}):
        changed |= save_background(citizen=citizen, background=case.background, by=None, at=at)
    if stated := has(_GROUP_FACTS):
        facts = replace(group_facts_of(citizen), **{name: getattr(case.group_facts, name) for name in stated})
        changed |= save_group_facts(citizen=citizen, facts=facts, by=None, at=at)
    if has(_WISHING):
        changed |= bool(save_wishes(citizen=citizen, wishes=case.wishes, removed=_gone(citizen, case), by=None, at=at))
    return changed


def _gone(citizen: Citizen, case: Case) -> set[str]:
    """Wishes of an earlier import that the record no longer has. What people have written here stays."""
    imported = Wish.objects.current().filter(citizen=citizen, agreed_by=None)
    return set(imported.values_list("criterion", flat=True)) - {wish.criterion for wish in case.wishes}


def _consultants(municipality: Municipality) -> dict[str, list[Membership]]:
    """Who can have cases in the municipality, by address: a row per team."""
    roles = (Role.CONSULTANT, Role.TEAM_LEADER)
    memberships = Membership.objects.active().in_role(*roles).filter(municipality=municipality, user__is_active=True)
    found: dict[str, list[Membership]] = {}
    for membership in memberships.exclude(team=None).select_related("user", "team"):
        found.setdefault(membership.user.email, []).append(membership)
    return found


def _consultant_of(case: Case, citizen: Citizen | None, run: _Run) -> tuple[Membership, list[str]]:
    """Whom the record names, else who has the case now, else whom the command names."""
    default = run.to.consultant.email if run.to.consultant else ""
    present = citizen.consultant.email if citizen else ""
    team = citizen.team if citizen else run.to.team
    wanted = case.consultant or present or default
    if not wanted:
        raise CaseRefusedError("consultant: is missing; name one in the record, or for all with --consultant")
    if found := _in_team(run.consultants.get(wanted, []), team):
        return found, []
    instead = _in_team(run.consultants.get(present or default, []), team)
    if instead is None:
        where = f"the team {team}" if team else f"any team of {run.to.municipality}"
        raise CaseRefusedError(f"consultant: {wanted} is not a consultant in {where}")
    return instead, [f"{wanted} is not a consultant here: given to {instead.user.email}"]


def _in_team(memberships: list[Membership], team: Team | None) -> Membership | None:
    return next((one for one in memberships if team is None or one.team_id == team.pk), None)
