"""What advertisements say about how many hours a week the work is, and whether they can grow."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from jobmatch.vocabulary.hours import hours_level
from jobmatch.vocabulary.reading.engine import NUMBER, PLACE, Amount, Found, Table, only, rule, topic
from jobmatch.vocabulary.reading.parts import OPEN, OTHER_HOURS, clock, days, numbers

#: Hours further apart than this leave the level open.
WIDEST = 10
WEEKS_A_MONTH = 52 / 12
LONGEST_WEEK = 42.5
LONGEST_DAY = 10
MOST = 60
#: Of what counts where the text says nothing else about hours.
ASSUMED = PLACE - 1
#: Characters between days of one list.
NEXT_TO = 6


def _hours(values: list[float], weeks: float = 1.0) -> Amount | None:
    if not values or max(values) - min(values) > WIDEST:
        return None
    hours = sum(values) / len(values) / weeks
    if not 1 <= hours <= MOST:
        return None
    return Amount(hours_level(hours), (round(min(values) / weeks, 1), round(max(values) / weeks, 1)))


def _weekly(match: re.Match[str]) -> Amount | None:
    return _hours(numbers(match["n"]))


def _monthly(match: re.Match[str]) -> Amount | None:
    return _hours(numbers(match["n"]), WEEKS_A_MONTH)


def _fortnightly(match: re.Match[str]) -> Amount | None:
    return _hours(numbers(match["n"]), 2)


def _by_day(match: re.Match[str]) -> Amount | None:
    """Hours that are more than a day has are those of the week: '22 timer, fem dage om ugen'."""
    stated = numbers(match["n"])
    return _hours(stated) if stated[-1] > LONGEST_DAY else _hours([stated[-1] * numbers(match["d"])[-1]])


def _by_named_day(match: re.Match[str]) -> Amount | None:
    count = len(days(match["d"])) or 5
    return _hours([count * number for number in numbers(match["n"])])


def _five_days(match: re.Match[str]) -> Amount | None:
    return _hours([5 * number for number in numbers(match["n"])])


def _span_and_days(match: re.Match[str]) -> Amount | None:
    """Hours a week of 'kl. 8-12 tre dage om ugen'."""
    return _hours_of(match.groups()[:6], numbers(match["d"])[-1])


def _days_and_span(match: re.Match[str]) -> Amount | None:
    """Hours a week of 'tirsdag og torsdag kl. 8-12'."""
    return _hours_of(match.groups()[1:7], len(days(match["d"])) or 5)


def _span_on_days(match: re.Match[str]) -> Amount | None:
    """Hours a week of 'kl. 8-12 mandag til torsdag'."""
    return _hours_of(match.groups()[:6], len(days(match["d"])) or 5)


def _counted_days_and_span(match: re.Match[str]) -> Amount | None:
    """Hours a week of 'tre dage kl. 8-14'."""
    return _hours_of(match.groups()[1:7], numbers(match["d"])[-1])


def _hours_of(clocks: tuple[str, ...], times: float) -> Amount | None:
    start, end = clock(*clocks[:3]), clock(*clocks[3:])
    if start is None or end is None or not 1 <= end - start <= LONGEST_DAY:
        return None
    return _whole_week(times * (end - start))


def _shorter_friday(match: re.Match[str]) -> Amount | None:
    """Hours a week of '7-15, fredag til 14.30'."""
    start, end, friday = (clock(*match.groups()[place : place + 3]) for place in (0, 3, 6))
    if start is None or end is None or friday is None or not 1 <= end - start <= LONGEST_DAY:
        return None
    return _whole_week(4 * (end - start) + friday - start) if start < friday < end else None


def _whole_days(match: re.Match[str]) -> Amount | None:
    """Hours a week of days that are as long as those of full time, with nothing said about how many they are."""
    start, end = clock(*match.groups()[:3]), clock(*match.groups()[3:6])
    return _hours_of(match.groups()[:6], 5) if start is not None and end is not None and end - start >= 7 else None


def _whole_week(hours: float) -> Amount | None:
    """Five days of eight hours are the usual 37 with breaks of one's own."""
    return _hours([37 if 37 < hours <= LONGEST_WEEK else hours])


