"""From a yes to a job, and the log of the support in it. Every write names who and when, and leaves an audit row."""

from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from employers.models import MentorOffer, Workplace
from jobmatch.accounts.models import User
from jobmatch.audit.services import record
from jobmatch.casework.enums import EndKind, WithWhom
from jobmatch.casework.models import AGREEMENTS_LENGTH, NOTE_LENGTH, Placement, SupportEntry
from jobmatch.casework.permissions import may_support
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.own_words import CPR_REFUSED, looks_like_cpr
from jobmatch.vocabulary.criteria import CRITERIA
from matching.enums import Answer
from matching.models import Decision


class CaseworkRefusedError(ValueError):
    """Something that cannot be done; the text is for people, `field` names what it is about where it is one thing."""

    def __init__(self, text: object, field: str = "") -> None:
        self.text, self.field = text, field
        super().__init__(str(text))


class NotOfTheTeamError(CaseworkRefusedError):
    """Only the citizen's own team writes in casework."""


class CaseClosedError(CaseworkRefusedError):
    """The citizen's case is closed."""


class NotAgreedError(CaseworkRefusedError):
    """The latest answer to the opening is not this yes."""


class AlreadyPlacedError(CaseworkRefusedError):
    """The decision has led to a placement before."""


class AlreadyEndedError(CaseworkRefusedError):
    """The placement has ended before."""


class AlreadyCorrectedError(CaseworkRefusedError):
    """A later entry has corrected this one."""


class InvalidFactError(CaseworkRefusedError):
    """A date, a number or a choice that cannot be; `field` names it."""


@dataclass(frozen=True, kw_only=True)
class Contact:
    """What one entry of the support log says; `with_whom` are keys of `enums.WithWhom`."""

    took_place_on: date
    kind: str
    with_whom: list[str] = field(default_factory=list)
    where: str
    minutes: int
    note: str
    agreements: str = ""
    next_contact_on: date | None = None


@transaction.atomic
def place(
    *,
    citizen: Citizen,
    decision: Decision,
    starts_on: date,
    hours: Decimal,
    instrument: str,
    by: User,
    at: datetime,
    workplace: Workplace | None = None,
    mentor_offer: MentorOffer | None = None,
) -> Placement:
    """The job that a yes has led to."""
    _demand_open_case(citizen, by)
    _demand_standing_yes(citizen, decision)
    opening = decision.opening
    _demand_same_firm(opening.employer_id, workplace, mentor_offer)
    if instrument not in CRITERIA["instrument"].level_keys:
        raise InvalidFactError(_("Choose one of the terms of employment."), "instrument")
    placement = Placement(
        citizen=citizen,
        decision=decision,
        opening=opening,
        employer=opening.employer,
        workplace=workplace or opening.workplace,
        mentor_offer=mentor_offer,
        job_title=opening.title,
        starts_on=starts_on,
        hours=hours,
        instrument=instrument,
        made_by=by,
        made_at=at,
    )
    _save_checked(placement)
    record(verb="casework.placed", subject=placement, actor=by, at=at)
    return placement


@transaction.atomic
def write_entry(*, placement: Placement, contact: Contact, by: User, at: datetime) -> SupportEntry:
    """Also after the job has ended: the support may go on."""
    entry = _write(placement, contact, by, at, corrects=None)
    record(verb="casework.entry_written", subject=entry, actor=by, at=at)
    return entry


@transaction.atomic
def correct_entry(*, entry: SupportEntry, contact: Contact, by: User, at: datetime) -> SupportEntry:
    """A new entry that stands instead of an earlier one, which stays to be read."""
    locked = SupportEntry.objects.select_for_update(of=("self",)).get(pk=entry.pk)
    if SupportEntry.objects.filter(corrects=locked).exists():
        raise AlreadyCorrectedError(_("This entry has been corrected before. Correct the latest one."))
    correction = _write(locked.placement, contact, by, at, corrects=locked)
    record(verb="casework.entry_corrected", subject=locked, actor=by, at=at)
    return correction


