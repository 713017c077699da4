"""What waits for a consultant: people to meet, answers to act on, lists to look at. It measures nobody."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from django.db.models import CharField, Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from jobmatch.accounts.enums import Role
from jobmatch.audit.models import AccessEvent
from jobmatch.casework.cadence import Due, Reason, due
from jobmatch.casework.models import Placement, SupportEntry
from jobmatch.citizens.models import Citizen
from matching.enums import Answer, SuggestionList
from matching.models import Decision, RankingRun, Suggestion

SOON = timedelta(days=7)
#: IPS: the first meeting with an employer comes within 30 days of the referral. It is said in good time.
SEARCH_WITHIN = timedelta(days=30)
SEARCH_WARNED_AFTER = timedelta(days=20)
#: A yes that has waited so long is no longer fresh for the employer either.
YES_WAITS_AT_MOST = timedelta(days=7)
#: So many places at the head of a list count as worth a new look.
HEAD_OF_LIST = 10

#: How `matching` names a look at a citizen's list in the access log.
LIST_LOOKS = ("matching.read_list", "matching.read_together")

People = dict[int, Citizen]


class Band(IntEnum):
    """When something should be done."""

    NOW = 0
    THIS_WEEK = 1
    LATER = 2


@dataclass(frozen=True)
class Row:
    """One thing to do for one citizen. `since` orders rows of a band: the day it is or was due."""

    band: Band
    since: date
    kind: str
    citizen: Citizen
    text: str
    url: str
    action: str

    @property
    def label(self) -> str:
        """What it is about in a word or two."""
        return {
            "contact_overdue": _("contact overdue"),
            "contact_soon": _("contact"),
            "yes_waits": _("a yes"),
            "search_clock": _("job search"),
            "new_suggestions": _("new openings"),
        }[self.kind]

    @property
    def order(self) -> tuple[int, date, str, str]:
        return self.band, self.since, self.citizen.name, self.kind


@dataclass(frozen=True)
class Job:
    """A placement with its next contact, so that every support log can be reached at any time."""

    placement: Placement
    citizen: Citizen
    contact: Due | None


@dataclass(frozen=True)
class Worklist:
    rows: list[Row]
    jobs: list[Job]

    @property
    def citizens(self) -> Iterable[Citizen]:
        """Everybody who is named on it, once."""
        named = [row.citizen for row in self.rows] + [job.citizen for job in self.jobs]
        return {citizen.pk: citizen for citizen in named}.values()


def worklist_for(citizens: QuerySet[Citizen], on: date) -> Worklist:
    """What waits, most urgent first, and all jobs. The number of queries does not depend on how much there is."""
    people = {citizen.pk: citizen for citizen in citizens.filter(closed_on=None).select_related("consultant")}
    jobs = list(_jobs(people, on))
    found = [*_contacts(jobs), *_answers(people, on), *_searches(people, on), *_new_suggestions(people, on)]
    return Worklist(sorted(found, key=lambda row: row.order), jobs)


def _jobs(people: People, on: date) -> Iterable[Job]:
    """Running ones first, then those that have ended, the latest start first."""
    entries: dict[int, list[SupportEntry]] = {}
    for entry in SupportEntry.objects.standing().filter(placement__citizen__in=people):
        entries.setdefault(entry.placement_id, []).append(entry)
    running_first = F("ended_on").desc(nulls_first=True)
    for placement in Placement.objects.filter(citizen__in=people).order_by(running_first, "-starts_on", "-pk"):
        yield Job(placement, people[placement.citizen_id], due(placement, entries.get(placement.pk, []), on))


def _contacts(jobs: Iterable[Job]) -> Iterable[Row]:
    for job in jobs:
        if job.contact is not None and job.contact.days >= -SOON.days:
            yield _contact_row(job.placement, job.citizen, job.contact)


def _contact_row(placement: Placement, citizen: Citizen, contact: Due) -> Row:
    return Row(
        band=Band.NOW if contact.days >= 0 else Band.THIS_WEEK,
        since=contact.on,
        kind="contact_overdue" if contact.is_overdue else "contact_soon",
        citizen=citizen,
        text=f"{_reason_text(placement, contact)} {when_text(contact.days)}",
        url=reverse("casework:entry_new", args=[placement.public_id]),
        action=_("Write in the support log"),
    )


def _reason_text(placement: Placement, contact: Due) -> str:
    texts = {
        Reason.PLAN: _("Planned contact about the job as %(job)s."),
        Reason.FIRST_DAYS: _("First contact after the start as %(job)s."),
        Reason.FIRST_MONTH: _("Weekly contact in the first month as %(job)s. No date was agreed."),
        Reason.FIRST_YEAR: _("Monthly contact in the first year as %(job)s. No date was agreed."),
        Reason.JOB_ENDED: _("The job as %(job)s has ended: talk about how it went and what comes now."),
    }
    return texts[contact.reason] % {"job": placement.job_title}


def when_text(days: int) -> str:
    """How far a day is from today in words; positive when it is past."""
    if days == 0:
        return _("It is today.")
    if days > 0:
        return ngettext("It should have been yesterday.", "It should have been %(n)s days ago.", days) % {"n": days}
    return ngettext("It is tomorrow.", "It is in %(n)s days.", -days) % {"n": -days}


def _answers(people: People, on: date) -> Iterable[Row]:
    later = Decision.objects.filter(citizen=OuterRef("citizen"), opening=OuterRef("opening"), pk__gt=OuterRef("pk"))
    waiting = Decision.objects.filter(~Exists(later), citizen__in=people, answer=Answer.YES, placement=None)
    for decision in waiting.select_related("opening"):
        said_on = timezone.localdate(decision.at)
        age = (on - said_on).days
        text = ngettext(
            "Said yes to %(job)s yesterday. No job start is written down yet.",
            "Said yes to %(job)s %(n)s days ago. No job start is written down yet.",
            age,
        )
        today = _("Said yes to %(job)s today. No job start is written down yet.")
        yield Row(
            band=Band.NOW if age >= YES_WAITS_AT_MOST.days else Band.THIS_WEEK,
            since=said_on + YES_WAITS_AT_MOST,
            kind="yes_waits",
            citizen=people[decision.citizen_id],
            text=(text if age else today) % {"job": decision.opening.title, "n": age},
            url=reverse("casework:placement_new", args=[decision.pk]),
            action=_("Write down the job start"),
        )


def _searches(people: People, on: date) -> Iterable[Row]:
    """Citizens for whom no job has been chosen although the 30 days of the job search are running out or are over."""
    chosen = set(Decision.objects.filter(citizen__in=people, answer=Answer.YES).values_list("citizen", flat=True))
    chosen |= set(Placement.objects.filter(citizen__in=people).values_list("citizen", flat=True))
    text = _("Referred %(n)s days ago, and no job has been chosen yet. IPS asks for a job search within 30 days.")
    for citizen in people.values():
        age = on - citizen.referred_on
        if citizen.pk in chosen or age <= SEARCH_WARNED_AFTER:
            continue
        yield Row(
            band=Band.NOW if age >= SEARCH_WITHIN else Band.THIS_WEEK,
            since=citizen.referred_on + SEARCH_WITHIN,
            kind="search_clock",
            citizen=citizen,
            text=text % {"n": age.days},
            url=reverse("matching:citizen_list", args=[citizen.public_id]),
            action=_("Look at the job list"),
        )


def _new_suggestions(people: People, on: date) -> Iterable[Row]:
    """Openings at the head of a list that was made after staff last looked at it, for those without a job."""
    at_work = Placement.objects.running().filter(citizen__in=people).values("citizen")
    runs = _runs(Citizen.objects.filter(pk__in=people).exclude(pk__in=at_work))
    seen = _openings_of(Suggestion.objects.filter(run__in=[seen for _latest, seen in runs.values() if seen]))
    head = _openings_of(
        Suggestion.objects.filter(
            run__in=[latest for latest, _seen in runs.values()], on_list=SuggestionList.FITS, place__lte=HEAD_OF_LIST
        )
    )
    for citizen, (latest, looked_at) in runs.items():
        number = len(head.get(latest, set()) - seen.get(looked_at or 0, set()))
        if number:
            yield _suggestions_row(people[citizen], number, on)


def _runs(citizens: QuerySet[Citizen]) -> dict[int, tuple[int, int | None]]:
    """By citizen, the latest ranking and the one that staff last saw, where these are not the same."""
    looks = AccessEvent.objects.filter(
        actor__memberships__role__in=[Role.CONSULTANT, Role.TEAM_LEADER],
        subject_type=Citizen._meta.label_lower,
        subject_id=Cast(OuterRef("pk"), CharField()),
        verb__in=LIST_LOOKS,
    )
    runs = RankingRun.objects.filter(citizen=OuterRef("pk")).order_by("-pk")
    marked = (
        citizens.annotate(looked_at=Subquery(looks.order_by("-at").values("at")[:1]))
        .annotate(latest=Subquery(runs.values("pk")[:1]))
        .annotate(seen=Subquery(runs.filter(made_at__lte=OuterRef("looked_at")).values("pk")[:1]))
    )
    rows = marked.values_list("pk", "latest", "seen")
    return {citizen: (latest, seen) for citizen, latest, seen in rows if latest is not None and latest != seen}


def _openings_of(suggestions: QuerySet[Suggestion]) -> dict[int, set[int]]:
    openings: dict[int, set[int]] = {}
    for run, opening in suggestions.values_list("run", "opening"):
        openings.setdefault(run, set()).add(opening)
    return openings


def _suggestions_row(citizen: Citizen, number: int, on: date) -> Row:
    text = ngettext(
        "One new opening at the top of the list has not been looked at.",
        "%(n)s new openings at the top of the list have not been looked at.",
        number,
    )
    return Row(
        band=Band.LATER,
        since=on,
        kind="new_suggestions",
        citizen=citizen,
        text=text % {"n": number},
        url=reverse("matching:citizen_list", args=[citizen.public_id]),
        action=_("Look at the job list"),
    )