def _full_time(_match: re.Match[str]) -> Amount:
    return Amount("37", (37, 37))


WEEKLY_HOURS = topic(
    "weekly_hours",
    rule(
        _weekly,
        r"""
        (?<!x\s)(?<!\s[aàá]\s)(?<!vagter\spå\s)(?<!dage\spå\s)(?P<n>RANGE) ?HOURS(?:[^\w.]{1,2}arbejds\w*)? ?WEEK
        """,
        weight=NUMBER,
        covers=True,
    ),
    rule(_weekly, r"WEEK[^\d.]{0,25}(?P<n>RANGE) ?HOURS\b", weight=NUMBER),
    rule(_weekly, r"(?P<n>RANGE) (?:ugentlige|weekly) (?:arbejds)?HOURS\b", weight=NUMBER),
    rule(
        _weekly,
        r"(?:timetal|arbejdstid|arbejdsuge|timeantal|ugentlig|working week)\w*[^\d.]{0,25}(?P<n>RANGE) ?HOURS(?! (?:MONTH|DAILY|hver))\b",
        weight=NUMBER,
    ),
    rule(
        _weekly,
        r"\w*(?:stilling|ansættelse|job|position|normering|vikariat|ansat|ansættes)\w*(?: er)? (?:på|of|til|for|med|i)"
        r"(?: ca\.?| omkring| min\.?| op til| mindst)? (?P<n>RANGE) ?HOURS\b(?! (?:MONTH|DAILY|hver))",
        weight=NUMBER,
    ),
    rule(
        _weekly,
        r"(?P<n>RANGE)[ -]?(?:timers|t\.?|hours?)[ -](?:\w+ )?(?:stilling|job|ansættelse|uge|position|week)",
        weight=NUMBER,
    ),
    rule(_weekly, r"(?<!til\s)(?<!to\s)(?<!-)(?<!–)(?P<n>37) ?(?:timer|hours|t\b)", weight=NUMBER),
    rule(_monthly, r"(?P<n>RANGE) ?HOURS MONTH", weight=NUMBER),
    rule(
        _fortnightly,
        r"(?P<n>RANGE) ?HOURS (?:hver 14\. dag|hver anden uge|på 14 dage|pr\.? 14 dage|every two weeks)",
        weight=NUMBER,
    ),
    rule(
        _by_day,
        r"(?P<n>RANGE) ?HOURS DAILY[, ]+(?:\w+ )?(?P<d>RANGE) (?:faste )?(?:dage|days)",
        weight=NUMBER,
        covers=True,
    ),
    rule(
        _by_day,
        r"(?P<n>RANGE) ?HOURS,? (?P<d>ONE) (?:dage|formiddage|aftener) WEEK",
        weight=NUMBER,
        covers=True,
    ),
    rule(_by_day, r"(?P<d>ONE) ?(?:x|gange) ?(?P<n>RANGE) ?HOURS WEEK", weight=NUMBER, covers=True),
    rule(
        _by_named_day,
        r"""
        (?P<d>DAY(?:(?:,| og| samt| and) DAY)+|DAY_TO_DAY|MON_FRI)(?:[^\d.!?]|ca\.){0,25}(?P<n>RANGE) ?HOURS (?:pr\.? gang|per gang|hver gang|DAILY)
        """,
        weight=NUMBER,
        covers=True,
    ),
    rule(_by_named_day, r"(?P<n>RANGE) ?HOURS(?: \w+){0,3},? (?P<d>DAY_TO_DAY|MON_FRI)", weight=NUMBER),
    rule(
        _weekly,
        r"(?<!\w\s)(?<!\w,\s)(?<!\d[-–])(?P<n>RANGE) ?HOURS(?=[,.:;!)]|$| (?:fordelt|i snit|i gennemsnit|på|hverdage|efter aftale|og hver|med|to start)\b)",
        weight=NUMBER,
        covers=True,
    ),
    rule(_weekly, r"(?P<n>ONE)/37\b", weight=NUMBER),
    rule(
        _by_day,
        r"(?P<d>RANGE) (?:lange |korte |faste |hele )?(?:dage|dag|formiddage|eftermiddage|aftener|morgener|vagter|days?|mornings)(?: WEEK)?,?"
        r" (?:à|a|á|af|på|med|of|i|for)(?: ca\.?| hver)? (?P<n>RANGE) ?HOURS\b",
        weight=NUMBER,
        covers=True,
    ),
    rule(
        _five_days,
        r"(?P<n>RANGE) ?HOURS DAILY(?:,| på| i| alle)* (?:fra )?(?:MON_FRI|5 dage|fem dage|hverdage|weekdays)",
        weight=NUMBER,
    ),
    rule(_five_days, r"(?:MON_FRI|hver hverdag|alle hverdage),? (?:\w+ )?(?P<n>RANGE) ?HOURS DAILY", weight=NUMBER),
    rule(
        _days_and_span,
        r"(?P<d>MON_FRI|DAY_TO_DAY|DAY(?:(?:,| og| samt| and) DAY)*|alle hverdage|hver hverdag|hver skoledag)[^\d.!?]{0,25}SPAN\b",
        weight=PLACE,
    ),
    rule(
        _weekly,
        r"""
        (?:i alt|i gennemsnit|i snit|gennemsnitligt|cirka|ca\.?|omtrent|omkring|det er (?:de )?)(?: ca\.?| cirka| omkring)? ?(?P<n>RANGE) ?HOURS\b(?! (?:MONTH|DAILY|hver|siden|væk|kørsel))
        (?:mangler|søger)(?: \w+){0,3}? (?:til|på) (?P<n>RANGE) ?HOURS\b(?! (?:MONTH|DAILY|hver))
        (?P<n>RANGE) ?HOURS (?:i alt|i gennemsnit|in total)\b
        (?<!uger\s)bliver (?:det )?til (?P<n>RANGE) ?HOURS\b
        (?:stillingen|jobbet|job) er (?:(?:ca\.?|cirka|omkring) )?(?P<n>RANGE) ?HOURS\b(?! (?:MONTH|DAILY|hver))
        der er (?P<n>RANGE) ?HOURS(?=, (?:og|som) (?:dem|de|du)\b)
        (?:vil|ønsker|kan|skal)(?: du| gerne)* (?:have|få|arbejde) (?P<n>RANGE) ?HOURS\b(?! (?:MONTH|DAILY|hver|fri|ferie|til at|siden|pause))
        \w*(?:medhjælper|medarbejder|assistent|hjælper|kollega|person|værkstedet|butikken|køkkenet|kontoret|lageret) i (?P<n>RANGE) ?HOURS\b(?! (?:MONTH|DAILY|hver|træk))
        i (?:snit|gennemsnit)(?: \w+){0,4}? på (?P<n>RANGE)(?=[.,]|$)
        (?<!vagter\s)(?<!vagt\s)(?<!vagterne\ser\s)(?<!skift\s)på(?! en\b| et\b| én\b)(?: ca\.?| cirka| omkring| op til| mindst)? (?P<n>RANGE) ?HOURS\b(?! (?:MONTH|DAILY|hver))
        (?:arbejder?|tilbyder?|offer)(?: \w+){0,2}? (?P<n>RANGE) ?HOURS\b(?! (?:MONTH|DAILY|hver))
        (?<=,\s)(?P<n>RANGE) ?HOURS(?=[.,!]|$)
        """,
        weight=NUMBER,
    ),
    rule(
        _span_and_days,
        r"""
        SPAN\b[^\d.!?]{0,15}(?P<d>ONE) DAYS_FOLLOW(?! (?:fri|ferie|ad gangen|i træk|MONTH))
        FROM_TO\b[^\d.!?]{0,15}(?P<d>ONE) DAYS_FOLLOW(?! (?:fri|ferie|ad gangen|i træk|MONTH))
        """,
        weight=PLACE,
    ),
    rule(
        _span_on_days,
        r"""
        SPAN\b,? (?:i |på |hver |from )?(?P<d>MON_FRI|DAY_TO_DAY|(?:alle |hver )(?:hverdage?|skoledage?)|hverdage)
        FROM_TO\b,? (?:i |på |hver )?(?P<d>MON_FRI|DAY_TO_DAY|(?:alle |hver )(?:hverdage?|skoledage?)|hverdage)
        """,
        weight=PLACE,
    ),
    rule(
        _counted_days_and_span,
        r"(?P<d>ONE) (?:lange |korte |faste |hele )?DAYS_FOLLOW(?: WEEK)?(?:,| fra| kl\.?| klokken| ml\.?| mellem){0,3} SPAN\b",
        weight=PLACE,
    ),
    rule(
        _days_and_span,
        r"(?P<d>hverdage|formiddage|eftermiddage|skoledage|weekdays),?(?: fra| kl\.?| klokken)? SPAN\b",
        weight=PLACE,
    ),
    rule(_weekly, r"(?<!\d\s)(?:timer?|hours?)\b[^.\d]{0,30}(?P<n>RANGE) WEEK", weight=NUMBER),
    rule(_weekly, r"(?P<n>RANGE) (?:timer|t\b|hours)", weight=NUMBER, title_only=True),
    rule(_weekly, r"(?:ugentlig\w* arbejdstid|timetal|timeantal)\w*[^.\d]{0,30}(?P<n>RANGE)(?=[.,]|$)", weight=PLACE),
    rule(
        _five_days,
        r"(?P<n>RANGE) ?HOURS hver (?:morgen|formiddag|eftermiddag|aften)(?:,| på| i| alle)* (?:MON_FRI|fem dage|hverdage)",
        weight=NUMBER,
    ),
    rule(
        _weekly,
        r"(?P<n>ONE, ONE(?:,)? (?:eller|og|or) ONE) ?HOURS\b(?! (?:MONTH|DAILY|hver))",
        weight=NUMBER,
        covers=True,
    ),
    rule(
        _weekly,
        r"timerne\b[^.!?\d]{0,60}? (?P<n>\d{1,2} ?(?:-|–|til|eller|og) ?\d{1,2})(?=[,.] |[,.]?$)(?<!kl\.)",
        weight=PLACE,
    ),
    rule(
        _shorter_friday,
        r"""
        SPAN,?(?: og| dog)* (?:om )?fredag(?:en)?(?: kun| dog)? (?:til|slutter|slutter vi) CLOCK
        SPAN,? (?:from |on )?DAY_TO_DAY,?(?: and| og)? (?:until|til) CLOCK (?:on |om )?(?:friday|fredag)
        """,
        weight=PLACE,
        covers=True,
    ),
    rule(
        _full_time,
        r"""
        fredag(?:en)? (?:slutter|stopper) (?:vi|du)(?: allerede)?(?: kl\.?| klokken)? ?1[1-5]\b
        (?:til|indtil) middag (?:om )?fredag(?:en)?\b
        """,
        weight=ASSUMED,
    ),
    rule(
        _whole_days,
        r"""
        daglige? (?:arbejdstid|mødetid)\w*(?: er)?(?: fra)? SPAN\b
        vi (?:møder|starter|begynder) CLOCK\b(?:[^.!?]|\.\d|kl\.){0,60}? (?:færdige?|går hjem|slutter|holder fri) CLOCK
        """,
        weight=ASSUMED,
    ),
    rule(
        "",
        r"""
        (?:lægges?|ligge[rs]?|placeres?|vælge[rs]?|fordele[rs]?) (?:\w+ ){0,4}?(?:mellem|inden for|between|i tidsrummet) SPAN,?(?: på| hver| alle)? (?:MON_FRI|hverdage?|DAY_TO_DAY|skoledage?)
        """,
        whole=True,
    ),
    rule(_weekly, r"timer: (?P<n>RANGE)(?=[.,]|$)", weight=PLACE),
    rule("26-30", r"3/4 tid\b|trekvart tid\b"),
    rule(_full_time, r"fuld ?tid(?:s[\w-]*)?\b|full[- ]?time"),
    rule("16-20", r"halvtids?\w*|(?:på|i) halv tid\b|halv tid(?=[.,]|$)|half[- ]time"),
    unless=OTHER_HOURS
    + r"""
        døgnet rundt
        (?:inden for|within) \d+
        (?:\d+ )?timers? (?:kursus|kørsel|introduktion)
        kørsel på
        kursus på
        (?:fuldtid|full[- ]?time) ?(?:eller|or|og|and|/|and/or) ?(?:deltid|part[- ]?time)
        (?:deltid|part[- ]?time) ?(?:eller|or|og|and|/|and/or) ?(?:fuldtid|full[- ]?time)
        fuld- (?:og|eller) deltid
        både fuldtid
        fuldtids(?:ansatte|medarbejdere)
        vi er (?:\w+ )?\d+ (?!timer)
    """,
    beside=OPEN
    + r"""
        på sigt
        senere
        efterhånden
        later\b
        (?:stige|øges?|vokse|gå op|op|grow|increased?) til? ?(?:to )?\d
        mulighed(?:en|er)? for (?:flere|fuldtid)
    """,
)

