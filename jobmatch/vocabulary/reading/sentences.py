"""A text as sentences, and whether something in a sentence is denied there or only wished for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: A sentence longer than this is cut at a blank, so that the work on a text grows no faster than its length.
LONGEST = 400

_ABBREVIATIONS = (
    "kl", "ml", "ca", "evt", "pr", "min", "max", "maks", "mdr", "nr", "inkl", "ekskl", "hhv", "bl.a", "f.eks", "ex",
    "m.m", "m.fl", "mv", "m.v", "jf", "tlf", "dvs", "d", "kat", "approx", "incl", "e.g", "i.e", "no", "st", "hrs", "t",
)  # fmt: skip
_AFTER_ABBREVIATION = re.compile(r"(?:^|[\s(/])(?:" + "|".join(map(re.escape, _ABBREVIATIONS)) + r")$")
_END = re.compile(r"[.!?]+(?=[\s)\"”»]|$)|[\n\r;•●▪·*]+|\s[–—-]\s(?=[A-ZÆØÅ])")

#: Said with a word of denial, but denies nothing: the work is there, and one should not mind it.
_NO_DENIAL = re.compile(
    r"\b(?:ikke\s+(?:kun|bare|blot|mindst|alene|udelukkende)\b"
    r"|ikke\s+(?:\w+\s+){0,2}?(?:bange|bleg|nervøs|karrig|tilbageholdende|fremmed)\s+(?:for|over)\b"
    r"|ikke\s+(?:\w+\s+){0,2}?(?:noget\s+)?(?:imod|mod)\b|ikke\s+(?:går|gå|viger|vige)\s+(?:af|tilbage)\b"
    r"|(?:ikke|intet)\s+(?:\w+\s+){0,2}?problem\w*|ikke\s+(?:kan\s+)?undgås?\b|ikke\s+generer\w*|ikke\s+skræmmer\w*"
    r"|uden\s+(?:\w+\s+){0,2}?(?:problemer|besvær)\b|ikke\s+(?:uden\b|ualmindelig\w*|usædvanlig\w*|sjælden\w*)"
    r"|ingen\s+(?:hindring|forhindring|problem|sag|undtagelse)\w*|uden\s+(?:at\s+)?(?:for|stoppe)\b"
    r"|not\s+(?:only|just|afraid|uncommon|unusual|a\s+problem)\b|(?:don.?t|do\s+not|not)\s+mind\b|no\s+problem\b"
    r")"
)
_DENIAL = re.compile(
    r"\b(?:ingen|intet|ikke|uden|aldrig|hverken|ej|slipper\s+(?:du\s+|man\s+)?for|fri\s+for|fritaget\s+for|undgår"
    r"|undgå|behøves?\s+ikke|no|not|without|never|don.?t|doesn.?t|isn.?t|aren.?t|neither|nor)\b"
)
_DENIED_AFTER = re.compile(
    r"(?:\W*\w+){0,4}?\W*\b(?:ikke|aldrig|ingen\s+(?:krav|forudsætning|betingelse|nødvendighed)|unødvendig\w*|never|not"
    r"|isn.?t|undgås|undgå)\b"
)
#: What begins a thought of its own, so that a denial before it says nothing about what comes after it.
_TURN = re.compile(
    r"\b(?:men|dog|derimod|til\s+gengæld|bortset|undtagen|undtaget|medmindre|kun|but|however|except|only|unless)\b|[:(]"
)
_REQUIRED = re.compile(r"(?<!ikke\s)\b(?:er (?:et )?krav|nødvendig|kræves|påkrævet|et must|required|needed)")
_BUT = re.compile(r",(?!\s+(?:er|så\s+er|det|is|it)\b)|\b(?:men|dog|but|however)\b|\bog\s+(?:gerne|helst)\b|\(")
_SIDE = re.compile(
    r"[,(:]|\b(?:og|eller|som|der|hvor|at|så|da|fordi|hvis|når|men|dog|for|hver|and|or|who|which|that|because|if"
    r"|when|but)\b"
)
_VERB = re.compile(
    r"\b(?:er|skal|har|kan|vil|bliver|krav|kræves|kræver|nødvendig\w*|påkrævet|erfaring|uddannelse|vi|du|dig|is|are|you|we"
    r"|must|will|experience|required|needed|necessary)\b"
)
_WISHED = re.compile(
    r"\b(?:(?:en|et|a|an)\s+(?:\w+\s+)?(?:fordel|plus|advantage)|fordel(?:agtigt)?|plus\b|gerne|ønskelig\w*|ønskes\b"
    r"|ideelt|helst|optimalt|måske|eventuelt|evt|nice\s+to\s+have|preferably|preferred|advantageous|advantage|an\s+asset)"
)


_NO_NEED_THAT = re.compile(
    r"\b(?:ikke|intet|not)\s+(?:\w+\s+){0,2}?(?:krav|nødvendigt|vigtigt|betingelse|required|necessary|needed),?\s+(?:at|that)\b"
    r"|\b(?:forventer|forlanger|kræver)\s+(?:\w+\s+)?ikke,?\s+at\b"
)
_NEW_THOUGHT = re.compile(r"\bog\s+(?:du|vi|der)\b")
_OR = re.compile(r"(?:eller|or|og|and)\b")
_LIST_GOES_ON = re.compile(r"(?:-|\b(?:eller|or|og|and|samt))\s*$")
_LISTED = re.compile(r"\w*[-,]?\s*(?:[\w-]+,?\s+){0,3}?(?:eller|or|og)\b")
_REST_OF_WORD = re.compile(r"\w*")
_REST_OF_COMPOUND = re.compile(r"[\w-]*")
#: Characters behind a match that are still beside it.
NEAR = 15
#: Words between a denial and what it denies, at most.
FARTHEST = 6


@dataclass(frozen=True)
class Sentence:
    """`text` is lower case and as long as what stands at `start` in the whole; words that deny nothing are blotted out
    in `scope`."""

    start: int
    text: str
    scope: str

    def beside(self, start: int, end: int) -> str:
        """What stands around a place: from the comma before it, to a word or two behind it."""
        after = self.text.find(", ", end, end + NEAR)
        return self.text[self.text.rfind(", ", 0, start) + 1 : after if after >= 0 else end + NEAR]

    def trimmed(self, end: int) -> int:
        """The end without the blanks and commas before it."""
        return len(self.text[:end].rstrip(" ,\t\n"))

    def word_end(self, end: int) -> int:
        """The end of the word that `end` stands in."""
        found = _REST_OF_WORD.match(self.text, end)
        return found.end() if found and end and self.text[end - 1].isalnum() else end


@dataclass(frozen=True)
class Span:
    start: int
    end: int


def lowered(text: str) -> str:
    """Lower case, letter by letter where one would become two: places stay the same."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def sentences(text: str) -> Iterator[Sentence]:
    lower = lowered(text)
    begin = 0
    for end in (*_ends(text, lower), len(text)):
        yield from _cut(lower, begin, end)
        begin = end


