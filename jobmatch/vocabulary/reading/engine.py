"""One matching engine for every table of patterns: topics with cues, rules with levels, and who wins where they differ."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jobmatch.vocabulary.reading.patterns import Way, any_of, ways
from jobmatch.vocabulary.reading.sentences import Sentence, denied, lowered, sentences, wished


@dataclass(frozen=True)
class Amount:
    """A level that was read from hours a week: the least and the most that are named."""

    level: str
    hours: tuple[float, float]


#: A level, or what makes one (or None: it says nothing) of the match.
Says = str | Callable[[re.Match[str]], str | Amount | None]

#: How much a rule knows. What is said in numbers beats words, and words beat what a kind of place lets one expect.
NUMBER, WORDS, PLACE = 3, 2, 1


@dataclass(frozen=True)
class Reading:
    """`quote` is the text from `start` to `end`, which the level was read from. `hours`: least and most a week, where
    the level is one of hours and the text has the numbers."""

    level: str
    quote: str
    start: int
    end: int
    hours: tuple[float, float] | None = None


@dataclass(frozen=True)
class Rule:
    """`denied` and `wished`: the level where the text denies it, or calls it an advantage only; empty: it says nothing.

    A rule with `whole` reads the words of denial itself. What one that `covers` finds counts alone where others overlap.
    """

    says: Says
    ways: tuple[Way, ...]
    denied: str = ""
    wished: str | None = None
    weight: int = WORDS
    whole: bool = False
    covers: bool = False
    title_only: bool = False


@dataclass(frozen=True)
class Topic:
    """Rules of one criterion. `unless`: sentences that speak of other things; `beside`: words that spoil a match."""

    criterion: str
    rules: tuple[Rule, ...]
    unless: re.Pattern[str] | None = None
    beside: re.Pattern[str] | None = None


@dataclass(frozen=True)
class Found:
    """What a rule made of one place in the text."""

    level: str
    weight: int
    start: int
    end: int
    covers: bool = False
    hours: tuple[float, float] | None = None


@dataclass(frozen=True)
class _Text:
    lower: str
    parts: tuple[Sentence, ...]
    title_length: int


#: What several findings of the same weight come to: the one that counts, or None where they leave it open.
Decide = Callable[[Sequence[Found]], Found | None]


@dataclass(frozen=True)
class Table:
    """`decide` by criterion; without an entry the first finding counts."""

    topics: tuple[Topic, ...]
    decide: Mapping[str, Decide] = field(default_factory=dict)


def rule(
    says: Says,
    pattern: str,
    *,
    denied: str = "",
    wished: str | None = None,
    weight: int = WORDS,
    whole: bool = False,
    covers: bool = False,
    title_only: bool = False,
) -> Rule:
    """A rule. Each line of `pattern` is one way to say it: it begins at the start of a word, blanks are any white space,
    and words in capitals stand for the PARTS of that name."""
    return Rule(says, ways(pattern), denied, wished, weight, whole, covers or whole, title_only)


def topic(criterion: str, *rules: Rule, unless: str = "", beside: str = "") -> Topic:
    return Topic(criterion, rules, *(any_of(pattern) if pattern else None for pattern in (unless, beside)))


def strongest(*order: str) -> Decide:
    """The last in `order` of the levels that were found."""
    rank = {level: place for place, level in enumerate(order)}
    return lambda found: max(found, key=lambda one: rank.get(one.level, -1))


def only(found: Sequence[Found]) -> Found | None:
    """What was found, if it is one level and no other."""
    return found[0] if len({one.level for one in found}) == 1 else None


def read(tables: Iterable[Table], title: str, text: str) -> dict[str, Reading]:
    """What title and text say, by criterion. Places count in `title`, a line break and `text` put together."""
    whole = f"{title}\n{text}"
    split = _Text(lowered(whole), tuple(sentences(whole)), len(title))
    readings: dict[str, Reading] = {}
    for table in tables:
        found: dict[str, list[Found]] = {}
        for each in table.topics:
            found.setdefault(each.criterion, []).extend(_findings(each, split))
        for criterion, findings in found.items():
            if chosen := _chosen(findings, table.decide.get(criterion)):
                quote = whole[chosen.start : chosen.end]
                readings[criterion] = Reading(chosen.level, quote, chosen.start, chosen.end, chosen.hours)
    return readings


def _chosen(findings: list[Found], decide: Decide | None) -> Found | None:
    covering = [one for one in findings if one.covers]
    saying = [one for one in findings if one.level and (one.covers or not any(_overlap(one, it) for it in covering))]
    if not saying:
        return None
    most = max(one.weight for one in saying)
    best = sorted((one for one in saying if one.weight == most), key=lambda one: (one.start, -one.end))
    return decide(best) if decide else best[0]


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def _findings(each: Topic, text: _Text) -> Iterator[Found]:
    for one in each.rules:
        for way in one.ways:
            if way.may_be_in(text.lower):
                yield from _matches(each, one, way, text)


def _matches(each: Topic, one: Rule, way: Way, text: _Text) -> Iterator[Found]:
    for part in text.parts:
        if not way.may_be_in(part.text) or (one.title_only and part.start >= text.title_length):
            continue
        for match in way.pattern.finditer(part.scope if one.whole else part.text):
            if each.unless and each.unless.search(part.text):
                break
            if each.beside is None or not each.beside.search(part.beside(match.start(), match.end())):
                yield _found(one, part, match)


def _found(one: Rule, part: Sentence, match: re.Match[str]) -> Found:
    """An empty level: the text denies it, which leaves nothing said."""
    start, end = match.start(), part.word_end(match.end())
    said: str | Amount | None
    no = None if one.whole else denied(part, *match.span())
    why = no or (wished(part, *match.span()) if one.wished is not None else None)
    if why:
        said = one.denied if no else one.wished
        start, end = min(start, why.start), max(end, why.end)
    else:
        said = one.says if isinstance(one.says, str) else one.says(match)
    level, hours = (said.level, said.hours) if isinstance(said, Amount) else (said or "", None)
    place = part.start + start, part.start + part.trimmed(end)
    return Found(level, one.weight, *place, bool(no) or one.covers, hours)