GROWTH = topic(
    "hours_growth",
    rule(
        "yes",
        r"""
        (?:mulighed(?:en|er)?|chance|option|possibility) (?:for|of) (?:\w+ ){0,2}(?:flere timer|more hours|fuldtid\w*)
        mulighed(?:en|er)? for at (?:øge|sætte|få|udvide) (?:\w+ )?(?:timer|timetal|timeantal|op)\w*
        (?:timerne|timetallet|antallet af timer|timer|timeantallet|hours) (?:kan|vil kunne|may|can)(?: \w+){0,3}? (?:øges|stige|vokse|sættes op|trappes op|udvides|grow|increase\w*|go up|be increased)
        """,
        denied="no",
    ),
    rule(
        "yes",
        r"""
        (?:flere timer|op i tid|op i timer|more hours)__(?:på sigt|senere|hen ad vejen|efterhånden|når du|later|over time)
        (?:på sigt|senere|hen ad vejen|efterhånden|later|over time|gradvist|trinvis\w*)__(?:flere timer|op i tid|timetallet|fuldtid|øge|more hours|\d+ timer)
        (?:start|begynd)\w*(?: \w+){0,3}? (?:få timer|med \d+|på \d+|i det små)__(?:trappe|øger?|senere|stige|vokse|flere)
        start(?: \w+){0,3}? (?:with few|with \d+|at \d+|small)__(?:increase|grow|more)
        (?:trappe|trapper|trappes) (?:\w+ ){0,3}?op\b
        optrapning
        (?:langsom|gradvis) (?:opstart|øgning|optrapning)
        (?:gradvist|stille og roligt|langsomt) op i (?:tid|timer)
        build up (?:your )?hours
        tale om flere timer
        kan (?:du|der|det) (?:få|blive|være) flere(?: timer)?(?=[.,!]| på| med)
        (?:begynde|starte) (?:på|med) (?:færre|få) timer
        tage flere (?:vagter|timer)\b
        gå op i tid
        kan (?:det |der )?(?:altid |senere )?blive (?:til )?(?:mere|flere timer)\b
        """,
    ),
    rule("no", r"fast timetal|(?:timetallet|timerne) (?:er fast|ligger fast)|hours are fixed", denied="yes"),
    rule("no", r"(?:timetallet|timerne) kan (?:desværre )?ikke (?:øges|sættes op|udvides|stige|ændres)", whole=True),
)


def _agreed(found: Sequence[Found]) -> Found | None:
    """What all say; hours of days that are named one after the other are added up ('man-tors 8-15, fre 8-12')."""
    if one := only(found):
        return one
    apart = [one for before, one in pairwise([None, *found]) if one and not (before and one.start < before.end)]
    if any(one.weight != PLACE or one.hours is None for one in found) or any(
        other.start - one.end > NEXT_TO for one, other in pairwise(apart)
    ):
        return None
    total = sum(one.hours[0] for one in apart if one.hours)
    amount = _whole_week(total) if total <= LONGEST_WEEK else None
    return replace(found[0], level=amount.level, hours=amount.hours, end=apart[-1].end) if amount else None


TABLE = Table((WEEKLY_HOURS, GROWTH), {"weekly_hours": _agreed})
