"""How often somebody in a new job is met: the people's own plan first, and where there is none, the rhythm of IPS."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from jobmatch.casework.models import Placement, SupportEntry

FIRST_CONTACT = timedelta(days=3)
WEEKLY = timedelta(days=7)
MONTHLY = timedelta(days=30)
FIRST_MONTH = timedelta(days=30)
FIRST_YEAR = timedelta(days=365)
AFTER_THE_END = timedelta(days=3)


class Reason(Enum):
    """Where the date of a next contact comes from."""

    PLAN = "plan"
    FIRST_DAYS = "first_days"
    FIRST_MONTH = "first_month"
    FIRST_YEAR = "first_year"
    JOB_ENDED = "job_ended"


@dataclass(frozen=True)
class Due:
    """A contact that stands out. `days` is negative before its day, positive after it."""

    on: date
    reason: Reason
    days: int

    @property
    def is_overdue(self) -> bool:
        return self.days > 0


def due(placement: Placement, entries: Iterable[SupportEntry], on: date) -> Due | None:
    """The next contact of a placement, seen from the day `on`; None where neither plan nor rule asks for one.

    The rule is item 12 of the IPS fidelity scale, time-unlimited follow-along: within 3 days after the first day at
    work, weekly in the first month, monthly for a year, and within 3 days after a job has ended. A date that the
    last standing entry names comes before the rule: the people in it know best. After the first year the rule asks
    for no rhythm, and support goes on by plan for as long as it is wanted.

    `entries` are the standing ones (corrected ones do not count), in any order.
    """
    last = max(entries, key=lambda entry: (entry.took_place_on, entry.pk or 0), default=None)
    if placement.ended_on is not None:
        return _after_the_end(placement.ended_on, last, on)
    if last is not None and last.next_contact_on is not None:
        return Due(last.next_contact_on, Reason.PLAN, (on - last.next_contact_on).days)
    asked = by_rule(placement.starts_on, last.took_place_on if last else None)
    return Due(asked[0], asked[1], (on - asked[0]).days) if asked else None


def by_rule(starts_on: date, last_contact: date | None) -> tuple[date, Reason] | None:
    """When the rule alone asks for the next contact of a running job."""
    if last_contact is None or last_contact < starts_on:
        return starts_on + FIRST_CONTACT, Reason.FIRST_DAYS
    if last_contact < starts_on + FIRST_MONTH:
        return last_contact + WEEKLY, Reason.FIRST_MONTH
    if last_contact < starts_on + FIRST_YEAR:
        return last_contact + MONTHLY, Reason.FIRST_YEAR
    return None


def _after_the_end(ended_on: date, last: SupportEntry | None, on: date) -> Due | None:
    """One talk about how it went and what comes now; an entry on or after the last day is that talk."""
    if last is not None and last.took_place_on >= ended_on:
        return None
    asked = ended_on + AFTER_THE_END
    return Due(asked, Reason.JOB_ENDED, (on - asked).days)
