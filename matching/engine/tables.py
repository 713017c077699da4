"""A citizen's wishes as tables of points: the only place where weights and values become integers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np

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
        sizes = checked_sizes("table_sizes", table_sizes)
        for preference in wishes.preferences:
            _check_fits(preference, sizes)
        starts = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))
        maxima = _maxima(wishes, len(sizes))
        points = np.zeros(starts[-1], dtype=np.int32)
        rejected = np.zeros(starts[-1], dtype=np.bool_)
        for preference in wishes.preferences:
            table = slice(starts[preference.criterion], starts[preference.criterion + 1])
            points[table] = _in_points(preference.values, _best(preference), int(maxima[preference.criterion]))
            rejected[table] = ~preference.acceptable & preference.must
        skill_points = _skill_points(wishes.skills, int(maxima[-1]))
        musts = tuple(preference for preference in wishes.preferences if preference.must)
        return cls(
            citizen=wishes.citizen,
            table_sizes=sizes,
            sizes=read_only(np.array(sizes, dtype=np.int64)),
            starts=read_only(starts[:-1].astype(np.int64)),
            columns=read_only(np.array([preference.criterion for preference in wishes.preferences], dtype=np.int64)),
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


def _maxima(wishes: Wishes, criteria: int) -> Points:
    weighted = [(preference.criterion, preference.weight, _best(preference)) for preference in wishes.preferences]
    if wishes.skills is not None:
        weighted.append((criteria, wishes.skills.weight, _strongest(wishes.skills)))
    heaviest = max((weight for _, weight, best in weighted if best > 0), default=0.0) or 1.0
    claims = [0.0] * (criteria + 1)
    for place, weight, best in weighted:
        if best > 0:
            claims[place] = weight / heaviest * best  # in this order huge weights have a finite sum
    return np.array(share_out(FULL_SCORE, claims), dtype=np.int32)


def _best(preference: Preference) -> float:
    return float(preference.values.max())


def _strongest(skills: SkillPreference) -> float:
    return max((abs(value) for value in skills.values.values()), default=0.0)


def _in_points(values: Values, best: float, maximum: int) -> Points:
    if maximum == 0:
        return np.zeros(values.size, dtype=np.int32)
    return np.floor(maximum * (values / best) + 0.5).astype(np.int32)


def _skill_points(skills: SkillPreference | None, maximum: int) -> Points:
    if skills is None or maximum == 0:
        return np.zeros(0, dtype=np.int32)
    ids = np.fromiter(skills.values.keys(), dtype=np.int64)
    values = np.fromiter(skills.values.values(), dtype=np.float64)
    points = np.zeros(ids.max() + 1, dtype=np.int32)
    points[ids] = np.sign(values) * _in_points(np.abs(values), _strongest(skills), maximum)
    return points


def _bits(preferences: Sequence[Preference]) -> int:
    return sum(1 << preference.criterion for preference in preferences)
