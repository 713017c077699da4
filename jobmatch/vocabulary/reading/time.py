"""What advertisements say about the time of day of the work."""

import re
from collections.abc import Sequence
from dataclasses import replace

from jobmatch.vocabulary.reading.engine import NUMBER, Found, Table, rule, topic
from jobmatch.vocabulary.reading.parts import NUMBER_WORDS, OPEN, OTHER_HOURS, clock

#: Hours of a day of work, and when its morning begins, that are believed of two numbers with nothing said about them.
SHORTEST_DAY, LONGEST_DAY, EARLIEST = 2.5, 10.5, 4
#: What ends before is no evening, when ever it begins.
AFTERNOON = 17


def _span(match: re.Match[str]) -> str | None:
    """The time of day of hours such as 'kl. 06.00-14.00'."""
    start_text, start_minutes, start_half, *end_text = match.groups()
    start = clock(start_text, start_minutes, start_half or ("am" if end_text[2] == "am" else None))
    end = clock(end_text[0], end_text[1], end_text[2])
    if start is None or end is None or 0 < end - start < 1:  # less is a break
        return None
    # Two times an hour apart are when one may come, not how long one stays.
    return _of_start(start) if 0 <= end - start <= 1 else _of_hours(start, end)


def _of_hours(start: float, end: float) -> str:
    if start >= 20 or start < EARLIEST or (start > end and 2 < end <= 9):
        return "night"
    if start >= 14:
        return "evening" if end > AFTERNOON or end < start else "day"
    if end > 19 or end <= start:
        return "evening" if start >= 12 else "rotating"
    return "early" if start < 7 else "day"


def _bare_span(match: re.Match[str]) -> str | None:
    """The time of day of '9–14' that stands alone, if it is as long as a day of work."""
    start, end = clock(*match.groups()[:3]), clock(*match.groups()[3:])
    if start is None or end is None or start < EARLIEST or not SHORTEST_DAY <= (end - start) % 24 <= LONGEST_DAY:
        return None
    return _of_hours(start, end)


def _of_ones_choice(match: re.Match[str]) -> str | None:
    """One who places the hours within long ones need not take the late ones."""
    start, end = clock(*match.groups()[:3]), clock(*match.groups()[3:])
    return "day" if start is not None and end is not None and start < 12 and end >= 15 else _span(match)


def _shifts(match: re.Match[str]) -> str | None:
    """Shifts that lie within more hours than one shift has."""
    start, end = clock(*match.groups()[:3]), clock(*match.groups()[3:])
    return "rotating" if start is not None and end is not None and end - start > LONGEST_DAY else None


def _start(match: re.Match[str]) -> str | None:
    start = clock(*match.groups())
    return None if start is None else _of_start(start)


def _of_start(hour: float) -> str:
    if hour < EARLIEST or hour >= 21:
        return "night"
    if hour < 7:
        return "early"
    return "evening" if hour >= 15 else "day"


def _spoken_start(match: re.Match[str]) -> str | None:
    """The time of day of 'klokken halv syv'."""
    hour = NUMBER_WORDS[match["hour"]] + {"halv": -0.5, "kvart i": -0.25, "kvart over": 0.25}.get(
        match["part"] or "", 0
    )
    return _of_start(hour)


