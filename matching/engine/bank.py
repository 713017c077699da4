"""Many citizens' tables side by side, so that one opening is added up for many citizens at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from matching.engine.compiled import compiled
from matching.engine.inputs import Flags, Integers, Masks, Openings, Points, SmallIntegers, checked_sizes
from matching.engine.scoring import require_same_sizes
from matching.engine.tables import CitizenTables

Worths = npt.NDArray[np.uint16]

LANES = 64  # citizens that are turned together; a row of them fills two cache lines
CHANGE = 1 << 14  # what a broken must costs: more than all points together
WITHOUT_ANY = 3 * CHANGE  # so up to two broken musts can be told from the sum, and three or more leave too little
NEVER = (1 << 16) - 1  # what a must costs that no employer is asked about: everything


@dataclass(frozen=True, eq=False)
class Bank:
    """Row r of ``losses`` is one level of one criterion, column c is one citizen.

    An opening's *worth* to a citizen is what is left of ``full`` after the losses of its levels, never below 0. From
    ``WITHOUT_ANY`` it breaks no must, from ``WITHOUT_ANY - CHANGE`` one, and so on; what is above is its points.

    Attributes
    ----------
    citizens : int64 (C,)
    losses : uint16 (sum of table sizes + 1, C rounded up to a multiple of ``LANES``)
        What the level falls short of the best, plus ``CHANGE`` where it breaks a must, or ``NEVER``; the last row is 0.
    full : uint16, one per column: ``WITHOUT_ANY`` plus the most that the criteria can give
    maxima : int16 (K + 1, columns), as in ``CitizenTables``
    wished : uint64, one per column
    skills, skill_starts, skill_columns, skill_points
        The skills that anybody has named, ascending; citizens with points for skill s are
        ``skill_columns[skill_starts[s]:skill_starts[s + 1]]``, their points stand in the same places.
    """

    citizens: Integers
    table_sizes: tuple[int, ...]
    losses: Worths
    full: Worths
    maxima: SmallIntegers
    wished: Masks
    skills: Integers
    skill_starts: Integers
    skill_columns: Points
    skill_points: SmallIntegers

    @classmethod
    def of(cls, citizens: Sequence[CitizenTables], table_sizes: Sequence[int]) -> Self:
        """``citizens`` may be made as they are asked for: each is read once, ``LANES`` are held at a time."""
        sizes = checked_sizes("table_sizes", table_sizes)
        columns = -(-len(citizens) // LANES) * LANES
        losses = aligned((sum(sizes) + 1, columns))
        losses[:, len(citizens) :] = 0
        losses[-1] = 0
        maxima = np.zeros((len(sizes) + 1, columns), dtype=np.int16)
        wished = np.zeros(columns, dtype=np.uint64)
        ids = np.zeros(len(citizens), dtype=np.int64)
        named: list[tuple[Integers, SmallIntegers]] = []
        beside = np.empty((LANES, sum(sizes)), dtype=np.uint16)
        for first in range(0, len(citizens), LANES):
            lanes = slice(first, min(first + LANES, len(citizens)))
            for at in range(lanes.start, lanes.stop):
                one = citizens[at]
                require_same_sizes(one.table_sizes, sizes)
                maxima[:, at], wished[at], ids[at] = one.maxima, one.wished, one.citizen
                named.append((one.skill_ids, one.skill_points[one.skill_ids].astype(np.int16)))
                _fill_losses(
                    one.points, one.rejected, one.maxima, np.uint64(one.negotiable), one.sizes, beside[at - first]
                )
            _turn(beside[: lanes.stop - first], losses[:, lanes])
        full = WITHOUT_ANY + maxima[:-1].sum(axis=0, dtype=np.int64)
        return cls(ids, sizes, losses, full.astype(np.uint16), maxima, wished, *_by_skill(named))

    def __len__(self) -> int:
        return len(self.citizens)

    def require_criteria_of(self, openings: Openings) -> None:
        require_same_sizes(self.table_sizes, openings.table_sizes)


def aligned(shape: tuple[int, ...], dtype: Any = np.uint16) -> npt.NDArray[Any]:
    """Uninitialised, starting at a cache line: a row of ``LANES`` then never lies across three."""
    size = int(np.prod(shape)) * np.dtype(dtype).itemsize
    room = np.empty(size + 64, dtype=np.uint8)
    start = -room.ctypes.data % 64
    rows: npt.NDArray[Any] = room[start : start + size].view(dtype).reshape(shape)
    return rows


def _by_skill(named: list[tuple[Integers, SmallIntegers]]) -> tuple[Integers, Integers, Points, SmallIntegers]:
    ids = np.concatenate([np.zeros(0, np.int64), *(skills for skills, _ in named)])
    points = np.concatenate([np.zeros(0, np.int16), *(points for _, points in named)])
    columns = np.repeat(np.arange(len(named), dtype=np.int32), [skills.size for skills, _ in named])
    order = np.argsort(ids, kind="stable")
    skills, counts = np.unique(ids, return_counts=True)
    return skills, np.concatenate(([0], np.cumsum(counts))), columns[order], points[order]


@compiled
def _fill_losses(
    points: Points, rejected: Flags, maxima: Points, negotiable: np.uint64, sizes: Integers, losses: Worths
) -> None:
    start = 0
    for criterion in range(sizes.size):
        may_ask = (negotiable >> np.uint64(criterion)) & np.uint64(1) != 0
        breaking = np.uint16(CHANGE if may_ask else NEVER)  # bits that no loss of points has, or all
        maximum = np.uint16(maxima[criterion])
        for place in range(start, start + sizes[criterion]):
            at = np.uint64(place)
            losses[at] = np.uint16(maximum - np.uint16(points[at])) | np.uint16(breaking * np.uint16(rejected[at]))
        start += sizes[criterion]


@compiled
def _turn(beside: Worths, losses: Worths) -> None:
    """A few rows at a time: what is read stays near until all that stands beside it is read."""
    for first in range(0, beside.shape[1], 32):
        for lane in range(beside.shape[0]):
            for at in range(first, min(first + 32, beside.shape[1])):
                losses[np.uint64(at), np.uint64(lane)] = beside[np.uint64(lane), np.uint64(at)]
