"""Openings as the engine's rows of small numbers."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import Any

import numpy as np

from employers.enums import SkillNeed
from employers.models import Opening
from employers.models.opening import OpeningQuerySet
from jobmatch.vocabulary.criteria import TRAITS, hours_level
from jobmatch.vocabulary.models import Skill
from matching.adapters.columns import COLUMN_OF, COLUMNS, HOURS_LEVEL, OCCUPATION, TRAVEL, WEEKLY_HOURS
from matching.adapters.numbering import Numbering, numbering
from matching.engine import Openings

#: How much an opening asks for a skill, in hundredths.
SKILL_WEIGHTS = {SkillNeed.DEMANDED.value: 100, SkillNeed.ADVANTAGE.value: 50}
_READ = (
    "pk", "traits", "read", "hours_guaranteed", "hours_usual", "hours_most", "skills", "occupation_id", "place_id"
)  # fmt: skip
_HOURS = ("hours_guaranteed", "hours_usual", "hours_most")
_LEVELS = {criterion.key: {key: criterion.bin_of(key) for key in criterion.level_keys} for criterion in TRAITS}


@dataclass(frozen=True, eq=False)
class Pool:
    """The openings of one moment in the numbers of one vocabulary.

    `quotes`: by opening and criterion, the words of its text that a level was read from because none is stated.
    """

    openings: Openings
    numbering: Numbering
    quotes: Mapping[int, Mapping[str, str]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.openings)

    @cached_property
    def digest(self) -> str:
        """Names all that a list is made from on this side."""
        digest = hashlib.sha256(self.numbering.digest.encode())
        table = self.openings
        for array in (table.ids, table.bins, table.skill_starts, table.skill_ids, table.skill_weights):
            digest.update(np.ascontiguousarray(array).tobytes())
        return digest.hexdigest()

    def position_of(self, opening_id: int) -> int | None:
        place = int(np.searchsorted(self.openings.ids, opening_id))
        return place if place < len(self) and self.openings.ids[place] == opening_id else None


def opening_table(openings: OpeningQuerySet) -> Pool:
    """Two queries, whatever their number: the openings, and the skills that they name."""
    rows = list(openings.order_by("pk").values(*_READ))
    numbers = numbering()
    quotes = {row["pk"]: {key: one["quote"] for key, one in _read(row).items()} for row in rows if row["read"]}
    return Pool(_table(rows, numbers, _skills_named(rows)), numbers, quotes)


def all_open(day: Any) -> Pool:
    return opening_table(Opening.objects.open_on(day))


def _table(rows: list[dict[str, Any]], numbers: Numbering, skills: Mapping[str, int]) -> Openings:
    occupations, places = numbers.occupation_levels(), numbers.place_levels()
    bins = np.zeros((len(rows), len(COLUMNS)), dtype=np.int32)
    asked = []
    for row, levels in zip(rows, bins, strict=True):
        read = {key: one["level"] for key, one in _read(row).items()}
        for key, level in (row["traits"] | read).items():
            # A level that the catalogue no longer has counts as unknown.
            if key in _LEVELS and key != WEEKLY_HOURS:
                levels[COLUMN_OF[key]] = _LEVELS[key].get(level, 0)
        levels[COLUMN_OF[WEEKLY_HOURS]] = HOURS_LEVEL.get(_hours(row, read), 0)
        levels[COLUMN_OF[OCCUPATION]] = occupations.get(row["occupation_id"], 0)
        levels[COLUMN_OF[TRAVEL]] = places.get(row["place_id"], 0)
        asked.append(_asked(row["skills"], skills))
    return Openings(
        ids=np.array([row["pk"] for row in rows], dtype=np.int64),
        bins=bins,
        table_sizes=numbers.table_sizes,
        skill_starts=np.array([0, *accumulate(len(one) for one in asked)], dtype=np.int64),
        skill_ids=np.array([pk for one in asked for pk in one], dtype=np.int32),
        skill_weights=np.array([weight for one in asked for weight in one.values()], dtype=np.int16),
    )


def _read(row: Mapping[str, Any]) -> dict[str, Any]:
    """What was read off the text about criteria that nothing is stated about."""
    hours = any(row[name] is not None for name in _HOURS)
    stated = row["traits"].keys() | ({WEEKLY_HOURS} if hours else set())
    return {key: one for key, one in row["read"].get("traits", {}).items() if key not in stated}


def _hours(row: Mapping[str, Any], read: Mapping[str, str]) -> tuple[int, int]:
    """From which level of hours to which: as stated, else the usual hours, else all from the fewest to the most."""
    stated = row["traits"].get(WEEKLY_HOURS) or read.get(WEEKLY_HOURS, "")
    if level := _LEVELS[WEEKLY_HOURS].get(stated, 0):
        return level, level
    ends = [row["hours_usual"]] if row["hours_usual"] is not None else [row["hours_guaranteed"], row["hours_most"]]
    levels = [_LEVELS[WEEKLY_HOURS][hours_level(float(hours))] for hours in ends if hours is not None]
    return (min(levels), max(levels)) if levels else (0, 0)


def _asked(named: Iterable[Mapping[str, str]], skills: Mapping[str, int]) -> dict[int, int]:
    """Weight by skill; one that is named twice counts as it is asked for most."""
    asked: dict[int, int] = {}
    for one in named:
        pk = skills.get(one.get("skill", ""))
        if pk is not None:
            asked[pk] = max(asked.get(pk, 0), SKILL_WEIGHTS.get(one.get("need", ""), 50))
    return asked


def _skills_named(rows: list[dict[str, Any]]) -> dict[str, int]:
    named = {one.get("skill", "") for row in rows for one in row["skills"]}
    return dict(Skill.objects.filter(uri__in=named).order_by().values_list("uri", "pk")) if named else {}
