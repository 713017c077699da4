"""What advertisements say about the days and the time of day of the work."""

import re
from collections.abc import Sequence
from dataclasses import replace

from jobmatch.vocabulary.reading.engine import NUMBER, PLACE, Found, Table, rule, strongest, topic
from jobmatch.vocabulary.reading.parts import OTHER_HOURS, clock, days, numbers


def _span(match: re.Match[str]) -> str | None:
    """The time of day of hours such as 'kl. 06.00-14.00'."""
    start_text, start_minutes, start_half, *end_text = match.groups()
    start = clock(start_text, start_minutes, start_half or ("am" if end_text[2] == "am" else None))
    end = clock(end_text[0], end_text[1], end_text[2])
    if start is None or end is None:
        return None
    # Two times an hour apart are when one may come, not how long one stays.
    return _of_start(start) if 0 <= end - start <= 1 else _of_hours(start, end)


def _of_hours(start: float, end: float) -> str:
    if start >= 20 or start < 3 or (start > end and 2 < end <= 9):
        return "night"
    if start >= 14:
        return "evening"
    if end > 19 or end <= start:
        return "evening" if start >= 12 else "rotating"
    return "early" if start < 7 else "day"


def _start(match: re.Match[str]) -> str | None:
    start = clock(*match.groups())
    return None if start is None else _of_start(start)


def _of_start(hour: float) -> str:
    if hour < 3 or hour >= 21:
        return "night"
    if hour < 7:
        return "early"
    return "evening" if hour >= 15 else "day"


def _days(match: re.Match[str]) -> str | None:
    most = max(numbers(match["d"]), default=0)
    return str(min(int(most), 6)) if 1 <= most <= 7 else None


def _named_days(match: re.Match[str]) -> str | None:
    named = days(match[0])
    return str(min(len(named), 6)) if len(named) > 1 else None


def _weekend_days(match: re.Match[str]) -> str | None:
    return "sometimes" if days(match[0]) & {5, 6} else "never"


