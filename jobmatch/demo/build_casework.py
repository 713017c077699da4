"""What was decided in the demo, the jobs it led to, and the support in them, in the order in which it happened."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from decimal import Decimal

from django.utils import timezone

from employers.models import MentorOffer, Opening
from employers.services import close
from jobmatch.accounts.models import User
from jobmatch.casework.models import Placement
from jobmatch.casework.services import Contact, correct_entry, end_placement, place, write_entry
from jobmatch.citizens.enums import Attitude
from jobmatch.citizens.models import Citizen
from jobmatch.demo.build_employers import author_of
from jobmatch.demo.build_people import Staffing
from jobmatch.demo.data.answers import ANSWERS
from jobmatch.demo.data.shapes import Answered, Course, Talk
from jobmatch.demo.data.talks import COURSES
from matching.enums import Answer, SuggestionList
from matching.services import decide, rank_citizen

#: Days from the yes to the agreement, and from the yes to the first day at work.
AGREED, STARTED = 2, 12
#: Entries are written in the afternoon.
WRITTEN = time(15)


def build_casework(*, citizens: dict[str, Citizen], staffing: Staffing, now: datetime) -> None:
    """The earliest first: an opening that somebody got is closed to those who decide later."""
    events: list[tuple[int, Course | Answered]] = [(course.began + STARTED, course) for course in COURSES]
    events += [(answer.days, answer) for answer in ANSWERS]
    for days, event in sorted(events, key=lambda event: -event[0]):
        citizen, at = citizens[event.case_id], now - timedelta(days=days)
        if isinstance(event, Course):
            _run(event, citizen, staffing, at=at, now=now)
        else:
            _answer(event, citizen, at)


def _suggested(citizen: Citizen, at: datetime) -> list[Opening]:
    """What stood on the list when they looked: what fits first, then what would fit."""
    run = rank_citizen(citizen=citizen, at=at - timedelta(hours=1))
    rows = run.suggestions.select_related("opening").filter(opening__created_at__lt=at)
    return [row.opening for row in sorted(rows, key=lambda row: (row.on_list != SuggestionList.FITS, row.place))]


def _wanted(citizen: Citizen, at: datetime) -> Opening | None:
    """The first on the list that is the very work they want, else simply the first; None where the list is empty."""
    openings = _suggested(citizen, at)
    wanted = set(
        citizen.occupation_wishes.current().filter(attitude=Attitude.WANTED).values_list("occupation_id", flat=True)
    )
    return next((opening for opening in openings if opening.occupation_id in wanted), next(iter(openings), None))


def _answer(event: Answered, citizen: Citizen, at: datetime) -> None:
    openings = _suggested(citizen, at)
    if len(openings) < event.place:
        # Another seed may leave somebody with a short list: they have not been asked about more.
        return
    decide(
        citizen=citizen,
        opening=openings[event.place - 1],
        answer=event.answer,
        by=citizen.consultant,
        at=at,
        reason=event.reason,
        note=event.note,
        together=event.together,
    )


def _run(course: Course, citizen: Citizen, staffing: Staffing, *, at: datetime, now: datetime) -> None:
    by = citizen.consultant
    opening = _wanted(citizen, at)
    if opening is None:
        return
    decision = decide(citizen=citizen, opening=opening, answer=Answer.YES, by=by, at=at)
    agreed = at + timedelta(days=AGREED)
    placement = place(
        citizen=citizen,
        decision=decision,
        starts_on=timezone.localdate(now - timedelta(days=course.began)),
        hours=opening.hours_usual or Decimal(10),
        instrument=opening.traits.get("instrument", "ordinary"),
        mentor_offer=MentorOffer.objects.published().filter(employer=opening.employer).order_by("pk").first(),
        by=by,
        at=agreed,
    )
    if opening.employer is not None:
        close(submission=opening, by=author_of(opening.employer, staffing), at=agreed)
    for talk in course.talks:
        _talk(talk, placement, by)
    if course.ended is not None:
        ended = placement.starts_on + timedelta(days=course.ended)
        end_placement(
            placement=placement,
            ended_on=ended,
            end_kind=course.end_kind,
            end_note=course.end_note,
            by=by,
            at=now - timedelta(days=course.began - course.ended - 1),
        )


def _talk(talk: Talk, placement: Placement, by: User) -> None:
    day = placement.starts_on + timedelta(days=talk.day)
    written = datetime.combine(day, WRITTEN, tzinfo=timezone.get_current_timezone())
    contact = Contact(
        took_place_on=day,
        kind=talk.kind,
        with_whom=talk.with_whom.split(),
        where=talk.where,
        minutes=talk.minutes,
        note=talk.note,
        agreements=talk.agreements,
        next_contact_on=day + timedelta(days=talk.next_in) if talk.next_in else None,
    )
    entry = write_entry(placement=placement, contact=contact, by=by, at=written)
    if talk.correction:
        better = replace(contact, note=talk.correction)
        correct_entry(entry=entry, contact=better, by=by, at=written + timedelta(days=1))
