"""What advertisements say about working time."""

import re
from collections.abc import Sequence
from dataclasses import replace

from jobmatch.vocabulary.hours import hours_level
from jobmatch.vocabulary.reading.engine import NUMBER, Found, Table, only, rule, strongest, topic
from jobmatch.vocabulary.reading.parts import PARTS, numbers

#: Hours further apart than this leave the level open.
WIDEST = 10
WEEKS_A_MONTH = 52 / 12
#: Hours that are not those of the work.
OTHER_HOURS = r"""
    åbningstid
    (?:butikken|butik|vi|der|caféen|forretningen|centret) (?:har|holder|er) åbent?\b
    lukketid
    ringe? (?:til|på|gerne|os)
    telefontid
    (?:ansøgnings)?frist
    (?:job|ansættelses)?samtale(?:r|rne)?\b
    interviews?\b
    opening hours
    open from
    deadline
    call us
    træffes
    kontakt (?:os|vores|venligst)
"""


def _hours(values: list[float], weeks: float = 1.0) -> str | None:
    if not values or max(values) - min(values) > WIDEST:
        return None
    hours = sum(values) / len(values) / weeks
    return hours_level(hours) if 1 <= hours <= 60 else None


def _weekly(match: re.Match[str]) -> str | None:
    return _hours(numbers(match["n"]))


def _monthly(match: re.Match[str]) -> str | None:
    return _hours(numbers(match["n"]), WEEKS_A_MONTH)


def _fortnightly(match: re.Match[str]) -> str | None:
    return _hours(numbers(match["n"]), 2)


def _by_day(match: re.Match[str]) -> str | None:
    return _hours([numbers(match["n"])[-1] * numbers(match["d"])[-1]])


def _five_days(match: re.Match[str]) -> str | None:
    return _hours([5 * number for number in numbers(match["n"])])


def _hour(text: str, half: str | None) -> int:
    hour = int(text) % 24
    return hour + 12 if half == "pm" and hour < 12 else hour


def _span(match: re.Match[str]) -> str | None:
    """The time of day of hours such as 'kl. 06.00-14.00'."""
    start_text, _minutes, start_half, end_text, _more, end_half = match.groups()
    start, end = _hour(start_text, start_half or (end_half if end_half == "am" else None)), _hour(end_text, end_half)
    if start >= 20 or start < 3 or (start > end and 2 < end <= 9):
        return "night"
    if start >= 14:
        return "evening"
    if end > 19 or end <= start:
        return "evening" if start >= 12 else "rotating"
    return "early" if start < 7 else "day"


def _start(match: re.Match[str]) -> str | None:
    text, _minutes, half = match.groups()
    hour = _hour(text, half)
    if hour < 3 or hour >= 21:
        return "night"
    if hour < 7:
        return "early"
    return "evening" if hour >= 15 else "day"


def _days(match: re.Match[str]) -> str | None:
    most = max(numbers(match["d"]), default=0)
    return str(min(int(most), 6)) if 1 <= most <= 7 else None


def _named_days(match: re.Match[str]) -> str | None:
    named = {day[:3] for day in re.findall(PARTS["DAY"], match[0])}
    return str(len(named)) if 2 <= len(named) <= 6 else None


