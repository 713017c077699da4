"""What the engine takes in: openings as rows of small numbers, a citizen as wishes. What is wrong is refused here."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from matching.engine.packing import MAX_LEVELS, Packed, Postings

Integers = npt.NDArray[np.int64]
Points = npt.NDArray[np.int32]
SmallIntegers = npt.NDArray[np.int16]
Masks = npt.NDArray[np.uint64]
Values = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

UNKNOWN = 0
MAX_CRITERIA = 64  # one bit each in a mask
MAX_OPENINGS = 4_194_304  # 22 bits of the number that openings are put in order by
MAX_SKILL_ID = 1_048_575  # a citizen's points per skill stand in one array, indexed by id


class EngineInputError(ValueError):
    """Input that has no defined result; ``field`` names what is wrong."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(field, problem)
        self.field = field
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.field} {self.problem}"


@dataclass(frozen=True, eq=False)
class Openings:
    """The pool. A row of every array is one opening; arrays are copied and read-only, so a checked pool stays checked.

    Rows are kept in the order of their ids, in whatever order they come. Positions, prices and what is asked of the
    pool later are in that order.

    Parameters
    ----------
    ids : int64 (n,)
        Opaque, unique; the last word when two openings are equally good. At most ``MAX_OPENINGS``.
    bins : int32 (n, K)
        The opening's level on each criterion, ``UNKNOWN`` (0) when the employer has not said.
    table_sizes : K integers
        How many levels each criterion has, unknown included; at most 65,536.
    skill_starts : int64 (n + 1,)
        Opening i asks for the skills ``skill_starts[i]:skill_starts[i + 1]`` of the next two arrays.
    skill_ids : int32 (m,)
        At most ``MAX_SKILL_ID``; each at most once per opening.
    skill_weights : int16 (m,)
        How much the opening asks for it, in hundredths: demanded 100, an advantage 50.
    """

    ids: Integers
    bins: Points
    table_sizes: tuple[int, ...]
    skill_starts: Integers
    skill_ids: Points
    skill_weights: SmallIntegers

    def __post_init__(self) -> None:
        _keep(self, "ids", np.int64, 1)
        _keep(self, "bins", np.int32, 2)
        _keep(self, "skill_starts", np.int64, 1)
        _keep(self, "skill_ids", np.int32, 1)
        _keep(self, "skill_weights", np.int16, 1)
        object.__setattr__(self, "table_sizes", checked_sizes("Openings.table_sizes", self.table_sizes))
        self._check_rows()
        self._check_skills()
        if np.any(np.diff(self.ids) < 0):
            self._put_in_order()

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def packed(self) -> Packed:
        return Packed.of(self.bins, self.table_sizes)

    @cached_property
    def postings(self) -> Postings:
        return Postings.of(self.skill_starts, self.skill_ids, self.skill_weights)

    def with_opening(self, row: "OpeningRow") -> "Openings":
        """This pool with one more opening, or with another in place of the one that has its id."""
        row.check(self.table_sizes)
        rest = self.without(row.id)
        require("Openings.ids", len(rest) < MAX_OPENINGS, f"must be at most {MAX_OPENINGS}")
        place = int(np.searchsorted(rest.ids, row.id))
        at = int(rest.skill_starts[place])
        bins = np.array([row.bins], dtype=np.int32).reshape(1, len(self.table_sizes))
        later = rest.skill_starts[place:] + len(row.skills)
        return rest._changed(
            ids=np.insert(rest.ids, place, row.id),
            bins=np.asfortranarray(np.insert(rest.bins, place, bins[0], axis=0)),
            skill_starts=np.concatenate((rest.skill_starts[: place + 1], later)),
            skill_ids=np.insert(rest.skill_ids, at, np.fromiter(row.skills.keys(), dtype=np.int32)),
            skill_weights=np.insert(rest.skill_weights, at, np.fromiter(row.skills.values(), dtype=np.int16)),
            packed=rest.packed.with_row(place, bins, self.table_sizes),
        )

    def without(self, opening: int) -> "Openings":
        """This pool without that opening; itself where it is not in it."""
        place = int(np.searchsorted(self.ids, opening))
        if place == len(self) or self.ids[place] != opening:
            return self
        skills = slice(int(self.skill_starts[place]), int(self.skill_starts[place + 1]))
        later = self.skill_starts[place + 1 :] - (skills.stop - skills.start)
        return self._changed(
            ids=np.delete(self.ids, place),
            bins=np.asfortranarray(np.delete(self.bins, place, axis=0)),
            skill_starts=np.concatenate((self.skill_starts[:place], later)),
            skill_ids=np.delete(self.skill_ids, skills),
            skill_weights=np.delete(self.skill_weights, skills),
            packed=self.packed.without_row(place),
        )

    def _changed(self, *, packed: Packed, **arrays: npt.NDArray[Any]) -> "Openings":
        """Past the door: what stood here was checked when it came, and a new row has just been."""
        changed = object.__new__(Openings)
        object.__setattr__(changed, "table_sizes", self.table_sizes)
        object.__setattr__(changed, "packed", packed)
        for name, array in arrays.items():
            object.__setattr__(changed, name, read_only(array))
        return changed

    def _put_in_order(self) -> None:
        order = np.argsort(self.ids)
        counts = np.diff(self.skill_starts)[order]
        starts = np.concatenate(([0], np.cumsum(counts)))
        moved = np.repeat(self.skill_starts[:-1][order] - starts[:-1], counts) + np.arange(starts[-1])
        changed: dict[str, npt.NDArray[Any]] = {
            "ids": self.ids[order],
            "bins": np.asfortranarray(self.bins[order]),
            "skill_starts": starts,
            "skill_ids": self.skill_ids[moved],
            "skill_weights": self.skill_weights[moved],
        }
        for name, array in changed.items():
            object.__setattr__(self, name, read_only(array))

    def _check_rows(self) -> None:
        require("Openings.ids", len(self.ids) <= MAX_OPENINGS, f"must be at most {MAX_OPENINGS}")
        require("Openings.ids", _distinct(self.ids), "must not hold the same id twice")
        shape = (len(self.ids), len(self.table_sizes))
        require("Openings.bins", self.bins.shape == shape, f"must have the shape {shape}, not {self.bins.shape}")
        sizes = np.array(self.table_sizes, dtype=np.int32)
        inside = bool(np.all((self.bins >= UNKNOWN) & (self.bins < sizes)))
        require("Openings.bins", inside, "must lie from 0 to below the table size of their criterion")

    def _check_skills(self) -> None:
        starts, skills = self.skill_starts, self.skill_ids
        require(
            "Openings.skill_starts", starts.shape == (len(self.ids) + 1,), "must have one more entry than there are ids"
        )
        ordered = starts[0] == 0 and starts[-1] == skills.size and bool(np.all(np.diff(starts) >= 0))
        require("Openings.skill_starts", ordered, "must rise from 0 to the number of skill ids")
        known = bool(np.all((skills >= 0) & (skills <= MAX_SKILL_ID)))
        require("Openings.skill_ids", known, f"must lie from 0 to {MAX_SKILL_ID}")
        pairs = np.repeat(np.arange(len(self.ids)), np.diff(starts)) * (MAX_SKILL_ID + 1) + skills
        require("Openings.skill_ids", _distinct(pairs), "must not name a skill twice for one opening")
        require("Openings.skill_weights", self.skill_weights.shape == skills.shape, "must be as many as the skill ids")
        require("Openings.skill_weights", bool(np.all(self.skill_weights > 0)), "must be positive")


