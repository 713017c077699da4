"""The levels of a pool once more, as the kernels read them: packed for one citizen, and row by row for many."""

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Self

import numpy as np
import numpy.typing as npt

Levels = npt.NDArray[np.uint16]
Cells = npt.NDArray[np.uint32]

MAX_LEVELS = 65_536  # a level, or the joint level of a group, is a uint16
_JOINT = 4_096  # joint tables of this many int32 stay in the nearest caches
_BUNDLED = 256  # and of this many rows of 64 uint16, the next nearest
_AT_ONCE = 8  # cells that the kernel for many citizens adds up in one go


@dataclass(frozen=True, eq=False)
class Packed:
    """Neighbouring criteria with small tables are one look-up: a *group*, whose joint level counts like a clock.

    A *bundle* is a smaller group, for many citizens at once.

    groups : int64 (G + 1,), group g is the criteria ``groups[g]:groups[g + 1]``
    ends : int64 (G + 1,), where the joint tables end when they stand one after the other
    levels : uint16 (G, n), the joint level of each opening in each group
    cells : uint32 (n, K rounded up to a multiple of 8), where an opening's level stands when the tables of all criteria
        stand one after the other; the filling-up points behind the last table, where there is nothing to add
    bundles : int64 (B + 1,), bundle b is the criteria ``bundles[b]:bundles[b + 1]``
    bundle_rows : how many rows the joint tables of all bundles have
    bundle_cells : as ``cells``, (n, B rounded up), of the bundles' joint levels
    """

    groups: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]
    levels: Levels
    cells: Cells
    bundles: npt.NDArray[np.int64]
    bundle_rows: int
    bundle_cells: Cells

    @classmethod
    def of(cls, bins: npt.NDArray[np.int32], sizes: tuple[int, ...]) -> Self:
        groups, bundles = _groups(sizes, _JOINT), _groups(sizes, _BUNDLED)
        bundled = _joint_sizes(sizes, bundles)
        return cls(
            groups=groups,
            ends=np.cumsum([0, *_joint_sizes(sizes, groups)], dtype=np.int64),
            levels=_joint_levels(bins, sizes, groups),
            cells=_cells(bins, sizes),
            bundles=bundles,
            bundle_rows=sum(bundled),
            bundle_cells=_cells(_joint_levels(bins, sizes, bundles).T, bundled),
        )

    def with_row(self, place: int, bins: npt.NDArray[np.int32], sizes: tuple[int, ...]) -> "Packed":
        """``bins``, int32 (1, K), becomes row ``place``; what stood there and after it moves on."""
        row = Packed.of(bins, sizes)
        return replace(
            self,
            levels=np.insert(self.levels, place, row.levels[:, 0], axis=1),
            cells=np.insert(self.cells, place, row.cells[0], axis=0),
            bundle_cells=np.insert(self.bundle_cells, place, row.bundle_cells[0], axis=0),
        )

    def without_row(self, place: int) -> "Packed":
        return replace(
            self,
            levels=np.delete(self.levels, place, axis=1),
            cells=np.delete(self.cells, place, axis=0),
            bundle_cells=np.delete(self.bundle_cells, place, axis=0),
        )


@dataclass(frozen=True, eq=False)
class Postings:
    """Which openings ask for a skill: those of ``skills[s]`` are ``openings[starts[s]:starts[s + 1]]``, in order.

    skills : int64 (S,), the skills that any opening asks for, ascending
    weights : int16, how much each of the openings asks for it
    rows : int32, for each of the pool's skill ids its place in ``skills``
    shares : uint16, for each of them what it is of all that its opening asks for, in 65,536ths, rounded up
    asked : int64 (n,), how much an opening asks for in all
    """

    skills: npt.NDArray[np.int64]
    starts: npt.NDArray[np.int64]
    openings: npt.NDArray[np.int32]
    weights: npt.NDArray[np.int16]
    rows: npt.NDArray[np.int32]
    shares: npt.NDArray[np.uint16]
    asked: npt.NDArray[np.int64]

    @classmethod
    def of(
        cls,
        skill_starts: npt.NDArray[np.int64],
        skill_ids: npt.NDArray[np.int32],
        skill_weights: npt.NDArray[np.int16],
    ) -> Self:
        skills, rows, counts = np.unique(skill_ids, return_inverse=True, return_counts=True)
        order = np.argsort(rows, kind="stable")
        owners = np.repeat(np.arange(len(skill_starts) - 1, dtype=np.int32), np.diff(skill_starts))
        sums = np.concatenate(([0], np.cumsum(skill_weights, dtype=np.int64)))
        asked = sums[skill_starts[1:]] - sums[skill_starts[:-1]]
        shares = -(-skill_weights.astype(np.int64) * 65_536 // np.repeat(asked, np.diff(skill_starts)))
        return cls(
            skills=skills.astype(np.int64),
            starts=np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
            openings=owners[order],
            weights=skill_weights[order],
            rows=rows.astype(np.int32),
            shares=np.minimum(shares, 65_535).astype(np.uint16),
            asked=asked,
        )


def _groups(sizes: tuple[int, ...], most: int) -> npt.NDArray[np.int64]:
    starts, joint = [0], 1
    for criterion, size in enumerate(sizes):
        if joint > 1 and joint * size > most:
            starts.append(criterion)
            joint = 1
        joint *= size
    return np.array([*starts, len(sizes)] if sizes else [0], dtype=np.int64)


def _joint_sizes(sizes: tuple[int, ...], groups: npt.NDArray[np.int64]) -> tuple[int, ...]:
    return tuple(math.prod(sizes[first:end]) for first, end in pairwise(groups.tolist()))


def _joint_levels(bins: npt.NDArray[np.int32], sizes: tuple[int, ...], groups: npt.NDArray[np.int64]) -> Levels:
    levels = np.zeros((len(groups) - 1, len(bins)), dtype=np.uint16)
    for joint, (first, end) in zip(levels, pairwise(groups.tolist()), strict=True):
        for criterion in range(first, end):
            joint[:] = joint * sizes[criterion] + bins[:, criterion]
    return levels


def _cells(bins: npt.NDArray[np.int32] | Levels, sizes: tuple[int, ...]) -> Cells:
    behind = sum(sizes)
    cells = np.full((len(bins), -(-len(sizes) // _AT_ONCE) * _AT_ONCE), behind, dtype=np.uint32)
    starts = np.cumsum((0, *sizes))[:-1]
    cells[:, : len(sizes)] = bins + starts[np.newaxis, :]
    return cells
