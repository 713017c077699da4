"""Kinds of work as people name them ("noget med dyr"): text in, nearness of ISCO-08 groups out. No Django.

A phrase fits when each of its words is in the text: as it stands, inflected, in a compound (where the phrase has a
star: "hest*" fits "hestepasser") or mistyped. A theme says how near groups lie to it; the longest code decides.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA

from jobmatch.vocabulary.linking import normalise
from jobmatch.vocabulary.spoken import CARRIERS, content_words

#: How far a word counts that is not the theme's own word but a form of it, or that with a typing error.
INFLECTED = 0.95
MISTYPED = 0.85
#: Of several themes named in one breath, work of one theme alone counts this much; work of all of them counts fully.
ONE_OF_SEVERAL = 0.7
#: Shortest word in which one letter may be wrong, and in which two may.
ONE_WRONG, TWO_WRONG = 5, 9

_ENDINGS = ("ernes", "erne", "enes", "ene", "ers", "er", "ens", "en", "ets", "et", "es", "e", "ing", "s", "r", "t")
#: "have" is mostly the verb; after these words it is the garden.
_GARDEN = re.compile(r"\b(med|i|en|min|passe|ordne)\s+have\b", re.IGNORECASE)
#: Forms that share a beginning this long are forms of one word.
_ROOT = 4


@dataclass(frozen=True)
class Theme:
    """`phrases`: the first Danish one and the first English one name the theme. `nearness`: by ISCO-08 code, 1 to 4
    digits, in [0, 1]. `skills`: names of skills that belong to it."""

    key: str
    danish: tuple[str, ...]
    english: tuple[str, ...]
    nearness: Mapping[str, float]
    skills: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    theme: Theme
    strength: float


class Themes:
    """Themes with the index of their phrases."""

    def __init__(self, themes: Iterable[Theme]) -> None:
        self._themes = tuple(themes)
        #: Per phrase: its theme and how many words it has.
        self._phrases: list[tuple[int, int]] = []
        self._exact: dict[str, set[tuple[int, int]]] = defaultdict(set)
        self._stems: dict[str, set[str]] = defaultdict(set)
        self._beginnings: dict[str, set[tuple[int, int]]] = defaultdict(set)
        self._ends: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for number, theme in enumerate(self._themes):
            for phrase in dict.fromkeys(theme.danish + theme.english):
                self._add(number, phrase)

    @property
    def themes(self) -> tuple[Theme, ...]:
        return self._themes

    def find(self, text: str) -> list[Found]:
        """The themes that a text names, best first. A theme with only a part of another's words is not meant."""
        places: dict[tuple[int, int], tuple[float, str]] = {}
        for word in _words(text):
            for place, strength in self._fitting(word):
                places[place] = max(places.get(place, (0.0, "")), (strength, word))
        named: dict[int, tuple[float, frozenset[str]]] = {}
        for phrase in {phrase for phrase, _ in places}:
            number, length = self._phrases[phrase]
            seen = [places[phrase, i] for i in range(length) if (phrase, i) in places]
            if len(seen) == length:
                best = (min(strength for strength, _ in seen), frozenset(word for _, word in seen))
                named[number] = max(named.get(number, best), best, key=lambda one: (len(one[1]), one[0]))
        return sorted(
            (
                Found(self._themes[number], strength)
                for number, (strength, words) in named.items()
                if not any(words < others for _, others in named.values())
            ),
            key=lambda found: (-found.strength, found.theme.key),
        )

    def strength_of_word(self, word: str) -> dict[str, float]:
        """By key, the themes that one word of a title names by itself."""
        named: dict[str, float] = {}
        for (phrase, _), strength in self._fitting(normalise(word)):
            number, length = self._phrases[phrase]
            if length == 1 and strength > MISTYPED:
                key = self._themes[number].key
                named[key] = max(named.get(key, 0.0), strength)
        return named

    def _add(self, number: int, phrase: str) -> None:
        words = [word for word in phrase.lower().split() if word.strip("*") not in CARRIERS]
        if not words:
            return
        self._phrases.append((number, len(words)))
        for i, word in enumerate(words):
            place = (len(self._phrases) - 1, i)
            plain = normalise(word.strip("*"))
            if word.endswith("*"):
                self._beginnings[plain].add(place)
            elif word.startswith("*"):
                self._ends[plain].add(place)
            else:
                self._exact[plain].add(place)
                for stem in stems(plain):
                    self._stems[stem].add(plain)

    def _fitting(self, word: str) -> Iterator[tuple[tuple[int, int], float]]:
        starred = self._compounded(word)
        yield from ((place, 1.0) for place in starred)
        if word in self._exact:
            yield from ((place, 1.0) for place in self._exact[word])
            return
        inflected = self._inflected(word)
        for base in inflected:
            yield from ((place, INFLECTED) for place in self._exact[base])
        if not starred and not inflected:
            for near in _mistyped(word, self._vocabulary):
                known = self._exact.get(near, set()) | self._beginnings.get(near, set())
                yield from ((place, MISTYPED) for place in known)

    def _compounded(self, word: str) -> set[tuple[int, int]]:
        found: set[tuple[int, int]] = set()
        for cut in range(1, len(word) + 1):
            found |= self._beginnings.get(word[:cut], set())
            found |= self._ends.get(word[cut - 1 :], set())
        return found

    def _inflected(self, word: str) -> set[str]:
        """The theme words of which this is a form; only the nearest ("taler" is a form of "tale", not of "tal")."""
        for stem in sorted(stems(word), key=len, reverse=True):
            bases = {base for base in self._stems.get(stem, ()) if stem in (word, base) or len(stem) >= _ROOT}
            if bases:
                return bases
        return set()

    @cached_property
    def _vocabulary(self) -> tuple[str, ...]:
        return tuple(sorted(self._exact.keys() | self._beginnings.keys()))