@dataclass(frozen=True)
class OpeningRow:
    """One opening, as a row of ``Openings``; ``skills``: how much it asks for each."""

    id: int
    bins: tuple[int, ...]
    skills: Mapping[int, int] = field(default_factory=dict)

    def check(self, table_sizes: tuple[int, ...]) -> None:
        require("OpeningRow.bins", len(self.bins) == len(table_sizes), f"must be {len(table_sizes)}")
        inside = all(UNKNOWN <= level < size for level, size in zip(self.bins, table_sizes, strict=True))
        require("OpeningRow.bins", inside, "must lie from 0 to below the table size of their criterion")
        known = all(0 <= skill <= MAX_SKILL_ID for skill in self.skills)
        require("OpeningRow.skills", known, f"must be of skill ids from 0 to {MAX_SKILL_ID}")
        positive = all(0 < weight <= np.iinfo(np.int16).max for weight in self.skills.values())
        require("OpeningRow.skills", positive, "must be asked for by more than 0 and at most 32,767")


@dataclass(frozen=True, eq=False)
class Preference:
    """What a citizen wants on one criterion.

    Parameters
    ----------
    criterion : column of ``Openings.bins``
    weight : 0 or more, in any unit: only the proportion to the citizen's other weights counts
    values : float64 (table size,)
        How good each level is, 0 to 1; ``values[0]`` is what is assumed while the level is unknown.
    acceptable : bool (table size,)
        The levels that do not break a must. ``acceptable[0]`` is True: what is unknown is asked about, never broken.
    must : whether an unacceptable level keeps the opening out of what fits
    negotiable : whether an employer may be asked to change it; False for health and legal reasons. Read for musts only
    """

    criterion: int
    weight: float
    values: Values
    acceptable: Flags
    must: bool = False
    negotiable: bool = False

    def __post_init__(self) -> None:
        require("Preference.criterion", 0 <= self.criterion < MAX_CRITERIA, f"must lie from 0 to {MAX_CRITERIA - 1}")
        _check_weight("Preference.weight", self.weight)
        _keep(self, "values", np.float64, 1)
        _keep(self, "acceptable", np.bool_, 1)
        require("Preference.values", self.values.size > 0, "must hold the value of the unknown level")
        inside = bool(np.all((self.values >= 0) & (self.values <= 1)))  # NaN is in no interval
        require("Preference.values", inside, "must lie from 0 to 1")
        same = self.acceptable.shape == self.values.shape
        require("Preference.acceptable", same, "must have one entry per value")
        require("Preference.acceptable", bool(self.acceptable[UNKNOWN]), "must accept the unknown level")