WEEKEND = topic(
    "weekend",
    rule(
        "never",
        r"""
        (?:andre|studerende|afløsere|vikarer|kolleger) (?:[\w-]+ ){0,4}?(?:weekend|lørdag|søndag)\w*
        (?:fri|lukket|closed|off|free)(?: alle| hver| i| på|,| all| on| every| \w*ferie\w*| skolernes| og| om)* (?:weekende[rn]\w*|weekends?|lørdage?|søndage?)\b(?! hver)
        weekend(?:er|erne|en|s)?(?: og (?:helligdage|holidays))? (?:er |are )?(?:fri|off|free)\b(?! EVERY_SO_OFTEN)
        weekend(?:er|erne|en)? (?:holder|har) (?:vi|du|alle) (?:fri|lukket)
        weekendfri\b
        holder weekend\b
        (?:kun|udelukkende|only) (?:på )?(?:hverdage\w*|weekdays|MON_FRI)
        weekdays only
        (?:weekend|lørdag|søndag)\w*(?: \w+)? er (?:\w+ )?frivillig\w*
        weekend(?:erne|en|er)? (?:er din egen|dækkes af|passes af|klares af|tages af)
        (?:i )?(?:weekenderne|weekenden|lørdagen?) (?:passer|dækker|klarer|tager) (?!du)
        """,
        weight=NUMBER,
        whole=True,
    ),
    rule(_weekend_days, r"DAY_TO_DAY"),
    rule(
        "never",
        r"(?:ingen|uden|ikke|slipper for|no|not)(?: (?!hver|alle|every|all\b|kun)[\w-]+,?){0,4}?"
        r" (?:weekend(?:er|en|erne|s)?|lørdage?|søndage?|saturdays?|sundays?)\b(?! EVERY_SO_OFTEN)",
        whole=True,
    ),
    rule(
        "never",
        r"(?:man|tirs|ons|tors|fre)dage?(?:(?:,| og| samt| eller) (?:man|tirs|ons|tors|fre)dage?)+\b",
        weight=PLACE,
    ),
    rule("often", r"DAY(?:,| og) (?:lørdag|søndag|saturday|sunday)\b"),
    rule(
        "often",
        r"(?<!anden\s)(?<!tredje\s)(?<!fjerde\s)(?<!\.\s)(?:lørdag|søndag|saturday|sunday)s? (?:fra |kl\.? ?|from )?\d{1,2}(?:[.:]\d\d)? ?(?:-|–|til|to) ?\d",
    ),
    rule("never", r"MON_FRI|hverdage\b|weekdays\b|(?:alle|hver) hverdag"),
    rule("sometimes", r"fri EVERY_SO_OFTEN (?:weekend|lørdag|søndag)", weight=NUMBER, whole=True),
    rule(
        "sometimes",
        r"""
        EVERY_SO_OFTEN (?:weekend|lørdag|søndag|saturday|sunday)
        (?:en|én|et|to|1|2|one|two) (?:weekende?r?|lørdage?|søndage?|saturdays?|weekends?) (?:MONTH|hver fjerde uge)
        (?:weekend|lørdag|søndag|saturday|sunday)\w*__EVERY_SO_OFTEN (?:uge|weekend|gang|week|lørdag|søndag)\b
        ONE ud af (?:tre|fire|fem|\d) weekender
        """,
        weight=NUMBER,
        denied="never",
    ),
    rule(
        "often",
        r"""
        (?:hver|alle|hver eneste|every|all|de fleste|most) (?:weekend(?:er|s)?|lørdage?|søndage?|saturdays?|sundays?)\b(?! fri)
        (?:primært|mest|hovedsageligt|fortrinsvis|mainly|mostly) (?:\w+ )?(?:i |on |at )?(?:weekende\w*|weekends?|lørdage? og søndage?|saturdays? and sundays?)
        (?:kun|udelukkende|only) (?:\w+ )?(?:i |on |at )?(?:weekende\w*|weekends?|lørdage? og søndage?|saturdays? and sundays?)
        """,
        weight=NUMBER,
        denied="sometimes",
    ),
    rule("often", r"weekend(?:arbejde|hjælp|afløser|assistent|rengør|vikar| work)\w*", denied="never", title_only=True),
    rule("often", r"weekend(?:job|medarbejder|stilling|ansat|ung)\w*", denied="never"),
    rule(
        "sometimes",
        r"""
        weekend(?:-? ?(?:arbejde|vagt|dækning|tjeneste|tillæg|skift|hold|work|shift|duty|duties))\w*
        (?:RARELY|også|og|samt|eller|inkl\.?|including|and|or|on|at|i|work\w*|både) (?:i |på )?(?:weekend(?:er|en|erne|s)?\b|lørdage? (?:og|eller) søndage?)
        weekend(?:er|s)\b
        (?:arbejd|vagt|mød|hold|work|shift|timer)\w*__(?:lørdage?|søndage?|saturdays?|sundays?)
        (?:lørdags?|søndags?)[- ]?(?:arbejde|vagt|åbning|hold)\w*
        (?:lørdage?|søndage?|saturdays?|sundays?)__(?:arbejd|vagt|kl\b|work|shift)\w*
        (?:enkelt|enkelte|kan der være en|være en) (?:lørdag|søndag)\w*
        (?:alle (?:ugens )?(?:7 |syv )?|ugens (?:7 |syv ))dage\b(?! kl)
        (?:6|7|seks|syv|six|seven) da(?:ge|ys) (?:om ugen|a week)
        (?:mandag|monday) (?:-|–|til|to) (?:lørdag|søndag|saturday|sunday)
        """,
        denied="never",
    ),
    unless=r"""
        (?:god|lange?) weekend
        weekend(?:abonnement|avis|gæst|tur|ophold)
        åbningstid
        (?:butikken|butik|caféen|forretningen|centret) (?:holder|har) åbent
        opening hours
        (?:besøgende|gæster(?:ne)?|kunder(?:ne)?) kommer
        ringe? (?:til|på|gerne|os)
        (?:kontakt|call) (?:os|us|vores)
    """,
)