def interest(text: str, themes: Themes) -> dict[str, float]:
    """Nearness in [0, 1] by ISCO-08 code for a spoken wish; empty where it names no theme."""
    found = themes.find(text)
    if not found:
        return {}
    codes = sorted({code for one in found for code in one.theme.nearness})
    values = np.array([[one.strength * nearest(code, one.theme.nearness) for code in codes] for one in found])
    return dict(zip(codes, together(values).tolist(), strict=True))


def together(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Of values (themes, kinds of work) that were named in one breath, one value per kind of work."""
    most = values.max(axis=0)
    share = (values >= most / 2).mean(axis=0)
    return np.asarray(most * (ONE_OF_SEVERAL + (1 - ONE_OF_SEVERAL) * share), dtype=np.float64)


def nearest(code: str, nearness: Mapping[str, float]) -> float:
    """The nearness of an ISCO-08 code: what is said of it, or of the narrowest group above it that is spoken of."""
    return next((nearness[code[:digits]] for digits in range(len(code), 0, -1) if code[:digits] in nearness), 0.0)


def theme_from_row(row: Mapping[str, str]) -> Theme:
    """A theme from a row of themes.csv."""
    pairs = (pair.split(":") for pair in row["isco_codes"].split())
    return Theme(
        key=row["key"],
        danish=_list(row["phrases_da"]),
        english=_list(row["phrases_en"]),
        nearness={code: float(value) for code, value in pairs},
        skills=_list(row["skills"]),
    )


def _list(names: str) -> tuple[str, ...]:
    return tuple(name for name in names.split(" | ") if name)


def _words(text: str) -> set[str]:
    spoken = content_words(_GARDEN.sub(r"\1 haven", text))
    return {word for token in spoken for word in normalise(token).split()}


def stems(word: str) -> set[str]:
    """The word and what is left without an ending, at least three letters; a doubled last letter once."""
    bases = {word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending)}
    single = {base[:-1] for base in bases if base[-2:-1] == base[-1:]}
    return {word} | {base for base in bases | single if len(base) > 2}


def _mistyped(word: str, vocabulary: Collection[str]) -> list[str]:
    wrong = 0 if len(word) < ONE_WRONG else 1 if len(word) < TWO_WRONG else 2
    return [
        known
        for known in vocabulary
        if wrong
        and len(known) >= ONE_WRONG
        and known[0] == word[0]
        and abs(len(known) - len(word)) <= wrong
        and OSA.distance(known, word, score_cutoff=wrong) <= wrong
    ]
