"""When the next contact of a placement stands out: by plan, and by the rhythm of IPS where there is no plan."""

from datetime import date, timedelta

import pytest

from jobmatch.casework.cadence import Due, Reason, due
from jobmatch.casework.models import Placement, SupportEntry

START = date(2026, 9, 1)


def entry(day: date, planned: date | None = None, pk: int | None = None) -> SupportEntry:
    return SupportEntry(pk=pk, took_place_on=day, next_contact_on=planned)


def after(days: int) -> date:
    return START + timedelta(days=days)


def test_a_new_job_is_visited_within_three_days_of_its_start() -> None:
    assert due(Placement(starts_on=START), [], on=after(1)) == Due(after(3), Reason.FIRST_DAYS, -2)


@pytest.mark.parametrize(("on", "overdue"), [(2, False), (3, False), (4, True)])
def test_it_is_overdue_only_from_the_day_after(on: int, overdue: bool) -> None:
    found = due(Placement(starts_on=START), [], on=after(on))
    assert found is not None
    assert found.is_overdue is overdue


def test_a_contact_before_the_start_is_not_the_first_one_at_work() -> None:
    assert due(Placement(starts_on=START), [entry(after(-2))], on=START) == Due(after(3), Reason.FIRST_DAYS, -3)


@pytest.mark.parametrize(
    ("last", "next_day", "reason"),
    [
        (0, 7, Reason.FIRST_MONTH),
        (29, 36, Reason.FIRST_MONTH),
        (30, 60, Reason.FIRST_YEAR),
        (364, 394, Reason.FIRST_YEAR),
    ],
)
def test_without_a_plan_it_is_weekly_for_a_month_and_monthly_for_a_year(
    last: int, next_day: int, reason: Reason
) -> None:
    assert due(Placement(starts_on=START), [entry(after(last))], on=after(next_day)) == Due(after(next_day), reason, 0)


def test_after_a_year_only_a_plan_asks_for_contact() -> None:
    job = Placement(starts_on=START)
    assert due(job, [entry(after(365))], on=after(500)) is None
    assert due(job, [entry(after(365), planned=after(450))], on=after(500)) == Due(after(450), Reason.PLAN, 50)


def test_what_people_have_planned_comes_before_the_rule() -> None:
    assert due(Placement(starts_on=START), [entry(after(2), planned=after(20))], on=after(10)) == Due(
        after(20), Reason.PLAN, -10
    )


def test_the_last_entry_counts_in_whatever_order_they_come() -> None:
    entries = [entry(after(8), planned=after(12), pk=3), entry(after(1), planned=after(4), pk=1)]
    job = Placement(starts_on=START)
    assert due(job, entries, on=after(9)) == due(job, entries[::-1], on=after(9)) == Due(after(12), Reason.PLAN, -3)


def test_two_entries_of_one_day_are_ordered_by_when_they_were_written() -> None:
    entries = [entry(after(8), planned=after(12), pk=4), entry(after(8), planned=after(30), pk=3)]
    assert due(Placement(starts_on=START), entries, on=after(9)) == Due(after(12), Reason.PLAN, -3)


def test_after_a_job_has_ended_there_is_one_talk_within_three_days() -> None:
    job = Placement(starts_on=START, ended_on=after(40))
    before = entry(after(35), planned=after(42))
    assert due(job, [before], on=after(45)) == Due(after(43), Reason.JOB_ENDED, 2)
    assert due(job, [before, entry(after(41))], on=after(45)) is None
