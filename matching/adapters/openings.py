"""Openings as the engine's rows of small numbers."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import numpy as np

from employers.enums import SkillNeed
from employers.models import Opening
from employers.models.opening import OpeningQuerySet
from jobmatch.vocabulary.criteria import CRITERIA, TRAITS, hours_level
from jobmatch.vocabulary.models import Skill
from matching.adapters.columns import COLUMN_OF, COLUMNS, FIRST, OCCUPATION, TRAVEL
from matching.engine import Openings

#: How much an opening asks for a skill, in hundredths.
SKILL_WEIGHTS = {SkillNeed.DEMANDED.value: 100, SkillNeed.ADVANTAGE.value: 50}
_READ = (
    "pk", "traits", "hours_usual", "skills", "occupation_id", "place_id", "place__latitude", "place__longitude"
)  # fmt: skip
_LEVELS = {criterion.key: {key: criterion.bin_of(key) for key in criterion.level_keys} for criterion in TRAITS}


@dataclass(frozen=True, eq=False)
class Pool:
    """The openings of one moment. Level ``FIRST + i`` of occupation and travel is entry i of what is listed here.

    `skill_uris`: by engine id, the word that openings use. `digest` names all that a list is made from on this side.
    """

    openings: Openings
    occupations: tuple[int, ...]
    places: tuple[str, ...]
    coordinates: tuple[tuple[float, float], ...]
    skills: Mapping[int, str]
    digest: str

    def __len__(self) -> int:
        return len(self.openings)

    def position_of(self, opening_id: int) -> int | None:
        place = int(np.searchsorted(self.openings.ids, opening_id))
        return place if place < len(self) and self.openings.ids[place] == opening_id else None


def opening_table(openings: OpeningQuerySet) -> Pool:
    """Two queries, whatever their number: the openings with their places, and the skills that they name."""
    rows = list(openings.order_by("pk").values(*_READ))
    occupations = tuple(sorted({row["occupation_id"] for row in rows if row["occupation_id"]}))
    places = {row["place_id"]: (row["place__latitude"], row["place__longitude"]) for row in rows if row["place_id"]}
    postcodes = tuple(sorted(places))
    skills = _skills_named(rows)
    table = _table(rows, occupations, postcodes, skills)
    coordinates = tuple(places[postcode] for postcode in postcodes)
    return Pool(
        openings=table,
        occupations=occupations,
        places=postcodes,
        coordinates=coordinates,
        skills={pk: uri for uri, pk in skills.items()},
        digest=_digest(table, occupations, postcodes, coordinates),
    )


def all_open(day: Any) -> Pool:
    return opening_table(Opening.objects.open_on(day))


def _table(
    rows: list[dict[str, Any]], occupations: tuple[int, ...], postcodes: tuple[str, ...], skills: Mapping[str, int]
) -> Openings:
    level_of_occupation = {pk: FIRST + place for place, pk in enumerate(occupations)}
    level_of_place = {postcode: FIRST + place for place, postcode in enumerate(postcodes)}
    bins = np.zeros((len(rows), len(COLUMNS)), dtype=np.int32)
    asked = []
    for row, levels in zip(rows, bins, strict=True):
        for key, level in _traits(row).items():
            levels[COLUMN_OF[key]] = _LEVELS[key].get(level, 0)
        levels[COLUMN_OF[OCCUPATION]] = level_of_occupation.get(row["occupation_id"], 0)
        levels[COLUMN_OF[TRAVEL]] = level_of_place.get(row["place_id"], 0)
        asked.append(_asked(row["skills"], skills))
    short = [len(CRITERIA[key].level_keys) + 1 for key in COLUMNS[: len(TRAITS)]]
    return Openings(
        ids=np.array([row["pk"] for row in rows], dtype=np.int64),
        bins=bins,
        table_sizes=(*short, FIRST + len(occupations), FIRST + len(postcodes)),
        skill_starts=np.array([0, *accumulate(len(one) for one in asked)], dtype=np.int64),
        skill_ids=np.array([pk for one in asked for pk in one], dtype=np.int32),
        skill_weights=np.array([weight for one in asked for weight in one.values()], dtype=np.int16),
    )


def _traits(row: Mapping[str, Any]) -> dict[str, str]:
    """The levels that the catalogue has; one that it no longer has counts as unknown."""
    traits = {key: level for key, level in row["traits"].items() if key in _LEVELS}
    if "weekly_hours" not in traits and row["hours_usual"] is not None:
        traits["weekly_hours"] = hours_level(float(row["hours_usual"]))
    return traits


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


def _digest(
    table: Openings, occupations: tuple[int, ...], postcodes: tuple[str, ...], coordinates: tuple[Any, ...]
) -> str:
    digest = hashlib.sha256(repr((COLUMNS, table.table_sizes, occupations, postcodes, coordinates)).encode())
    for array in (table.ids, table.bins, table.skill_starts, table.skill_ids, table.skill_weights):
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()
