"""One citizen against every opening: look-ups and one sum.

The sum is the *order cost*, an int32 that puts both lists in order (less is better) and says which list it is:

    bits 0 to 15   what is missing to the best conceivable score, plus the price (cut at 2^15)
    bits 16 to 22  how many musts are broken
    from bit 23    how many of them no employer may be asked to change
"""

import numpy as np
import numpy.typing as npt

from matching.engine.compiled import Number, compiled
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
from matching.engine.packing import Levels
from matching.engine.tables import CitizenTables, criteria_in

BROKEN = 1 << 16
NEVER = 1 << 23
PRICE_IN_COST = 1 << 15  # with the most that can be missing, 20,000, still below BROKEN
_BLOCK = 2048  # rows whose costs stay in the nearest cache while the groups go by

SmallMasks = npt.NDArray[np.uint16]

NO_PRICES = read_only(np.zeros(0, dtype=np.int32))


def order_costs(tables: CitizenTables, openings: Openings, prices: Points = NO_PRICES) -> Points:
    """int32 (n,); ``prices`` as ``checked_prices`` gives them."""
    packed, postings = openings.packed, openings.postings
    costs = np.empty(len(openings), dtype=np.int32)
    room = np.empty(packed.ends[-1], dtype=np.int32)
    named = tables.skill_ids
    _order_costs(
        packed.groups, packed.ends, packed.levels, tables.sizes, tables.starts, tables.points, tables.rejected,
        tables.maxima, np.uint64(tables.wished), np.uint64(tables.negotiable), prices, named, tables.skill_points,
        postings.skills, postings.starts, postings.openings, postings.weights, postings.asked,
        np.empty((2, named.size), dtype=np.int64), np.zeros(_BLOCK, dtype=np.int64), room, costs,
    )  # fmt: skip
    return costs


def parts(tables: CitizenTables, openings: Openings, positions: Integers, prices: Points | None = None) -> Points:
    """int32 (m, K + 2): row j holds the parts of the opening at ``positions[j]``; they add up to its score exactly.

    Columns: the K criteria, the skills, the crowding price (as what it takes away).
    """
    return rows(tables, openings, positions, checked_prices(tables, openings, prices))[0]


def rows(
    tables: CitizenTables, openings: Openings, positions: Integers, prices: Points = NO_PRICES
) -> tuple[Points, Masks, Masks]:
    """The parts of these openings, and by bits their broken musts and what is wished about but not known of them."""
    found = np.zeros((positions.size, len(tables.table_sizes) + 2), dtype=np.int32)
    broken, unknown = np.zeros(positions.size, dtype=np.uint64), np.zeros(positions.size, dtype=np.uint64)
    _fill_rows(
        positions, openings.bins, tables.columns, tables.starts, tables.points, tables.rejected, found, broken, unknown
    )
    if tables.skill_points.size > 0:
        _fill_skills(
            positions, openings.skill_starts, openings.skill_ids, openings.skill_weights, tables.skill_points,
            found[:, -2],
        )  # fmt: skip
    if prices.size > 0:
        found[:, -1] = -prices[positions]
    return found, broken, unknown


def broken_musts(tables: CitizenTables, openings: Openings) -> Masks:
    """uint64 (n,): the broken musts of every opening, by bits."""
    require_same_sizes(tables.table_sizes, openings.table_sizes)
    broken = np.zeros(len(openings), dtype=np.uint64)
    for criterion in criteria_in(tables.must):
        _add_bit(openings.bins[:, criterion], tables.rejected_at(criterion), np.uint64(criterion), broken)
    return broken


def numbered_musts(tables: CitizenTables, openings: Openings) -> SmallMasks:
    """uint16 (n,): the broken musts of every opening; bit j is the citizen's j-th must, of at most 16."""
    require_same_sizes(tables.table_sizes, openings.table_sizes)
    broken = np.zeros(len(openings), dtype=np.uint16)
    for place, criterion in enumerate(criteria_in(tables.must)):
        bits = tables.rejected_at(criterion).astype(np.uint16) << np.uint16(place)
        _add_bits(openings.bins[:, criterion], bits, broken)
    return broken


def require_same_sizes(ours: tuple[int, ...], theirs: tuple[int, ...]) -> None:
    same = ours == theirs
    require("table_sizes", same, "of the citizen's tables and of the openings must be the same")


