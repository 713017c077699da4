"""Openings as the engine's rows of small numbers."""

import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from employers.enums import SkillNeed
from employers.models import Opening
from employers.models.opening import OpeningQuerySet
from jobmatch.vocabulary.criteria import TRAITS, hours_level
from jobmatch.vocabulary.models import Occupation, Skill
from jobmatch.vocabulary.services import occupation_wording
from matching.adapters.columns import (
    COLUMN_OF,
    COLUMNS,
    FIRST,
    FIRST_MENTOR,
    FROM_HOME,
    HOURS_LEVEL,
    HOURS_OF_LEVEL,
    MENTOR,
    MOST_HOURS,
    NO_MENTOR,
    OCCUPATION,
    OWN_WORDS,
    TRAVEL,
    WEEKLY_HOURS,
)
from matching.adapters.mentor_fit import MentorGroup
from matching.adapters.mentors import mentor_groups
from matching.adapters.numbering import Numbering, numbering
from matching.engine import Openings, Snapshot, read_snapshot

#: How much an opening asks for a skill, in hundredths.
SKILL_WEIGHTS = {SkillNeed.DEMANDED.value: 100, SkillNeed.ADVANTAGE.value: 50}
_READ = (
    "pk", "title", "traits", "read", "hours_guaranteed", "hours_usual", "hours_most", "skills", "occupation_id",
    "place_id", "workplace_id",
)  # fmt: skip
_HOURS = ("hours_guaranteed", "hours_usual", "hours_most")
_LEVELS = {criterion.key: {key: criterion.bin_of(key) for key in criterion.level_keys} for criterion in TRAITS}


@dataclass(frozen=True, eq=False)
class Pool:
    """The openings of one moment in the numbers of one vocabulary.

    `mentors`: the workplaces that offer one; level ``FIRST_MENTOR + i`` is entry i.
    `titles`: those of the openings, each once, ascending; level ``FIRST + i`` of one's own words is entry i.
    `quotes`: by opening and criterion, the words of its text that a level was read from because none is stated.
    """

    openings: Openings
    numbering: Numbering
    mentors: tuple[MentorGroup, ...] = ()
    titles: tuple[str, ...] = ()
    quotes: Mapping[int, Mapping[str, str]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.openings)

    @property
    def vocabulary(self) -> str:
        """Names what the levels stand for."""
        return _vocabulary(self.numbering, self.mentors, self.titles)

    @cached_property
    def title_vectors(self) -> csr_matrix:
        return occupation_wording().vectors(self.titles)

    def likeness(self, said: str) -> npt.NDArray[np.float64]:
        """Of each title to what a citizen says; kept for the next question of the same person."""
        return _likeness(self, said)

    @cached_property
    def snapshot(self) -> Snapshot:
        return Snapshot(self.openings, self.vocabulary)

    @property
    def digest(self) -> str:
        """Names all that a list is made from on this side."""
        return self.snapshot.digest

    @classmethod
    def from_snapshot(cls, data: bytes, titles: Sequence[str]) -> "Pool":
        """As it was written, without the quotes. Raises a `SnapshotError` when it cannot be used any more."""
        numbers, mentors = numbering(), tuple(mentor_groups().values())
        vocabulary = _vocabulary(numbers, mentors, titles)
        return cls(read_snapshot(data, vocabulary=vocabulary).openings, numbers, mentors, tuple(titles))

    def position_of(self, opening_id: int) -> int | None:
        place = int(np.searchsorted(self.openings.ids, opening_id))
        return place if place < len(self) and self.openings.ids[place] == opening_id else None


@lru_cache(maxsize=32)
def _likeness(pool: Pool, said: str) -> npt.NDArray[np.float64]:
    return occupation_wording().likeness(said, pool.title_vectors)


def _vocabulary(numbers: Numbering, mentors: Sequence[MentorGroup], titles: Sequence[str]) -> str:
    named = repr(([group.workplace for group in mentors], list(titles)))
    return f"{numbers.digest} {hashlib.sha256(named.encode()).hexdigest()}"


def opening_table(openings: OpeningQuerySet) -> Pool:
    """As many queries whatever their number: the openings, the skills that they name, and what mentors are offered."""
    rows = list(openings.order_by("pk").values(*_READ))
    numbers, mentors = numbering(), tuple(mentor_groups().values())
    quotes = {row["pk"]: _quotes(row) for row in rows if row["read"]}
    titles = tuple(sorted({row["title"] for row in rows}))
    table = _table(rows, numbers.table_sizes(len(mentors), len(titles)), numbers, mentors, titles)
    return Pool(table, numbers, mentors, titles, quotes)


def all_open(day: Any) -> Pool:
    return opening_table(Opening.objects.open_on(day))


