"""What advertisements say about how many hours a week the work is, and whether they can grow."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from jobmatch.vocabulary.reading.amounts import (
    LONGEST_WEEK,
    by_day,
    by_named_day,
    counted_days_and_span,
    days_and_span,
    five_days,
    fortnightly,
    full_time,
    monthly,
    shorter_friday,
    span_and_days,
    span_on_days,
    weekly,
    whole_days,
    whole_week,
)
from jobmatch.vocabulary.reading.engine import NUMBER, PLACE, Found, Table, only, rule, topic
from jobmatch.vocabulary.reading.parts import OPEN, OTHER_HOURS

#: Of what counts where the text says nothing else about hours.
ASSUMED = PLACE - 1
#: Characters between days of one list.
NEXT_TO = 6


WEEKLY_HOURS = topic(
    "weekly_hours",
    rule(
        weekly,
        r"""
        (?<!x\s)(?<!\s[aàá]\s)(?<!vagter\spå\s)(?<!dage\spå\s)(?P<n>RANGE) ?HOURS(?:[^\w.]{1,2}arbejds\w*)? ?WEEK
        """,
        weight=NUMBER,
        covers=True,
    ),
    rule(weekly, r"WEEK[^\d.]{0,25}(?P<n>RANGE) ?HOURS\b", weight=NUMBER),
    rule(weekly, r"(?P<n>RANGE) (?:ugentlige|weekly) (?:arbejds)?HOURS\b", weight=NUMBER),
    rule(
        weekly,
        r"(?:timetal|arbejdstid|arbejdsuge|timeantal|ugentlig|working week)\w*[^\d.]{0,25}(?P<n>RANGE) ?HOURS(?! (?:MONTH|DAILY|hver))\b",
        weight=NUMBER,
    ),
    rule(
        weekly,
        r"\w*(?:stilling|ansættelse|job|position|normering|vikariat|ansat|ansættes)\w*(?: er)? (?:på|of|til|for|med|i)"
        r"(?: ca\.?| omkring| min\.?| op til| mindst)? (?P<n>RANGE) ?HOURS\b(?! (?:MONTH|DAILY|hver))",
        weight=NUMBER,
    ),
    rule(
        weekly,
        r"(?P<n>RANGE)[ -]?(?:timers|t\.?|hours?)[ -](?:\w+ )?(?:stilling|job|ansættelse|uge|position|week)",
        weight=NUMBER,
    ),
    rule(weekly, r"(?<!til\s)(?<!to\s)(?<!-)(?<!–)(?P<n>37) ?(?:timer|hours|t\b)", weight=NUMBER),
    rule(monthly, r"(?P<n>RANGE) ?HOURS MONTH", weight=NUMBER),
    rule(
        fortnightly,
        r"(?P<n>RANGE) ?HOURS (?:hver 14\. dag|hver anden uge|på 14 dage|pr\.? 14 dage|every two weeks)",
        weight=NUMBER,
    ),
    rule(
        by_day,
        r"(?P<n>RANGE) ?HOURS DAILY[, ]+(?:\w+ )?(?P<d>RANGE) (?:faste )?(?:dage|days)",
        weight=NUMBER,
        covers=True,
    ),
    rule(
        by_day,
        r"(?P<n>RANGE) ?HOURS,? (?P<d>ONE) (?:dage|formiddage|aftener) WEEK",
        weight=NUMBER,
        covers=True,
    ),
    rule(by_day, r"(?P<d>ONE) ?(?:x|gange) ?(?P<n>RANGE) ?HOURS WEEK", weight=NUMBER, covers=True),
    rule(
        by_named_day,
        r"""
        (?P<d>DAY(?:(?:,| og| samt| and) DAY)+|DAY_TO_DAY|MON_FRI)(?:[^\d.!?]|ca\.){0,25}(?P<n>RANGE) ?HOURS (?:pr\.? gang|per gang|hver gang|DAILY)
        """,
        weight=NUMBER,
        covers=True,
    ),
    rule(by_named_day, r"(?P<n>RANGE) ?HOURS(?: \w+){0,3},? (?P<d>DAY_TO_DAY|MON_FRI)", weight=NUMBER),
    rule(
        weekly,
        r"(?<!\w\s)(?<!\w,\s)(?<!\d[-–])(?P<n>RANGE) ?HOURS(?=[,.:;!)]|$| (?:fordelt|i snit|i gennemsnit|på|hverdage|efter aftale|og hver|med|to start)\b)",
        weight=NUMBER,
        covers=True,
    ),
    rule(weekly, r"(?P<n>ONE)/37\b", weight=NUMBER),
    rule(
        by_day,
        r"(?P<d>RANGE) (?:lange |korte |faste |hele )?(?:dage|dag|formiddage|eftermiddage|aftener|morgener|vagter|days?|mornings)(?: WEEK)?,?"
        r" (?:à|a|á|af|på|med|of|i|for)(?: ca\.?| hver)? (?P<n>RANGE) ?HOURS\b",
        weight=NUMBER,
        covers=True,
    ),
    rule(
        five_days,
        r"(?P<n>RANGE) ?HOURS DAILY(?:,| på| i| alle)* (?:fra )?(?:MON_FRI|5 dage|fem dage|hverdage|weekdays)",
        weight=NUMBER,
    ),
    rule(five_days, r"(?:MON_FRI|hver hverdag|alle hverdage),? (?:\w+ )?(?P<n>RANGE) ?HOURS DAILY", weight=NUMBER),
    rule(
        days_and_span,
        r"(?P<d>MON_FRI|DAY_TO_DAY|DAY(?:(?:,| og| samt| and) DAY)*|alle hverdage|hver hverdag|hver skoledag)[^\d.!?]{0,25}SPAN\b",
        weight=PLACE,
    ),
    rule(
        weekly,
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
        span_and_days,
        r"""
        SPAN\b[^\d.!?]{0,15}(?P<d>ONE) DAYS_FOLLOW(?! (?:fri|ferie|ad gangen|i træk|MONTH))
        FROM_TO\b[^\d.!?]{0,15}(?P<d>ONE) DAYS_FOLLOW(?! (?:fri|ferie|ad gangen|i træk|MONTH))
        """,
        weight=PLACE,
    ),
    rule(
        span_on_days,
        r"""
        SPAN\b,? (?:i |på |hver |from )?(?P<d>MON_FRI|DAY_TO_DAY|(?:alle |hver )(?:hverdage?|skoledage?)|hverdage)
        FROM_TO\b,? (?:i |på |hver )?(?P<d>MON_FRI|DAY_TO_DAY|(?:alle |hver )(?:hverdage?|skoledage?)|hverdage)
        """,
        weight=PLACE,
    ),
    rule(
        counted_days_and_span,
        r"(?P<d>ONE) (?:lange |korte |faste |hele )?DAYS_FOLLOW(?: WEEK)?(?:,| fra| kl\.?| klokken| ml\.?| mellem){0,3} SPAN\b",
        weight=PLACE,
    ),
    rule(
        days_and_span,
        r"(?P<d>hverdage|formiddage|eftermiddage|skoledage|weekdays),?(?: fra| kl\.?| klokken)? SPAN\b",
        weight=PLACE,
    ),
    rule(weekly, r"(?<!\d\s)(?:timer?|hours?)\b[^.\d]{0,30}(?P<n>RANGE) WEEK", weight=NUMBER),
    rule(weekly, r"(?P<n>RANGE) (?:timer|t\b|hours)", weight=NUMBER, title_only=True),
    rule(weekly, r"(?:ugentlig\w* arbejdstid|timetal|timeantal)\w*[^.\d]{0,30}(?P<n>RANGE)(?=[.,]|$)", weight=PLACE),
    rule(
        five_days,
        r"(?P<n>RANGE) ?HOURS hver (?:morgen|formiddag|eftermiddag|aften)(?:,| på| i| alle)* (?:MON_FRI|fem dage|hverdage)",
        weight=NUMBER,
    ),
    rule(
        weekly,
        r"(?P<n>ONE, ONE(?:,)? (?:eller|og|or) ONE) ?HOURS\b(?! (?:MONTH|DAILY|hver))",
        weight=NUMBER,
        covers=True,
    ),
    rule(
        weekly,
        r"timerne\b[^.!?\d]{0,60}? (?P<n>\d{1,2} ?(?:-|–|til|eller|og) ?\d{1,2})(?=[,.] |[,.]?$)(?<!kl\.)",
        weight=PLACE,
    ),
    rule(
        shorter_friday,
        r"""
        SPAN,?(?: og| dog)* (?:om )?fredag(?:en)?(?: kun| dog)? (?:til|slutter|slutter vi) CLOCK
        SPAN,? (?:from |on )?DAY_TO_DAY,?(?: and| og)? (?:until|til) CLOCK (?:on |om )?(?:friday|fredag)
        """,
        weight=PLACE,
        covers=True,
    ),
    rule(
        full_time,
        r"""
        fredag(?:en)? (?:slutter|stopper) (?:vi|du)(?: allerede)?(?: kl\.?| klokken)? ?1[1-5]\b
        (?:til|indtil) middag (?:om )?fredag(?:en)?\b
        """,
        weight=ASSUMED,
    ),
    rule(
        whole_days,
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
    rule(weekly, r"timer: (?P<n>RANGE)(?=[.,]|$)", weight=PLACE),
    rule("26-30", r"3/4 tid\b|trekvart tid\b"),
    rule(full_time, r"fuld ?tid(?:s[\w-]*)?\b|full[- ]?time"),
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
    amount = whole_week(total) if total <= LONGEST_WEEK else None
    return replace(found[0], level=amount.level, hours=amount.hours, end=apart[-1].end) if amount else None


TABLE = Table((WEEKLY_HOURS, GROWTH), {"weekly_hours": _agreed})