def _ends(text: str, lower: str) -> Iterator[int]:
    for found in _END.finditer(text):
        if found[0] == "." and not _ends_here(text, lower, found.start()):
            continue
        yield found.end()


def _ends_here(text: str, lower: str, stop: int) -> bool:
    if _AFTER_ABBREVIATION.search(lower, max(0, stop - 12), stop):
        return False
    after = text[stop + 1 : stop + 4].strip()[:1]
    return not (text[stop - 1 : stop].isdigit() and after.islower())


def _cut(lower: str, begin: int, end: int) -> Iterator[Sentence]:
    while begin < end:
        stop = end
        if end - begin > LONGEST:
            stop = max(lower.rfind(" ", begin + 1, begin + LONGEST), begin + LONGEST // 2)
        piece = lower[begin:stop]
        if not piece.isspace():
            yield Sentence(begin, piece, _NO_DENIAL.sub(lambda found: "x" * len(found[0]), piece))
        begin = stop


def denied(sentence: Sentence, start: int, end: int) -> Span | None:
    """Where the sentence says that what stands from `start` to `end` is not so."""
    if _DENIAL.search(sentence.scope, start, end):
        return Span(start, end)
    return _denied_before(sentence.scope, start, end) or _denied_after(sentence.scope, end)


def wished(sentence: Sentence, start: int, end: int) -> Span | None:
    """Where the sentence says that it is only an advantage: after it, or just before it."""
    begin = max(0, start - 45)
    before = sentence.scope[begin:start]
    begin += max(before.rfind(", "), before.rfind(" og "), before.rfind(" and ")) + 1
    stop = _BUT.search(sentence.scope, end, end + 60)  # a thing after a comma has a wish of its own
    found = _WISHED.search(sentence.scope, begin, start) or _WISHED.search(
        sentence.scope, end, stop.start() if stop else end + 60
    )
    if not found or (found.start() >= end and _REQUIRED.search(sentence.scope, end, found.start())):
        return None
    return Span(found.start(), found.end())


def _denied_before(scope: str, start: int, end: int) -> Span | None:
    if no := _NO_NEED_THAT.search(scope, 0, start):
        return Span(no.start(), start) if len(scope[no.end() : start].split()) <= FARTHEST else None
    turns = [found.end() for found in _TURN.finditer(scope, 0, start)]
    words = list(_DENIAL.finditer(scope, turns[-1] if turns else 0, start))
    if not words:
        return None
    between = scope[words[-1].end() : start]
    reaches = len(between.split()) <= FARTHEST and (
        _reaches_in_list(between, scope, start, end) if "," in between else not _NEW_THOUGHT.search(between)
    )
    return Span(words[-1].start(), start) if reaches else None


def _reaches_in_list(between: str, scope: str, start: int, end: int) -> bool:
    """Whether a denial reaches over commas: it does in a list that ends with "or" ('ingen aften-, nat- eller …')."""
    listed = _LIST_GOES_ON.search(between) or _OR.match(scope, start) or _LISTED.match(scope, end)
    return bool(listed) and not _VERB.search(between)


def _denied_after(scope: str, end: int) -> Span | None:
    start = _REST_OF_COMPOUND.match(scope, end).end()  # type: ignore[union-attr]
    side = _SIDE.search(scope, start, end + 70)
    found = _DENIED_AFTER.match(scope, start, side.start() if side else end + 70)
    return Span(end, found.end()) if found else None
