"""One spelling for words that are written in several ways: case, Danish letters, abbreviations, noise of job titles."""

import re
import unicodedata

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


def split_list(text: str) -> list[str]:
    """Parts of a list written in one line or several: commas, semicolons, bullets, 'og' and 'and' divide."""
    return [part for piece in _BETWEEN.split(text) if (part := piece.strip(" .-*\t"))]
