"""One spelling for words that are written in several ways: case, Danish letters, abbreviations, noise of job titles."""

import re
import unicodedata
from collections.abc import Callable

#: Abbreviations of Danish job titles. Written with a full stop they may stand at the end of a longer word.
ABBREVIATIONS = {
    "adm": "administrativ",
    "afd": "afdeling",
    "afl": "afløser",
    "arb": "arbejder",
    "ass": "assistent",
    "ch": "chauffør",
    "chf": "chauffør",
    "hj": "hjælper",
    "hjælp": "hjælper",
    "konsul": "konsulent",
    "koord": "koordinator",
    "med": "medarbejder",
    "medarb": "medarbejder",
    "medhj": "medhjælper",
    "mont": "montør",
    "ped": "pedel",
    "pæd": "pædagog",
    "sekr": "sekretær",
    "stud": "studerende",
    "tekn": "tekniker",
    "udd": "uddannet",
}
#: Abbreviations that are known without a full stop as well.
WHOLE_WORDS = {
    "sosu": "social og sundheds",
    "ssh": "social og sundhedshjælper",
    "ssa": "social og sundhedsassistent",
    "hk": "kontor",
}

_GENDER = re.compile(r"\(?\b[mk]\s*/\s*[mkx](?:\s*/\s*[dx])?\b\)?|\bmand\s*/\s*kvinde\b", re.IGNORECASE)
_SHORT = re.compile(r"(\w*?)(" + "|".join(sorted(ABBREVIATIONS, key=len, reverse=True)) + r")\.(?=\W|$)")
_WHOLE = re.compile(r"\b(" + "|".join(WHOLE_WORDS) + r")\b(?:[\s-]+(?=hj|ass))?")
_NOT_A_WORD = re.compile(r"[^\w+#&]+|_")
_LETTERS = str.maketrans({"å": "aa", "æ": "ae", "ø": "oe", "ö": "oe", "ä": "ae", "ü": "y", "é": "e"})
_TAIL = re.compile(
    r"\s*(?:[,;:(–—|]|\s-\s|\b(?:til|hos|i|på|ved|søges|søger|for|med|to|at|in|for|with|wanted|nat|aften|dag|weekend|deltid|fuldtid)\b).*$",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^\s*(?:vi\s+søger\s+(?:en|et)?|(?:en|et|a|an|job\s+som|som|as)\b)\s*", re.IGNORECASE)
_PLURALS = ("e", "er", "s")
_BETWEEN = re.compile(r"\s*(?:[,;\n\r•·|]|\s(?:og|samt|and|&)\s)\s*", re.IGNORECASE)
#: What may stand inside a label as well as between two.
_WITHIN = re.compile(r"\s*(?:,|\s(?:og|samt|and|&)\s)\s*", re.IGNORECASE)
#: Longest label, in pieces, that is looked for across what divides a list.
MOST_PIECES = 4
_EDGES = " .-*\t"


def normalise(text: str) -> str:
    """Lower case, one blank between words, no punctuation, å æ ø as aa ae oe (people type both)."""
    text = unicodedata.normalize("NFKC", text).lower()
    text = _GENDER.sub(" ", text)
    text = _SHORT.sub(lambda found: found[1] + ABBREVIATIONS[found[2]] + " ", text)
    text = _WHOLE.sub(lambda found: WHOLE_WORDS[found[1]], text)
    return " ".join(_NOT_A_WORD.sub(" ", text.translate(_LETTERS)).split())


def plain(text: str) -> str:
    """As `normalise`, for prose: without what only job titles have."""
    return " ".join(_NOT_A_WORD.sub(" ", text.lower().translate(_LETTERS)).split())


def plainer(text: str) -> list[str]:
    """Plainer forms of a title: without what stands around it, and in the singular ('Bagere til skole': 'Bager')."""
    head = _TAIL.sub("", _LEAD.sub("", text)).strip()
    forms = [head, *(head[: -len(ending)] for ending in _PLURALS if head.lower().endswith(ending))]
    return [form for form in dict.fromkeys(forms) if len(form) > 2 and form != text.strip()]


def split_list(text: str, is_one: Callable[[str], bool] | None = None) -> list[str]:
    """Parts of a list written in one line or several: commas, semicolons, bullets, 'og' and 'and' divide.

    `is_one` says of words around a comma or 'og' whether they are one thing all the same: 'vaske og moppe gulve'.
    """
    between = list(_BETWEEN.finditer(text))
    starts = [0, *(found.end() for found in between)]
    ends = [*(found.start() for found in between), len(text)]
    joins = [_WITHIN.fullmatch(found[0]) is not None for found in between]
    parts: list[str] = []
    first = 0
    while first < len(starts):
        last = first + (_joined(text, starts[first], ends[first:], joins[first:], is_one) if is_one else 0)
        parts.append(text[starts[first] : ends[last]].strip(_EDGES))
        first = last + 1
    return [part for part in parts if part]


def _joined(text: str, start: int, ends: list[int], joins: list[bool], is_one: Callable[[str], bool]) -> int:
    """How many more pieces belong to the first one."""
    reach = next((i for i, join in enumerate(joins[: MOST_PIECES - 1]) if not join), min(len(joins), MOST_PIECES - 1))
    return next((more for more in range(reach, 0, -1) if is_one(text[start : ends[more]].strip(_EDGES))), 0)
