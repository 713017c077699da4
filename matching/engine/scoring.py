"""One citizen against every opening: look-ups and one sum. Compiled at the first call, then cached on disk."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, cast

import numpy as np
from numba import njit

from matching.engine.inputs import (
    Flags,
    Integers,
    Masks,
    Openings,
    Points,
    SmallIntegers,
    checked_array,
    read_only,
    require,
)
from matching.engine.tables import CitizenTables

_BLOCK = 2048  # rows whose three results stay in the nearest cache while the criteria go by

Kernel = TypeVar("Kernel", bound=Callable[..., object])


def _compiled(function: Kernel) -> Kernel:
    return cast(Kernel, njit(cache=True, nogil=True)(function))


@dataclass(frozen=True, eq=False)
class Scores:
    """Row i is opening i of the pool.

    score : int64 (n,), hundredths of a point: criteria + skills - crowding price
    broken : uint64 (n,), bits of the musts whose level is not acceptable
    unknown : uint64 (n,), bits of the criteria that the citizen has a wish about and the opening says nothing about
    """

    score: Integers
    broken: Masks
    unknown: Masks


def score(tables: CitizenTables, openings: Openings, prices: Points | None = None) -> Scores:
    prices = checked_prices(tables, openings, prices)
    count = len(openings)
    found = Scores(-prices.astype(np.int64), np.zeros(count, np.uint64), np.zeros(count, np.uint64))
    ends = tables.starts + np.array(tables.table_sizes, dtype=np.int64)
    _add_criteria(
        openings.bins, tables.columns, tables.starts, ends, tables.points, tables.rejected,
        found.score, found.broken, found.unknown,
    )  # fmt: skip
    if tables.skill_points.size > 0:
        found.score[:] += _skills_parts(
            np.arange(count), openings.skill_starts, openings.skill_ids, openings.skill_weights, tables.skill_points
        )
    return found


def parts(tables: CitizenTables, openings: Openings, positions: Integers, prices: Points | None = None) -> Points:
    """int32 (m, K + 2): row j holds the parts of the opening at ``positions[j]``; they add up to its score exactly.

    Columns: the K criteria, the skills, the crowding price (as what it takes away).
    """
    prices = checked_prices(tables, openings, prices)
    criteria = len(tables.table_sizes)
    found = np.zeros((positions.size, criteria + 2), dtype=np.int32)
    levels = openings.bins[np.ix_(positions, tables.columns)]
    found[:, tables.columns] = tables.points[tables.starts[tables.columns] + levels]
    if tables.skill_points.size > 0:
        found[:, criteria] = _skills_parts(
            positions, openings.skill_starts, openings.skill_ids, openings.skill_weights, tables.skill_points
        )
    found[:, criteria + 1] = -prices[positions]
    return found


def checked_prices(tables: CitizenTables, openings: Openings, prices: Points | None) -> Points:
    same = tables.table_sizes == openings.table_sizes
    require("table_sizes", same, "of the citizen's tables and of the openings must be the same")
    if prices is None:
        return read_only(np.zeros(len(openings), dtype=np.int32))
    checked = checked_array("prices", prices, np.int32, 1)
    require("prices", checked.shape == (len(openings),), "must be one per opening")
    require("prices", bool(np.all(checked >= 0)), "must not be negative")
    return checked


@_compiled
def _add_criteria(
    bins: Points, columns: Integers, starts: Integers, ends: Integers, points: Points, rejected: Flags,
    score: Integers, broken: Masks, unknown: Masks,
) -> None:  # fmt: skip
    for first in range(0, score.size, _BLOCK):
        block = slice(first, min(first + _BLOCK, score.size))
        for column in columns:
            table = slice(starts[column], ends[column])
            _add_criterion(
                bins[block, column], points[table], rejected[table], np.uint64(column),
                score[block], broken[block], unknown[block],
            )  # fmt: skip


@_compiled
def _add_criterion(
    levels: Points, points: Points, rejected: Flags, bit: np.uint64,
    score: Integers, broken: Masks, unknown: Masks,
) -> None:  # fmt: skip
    for row in range(levels.size):
        level = np.uint32(levels[row])  # unsigned: spares the test for an index counted from the end
        score[row] += points[level]
        broken[row] |= np.uint64(rejected[level]) << bit
        unknown[row] |= np.uint64(level == 0) << bit


@_compiled
def _skills_parts(
    positions: Integers, skill_starts: Integers, skill_ids: Points, skill_weights: SmallIntegers, skill_points: Points
) -> Integers:
    """Per opening, the mean of the citizen's points over the skills it asks for, weighted by how much it asks.

    ``sum(weight * points) / sum(weight)``, to the nearest integer, halves away from 0; so between -M_s and M_s.
    An opening that asks for no skill gets 0.
    """
    found = np.zeros(positions.size, dtype=np.int64)
    for row in range(positions.size):
        first, end = skill_starts[positions[row]], skill_starts[positions[row] + 1]
        total = np.int64(0)
        for at in range(first, end):
            skill = np.uint32(skill_ids[at])
            if skill < skill_points.size and skill_points[skill] != 0:
                total += np.int64(skill_weights[at]) * skill_points[skill]
        if total != 0:
            asked = skill_weights[first:end].sum()
            rounded = (2 * abs(total) + asked) // (2 * asked)
            found[row] = rounded if total > 0 else -rounded
    return found