TIME_OF_DAY = topic(
    "time_of_day",
    rule(
        _span,
        r"(?:kl\.?|klokken|ml\.?|mellem|fra|tidsrummet|between|from|mødetid\w*|arbejdstid\w*|vagt\w*|ligger|hours|shifts?|arbejder|hverdage|formiddage?|eftermiddage?|aften|aftener|dagene|skift\w*|mest|typisk|normalt|primært|DAY)(?: \w+){0,3}?,?:? SPAN(?! ?(?:HOURS|WEEK|dage|år|kg|kilo|min|kr|pct|%|børn|personer|mennesker|gange|uger|ansatte|kolleger|besøg|km))\b",
        weight=NUMBER,
    ),
    rule(
        _span,
        r"(?=\d+(?:[.:]\d\d)? ?(?:[-–—]|til) ?\d+[.:]\d\d|\d+[.:]\d\d)SPAN(?! ?(?:HOURS|WEEK|kr|kg|m\b|pct|%))",
        weight=NUMBER,
    ),
    rule(
        _bare_span,
        r"(?<!på\s)(?<!uge\s)(?<!side\s)(?<!rute\s)(?<!linje\s)(?<!af\s)(?<!er\s)(?<!til\s)(?<!med\s)CLOCK ?[-–—] ?CLOCK(?= ?(?:[,.;!)]|$)"
        r"| (?:alle |hver |på )?(?:hverdage?|skoledage?|weekdays)\b| (?:MON_FRI|DAY)|,? ONE DAYS_FOLLOW)",
        weight=NUMBER,
    ),
    rule(
        _bare_span,
        r"""
        ONE DAYS_FOLLOW(?:,| fra| kl\.?| mellem)? CLOCK til CLOCK(?! ?(?:HOURS|år|kr|kg))\b
        CLOCK til CLOCK(?=,? (?:(?:alle |hver |på )(?:hverdage?|skoledage?)\b|MON_FRI|ONE DAYS_FOLLOW))
        """,
        weight=NUMBER,
    ),
    rule(
        _span,
        r"""
        FROM_TO\b
        (?:klokken|kl\.?) CLOCK\b(?:(?!klokken|kl\.)[^.!?]){0,90}? (?:hjem|går|færdige?|slutter|fri)(?: \w+){0,2}? (?:klokken|kl\.?) CLOCK
        """,
        weight=NUMBER,
    ),
    rule(
        _spoken_start,
        r"(?:mød|start|begynd)\w*(?: \w+){0,4}? (?:klokken|kl\.?) (?P<part>halv|kvart i|kvart over)? ?"
        r"(?P<hour>fire|fem|seks|syv|otte|ni|ti|tolv)\b",
        weight=NUMBER,
    ),
    rule(
        _of_ones_choice,
        r"(?:kan|må|vælger|bestemmer) (?:\w+ ){0,4}?(?:lægge|placere|fordele|ligge)[rs]?(?: (?!åben|lukke)\w+){0,6}?"
        r" (?:mellem|inden for|i tidsrummet|between) SPAN\b",
        weight=NUMBER,
        covers=True,
    ),
    rule(_shifts, r"(?:vagt|skift|shift)\w*(?: \w+){0,3}?,?:? SPAN\b", weight=NUMBER),
    rule(
        _start,
        r"""
        (?:møder|starter|begynder)(?: \w+)? (?:ikke|aldrig|tidligst|først)(?: før)? CLOCK(?! ?(?:-|–|til|to) ?\d)
        fra (?:kl\.?|klokken) ?(\d{1,2})(?:[.:](\d\d)(?!\d)|(?![.:]?\d))(?: ?(am|pm)\b)?(?! ?(?:-|–|til|to|og) ?\d)(?! (?:kommer|tager|overtager|klarer|passer) (?!du\b))
        """,
        weight=NUMBER,
        whole=True,
    ),
    rule(
        "rotating",
        r"DAY[^.!?\d]{0,25} (?:til|indtil) (?:kl\.?|klokken) ?(?:1[89]|2[0-4])\b(?![^.!?]{0,12}fredag)",
        weight=NUMBER,
    ),
    rule(
        "rotating",
        r"""
        skiftende (?:vagter|arbejdstid|hold|mødetid|tidspunkter|tider)\w*
        (?:vagter|arbejdstid\w*|timer\w*) (?:\w+ ){0,2}?efter (?:\w*plan\w*|turnus)
        skiftehold\w*
        (?:to|tre|2|3|fire|4)-?(?:holds)? ?skift\w*
        (?:alle (?:ugens )?|ugens (?:7 |syv )?)dage efter \w*plan\w*
        åbnevagt\w*(?:[^.!?]|\.\d){0,60}lukkevagt\w*
        åbne?-? ?(?:og|/|eller) lukkevagt\w*
        døgnvagt\w*
        døgndækning
        EVERY_SO_OFTEN uge(?: \w+){0,2}? (?:aften|nat)\w*
        (?:aften|nat)(?:te)?(?:vagt|arbejde|hold)\w*,?(?: ca\.)? EVERY_SO_OFTEN (?:uge|dag|gang)
        (?:rotating|changing|alternating) shifts?
        """,
        weight=NUMBER,
    ),
    rule(
        "evening",
        r"""
        lukkevagt\w*
        (?:til|indtil|ved|omkring) midnat\b
        (?:arbejder?|slutter) (?:\w+ )?sent\b
        sene vagter\b
        (?:går (?:\w+ )?hjem|slutter|færdige?)\b[^.!?\d]{0,70} (?:mellem|omkring|ved) (?:kl\.? ?)?(?:1[89]|2[0-3])\b
        late shifts?
        ONE (?:\w+ )?aften(?:er|vagt(?:er)?)? (?:WEEK|MONTH)
        EVERY_SO_OFTEN aften\b
        DAY aften(?:er)?\b
        closing shifts?
        """,
        weight=NUMBER,
    ),
    rule(
        "night",
        r"EVERY_SO_OFTEN nat\b|ONE nætter (?:WEEK|MONTH)",
        weight=NUMBER,
    ),
    rule(
        _start,
        r"(?:mød(?:er|es?)|start(?:er|e|s|ing)?|begynd(?:er|e)|mødetid\w*|arbejdstid\w*|arbejdsdagen|begins?|meet)(?: \w+){0,6}?"
        r" (?:kl\.?|klokken|at|kl\.? ca\.?) ?(\d{1,2})(?:[.:](\d\d)(?!\d)|(?![.:]?\d))(?: ?(am|pm)\b)?(?! ?(?:-|–|til|to) ?\d)",
        weight=NUMBER,
    ),
    rule(
        _start,
        r"arbejdstid\w* (?:er )?fra (\d{1,2})(?:[.:](\d\d)(?!\d)|(?![.:]?\d))(?: ?(am|pm)\b)?(?! ?(?:-|–|til|to) ?\d)",
        weight=NUMBER,
    ),
    rule("evening", r"efter (?:kl\.?|klokken) ?(?:1[6-9]|2[0-2])\b(?! (?:eller|er du|og kl))"),
    rule(
        "rotating",
        r"""
        på skift\b
        dage?,? (?:og )?aften(?:er)?\b(?! fri)
        (?:to|tre|2|3|flere) (?:forskellige )?hold\b
        \d{1,2} ?[-–] ?\d{1,2} (?:og|eller|/) \d{1,2} ?[-–] ?\d{1,2}\b
        shift work
        (?:dag|morgen|formiddag)s?-?(?:,| og| eller|/)+ ?(?:aften|nat|eftermiddag)-?s?(?:vagt|hold|arbejde|timer|-,? ?(?:og|eller))\w*
        (?:dag|morgen)-, (?:eftermiddags-,? )?(?:aften|nat)
        aften-?(?: og| eller|/) ?nat(?:te)?(?:vagt|hold|arbejde)\w*
        (?:sne|bag|rådigheds|beredskabs)vagt\w*
        vagttelefon\w*
        blandede vagter
        (?:day|morning),? (?:and|or|evening,? and) (?:evening|night) shifts?
        """,
    ),
    rule(
        "",
        r"""
        (?:aften|nat)(?:te)?(?:hold|vagt)(?:et|en|erne|ene)? (?:tager over|overtager|afløser|møder|har OTHERS)\b
        i (?:snit|gennemsnit)(?: \w+){0,4}? (?:på )?RANGE\b
        (?:før|inden|til) (?:aften|nat)(?:holdet|vagten|vagterne)\b
        """,
        whole=True,
    ),
    rule("night", r"(?:tilkald\w*|vagt\w*|arbejd\w*|snerydning)(?: \w+){0,4}? om natten", weight=NUMBER),
    rule(
        "night",
        r"""
        nat(?:te)?(?:arbejde|vagt|hold|tjeneste|job|team|medarbejder|portier|rengøring|chauffør|skift|timer|bager)\w*
        om natten
        at night\b
        night[- ]?(?:shifts?|work)
        """,
    ),
    rule("night", r"nat\b|nights?\b", title_only=True),
    rule(
        "evening",
        r"""
        aften(?:arbejde|vagt|hold|tjeneste|job|rengøring|team|skift|medarbejder|timer)\w*
        (?:om|på) aftenen
        (?:sen )?eftermiddag(?:en|e)? og aften\w*
        aftener(?:ne)?\b
        evenings?\b
        """,
    ),
    rule("evening", r"aften\b", title_only=True),
    rule(
        "early",
        r"""
        tidlig(?:e|t)? (?:om )?(?:morgen|mødetid|vagt)\w*
        tidligt op\b
        morgen(?:rengøring|hold|vagt|åbning)\w*
        early (?:mornings?|starts?|shifts?)
        før kl\.? ?[4567]\b
        """,
    ),
    rule(
        "day",
        r"""
        dag(?:arbejde|vagt|hold|timer|job|tjeneste|rengøring)\w*
        i dagtimerne
        (?:DAY|hver) formiddag\b
        om (?:formiddagen|eftermiddagen)\b
        (?:kun|altid|arbejde\w*) om dagen\b
        formiddag(?:e|ene|shold\w*|s?timer\w*|sarbejde|svagt\w*)\b
        (?:normal|almindelig)(?:e|t)? (?:dag)?arbejdstid\w*
        i kontortiden
        i skoletiden
        daytime
        day shifts?
        office hours
        (?:regular|normal) (?:working )?hours
        """,
        wished=None,
    ),
    unless=OTHER_HOURS
    + r"""
        (?:dækkes|passes|klares|tages) af\b
        (?:studerende|andre|vikarer|ejeren) (?:tager|dækker|passer|klarer)
        (?:bussen|toget|busser|bus \w+|tog|the bus|trains?) (?:kører|går|standser|holder|stopper|afgår|runs?|leaves?)
        (?:unge|børn|elever|piger|drenge|teenager|deltager)\w*,? (?:\w+ ){0,3}?(?:fra|mellem|på) \d
        alderen \d
        (?:personale|forældre|afdelings)møde
        er der møde\b
        (?:telefon|omstilling|reception|hotline|kontor)\w* er (?:åbne?n?t?|bemandet|betjent)
    """,
    beside=OPEN,
)


def _time_of_day(found: Sequence[Found]) -> Found | None:
    """Different times of day are changing shifts; a morning that begins before seven is early, whatever else is said."""
    levels = {one.level for one in found}
    if len(levels) == 1:
        return found[0]
    if levels == {"day", "early"}:
        return next(one for one in found if one.level == "early")
    return replace(found[0], level="rotating")


TABLE = Table(
    (TIME_OF_DAY,),
    {
        "time_of_day": _time_of_day,
    },
)