@transaction.atomic
def end_placement(
    *, placement: Placement, ended_on: date, end_kind: str, by: User, at: datetime, end_note: str = ""
) -> Placement:
    """The last day at work, once it has come."""
    locked = Placement.objects.select_for_update(of=("self",)).get(pk=placement.pk)
    _demand_team(locked.citizen, by)
    if locked.ended_on is not None:
        raise AlreadyEndedError(_("It has been written down before that this job has ended."))
    if problem := end_problem(locked.starts_on, ended_on, timezone.localdate(at)):
        raise InvalidFactError(problem, "ended_on")
    if end_kind not in EndKind.values:
        raise InvalidFactError(_("Choose how the job ended."), "end_kind")
    if looks_like_cpr(end_note):
        raise InvalidFactError(CPR_REFUSED, "end_note")
    locked.ended_on, locked.end_kind, locked.end_note = ended_on, end_kind, end_note
    _save_checked(locked)
    record(verb="casework.placement_ended", subject=locked, actor=by, at=at)
    return locked


def end_problem(starts_on: date, ended_on: date, today: date) -> object | None:
    """What is wrong with the last day at work, as people would say it."""
    if ended_on < starts_on:
        return _("The last day at work cannot be before the first one.")
    if ended_on > today:
        return _("This day has not come yet. Write the end down when it has.")
    return None


def contact_problems(contact: Contact, today: date) -> dict[str, object]:
    """What is wrong with a contact, by field. Forms show the same sentences beside the fields."""
    problems: dict[str, object] = {}
    if contact.took_place_on > today:
        problems["took_place_on"] = _("A contact is written down after it took place. Choose today or an earlier day.")
    if contact.next_contact_on is not None and contact.next_contact_on <= contact.took_place_on:
        problems["next_contact_on"] = _("The next contact must be after this one.")
    if not contact.with_whom or set(contact.with_whom) - set(WithWhom.values):
        problems["with_whom"] = _("Choose who took part.")
    if not contact.note.strip():
        problems["note"] = _("Write in a few words what it was about.")
    for name, most in (("note", NOTE_LENGTH), ("agreements", AGREEMENTS_LENGTH)):
        if len(getattr(contact, name)) > most:
            problems[name] = _("This is longer than %(most)s characters.") % {"most": most}
        elif looks_like_cpr(getattr(contact, name)):
            problems[name] = CPR_REFUSED
    return problems


def _write(
    placement: Placement, contact: Contact, by: User, at: datetime, corrects: SupportEntry | None
) -> SupportEntry:
    _demand_team(placement.citizen, by)
    for name, text in contact_problems(contact, timezone.localdate(at)).items():
        raise InvalidFactError(text, name)
    entry = SupportEntry(placement=placement, written_by=by, written_at=at, corrects=corrects, **asdict(contact))
    _save_checked(entry)
    return entry


def _save_checked(row: Model) -> None:
    """Save what its own fields and constraints allow; the first thing that they do not is the refusal."""
    try:
        row.full_clean()
    except ValidationError as error:
        for name, texts in error.message_dict.items():
            raise InvalidFactError(texts[0], name) from error
    row.save()


def _demand_team(citizen: Citizen, by: User) -> None:
    if not may_support(by, citizen):
        raise NotOfTheTeamError(_("Only the citizen's own team can write this."))


def _demand_open_case(citizen: Citizen, by: User) -> None:
    _demand_team(citizen, by)
    if citizen.closed_on is not None:
        raise CaseClosedError(_("The case is closed. Open it again before a job is written down."))


def _demand_standing_yes(citizen: Citizen, decision: Decision) -> None:
    """The yes must be the citizen's, be the latest word on the opening, and not have led to a job before."""
    latest = Decision.objects.select_for_update(of=("self",)).filter(citizen=citizen, opening=decision.opening_id)
    standing = latest.order_by("-pk").first()
    if standing is None or standing.pk != decision.pk or standing.answer != Answer.YES:
        raise NotAgreedError(_("The latest answer to this opening is not a yes."))
    if Placement.objects.filter(decision=decision).exists():
        raise AlreadyPlacedError(_("This yes has already become a job."))


def _demand_same_firm(employer_id: int | None, workplace: Workplace | None, mentor_offer: MentorOffer | None) -> None:
    if workplace is not None and workplace.employer_id != employer_id:
        raise InvalidFactError(_("The workplace belongs to another firm."), "workplace")
    if mentor_offer is not None and mentor_offer.employer_id != employer_id:
        raise InvalidFactError(_("The mentor works at another firm."), "mentor_offer")