TIME_OF_DAY = topic(
    "time_of_day",
    rule(
        _span,
        r"(?:kl\.?|klokken|ml\.?|mellem|fra|tidsrummet|between|from|mødetid\w*|arbejdstid\w*|vagt\w*|ligger|hours|arbejder|hverdage|DAY)(?: \w+){0,3}?,?:? SPAN(?! ?(?:HOURS|WEEK|dage|år|kg|min|kr|pct|%))\b",
        weight=NUMBER,
    ),
    rule(_span, r"(?=\d+[.:]\d\d)SPAN", weight=NUMBER),
    rule(
        _start,
        r"(?:mød(?:er|es?)|start(?:er|e|s|ing)?|begynd(?:er|e)|mødetid\w*|arbejdstid\w*|arbejdsdagen|begins?|meet)(?: \w+){0,4}?"
        r" (?:kl\.?|klokken|at|kl\.? ca\.?) ?(\d{1,2})(?:[.:](\d\d))?(?: ?(am|pm)\b)?(?! ?(?:-|–|til|to) ?\d)",
        weight=NUMBER,
    ),
    rule(
        _start,
        r"arbejdstid\w* (?:er )?fra (\d{1,2})(?:[.:](\d\d))?(?: ?(am|pm)\b)?(?! ?(?:-|–|til|to) ?\d)",
        weight=NUMBER,
    ),
    rule("evening", r"efter (?:kl\.?|klokken) ?(?:1[6-9]|2[0-2])\b(?! (?:eller|er du|og kl))"),
    rule(
        "rotating",
        r"""
        skiftehold\w*
        (?:to|tre|2|3|fire|4)-?(?:holds)? ?skift\w*
        på skift\b
        dage?,? (?:og )?aften(?:er)?\b(?! fri)
        (?:to|tre|2|3|flere) (?:forskellige )?hold\b
        \d{1,2} ?[-–] ?\d{1,2} (?:og|eller|/) \d{1,2} ?[-–] ?\d{1,2}\b
        skiftende (?:vagter|arbejdstid|hold|mødetid|tidspunkter|tider)\w*
        (?:rotating|changing|alternating) shifts?
        shift work
        (?:dag|morgen|formiddag)s?-?(?:,| og| eller|/)+ ?(?:aften|nat|eftermiddag)-?s?(?:vagt|hold|arbejde|timer|-,? ?(?:og|eller))\w*
        (?:dag|morgen)-, (?:eftermiddags-,? )?(?:aften|nat)
        aften-?(?: og| eller|/) ?nat(?:te)?(?:vagt|hold|arbejde)\w*
        døgnvagt\w*
        døgndækning
        blandede vagter
        (?:day|morning),? (?:and|or|evening,? and) (?:evening|night) shifts?
        """,
    ),
    rule("night", r"(?:tilkald\w*|vagt\w*|arbejd\w*|snerydning)(?: \w+){0,4}? om natten", weight=NUMBER),
    rule(
        "night",
        r"nat(?:te)?(?:arbejde|vagt|hold|tjeneste|job|team|medarbejder|portier|rengøring|chauffør|skift|timer|bager)\w*"
        r"|om natten|at night\b|night[- ]?(?:shifts?|work)",
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
    """,
)

DAYS_A_WEEK = topic(
    "days_per_week",
    rule(
        _days,
        r"(?P<d>RANGE) (?:faste |hele |halve |korte )?(?:arbejdsdage?|dage?|vagter|formiddage?|eftermiddage?|aftener|nætter"
        r"|morgener|hverdage|days?|shifts?|mornings|evenings) (?:à \d+ timer )?WEEK",
        weight=NUMBER,
    ),
    rule(
        _days,
        r"(?P<d>ONE)(?: ugentlige | weekly |[- ]?dages? ?-?)(?:arbejdsdage|dage|vagter|days|shifts|uge|arbejdsuge)",
        weight=NUMBER,
    ),
    rule("5", r"MON_FRI|(?:alle|hver) hverdage?\b|every weekday"),
    rule(_days, r"arbejdsuge\w*(?: er)? på (?P<d>ONE) dage", weight=NUMBER),
    rule(_named_days, r"DAY_TO_DAY", weight=NUMBER),
    rule(_named_days, r"DAY(?:(?:,| og| samt| and|/| &) ?DAY)+", weight=NUMBER),
    unless=OTHER_HOURS
    + r"""
        \w*ferie\b
        lukket
        fri\b
        omsorgsdage
        sygedage
        hjemme
        from home
        frugt
    """,
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
    (WEEKEND, TIME_OF_DAY, DAYS_A_WEEK),
    {
        "time_of_day": _time_of_day,
        "weekend": strongest("never", "sometimes", "often"),
        "days_per_week": strongest("1", "2", "3", "4", "5", "6"),
    },
)