@dataclass(frozen=True, eq=False)
class SkillPreference:
    """How much a citizen wants to use each skill: 1 gladly, -1 rather not; what is not named counts 0."""

    weight: float
    values: Mapping[int, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _check_weight("SkillPreference.weight", self.weight)
        object.__setattr__(self, "values", dict(self.values))
        known = all(0 <= skill <= MAX_SKILL_ID for skill in self.values)
        require("SkillPreference.values", known, f"must be of skill ids from 0 to {MAX_SKILL_ID}")
        inside = all(-1 <= value <= 1 for value in self.values.values())
        require("SkillPreference.values", inside, "must lie from -1 to 1")


@dataclass(frozen=True, eq=False)
class Wishes:
    """Everything one citizen has said. No wish at all is valid: then every opening is equally good."""

    citizen: int
    preferences: tuple[Preference, ...] = ()
    skills: SkillPreference | None = None

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.preferences, key=lambda preference: preference.criterion))
        object.__setattr__(self, "preferences", ordered)
        distinct = {preference.criterion for preference in ordered}
        require("Wishes.preferences", len(distinct) == len(ordered), "must not name a criterion twice")


def require(field: str, holds: bool, otherwise: str) -> None:
    if not holds:
        raise EngineInputError(field, otherwise)


def checked_sizes(field: str, sizes: Sequence[int]) -> tuple[int, ...]:
    require(field, len(sizes) <= MAX_CRITERIA, f"must be at most {MAX_CRITERIA}")
    require(field, all(size >= 1 for size in sizes), "must each be at least 1, for the unknown level")
    require(field, all(size <= MAX_LEVELS for size in sizes), f"must each be at most {MAX_LEVELS}")
    return tuple(int(size) for size in sizes)


def checked_array(field: str, array: object, dtype: type[np.generic], dimensions: int) -> npt.NDArray[Any]:
    """A read-only copy: later writes by the caller must not get past the checks and into compiled code."""
    if not isinstance(array, np.ndarray) or array.dtype != dtype:
        raise EngineInputError(field, f"must be a numpy array of {dtype.__name__}")
    require(field, array.ndim == dimensions, f"must have {dimensions} dimension(s), not {array.ndim}")
    return read_only(np.array(array, order="F"))  # the kernels go down one column at a time


def read_only(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    array.flags.writeable = False
    return array


def _keep(owner: Openings | Preference, name: str, dtype: type[np.generic], dimensions: int) -> None:
    field = f"{type(owner).__name__}.{name}"
    object.__setattr__(owner, name, checked_array(field, getattr(owner, name), dtype, dimensions))


def _distinct(numbers: Integers) -> bool:
    return bool(np.all(np.diff(np.sort(numbers)) > 0))


def _check_weight(field: str, weight: float) -> None:
    require(field, math.isfinite(weight) and weight >= 0, "must be a finite number, 0 or more")
