"""What patterns are put together from, under names in capitals, and numbers as advertisements write them."""

import re

NUMBER_WORDS = {
    "en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8,
    "ni": 9, "ti": 10, "tolv": 12, "femten": 15, "tyve": 20, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip

#: By name; a value may name others. Blanks are any white space. None of them has a group that is numbered, but CLOCK.
PARTS = {
    "ONE": r"(?<!\d[.,])\d{1,2}(?:[.,]\d)?(?!\d)|\b(?:"
    + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
    + r")\b",
    # "Vi mangler én til 20 timer" names one number.
    "RANGE": r"ONE(?:\s*(?:-|–|—|/|(?<!\bén\s)(?<!\ben\s)(?<!\bet\s)til|eller|to|or|og)\s*ONE)?",
    "HOURS": r"timer?s?|t\b\.?|hours?|hrs\.?",
    "WEEK": r"om ugen|i ugen|per uge|pr\.? ?uge|ugentlige?t?\b|ugtl|/ ?uge|a week|per week|weekly|/ ?week|hver uge|each week",
    "MONTH": r"om måneden|i måneden|pr\.? måned|månedligt|a month|per month",
    "DAILY": r"om dagen|dagligt|pr\.? dag|per dag|a day|per day|hver dag|ad gangen|daily",
    # "man" and "søn" are other words too.
    "DAY": r"(?:man|tirs|ons|tors|fre|lør|søn)dag(?:e|en|ene)?|(?:tirs|ons|tors|fre|lør)\b\.?-?|(?:man|søn)(?=\.|-|–)\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?",
    "MON_FRI": (
        r"(?:mandage?|mondays?)(?: ?[-–] ?| til (?:og med )?| to | through )(?:fredage?|fridays?)|man\.? ?[-–] ?fre\b"
        r"|ugens (?:fem|5) hverdage|alle skoledage|monday-friday"
    ),
    "DAY_TO_DAY": r"DAY ?(?:[-–—]|til og med|til|to|through) ?DAY",
    "CLOCK": r"(?:kl\.? ?|klokken |at )?(\d{1,2})(?:[.:](\d\d)(?!\d)|(?![.:]?\d))(?: ?(am|pm)\b)?",
    "SPAN": r"CLOCK ?(?:-|–|—|til|to|og|and|until) ?CLOCK",
    "FROM_TO": (
        r"(?:mød|start|begynd|start)\w*(?: \w+){0,2}? CLOCK[^\d.!?]{0,35}?(?:går|gå|slutter|færdige?|hjem|stopper|fri|kører)"
        r"(?: \w+){0,2}?(?: igen)? (?:omkring |ved )?CLOCK"
    ),
    "DAYS_FOLLOW": r"(?:hver|arbejds|skole)?(?:dage|formiddage|eftermiddage|aftener|nætter|vagter|days|shifts)\b",
    "EVERY_SO_OFTEN": (
        r"(?:hver|every|each) (?:anden|tredje|fjerde|femte|sjette|[2-9]\.|second|other|2nd|third|3rd|fourth|4th|fifth)"
    ),
    "RARELY": (
        r"lejlighedsvis\w*|enkelte|af og til|indimellem|en gang imellem|en sjælden gang|sjældent|nogle|få|occasional\w*|some"
    ),
    "OTHERS": (
        r"andre|studerende|(?:de )?unge|afløsere|vikarer|kolleger\w*|ejer(?:en|ne)|familien|medlemmerne|frivillige"
        r"|weekendholdet|others|students"
    ),
    "PEOPLE": (
        r"kunde(?:r|rne|n)?|gæster(?:ne)?|borger(?:e|ne|en)?|patient(?:er|erne)?|beboer(?:e|ne)?|brugere(?:ne)?"
        r"|klient(?:er|erne)?|pårørende|ældre|elever(?:ne)?|børn(?:ene)?|forældre(?:ne)?|passagerer(?:ne)?|besøgende"
        r"|customers?|guests?|citizens?|patients?|residents?|clients?|visitors?|passengers?|children|pupils"
    ),
}

#: Hours that are not those of the work.
OTHER_HOURS = r"""
    åbningstid
    \w+ (?:har|holder|er) åb(?:ent?|ne)\b(?!-| for\b| over\b)(?![^.!?]*\b(?:du|dit|din|dine|stillingen|jobbet)\b)
    (?<!til\s)lukketid
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
#: Said beside hours that are not those of the work.
OPEN = r"""
    åb(?:ent?|ne)\b(?!-| for\b| over\b)
    open (?:from|between|at|on|\d)
"""

_BETWEEN = re.compile(r"(?<=\d)\s*(?:to|til|or|eller|og)\s*(?=\d)")
_ONE = re.compile(PARTS["ONE"])


_DAYS = ("man mon", "tir tue", "ons wed", "tor thu", "fre fri", "lør sat", "søn sun")
#: Of what is left out ('tirs- og torsdag'), which is no span.
_HYPHEN = re.compile(r"-(?=,| og\b| samt\b)")
_ANY_DAY = re.compile(PARTS["DAY"])


def days(text: str) -> set[int]:
    """The days of the week that are named, 0 for Monday; "mandag-torsdag" names four."""
    text = _HYPHEN.sub(" ", text)
    named = [next(n for n, day in enumerate(_DAYS) if found[:3] in day) for found in _ANY_DAY.findall(text)]
    if len(named) == 2 and re.search(r"-|–|—|\b(?:til|to|through)\b", text):
        first, last = named
        return {day % 7 for day in range(first, last + 1 if first <= last else last + 8)}
    return set(named)


def numbers(text: str) -> list[float]:
    """The numbers in what ONE or RANGE matched."""
    text = _BETWEEN.sub(" - ", text)  # the English "to" is a Danish number
    return [float(NUMBER_WORDS.get(found, 0) or found.replace(",", ".")) for found in _ONE.findall(text)]


def clock(hour: str, minutes: str | None, half: str | None) -> float | None:
    """Hours after midnight of what CLOCK matched; None where a day has no such hour."""
    value = int(hour) + int(minutes or 0) / 60
    if half == "pm" and value < 12:
        value += 12
    return value if value <= 24 else None