def checked_prices(tables: CitizenTables, openings: Openings, prices: Points | None) -> Points:
    """One per opening; ``NO_PRICES``, which is empty, for None."""
    require_same_sizes(tables.table_sizes, openings.table_sizes)
    return checked_prices_for(openings, prices)


def checked_prices_for(openings: Openings, prices: Points | None) -> Points:
    if prices is None:
        return NO_PRICES
    checked = checked_array("prices", prices, np.int32, 1)
    require("prices", checked.shape == (len(openings),), "must be one per opening")
    require("prices", bool(np.all(checked >= 0)), "must not be negative")
    return checked


@compiled
def nearest(total: Number, parts_of_it: Number) -> Number:
    """The quotient to the nearest integer, halves away from 0; 0 of nothing."""
    if total == 0:
        return np.int64(0)
    rounded = (2 * abs(total) + parts_of_it) // (2 * parts_of_it)
    return rounded if total > 0 else -rounded


@compiled
def entry_cost(points: Number, rejected: Number, maximum: Number, negotiable: Number) -> Number:
    cost = np.int32(maximum - points)
    if rejected:
        cost += np.int32(BROKEN if negotiable else BROKEN + NEVER)
    return np.int32(cost)


@compiled
def _order_costs(
    groups: Integers, ends: Integers, levels: Levels, sizes: Integers, starts: Integers, points: Points,
    rejected: Flags, maxima: Points, wished: np.uint64, negotiable: np.uint64, prices: Points,
    named: Integers, skill_points: Points, skills: Integers, skill_starts: Integers, openings: Points,
    weights: SmallIntegers, asked: Integers, cursors: Integers, totals: Integers, room: Points, costs: Points,
) -> None:  # fmt: skip
    _find_skills(named, skills, skill_starts, cursors)
    for group in range(levels.shape[0]):
        if _wished_in(groups[group], groups[group + 1], wished):
            _fill_joint(
                groups[group], groups[group + 1], sizes, starts, points, rejected, maxima, negotiable,
                room[ends[group] : ends[group + 1]],
            )  # fmt: skip
    for first in range(0, costs.size, _BLOCK):
        end = min(first + _BLOCK, costs.size)
        costs[first:end] = maxima[-1]
        if prices.size > 0:
            _add_prices(prices[first:end], costs[first:end])
        for group in range(levels.shape[0]):
            if _wished_in(groups[group], groups[group + 1], wished):
                _add_looked_up(levels[group, first:end], room[ends[group] : ends[group + 1]], costs[first:end])
        _take_off_skills(first, end, named, skill_points, openings, weights, asked, cursors, totals, costs)


@compiled
def _wished_in(first: Number, end: Number, wished: np.uint64) -> Number:
    """Whether there is a wish about any of these criteria."""
    return (wished >> np.uint64(first)) & ((np.uint64(1) << np.uint64(end - first)) - np.uint64(1)) != 0


@compiled
def _fill_joint(
    first: Number, end: Number, sizes: Integers, starts: Integers, points: Points, rejected: Flags, maxima: Points,
    negotiable: np.uint64, joint: Points,
) -> None:  # fmt: skip
    """From the last criterion to the first: the table so far, once for each level of the next, with its cost added."""
    last = end - 1
    _fill_costs(last, sizes, starts, points, rejected, maxima, negotiable, joint)
    filled = sizes[last]
    for criterion in range(last - 1, first - 1, -1):
        may_ask = (negotiable >> np.uint64(criterion)) & np.uint64(1) != 0
        for level in range(sizes[criterion] - 1, -1, -1):
            at = starts[criterion] + level
            cost = entry_cost(points[at], rejected[at], maxima[criterion], may_ask)
            for place in range(filled):
                joint[level * filled + place] = joint[place] + cost
        filled *= sizes[criterion]


@compiled
def _fill_costs(
    criterion: Number, sizes: Integers, starts: Integers, points: Points, rejected: Flags, maxima: Points,
    negotiable: np.uint64, costs: Points,
) -> None:  # fmt: skip
    may_ask = (negotiable >> np.uint64(criterion)) & np.uint64(1) != 0
    start = np.uint64(starts[criterion])
    breaking, maximum = np.int32(BROKEN if may_ask else BROKEN + NEVER), np.int32(maxima[criterion])
    for level in range(sizes[criterion]):
        at = start + np.uint64(level)
        costs[level] = maximum - points[at] + breaking * np.int32(rejected[at])


