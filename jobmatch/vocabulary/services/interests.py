"""How near the stored occupations lie to work wishes in people's own words, where no occupation could be linked.

Each wanted part of a wish counts by the best of three: the themes it names (by ISCO group, by words of the occupations'
own names, by skills), the job titles in it, and what the linker holds possible. Refused parts take out what they name.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from django.utils.translation import get_language

from jobmatch.vocabulary.linking import normalise
from jobmatch.vocabulary.models import Occupation, OccupationSkill, Relation, Skill
from jobmatch.vocabulary.services.nearness import occupation_affinity
from jobmatch.vocabulary.services.starter import DATA
from jobmatch.vocabulary.services.version import Version, version_of
from jobmatch.vocabulary.services.words import link_occupation
from jobmatch.vocabulary.spoken import content_words, split_wish
from jobmatch.vocabulary.themes import Theme, Themes, nearest, stems, theme_from_row, together

#: An occupation whose own name holds a word of the theme, and one that takes a skill of the theme.
BY_NAME = 0.8
BY_SKILL = {Relation.ESSENTIAL.value: 0.5, Relation.OPTIONAL.value: 0.2}
#: Named by a word of the theme, and in a group this near: it is what was meant.
NAMED_AND_NEAR = 0.5
#: Leading a kind of work is not that work.
LEADING = 0.4
_LEADERS = ("leder", "chef", "direktør", "bestyrer", "manager")
#: Work of the unit group of a title that was said; the title's own cluster counts fully.
SAME_GROUP = 0.8
#: Confidence from which the linker's candidates count, beside themes and titles and where there is nothing else.
POSSIBLE_BESIDE, POSSIBLE_ALONE = 0.3, 0.25
#: Nearness to a possible candidate below this is chance.
FLOOR = 0.2
#: A refused part takes out what lies at least this near to it.
REFUSED_FROM = 0.9
#: "Anything" counts this much where something else is wanted as well.
ANYTHING_BESIDE = 0.5
LONGEST_TITLE = 6
#: A part of a word this short is in too many names.
SHORTEST_WORD = 4
#: A word in a greater share of the names ("medarbejder") names no kind of work.
COMMON = 0.05
#: Confidence and nearness together from which a title likely means an occupation.
LIKELY = 0.5
POSSIBLE_TITLE = 0.15

_LOOKED_FOR = re.compile(
    r"(?:søger|mangler|leder efter|ansætter|looking for|seeking|need)(?: vi)?(?: nu| derfor| snarest)? (?:en|et|an?)"
    r"(?: ny| dygtig| sød| glad| stabil| new)? (?P<what>[\w/ -]{4,40}?)"
    r"(?=[.,;:!?]|$| til | der | som | med | på | i | to | who | for )",
    re.IGNORECASE,
)

_ANYTHING = frozenset(
    {"alt", "alting", "alt muligt", "hvadsomhelst", "ligegyldigt", "anything", "everything", "all kinds"}
)

Vector = npt.NDArray[np.float64]


def occupation_interest(texts: Collection[str]) -> Vector:
    """How near every stored occupation, by ascending key, lies to the spoken wishes, in [0, 1]; 0 where none is
    understood."""
    return _interest(version_of(Occupation), tuple(sorted(set(texts))))


def likely_occupation(title: str, text: str = "") -> tuple[int, str] | None:
    """What an advertisement most likely is for, and the words that say so; for people to see, and never for sure.

    Its title decides, else what its text says is looked for. What the linker holds possible comes before themes: a
    title names the work, where a wish often names what the work is about.
    """
    version = version_of(Occupation)
    for words in (title, *(found["what"] for found in _LOOKED_FOR.finditer(text))):
        near = _interest(version, split_wish(words).wanted or (words,))
        ids = _index(version).ids
        best = {
            candidate.concept_id: 2 * candidate.confidence + float(near[np.searchsorted(ids, candidate.concept_id)])
            for candidate in link_occupation(words, top=5).candidates
            if candidate.confidence >= POSSIBLE_TITLE
        }
        if not best and near.size and near.max() >= SAME_GROUP:
            best[int(ids[int(near.argmax())])] = float(near.max())
        if best and max(best.values()) >= LIKELY:
            return max(best, key=lambda pk: (best[pk], -pk)), words.strip()
    return None


def theme_named(text: str) -> str | None:
    """The name of the theme that a wish is about, as people say it ("noget med dyr"); English on English pages."""
    found = [one for part in split_wish(text).wanted for one in _themes().find(part)]
    if not found:
        return None
    theme = max(found, key=lambda one: one.strength).theme
    return _name_of(theme)


def _name_of(theme: Theme) -> str:
    english = (get_language() or "da").startswith("en")
    return (theme.english if english and theme.english else theme.danish)[0]


@lru_cache(maxsize=2048)
def _interest(version: Version, texts: tuple[str, ...]) -> Vector:
    index = _index(version)
    parts = [split_wish(text) for text in texts]
    wanted = [part for each in parts for part in each.wanted]
    refused = [part for each in parts for part in each.refused]
    named = [part for part in wanted if part.lower() not in _ANYTHING]
    values = index.nothing()
    if (len(named) < len(wanted)) or (refused and not wanted):
        values += ANYTHING_BESIDE if named else 1.0
    for part in named:
        values = np.maximum(values, index.wanted(part))
    for part in refused:
        values[index.refused(part, named)] = 0.0
    values.flags.writeable = False
    return values


@dataclass(frozen=True)
class _Index:
    """`ids` and `codes` (n,): the stored occupations. `by_code`, `by_name`, `by_skill`: nearness (n,) of each theme by
    ISCO group, by words of the preferred names, by skills. `called`: positions by normalised name. `words`: of each
    preferred name."""

    ids: npt.NDArray[np.int64]
    codes: npt.NDArray[np.str_]
    by_code: dict[str, Vector]
    by_name: dict[str, Vector]
    by_skill: dict[str, Vector]
    called: dict[str, set[int]]
    words: list[list[str]]

    def nothing(self) -> Vector:
        return np.zeros(len(self.ids))

    def _most(self, values: Iterable[Vector]) -> Vector:
        return np.asarray(np.maximum.reduce([self.nothing(), *values]), dtype=np.float64)

    def wanted(self, part: str) -> Vector:
        known = np.maximum(self._themed(part), self._titled(part))
        if (known == 1.0).any():
            return known
        least = POSSIBLE_BESIDE if known.any() else POSSIBLE_ALONE
        return np.maximum(known, self._linked(part, least))

    def refused(self, part: str, wanted: Iterable[str]) -> npt.NDArray[np.bool_]:
        """What a refused part names outright, and its ISCO groups unless these are wanted as well."""
        spared = self._most(self._by_code(each) for each in wanted)
        by_group = (self._by_code(part) >= REFUSED_FROM) & (spared < REFUSED_FROM)
        return np.asarray(by_group | self._worded(part) | (self._titled(part) == 1.0), dtype=np.bool_)

    def _worded(self, part: str) -> npt.NDArray[np.bool_]:
        """Whose preferred name begins or ends with a word of the part, "kasseassistent" with "kassen"."""
        found = np.zeros(len(self.ids), dtype=np.bool_)
        for stem in {stem for word in content_words(part) for stem in stems(normalise(word))}:
            named = np.array([any(word.startswith(stem) or word.endswith(stem) for word in own) for own in self.words])
            if len(stem) >= SHORTEST_WORD and named.sum() <= COMMON * len(named):
                found |= named
        return found

    def _themed(self, part: str) -> Vector:
        found = _themes().find(part)
        if not found:
            return self.nothing()
        return together(np.array([one.strength * self._theme(one.theme.key) for one in found]))

    def _theme(self, key: str) -> Vector:
        code, name = self.by_code[key], self.by_name[key]
        meant = (code >= NAMED_AND_NEAR) & (name >= BY_NAME)
        return np.where(meant, 1.0, self._most([code, name, self.by_skill[key]]))

    def _by_code(self, part: str) -> Vector:
        return self._most(self.by_code[one.theme.key] for one in _themes().find(part))

    def _titled(self, part: str) -> Vector:
        values = self.nothing()
        for code, titles in _clusters_in(part):
            values = np.maximum(values, np.where(self.codes == code, SAME_GROUP, 0.0))
            values[[position for title in titles for position in self.called.get(title, ())]] = 1.0
        return values

    def _linked(self, part: str, least: float) -> Vector:
        values = self.nothing()
        for candidate in link_occupation(part, top=3).candidates:
            if candidate.confidence >= least:
                values = np.maximum(values, candidate.confidence * occupation_affinity([candidate.concept_id]))
        return np.asarray(np.where(values >= FLOOR, values, 0.0), dtype=np.float64)


@lru_cache(maxsize=2)
def _index(version: Version) -> _Index:
    """Built once per version of the words and process; `version` is there for the cache."""
    stored = list(Occupation.objects.order_by("pk").values_list("pk", "isco_code", "labels", "alternatives"))
    ids = np.array([pk for pk, _, _, _ in stored], dtype=np.int64)
    codes = np.array([code for _, code, _, _ in stored], dtype="<U4")
    called: dict[str, set[int]] = defaultdict(set)
    for position, (_, _, labels, alternatives) in enumerate(stored):
        for name in _names(labels, alternatives):
            called[normalise(name)].add(position)
    names = [str(labels.get("da") or labels.get("en") or "").lower() for _, _, labels, _ in stored]
    led = np.array([LEADING if _leads(name, code) else 1.0 for name, code in zip(names, codes, strict=True)])
    return _Index(
        ids=ids,
        codes=codes,
        by_code={theme.key: _by_code(theme, codes) for theme in _themes().themes},
        by_name={key: BY_NAME * led * values for key, values in _by_name(names).items()},
        by_skill={theme.key: led * _by_skill(theme, ids) for theme in _themes().themes},
        called=dict(called),
        words=[[normalise(word) for word in content_words(name)] for name in names],
    )


def _leads(name: str, code: str) -> bool:
    return code.startswith("1") or name.endswith(_LEADERS)


def _names(labels: dict[str, str], alternatives: dict[str, list[str]]) -> Iterator[str]:
    for language in ("da", "en"):
        if labels.get(language):
            yield labels[language]
        yield from alternatives.get(language, ())


def _by_code(theme: Theme, codes: npt.NDArray[np.str_]) -> Vector:
    near = {code: nearest(code, theme.nearness) for code in set(codes.tolist())}
    return np.array([near[code] for code in codes.tolist()], dtype=np.float64)


def _by_name(names: list[str]) -> dict[str, Vector]:
    """By theme, which preferred names hold a word of it; other names are too many and too wide."""
    values = {theme.key: np.zeros(len(names)) for theme in _themes().themes}
    positions: dict[str, set[int]] = defaultdict(set)
    for position, name in enumerate(names):
        for word in content_words(name):
            positions[word].add(position)
    for word, those in positions.items():
        for key in _themes().strength_of_word(word):
            values[key][list(those)] = 1.0
    return values


def _by_skill(theme: Theme, ids: npt.NDArray[np.int64]) -> Vector:
    wanted = {normalise(name) for name in theme.skills}
    values = np.zeros(len(ids))
    skills = [pk for name in wanted for pk in _skills_called(version_of(Skill)).get(name, ())]
    links = OccupationSkill.objects.filter(skill__in=skills).order_by("pk").values_list("occupation_id", "relation")
    for occupation, relation in links:
        position = np.searchsorted(ids, occupation)
        values[position] = max(values[position], BY_SKILL[relation])
    return values


@lru_cache(maxsize=2)
def _skills_called(version: Version) -> dict[str, set[int]]:
    called: dict[str, set[int]] = defaultdict(set)
    for pk, labels, alternatives in Skill.objects.order_by("pk").values_list("pk", "labels", "alternatives"):
        for name in _names(labels, alternatives):
            called[normalise(name)].add(pk)
    return dict(called)


@lru_cache(maxsize=1)
def _themes() -> Themes:
    return Themes(theme_from_row(row) for row in _rows("themes.csv"))


@lru_cache(maxsize=1)
def _clusters() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """By normalised title: ISCO-08 code and titles of each cluster that it stands in."""
    called: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for row in _rows("titles.csv"):
        names = (row["titles_da"] + " | " + row["titles_en"]).split(" | ")
        titles = frozenset(normalise(name) for name in names if name)
        for title in titles:
            called[title].append((row["isco_code"], titles))
    return dict(called)


def _clusters_in(part: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The clusters of the titles in a text; a title within a longer one does not count."""
    words = normalise(part).split()
    taken: set[int] = set()
    for length in range(min(LONGEST_TITLE, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            places = set(range(start, start + length))
            found = _clusters().get(" ".join(words[start : start + length]), ())
            if found and not places & taken:
                taken |= places
                yield from found


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
