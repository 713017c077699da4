"""What advertisements say about weekends, and on how many days a week the work is."""

import re

from jobmatch.vocabulary.reading.engine import NUMBER, PLACE, Table, rule, strongest, topic
from jobmatch.vocabulary.reading.parts import OTHER_HOURS, days, numbers

ALL = 7


def _days_and_more(match: re.Match[str]) -> str:
    return str(min(len(days(match["d"]) | days(match["more"])), 6))


def _weekend_days(match: re.Match[str]) -> str | None:
    """Every Saturday, as after "tirsdag til", is most weekends; six days a week, and Sunday as a first day, are not."""
    named = days(match[0])
    if not named & {5, 6}:
        return "never"
    return "sometimes" if 0 in named and len(named) < ALL else "often"


def _days(match: re.Match[str]) -> str | None:
    most = max(numbers(match["d"]), default=0)
    return str(min(int(most), 6)) if 1 <= most <= 7 else None


def _named_days(match: re.Match[str]) -> str | None:
    named = days(match[0])
    return str(min(len(named), 6)) if len(named) > 1 else None


def _free_days(match: re.Match[str]) -> str | None:
    return "never" if days(match[0]) >= {5, 6} else None


WEEKEND = topic(
    "weekend",
    rule(
        _free_days,
        r"(?:lukket|fri|closed|off)(?: \w+){0,2}? DAY(?:(?:,| og| samt| and) DAY)+",
        weight=NUMBER,
        whole=True,
    ),
    rule(
        "never",
        r"""
        OTHERS (?:[\w-]+ ){0,4}?(?:weekend|lørdag|søndag|saturday|sunday)\w*
        OTHERS (?:tager|dækker|passer|klarer|står|take|cover)(?: [\w-]+,?){0,6}? (?:weekend|lørdag|søndag)\w*
        (?:weekend|lørdag|søndag)\w*(?: \w+)? (?:tager|har|dækker|passer|klarer|står) OTHERS
        (?:i |om )?(?:weekend|lørdag|søndag)\w* (?:passer|dækker|klarer|tager) \w+ (?:selv )
        (?:lukket|fri|closed|off)(?: \w+){0,3}? DAY_TO_DAY
        (?:lørdag|søndag|weekend)\w*[^.!?]{0,40} du (?:har|holder|er) fri\b(?! EVERY_SO_OFTEN)
        (?:weekend|lørdag)\w*[^.!?]{0,40} (?:for dem,? der|kun hvis du|hvis du selv|hvis du har lyst|efter ønske|er valgfri)
        (?:lørdage? og søndage?|weekend\w*) er (?:\w+ )?(?:hellig|lukke)\w*
        (?:lørdag|søndag)\w* (?:er |er der )?åbent?,? (?:men )?(?:det |der |den )?(?:er|tager|passer)(?: \w+){0,2}? (?:os|ejer|famili|brødre|andre)\w*
        (?:fri|lukket|closed|off|free)(?: alle| hver| i| på|,| all| on| every| \w*ferie\w*| skolernes| og| om)* (?:weekende[rn]\w*|weekends?|lørdage?|søndage?)\b(?! hver| og mandag)
        weekend(?:er|erne|en|s)?(?: og (?:helligdage|holidays))? (?:er |are )?(?:fri|off|free)\b(?! EVERY_SO_OFTEN)
        weekend(?:er|erne|en)? (?:holder|har) (?:vi|du|alle) (?:fri|lukket)
        weekendfri\b
        weekend(?:en|erne) har du (?:\w+ )?(?:for dig selv|til dig selv)
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
    rule("never", r"MON_FRI|hverdage(?:ne)?\b|weekdays\b|(?:alle|hver) hverdag"),
    rule("sometimes", r"fri EVERY_SO_OFTEN (?:weekend|lørdag|søndag)", weight=NUMBER, whole=True),
    rule(
        "sometimes",
        r"""
        (?:hver |alle |både )?(?:lørdag|søndag|weekend)\w*(?: og (?:lørdag|søndag)\w*)? i (?:lige|ulige|hver anden) uger?
        (?:lørdag|søndag|weekend)\w*(?: og (?:lørdag|søndag)\w*)?[^!?.\d]{0,20}(?:ca\. ?)?EVERY_SO_OFTEN (?:uge|gang|week)
        (?:i|op til|ved|omkring) (?:sæson|høst|jul|påske|udsalg|mors dag|juli|juni|august|december|november|maj|april)\w*(?:(?!lukket|fri\b)[^.!?]){0,40}?(?:weekend|lørdag|søndag)\w*
        (?:syv|7) (?:nætter|dage|vagter|døgn) (?:ad gangen|i træk|på)
        syv[- ]syv\b
        7[/-]7\b
        """,
        weight=NUMBER,
        whole=True,
    ),
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
        (?:mindst|minimum|at least) (?:to|tre|2|3|two|three) (?:weekender|weekends|lørdage) MONTH
        (?:altid|always)(?: \w+){0,2}? (?:i weekenden|lørdage?|søndage?|weekends)
        (?:fredag|torsdag)s?(?: \w+)?(?:,| og) lørdag(?: \w+)? (?:nat|aften)
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
        (?:også|inkl\.?|inklusive|samt) lørdage?\b
        (?:deles|skiftes|deler|turnus|tur|skift) (?:\w+ ){0,3}?(?:weekend|lørdag|søndag)\w*
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
    rule("sometimes", r"(?:sne|bag|rådigheds|beredskabs)vagt\w*|vagttelefon\w*"),
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
    rule(_days_and_more, r"(?P<d>DAY_TO_DAY)[^!?]{0,30}(?:,| og| on) (?P<more>DAY)\b", weight=NUMBER),
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

TABLE = Table(
    (WEEKEND, DAYS_A_WEEK),
    {
        "weekend": strongest("never", "sometimes", "often"),
        "days_per_week": strongest("1", "2", "3", "4", "5", "6"),
    },
)
