"""Hours a week, made of the numbers and the times of day that patterns of hours matched."""

import re

from jobmatch.vocabulary.hours import hours_level
from jobmatch.vocabulary.reading.engine import Amount
from jobmatch.vocabulary.reading.parts import clock, days, numbers

#: Hours further apart than this leave the level open.
WIDEST = 10
WEEKS_A_MONTH = 52 / 12
LONGEST_WEEK = 42.5
LONGEST_DAY = 10
#: A day of full time is no shorter.
FULL_DAY = 7
MOST = 60


def hours_of(values: list[float], weeks: float = 1.0) -> Amount | None:
    if not values or max(values) - min(values) > WIDEST:
        return None
    hours = sum(values) / len(values) / weeks
    if not 1 <= hours <= MOST:
        return None
    return Amount(hours_level(hours), (round(min(values) / weeks, 1), round(max(values) / weeks, 1)))


def weekly(match: re.Match[str]) -> Amount | None:
    return hours_of(numbers(match["n"]))


def monthly(match: re.Match[str]) -> Amount | None:
    return hours_of(numbers(match["n"]), WEEKS_A_MONTH)


def fortnightly(match: re.Match[str]) -> Amount | None:
    return hours_of(numbers(match["n"]), 2)


def by_day(match: re.Match[str]) -> Amount | None:
    """Hours that are more than a day has are those of the week: '22 timer, fem dage om ugen'."""
    stated = numbers(match["n"])
    return hours_of(stated) if stated[-1] > LONGEST_DAY else hours_of([stated[-1] * numbers(match["d"])[-1]])


def by_named_day(match: re.Match[str]) -> Amount | None:
    count = len(days(match["d"])) or 5
    return hours_of([count * number for number in numbers(match["n"])])


def five_days(match: re.Match[str]) -> Amount | None:
    return hours_of([5 * number for number in numbers(match["n"])])


def span_and_days(match: re.Match[str]) -> Amount | None:
    """Hours a week of 'kl. 8-12 tre dage om ugen'."""
    return hours_between(match.groups()[:6], numbers(match["d"])[-1])


def days_and_span(match: re.Match[str]) -> Amount | None:
    """Hours a week of 'tirsdag og torsdag kl. 8-12'."""
    return hours_between(match.groups()[1:7], len(days(match["d"])) or 5)


def span_on_days(match: re.Match[str]) -> Amount | None:
    """Hours a week of 'kl. 8-12 mandag til torsdag'."""
    return hours_between(match.groups()[:6], len(days(match["d"])) or 5)


def counted_days_and_span(match: re.Match[str]) -> Amount | None:
    """Hours a week of 'tre dage kl. 8-14'."""
    return hours_between(match.groups()[1:7], numbers(match["d"])[-1])


def hours_between(clocks: tuple[str, ...], times: float) -> Amount | None:
    start, end = clock(*clocks[:3]), clock(*clocks[3:])
    if start is None or end is None or not 1 <= end - start <= LONGEST_DAY:
        return None
    return whole_week(times * (end - start))


def shorter_friday(match: re.Match[str]) -> Amount | None:
    """Hours a week of '7-15, fredag til 14.30'."""
    start, end, friday = (clock(*match.groups()[place : place + 3]) for place in (0, 3, 6))
    if start is None or end is None or friday is None or not 1 <= end - start <= LONGEST_DAY:
        return None
    return whole_week(4 * (end - start) + friday - start) if start < friday < end else None


def whole_days(match: re.Match[str]) -> Amount | None:
    """Hours a week of days that are as long as those of full time, with nothing said about how many they are."""
    start, end = clock(*match.groups()[:3]), clock(*match.groups()[3:6])
    return (
        hours_between(match.groups()[:6], 5)
        if start is not None and end is not None and end - start >= FULL_DAY
        else None
    )


def whole_week(hours: float) -> Amount | None:
    """Five days of eight hours are the usual 37 with breaks of one's own."""
    return hours_of([37 if 37 < hours <= LONGEST_WEEK else hours])


def full_time(_match: re.Match[str]) -> Amount:
    return Amount("37", (37, 37))