WEEKLY_HOURS = topic(
    "weekly_hours",
    "time t/ t. t_pr à_ 37 hour hrs fuldtid full deltid halvtid fuld_tid",
    rule(
        _weekly,
        r"""
        (?P<n>RANGE) ?HOURS(?:[^\w.]{1,2}arbejds\w*)? ?WEEK
        """,
        weight=NUMBER,
        covers=True,
    ),
    rule(_weekly, r"WEEK[^\d.]{0,25}(?P<n>RANGE) ?HOURS\b", weight=NUMBER),
    rule(_weekly, r"(?P<n>RANGE) (?:ugentlige|weekly) (?:arbejds)?HOURS\b", weight=NUMBER),
    rule(
        _weekly,
        r"(?:timetal|arbejdstid|timeantal|ugentlig)\w*[^\d.]{0,25}(?P<n>RANGE) ?HOURS(?! (?:MONTH|DAILY|hver))\b",
        weight=NUMBER,
    ),
    rule(
        _weekly,
        r"\w*(?:stilling|ansættelse|job|position|normering|vikariat|ansat|ansættes)\w*(?: er)? (?:på|of|til|for|med|i)"
        r"(?: ca\.?| omkring| min\.?| op til| mindst)? (?P<n>RANGE) ?HOURS\b(?! (?:MONTH|DAILY|hver))",
        weight=NUMBER,
    ),
    rule(_weekly, r"(?P<n>RANGE)[ -]?(?:timers|t\.?|hours?)[ -](?:\w+ )?(?:stilling|job|ansættelse|uge|position|week)", weight=NUMBER),
    rule(_weekly, r"(?P<n>37) ?(?:timer|hours|t\b)", weight=NUMBER),
    rule(_monthly, r"(?P<n>RANGE) ?HOURS MONTH", weight=NUMBER),
    rule(_fortnightly, r"(?P<n>RANGE) ?HOURS (?:hver 14\. dag|hver anden uge|på 14 dage|pr\.? 14 dage|every two weeks)", weight=NUMBER),
    rule(
        _by_day,
        r"(?P<n>RANGE) ?HOURS DAILY[, ]+(?:\w+ )?(?P<d>RANGE) (?:faste )?(?:dage|days)",
        weight=NUMBER,
        covers=True,
    ),
    rule(
        _by_day,
        r"(?P<d>RANGE) (?:dage|dag|formiddage|eftermiddage|aftener|morgener|vagter|days?|mornings)(?: WEEK)?,?"
        r" (?:à|a|á|af|på|med|of|i|for)(?: ca\.?| hver)? (?P<n>RANGE) ?HOURS\b",
        weight=NUMBER,
        covers=True,
    ),
    rule(_five_days, r"(?P<n>RANGE) ?HOURS DAILY(?:,| på| i| alle)* (?:fra )?(?:MON_FRI|5 dage|fem dage|hverdage|weekdays)", weight=NUMBER),
    rule(_five_days, r"(?:MON_FRI|hver hverdag|alle hverdage),? (?:\w+ )?(?P<n>RANGE) ?HOURS DAILY", weight=NUMBER),
    rule("37", r"fuld ?tid(?:s[\w-]*)?\b|full[- ]?time"),
    rule("16-20", r"halvtids?\w*|half[- ]time"),
    unless=r"""
        døgnet rundt
        (?:inden for|within) \d+
        (?:\d+ )?timers kursus
        (?:fuldtid|full[- ]?time) ?(?:eller|or|og|and|/|and/or) ?(?:deltid|part[- ]?time)
        (?:deltid|part[- ]?time) ?(?:eller|or|og|and|/|and/or) ?(?:fuldtid|full[- ]?time)
        fuld- (?:og|eller) deltid
        både fuldtid
        fuldtids(?:ansatte|medarbejdere)
        vi er (?:\w+ )?\d+ (?!timer)
    """,
    beside=r"""
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
    "time hour sigt trapp op_til øge mulighed start fuldtid",
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
        gå op i tid
        """,
    ),
    rule("no", r"fast timetal|(?:timetallet|timerne) (?:er fast|ligger fast)|hours are fixed", denied="yes"),
    rule("no", r"(?:timetallet|timerne) kan (?:desværre )?ikke (?:øges|sættes op|udvides|stige|ændres)", whole=True),
)