@compiled
def _add_prices(prices: Points, costs: Points) -> None:
    for row in range(costs.size):
        costs[row] += min(prices[row], np.int32(PRICE_IN_COST))


@compiled
def _add_looked_up(levels: Levels, table: Points, costs: Points) -> None:
    for row in range(costs.size):
        costs[row] += table[levels[row]]


@compiled
def _add_bit(levels: Points, rejected: Flags, bit: np.uint64, broken: Masks) -> None:
    for row in range(levels.size):
        broken[row] |= np.uint64(rejected[np.uint32(levels[row])]) << bit


@compiled
def _add_bits(levels: Points, bits: SmallMasks, broken: SmallMasks) -> None:
    for row in range(levels.size):
        broken[row] |= bits[np.uint32(levels[row])]


@compiled
def _fill_rows(
    positions: Integers, bins: Points, columns: Integers, starts: Integers, points: Points, rejected: Flags,
    found: Points, broken: Masks, unknown: Masks,
) -> None:  # fmt: skip
    for row in range(positions.size):
        for column in columns:
            level = bins[positions[row], column]
            at = starts[column] + level
            found[row, column] = points[at]
            broken[row] |= np.uint64(rejected[at]) << np.uint64(column)
            unknown[row] |= np.uint64(level == 0) << np.uint64(column)


@compiled
def _find_skills(named: Integers, skills: Integers, starts: Integers, cursors: Integers) -> None:
    """``cursors``, int64 (2, skills named): where the openings that ask for a skill begin, and where they end."""
    for place in range(named.size):
        row = row_of(named[place], skills)
        cursors[0, place], cursors[1, place] = (starts[row], starts[row + 1]) if row >= 0 else (0, 0)


@compiled
def _take_off_skills(
    first: Number, end: Number, named: Integers, skill_points: Points, openings: Points, weights: SmallIntegers,
    asked: Integers, cursors: Integers, totals: Integers, costs: Points,
) -> None:  # fmt: skip
    """Only the openings that ask for a skill which the citizen has named are touched: of the rest the part is 0.

    ``cursors`` move on past the openings ``first:end``. ``totals``: a 0 for each of them, to work on.
    """
    for place in range(named.size):
        points = np.int64(skill_points[named[place]])
        at = cursors[0, place]
        while at < cursors[1, place] and openings[at] < end:
            totals[openings[at] - first] += np.int64(weights[at]) * points
            at += 1
    for place in range(named.size):
        at = cursors[0, place]
        while at < cursors[1, place] and openings[at] < end:
            opening = openings[at]
            costs[opening] -= np.int32(nearest(totals[opening - first], asked[opening]))
            totals[opening - first] = 0
            at += 1
        cursors[0, place] = at


@compiled
def row_of(skill: Number, skills: Integers) -> Number:
    """Its place among these, which are ascending; -1 where it is not one of them."""
    row = np.searchsorted(skills, skill)
    return row if row < skills.size and skills[row] == skill else -1


@compiled
def _fill_skills(
    positions: Integers, skill_starts: Integers, skill_ids: Points, skill_weights: SmallIntegers,
    skill_points: Points, found: Points,
) -> None:  # fmt: skip
    for row in range(positions.size):
        found[row] = skills_part(positions[row], skill_starts, skill_ids, skill_weights, skill_points)


@compiled
def skills_part(
    position: Number, skill_starts: Integers, skill_ids: Points, skill_weights: SmallIntegers, skill_points: Points
) -> Number:
    """The mean of the citizen's points over the skills that the opening asks for, weighted by how much it asks.

    ``sum(weight * points) / sum(weight)``, to the nearest integer, halves away from 0; so between -M_s and M_s.
    An opening that asks for no skill gets 0.
    """
    total, asked = np.int64(0), np.int64(0)
    for at in range(skill_starts[position], skill_starts[position + 1]):
        skill = np.uint32(skill_ids[at])
        asked += skill_weights[at]
        if skill < skill_points.size:
            total += np.int64(skill_weights[at]) * skill_points[skill]
    return nearest(total, asked)
