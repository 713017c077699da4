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
    found = Scores(np.empty(count, np.int64), np.empty(count, np.uint64), np.empty(count, np.uint64))
    _score_rows(
        openings.bins, openings.skill_starts, openings.skill_ids, openings.skill_weights, prices,
        tables.columns, tables.starts, tables.points, tables.rejected, tables.skill_points,
        found.score, found.broken, found.unknown,
    )  # fmt: skip
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
def _skills_part(
    row: int, skill_starts: Integers, skill_ids: Points, skill_weights: SmallIntegers, skill_points: Points
) -> np.int64:
    """The mean of the citizen's points over the skills that the opening asks for, weighted by how much it asks.

    ``sum(weight * points) / sum(weight)``, to the nearest integer, halves away from 0; so between -M_s and M_s.
    An opening that asks for no skill gets 0.
    """
    total = np.int64(0)
    asked = np.int64(0)
    for at in range(skill_starts[row], skill_starts[row + 1]):
        weight = np.int64(skill_weights[at])
        asked += weight
        if skill_ids[at] < skill_points.size:
            total += weight * skill_points[skill_ids[at]]
    if total == 0:
        return np.int64(0)
    rounded = (2 * abs(total) + asked) // (2 * asked)
    return rounded if total > 0 else -rounded


@_compiled
def _skills_parts(
    positions: Integers,
    skill_starts: Integers,
    skill_ids: Points,
    skill_weights: SmallIntegers,
    skill_points: Points,
) -> Integers:
    found = np.empty(positions.size, dtype=np.int64)
    for row in range(positions.size):
        found[row] = _skills_part(positions[row], skill_starts, skill_ids, skill_weights, skill_points)
    return found


@_compiled
def _score_rows(
    bins: Points, skill_starts: Integers, skill_ids: Points, skill_weights: SmallIntegers, prices: Points,
    columns: Integers, starts: Integers, points: Points, rejected: Flags, skill_points: Points,
    score: Integers, broken: Masks, unknown: Masks,
) -> None:  # fmt: skip
    for row in range(bins.shape[0]):
        total = -np.int64(prices[row])
        broken_bits = np.uint64(0)
        unknown_bits = np.uint64(0)
        for column in columns:
            level = bins[row, column]
            entry = starts[column] + level
            total += points[entry]
            broken_bits |= np.uint64(rejected[entry]) << np.uint64(column)
            unknown_bits |= np.uint64(level == 0) << np.uint64(column)
        if skill_points.size > 0:
            total += _skills_part(row, skill_starts, skill_ids, skill_weights, skill_points)
        score[row] = total
        broken[row] = broken_bits
        unknown[row] = unknown_bits