WEEKEND = topic(
    "weekend",
    "weekend lørdag søndag saturday alle sunday mandag monday man-fre man.-fre hverdag weekday ugens alle_dage 7_d syv_d seven",
    rule(
        "never",
        r"""
        (?:fri|lukket|closed|off|free)(?: alle| hver| i| på|,| all| on| every)* (?:weekende[rn]\w*|weekends?|lørdage?|søndage?)\b(?! hver)
        weekend(?:er|erne|en|s)? (?:er |are )?(?:fri|off|free)\b(?! EVERY_SO_OFTEN)
        weekend(?:er|erne|en)? (?:holder|har) (?:vi|du|alle) (?:fri|lukket)
        weekendfri\b
        (?:kun|udelukkende|only) (?:på )?(?:hverdage\w*|weekdays|MON_FRI)
        weekdays only
        """,
        weight=NUMBER,
        whole=True,
    ),
    rule("never", r"MON_FRI|hverdage\b|weekdays\b|(?:alle|hver) hverdag"),
    rule("sometimes", r"fri EVERY_SO_OFTEN (?:weekend|lørdag|søndag)", weight=NUMBER, whole=True),
    rule(
        "sometimes",
        r"""
        EVERY_SO_OFTEN (?:weekend|lørdag|søndag|saturday|sunday)
        (?:en|én|et|to|1|2|one|two) (?:weekende?r?|lørdage?|søndage?|saturdays?|weekends?) (?:MONTH|hver fjerde uge)
        (?:weekend|lørdag|søndag|saturday|sunday)\w*__EVERY_SO_OFTEN (?:uge|weekend|gang|week)?
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
        (?:alle (?:ugens )?(?:7 |syv )?|ugens (?:7 |syv ))dage\b(?! kl)
        (?:7|syv|seven) da(?:ge|ys) (?:om ugen|a week)
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
    """,
)

TIME_OF_DAY = topic(
    "time_of_day",
    "kl klokken møde mød aften nat morgen dag skift hold vagt evening night morning shift døgn day :00 .00 :30 .30 hours"
    " formiddag am pm tidlig early fra_ mellem_ tidsrum",
    rule(
        _span,
        r"(?:kl\.?|klokken|mellem|fra|between|from|mødetid\w*|arbejdstid\w*|vagt\w*|ligger|hours)(?: \w+){0,3}?:? SPAN(?! (?:HOURS|dage|år|kg|min))\b",
        weight=NUMBER,
    ),
    rule(_span, r"(?=\d+[.:]\d\d)SPAN", weight=NUMBER),
    rule(
        _start,
        r"(?:mød(?:er|e)|start(?:er|e|s|ing)?|begynd(?:er|e)|mødetid\w*|arbejdsdagen|begins?|meet)(?: \w+){0,4}?"
        r" (?:kl\.?|klokken|at|kl\.? ca\.?) ?(\d{1,2})(?:[.:](\d\d))?(?: ?(am|pm)\b)?(?! ?(?:-|–|til|to) ?\d)",
        weight=NUMBER,
    ),
    rule(
        "rotating",
        r"""
        skiftehold\w*
        (?:to|tre|2|3|fire|4)-?(?:holds)? ?skift\w*
        på skift\b
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
        om (?:formiddagen|eftermiddagen)\b
        (?:kun|altid|arbejde\w*) om dagen\b
        formiddag(?:e|s?timer\w*|sarbejde|svagt\w*)\b
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
    unless=OTHER_HOURS,
)

DAYS_A_WEEK = topic(
    "days_per_week",
    "dag day formiddag aften weekday man-fre man.-fre vagter shifts morgen mornings",
    rule(
        _days,
        r"(?P<d>RANGE) (?:faste |hele |halve |korte )?(?:arbejdsdage?|dage?|vagter|formiddage?|eftermiddage?|aftener"
        r"|morgener|hverdage|days?|shifts?|mornings|evenings) (?:à \d+ timer )?WEEK",
        weight=NUMBER,
    ),
    rule(_days, r"(?P<d>ONE)(?: ugentlige | weekly |[- ]?dages? ?-?)(?:arbejdsdage|dage|vagter|days|shifts|uge|arbejdsuge)", weight=NUMBER),
    rule("5", r"MON_FRI|(?:alle|hver) hverdage?\b|every weekday"),
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

PREDICTABILITY = topic(
    "predictability",
    "fast same samme fixed vagtplan plan varsel rul tilkald skema kald turnus on-call on_call zero dag_til roster notice schedule regular set",
    rule(
        "fixed",
        r"""
        faste? (?:mødetid|arbejdstid|ugeskema|arbejdsdag|skema|vagtplan|tidspunkt)\w*
        faste (?:tider|dage|vagter|timer|hverdage|formiddage|eftermiddage)\b
        (?:de )?samme (?:tider|tid|dage|timer|vagter|arbejdstid|mødetid|tidspunkt)\b
        (?:fixed|regular|set|same) (?:working )?(?:hours|schedule|days|shifts|times)
        skema\w* er (?:fast|det samme)
        (?:mødetiden|arbejdstiden|tiderne|dagene|vagterne) er (?:altid )?(?:fast\w*|den samme|de samme)
        """,
    ),
    rule(
        "weeks",
        r"""
        (?:vagtplan|plan|skema|roster|schedule|rul|vagter)\w*__(?:(?:[4-9]|1\d|fire|fem|seks|otte|ti|four|six|eight) (?:uger|weeks)|(?:en|én|1|to|tre|a|one|two|2|3) (?:måned|months?)\w*|måneder)
        rulleplan\w*
        rullende (?:vagt)?(?:plan|skema)\w*
        (?:\d|fire|seks|otte)[- ]?ugers (?:rul|plan|vagtplan|turnus)\w*
        turnus(?:plan|skema)?\b
        """,
    ),
    rule(
        "days",
        r"(?:vagtplan|plan|skema|roster|schedule|vagter)\w*__(?:(?:[123]|en|én|to|tre|one|two|three) (?:uger?|weeks?)"
        r"|14 dage|\d dage|få dage|a few days|uge for uge|fra uge til uge)",
    ),
    rule(
        "on-call",
        r"""
        tilkalde?(?:vikar|job|vagt|arbejde|medarbejder|afløser|basis|s\b)\w*
        (?:fra )?dag til dag
        (?:med|på) (?:meget )?kort varsel
        (?:kaldes|ringes) (?:du )?(?:ind|op|efter)
        (?:vi )?ringer (?:vi |til )?(?:dig )?når
        on[- ]call
        zero[- ]hour\w*
        at short notice
        """,
        denied="fixed",
    ),
    unless=r"vagtplanlægning|(?:lave|udarbejde\w*|planlægge?) (?:\w+ )?vagtplan\w*|start\w* (?:with|on|at|med|på) (?:short|kort)",
)

ABSENCE = topic(
    "absence",
    "arbejdstid fri fleks bytte flex appointment læge aftale swap time_off behandling mødepligt til_stede selv_plan selv_tilrette",
    rule(
        "flexible",
        r"""
        (?:fri|frihed|plads|off|hensyn)__(?:læge|behandling|aftaler|psykolog|terapi|kommunen|appointment|doctor|undersøgelse)\w*
        (?:læge\w*|behandling\w*|aftaler|appointments)__(?:i arbejdstiden|working hours|ingen problem|is fine|are fine|er i orden|er okay)
        fleks(?:ibel|ible) (?:arbejdstid|mødetid)\w*
        fle(?:ks|x)tid\w*
        flexible (?:working )?(?:hours|schedule|time)
        tilrettelægger? (?:selv )?din (?:egen )?arbejdstid
        (?:selv )?(?:planlægge?|bestemme?|tilrettelægge?|vælge?)r? (?:du )?(?:selv )?(?:din egen arbejdstid|din arbejdstid|dine arbejdstider|hvornår du (?:møder|arbejder))
        (?:kan|får|nemt ved at få) (?:\w+ ){0,2}fri (?:når|efter behov)
        """,
        denied="fixed",
    ),
    rule("swap", r"bytte? (?:\w+ )?(?:vagter|vagt|timer|dage|tider)\b|swap (?:shifts|hours|days)|vagtbytte", denied="fixed"),
    rule(
        "fixed",
        r"(?:skal|nødt til at|must) (?:\w+ ){0,3}(?:være (?:her|til stede|på plads)|be (?:here|there|present))__(?:fast|præcis|fixed)\w*"
        r"|mødepligt\w*",
    ),
    rule("fixed", r"(?:ikke|ingen) (?:muligt? |mulighed for )?(?:at (?:få|holde) )?fri (?:i arbejdstiden|til aftaler)|no time off", whole=True),
    unless=r"du skal være fleksibel|fleksible? (?:medarbejder|person|kollega)",
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
    (WEEKLY_HOURS, GROWTH, WEEKEND, TIME_OF_DAY, DAYS_A_WEEK, PREDICTABILITY, ABSENCE),
    {
        "weekly_hours": only,
        "time_of_day": _time_of_day,
        "weekend": strongest("never", "sometimes", "often"),
        "days_per_week": strongest("1", "2", "3", "4", "5", "6"),
        "predictability": strongest("fixed", "weeks", "days", "on-call"),
    },
)