def _table(
    rows: list[dict[str, Any]],
    sizes: tuple[int, ...],
    numbers: Numbering,
    mentors: Sequence[MentorGroup],
    titles: Sequence[str],
) -> Openings:
    occupations = {pk: FIRST + entry for pk, entry in numbers.occupation_entries().items()}
    places, likely = numbers.place_levels(), _likely(rows)
    groups = {group.workplace: FIRST_MENTOR + entry for entry, group in enumerate(mentors)}
    called = {title: FIRST + entry for entry, title in enumerate(titles)}
    skills = _skills_named(rows)
    bins = np.zeros((len(rows), len(COLUMNS)), dtype=np.int32)
    asked = []
    for row, levels in zip(rows, bins, strict=True):
        said = _read(row)
        read = {key: one["level"] for key, one in said.items()}
        for key, level in (row["traits"] | read).items():
            # A level that the catalogue no longer has counts as unknown.
            if key in _LEVELS and key != WEEKLY_HOURS:
                levels[COLUMN_OF[key]] = _LEVELS[key].get(level, 0)
        levels[COLUMN_OF[WEEKLY_HOURS]] = HOURS_LEVEL.get(_hours(row, said.get(WEEKLY_HOURS, {})), 0)
        levels[COLUMN_OF[OCCUPATION]] = occupations.get(row["occupation_id"] or likely.get(row["pk"], 0), 0)
        from_home = (row["traits"] | read).get("remote") == "mostly"
        levels[COLUMN_OF[TRAVEL]] = FROM_HOME if from_home else places.get(row["place_id"], 0)
        levels[COLUMN_OF[OWN_WORDS]] = called[row["title"]]
        levels[COLUMN_OF[MENTOR]] = groups.get(row["workplace_id"], NO_MENTOR)
        asked.append(_asked(_skills_of(row), skills))
    return Openings(
        ids=np.array([row["pk"] for row in rows], dtype=np.int64),
        bins=bins,
        table_sizes=sizes,
        skill_starts=np.array([0, *accumulate(len(one) for one in asked)], dtype=np.int64),
        skill_ids=np.array([pk for one in asked for pk in one], dtype=np.int32),
        skill_weights=np.array([weight for one in asked for weight in one.values()], dtype=np.int16),
    )


def _read(row: Mapping[str, Any]) -> dict[str, Any]:
    """What was read off the text about criteria that nothing is stated about."""
    hours = any(row[name] is not None for name in _HOURS)
    stated = row["traits"].keys() | ({WEEKLY_HOURS} if hours else set())
    return {key: one for key, one in row["read"].get("traits", {}).items() if key not in stated}


def _quotes(row: Mapping[str, Any]) -> dict[str, str]:
    quotes = {key: one["quote"] for key, one in _read(row).items()}
    if not row["occupation_id"] and "occupation" in row["read"]:
        quotes[OCCUPATION] = row["read"]["occupation"]["quote"]
    return quotes


def _likely(rows: Iterable[Mapping[str, Any]]) -> dict[int, int]:
    """By opening, what its title was read as, where no occupation is stated."""
    uris = {row["pk"]: row["read"]["occupation"]["occupation"] for row in rows if "occupation" in row["read"]}
    pks = (
        dict(Occupation.objects.filter(uri__in=set(uris.values())).order_by().values_list("uri", "pk")) if uris else {}
    )
    return {opening: pks[uri] for opening, uri in uris.items() if uri in pks}


def _hours(row: Mapping[str, Any], read: Mapping[str, Any]) -> tuple[int, int]:
    """From how many hours to how many: the usual ones, else from the fewest to the most; (0, 0) for unknown.

    A level counts where there are no hours, and one that is stated also where the hours do not lie in it. `read`: what
    the text says, which counts where nothing is stated; its numbers before its level.
    """
    ends = [row["hours_usual"]] if row["hours_usual"] is not None else [row["hours_guaranteed"], row["hours_most"]]
    hours = [float(one) for one in ends if one is not None]
    stated = row["traits"].get(WEEKLY_HOURS, "")
    if hours and stated in ("", *(hours_level(one) for one in hours)):
        return _whole(hours)
    if not stated and read.get("hours"):
        return _whole(read["hours"])
    return HOURS_OF_LEVEL.get(stated or read.get("level", ""), (0, 0))


def _whole(hours: Sequence[float]) -> tuple[int, int]:
    return max(math.floor(min(hours)), 1), min(math.ceil(max(hours)), MOST_HOURS)


def _asked(named: Iterable[Mapping[str, str]], skills: Mapping[str, int]) -> dict[int, int]:
    """Weight by skill; one that is named twice counts as it is asked for most."""
    asked: dict[int, int] = {}
    for one in named:
        pk = skills.get(one.get("skill", ""))
        if pk is not None:
            asked[pk] = max(asked.get(pk, 0), SKILL_WEIGHTS.get(one.get("need", ""), 50))
    return asked


def _skills_of(row: Mapping[str, Any]) -> list[dict[str, str]]:
    """As stated, else as read off the text."""
    skills: list[dict[str, str]] = row["skills"] or row["read"].get("skills", [])
    return skills


def _skills_named(rows: list[dict[str, Any]]) -> dict[str, int]:
    named = {one.get("skill", "") for row in rows for one in _skills_of(row)}
    return dict(Skill.objects.filter(uri__in=named).order_by().values_list("uri", "pk")) if named else {}
