"""A citizen's wishes as tables of points: the only place where weights and values become integers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from matching.engine.compiled import compiled
from matching.engine.inputs import (
    Flags,
    Integers,
    Points,
    Preference,
    SkillPreference,
    Values,
    Wishes,
    checked_sizes,
    read_only,
    require,
)

FULL_SCORE = 10_000  # hundredths of a point: the best conceivable opening has 100.00


@dataclass(frozen=True, eq=False)
class CitizenTables:
    """One citizen, ready to be looked up. Points are integers, in hundredths of a point: parts add up exactly.

    Each criterion k gets a maximum M_k, the skills M_s. ``FULL_SCORE`` is shared out in proportion to
    *weight x best value* (skills: *weight x largest absolute value*), rounded by largest remainder (a tie goes to the
    lower criterion, the skills last), so that the maxima add up to exactly ``FULL_SCORE``, or all are 0 when nothing
    has weight. A level with value v then has ``floor(M_k * (v / best) + 1/2)`` points, so the best level has M_k. A
    skill with value v has the same with |v|, and v's sign. The best conceivable opening therefore has ``FULL_SCORE``;
    only where the strongest word about skills is a "rather not" can the skills' part not quite reach M_s.

    The tables of all criteria stand one after the other: level b of criterion k is entry ``starts[k] + b``.

    Attributes
    ----------
    sizes : int64 (K,), the table sizes once more
    columns : the criteria that the citizen has a wish about, ascending; ``wished`` has the same as bits
    maxima : int32 (K + 1,): M_k per criterion, then M_s
    points : int32 (sum of table sizes,)
    rejected : bool, the same shape: the level breaks a must
    must, negotiable : bits of the musts, and of those that an employer may be asked about
    skill_points : int32, by skill id; ids beyond its end have 0
    skill_ids : int64, the skills that have points, ascending
    """

    citizen: int
    table_sizes: tuple[int, ...]
    sizes: Integers
    starts: Integers
    columns: Integers
    maxima: Points
    points: Points
    rejected: Flags
    wished: int
    must: int
    negotiable: int
    skill_points: Points
    skill_ids: Integers

    @classmethod
    def from_wishes(cls, wishes: Wishes, table_sizes: Sequence[int]) -> Self:
        layout = _layout(tuple(table_sizes))
        for preference in wishes.preferences:
            _check_fits(preference, layout.table_sizes)
        columns = np.array([preference.criterion for preference in wishes.preferences], dtype=np.int64)
        values = _in_a_row([preference.values for preference in wishes.preferences], np.float64)
        bests = _bests(values, layout.sizes[columns])
        maxima = _maxima(wishes, bests.tolist(), len(layout.sizes))
        points = np.zeros(layout.entries, dtype=np.int32)
        rejected = np.zeros(layout.entries, dtype=np.bool_)
        _fill(
            columns, layout.sizes, layout.starts, maxima, bests, values,
            _in_a_row([preference.acceptable for preference in wishes.preferences], np.bool_),
            np.array([preference.must for preference in wishes.preferences], dtype=np.bool_), points, rejected,
        )  # fmt: skip
        skill_points = _skill_points(wishes.skills, int(maxima[-1]))
        musts = tuple(preference for preference in wishes.preferences if preference.must)
        return cls(
            citizen=wishes.citizen,
            table_sizes=layout.table_sizes,
            sizes=layout.sizes,
            starts=layout.starts,
            columns=read_only(columns),
            maxima=read_only(maxima),
            points=read_only(points),
            rejected=read_only(rejected),
            wished=_bits(wishes.preferences),
            must=_bits(musts),
            negotiable=_bits(tuple(preference for preference in musts if preference.negotiable)),
            skill_points=read_only(skill_points),
            skill_ids=read_only(np.flatnonzero(skill_points)),
        )

    @cached_property
    def best(self) -> int:
        """The best conceivable score: ``FULL_SCORE``, or 0 when nothing has weight."""
        return int(self.maxima.sum())

    def table(self, criterion: int) -> Points:
        """The points of each level of one criterion."""
        return self.points[self._entries(criterion)]

    def rejected_at(self, criterion: int) -> Flags:
        """Of each level of one criterion, whether it breaks a must."""
        return self.rejected[self._entries(criterion)]

    def _entries(self, criterion: int) -> slice:
        start = int(self.starts[criterion])
        return slice(start, start + self.table_sizes[criterion])


@dataclass(frozen=True, eq=False)
class _Layout:
    """Where the tables stand: the same for everybody, so worked out once."""

    table_sizes: tuple[int, ...]
    sizes: Integers
    starts: Integers
    entries: int


@lru_cache(maxsize=8)
def _layout(table_sizes: tuple[int, ...]) -> _Layout:
    checked = checked_sizes("table_sizes", table_sizes)
    sizes = np.array(checked, dtype=np.int64)
    return _Layout(checked, read_only(sizes), read_only(np.cumsum(sizes) - sizes), sum(checked))


def share_out(total: int, claims: Sequence[float]) -> list[int]:
    """``total`` in whole numbers in proportion to the claims, by largest remainder; a tie goes to the earlier claim."""
    sum_of_claims = math.fsum(claims)
    if sum_of_claims == 0:
        return [0] * len(claims)
    exact = [total * (claim / sum_of_claims) for claim in claims]
    shares = [math.floor(share) for share in exact]
    by_remainder = sorted(range(len(claims)), key=lambda place: shares[place] - exact[place])
    for place in by_remainder[: total - sum(shares)]:
        shares[place] += 1
    return shares


def criteria_in(mask: int) -> tuple[int, ...]:
    """The criteria whose bits are set."""
    return tuple(criterion for criterion in range(mask.bit_length()) if mask >> criterion & 1)


def _check_fits(preference: Preference, sizes: tuple[int, ...]) -> None:
    known = preference.criterion < len(sizes)
    require("Preference.criterion", known, f"is {preference.criterion}, but there are {len(sizes)} criteria")
    size = sizes[preference.criterion]
    right = preference.values.size == size
    require("Preference.values", right, f"must be {size} for criterion {preference.criterion}")


def _in_a_row(arrays: list[Any], dtype: type[np.generic]) -> npt.NDArray[Any]:
    return np.concatenate(arrays) if arrays else np.zeros(0, dtype=dtype)


def _bests(values: Values, sizes: Integers) -> Values:
    """The best value of each preference; every table has a level."""
    return np.maximum.reduceat(values, np.cumsum(sizes) - sizes) if sizes.size > 0 else values


def _maxima(wishes: Wishes, bests: list[float], criteria: int) -> Points:
    weighted = [
        (preference.criterion, preference.weight, best)
        for preference, best in zip(wishes.preferences, bests, strict=True)
    ]
    if wishes.skills is not None:
        weighted.append((criteria, wishes.skills.weight, _strongest(wishes.skills)))
    heaviest = max((weight for _, weight, best in weighted if best > 0), default=0.0) or 1.0
    claims = [0.0] * (criteria + 1)
    for place, weight, best in weighted:
        if best > 0:
            claims[place] = weight / heaviest * best  # in this order huge weights have a finite sum
    return np.array(share_out(FULL_SCORE, claims), dtype=np.int32)


def _strongest(skills: SkillPreference) -> float:
    return max((abs(value) for value in skills.values.values()), default=0.0)


def _skill_points(skills: SkillPreference | None, maximum: int) -> Points:
    if skills is None or maximum == 0:
        return np.zeros(0, dtype=np.int32)
    ids = np.fromiter(skills.values.keys(), dtype=np.int64)
    values = np.fromiter(skills.values.values(), dtype=np.float64)
    points = np.zeros(ids.max() + 1, dtype=np.int32)
    points[ids] = np.sign(values) * np.floor(maximum * (np.abs(values) / _strongest(skills)) + 0.5)
    return points


def _bits(preferences: Sequence[Preference]) -> int:
    return sum(1 << preference.criterion for preference in preferences)


@compiled
def _fill(
    columns: Integers, sizes: Integers, starts: Integers, maxima: Points, bests: Values, values: Values,
    acceptable: Flags, must: Flags, points: Points, rejected: Flags,
) -> None:  # fmt: skip
    """``values`` and ``acceptable``: of one preference after the other; a row of the other arrays is a preference."""
    read = np.uint64(0)
    for row in range(columns.size):
        maximum, best = np.float64(maxima[columns[row]]), bests[row]
        write, size = np.uint64(starts[columns[row]]), np.uint64(sizes[columns[row]])
        if maximum > 0:
            for level in range(size):
                points[write + level] = np.int32(np.floor(maximum * (values[read + level] / best) + 0.5))
        if must[row]:
            for level in range(size):
                rejected[write + level] = not acceptable[read + level]
        read += size
