"""One sweep over a pool for a bank of ``LANES`` citizens: the best of each list of each, exactly.

An opening costs a citizen a few vector instructions as long as it cannot get on a list of theirs, which is nearly
always. Skills are looked at only for the few citizens who have named one that the opening asks for.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np
import numpy.typing as npt

from matching.engine.bank import CHANGE, LANES, WITHOUT_ANY, Bank, Worths, aligned
from matching.engine.compiled import Number, compiled
from matching.engine.inputs import Flags, Integers, Masks, Openings, Points, SmallIntegers
from matching.engine.lanes import fill_worth
from matching.engine.packing import Cells, Postings
from matching.engine.ranking import MAX_BROKEN
from matching.engine.scoring import nearest
from matching.engine.selection import broken_in, key_of, offer, positions_in, score_in, scores_in

if TYPE_CHECKING:
    from matching.engine.many import ManyLists

PRICE_IN_WORTH = CHANGE - 10_000 - 1  # as much as can be taken off without one list's worths reaching another's
LEAST_OF_FITS = WITHOUT_ANY - PRICE_IN_WORTH
_MOST_OF_NEAR = LEAST_OF_FITS - 1
_BLOCK = 32_768  # rows that can be counted in a uint16

#: Multiplying a single bit by it leaves a different number in the highest six bits for each place of the bit.
_DE_BRUIJN = np.uint64(0x03F79D71B4CB0A89)
_PLACES = np.zeros(64, dtype=np.uint8)
for _place in range(64):
    _PLACES[(0x03F79D71B4CB0A89 << _place & (1 << 64) - 1) >> 58] = _place


@dataclass(frozen=True, eq=False)
class Seats:
    """The citizens' skills by the pool's own numbers.

    named : uint64 (S,), per skill of the pool, bits of the lanes that have points for it
    rows : int32 (S,), its row in ``points``; 0 where nobody has
    points : int16 (1 + skills named, LANES)
    """

    named: Masks
    rows: Points
    points: SmallIntegers

    @classmethod
    def of(cls, bank: Bank, postings: Postings) -> Self:
        named = np.zeros(postings.skills.size, dtype=np.uint64)
        rows = np.zeros(postings.skills.size, dtype=np.int32)
        points = np.zeros((bank.skills.size + 1, LANES), dtype=np.int16)
        places = np.searchsorted(postings.skills, bank.skills)
        known = np.flatnonzero(np.append(postings.skills, -1)[places] == bank.skills)
        rows[places[known]] = known + 1
        owners = np.repeat(np.arange(bank.skills.size), np.diff(bank.skill_starts))
        points[owners + 1, bank.skill_columns] = bank.skill_points
        bits = (points[known + 1] != 0) @ (np.uint64(1) << np.arange(LANES, dtype=np.uint64))
        named[places[known]] = bits
        return cls(named, rows, points)


@dataclass(frozen=True, eq=False)
class Found:
    """First axis: fits, would fit if. ``keys``: int64 (2, LANES, top), best first as far as ``counts`` goes."""

    keys: npt.NDArray[np.int64]
    counts: Integers
    totals: Integers


def sweep(
    openings: Openings,
    bank: Bank,
    seats: Seats,
    prices: Points,
    spared: Integers,
    top: int,
    *,
    fits_only: bool = False,
) -> Found:
    """``spared``: per lane the opening whose price is not taken off, or -1; it must be one that fits."""
    keys = np.full((2, LANES, top), -1, dtype=np.int64)  # no key is negative
    counts, totals = np.zeros((2, LANES), dtype=np.int64), np.zeros((2, LANES), dtype=np.int64)
    _sweep(
        openings.packed.cells, openings.skill_starts, openings.postings.rows, openings.skill_weights, prices,
        bank.losses.reshape(-1), bank.full, bank.maxima[-1], seats.named, seats.rows, seats.points, spared,
        0 if fits_only else MAX_BROKEN, aligned((5, LANES)), np.zeros(LANES, dtype=np.uint8), keys, counts, totals,
    )  # fmt: skip
    return Found(np.sort(keys, axis=2)[:, :, ::-1], counts, totals)


def clear_choices(before: Found, clear_lead: int) -> Integers:
    """Per lane the opening that ``ranking.spared`` spares, or -1; ``before``: the best two that fit, before prices."""
    scores = scores_in(before.keys[0])
    alone = before.counts[0] == 1
    ahead = alone if scores.shape[1] < 2 else alone | (scores[:, 0] - scores[:, 1] >= clear_lead)
    return np.where((before.counts[0] > 0) & ahead, positions_in(before.keys[0][:, 0]), -1)


def write_out(
    found: Found,
    which: int,
    openings: Openings,
    bank: Bank,
    seats: Seats,
    prices: Points,
    spared: Integers,
    lists: "ManyLists",
    rows: slice,
) -> None:
    lanes = slice(len(bank))
    lists.shown[rows], lists.totals[rows] = found.counts[which, lanes], found.totals[which, lanes]
    shown = np.arange(found.keys.shape[2]) < lists.shown[rows][:, np.newaxis]
    lists.positions[rows][shown] = positions_in(found.keys[which, lanes][shown])
    lists.ids[rows][shown] = openings.ids[lists.positions[rows][shown]]
    lists.scores[rows][shown] = scores_in(found.keys[which, lanes][shown])
    _fill_rows(
        lists.shown[rows], lists.positions[rows], openings.packed.cells, openings.skill_starts, openings.postings.rows,
        openings.skill_weights, prices, np.array(openings.table_sizes, dtype=np.int64), bank.losses, bank.maxima,
        bank.wished, seats.named, seats.rows, seats.points, spared,
        lists.parts[rows], lists.broken[rows], lists.unknown[rows],
    )  # fmt: skip


@compiled
def _sweep(  # noqa: C901 - what stands in the loop stands here: a call with many arrays takes longer than what it does
    cells: Cells, skill_starts: Integers, skill_rows: Points, skill_weights: SmallIntegers, prices: Points,
    losses: Worths, full: Worths, reach: SmallIntegers, named: Masks, seats: Points, seat_points: SmallIntegers,
    spared: Integers, max_broken: Number, room: Worths, flags: Flags,
    keys: Integers, counts: Integers, totals: Integers,
) -> None:  # fmt: skip
    eights = flags.view(np.uint64)
    worth, fits, near, least_of_fits, least_of_near = room[0], room[1], room[2], room[3], room[4]
    least = room[3:]  # what an opening must be worth to get on a list
    least_of_fits[:] = LEAST_OF_FITS
    least_of_near[:] = WITHOUT_ANY - max_broken * CHANGE - PRICE_IN_WORTH if max_broken else _MOST_OF_NEAR
    fits[:] = 0
    near[:] = 0
    listed = np.uint16(WITHOUT_ANY - max_broken * CHANGE)
    for opening in range(cells.shape[0]):
        fill_worth(cells, opening, losses, LANES, 0, full, worth)
        _tally(worth, listed, fits, near)
        if opening % _BLOCK == _BLOCK - 1:
            _carry(fits, near, totals)
        price = np.int64(prices[opening]) if prices.size > 0 else np.int64(0)
        if price > 0:
            _lower(worth, np.uint16(min(price, PRICE_IN_WORTH)))
        hits = _mark(worth, least_of_fits, least_of_near, flags)
        sharing = np.uint64(0)
        for at in range(skill_starts[opening], skill_starts[opening + 1]):
            sharing |= named[np.uint32(skill_rows[at])]
        while sharing != 0:
            bit = sharing & (~sharing + np.uint64(1))
            sharing ^= bit
            lane = np.uint32(_PLACES[(bit * _DE_BRUIJN) >> np.uint64(58)])
            flags[lane] = 0
            at_least = np.int32(least_of_fits[lane] if worth[lane] >= LEAST_OF_FITS else least_of_near[lane])
            if np.int32(worth[lane]) + reach[lane] >= at_least and opening != spared[lane]:
                part = _skills_part(opening, lane, skill_starts, skill_rows, skill_weights, seats, seat_points)
                _consider(worth[lane], price, part, opening, lane, max_broken, keys, counts, least)
        if hits:
            for eight in range(LANES // 8):
                if eights[eight] != 0:
                    for lane in range(8 * eight, 8 * eight + 8):
                        if flags[lane] and opening != spared[lane]:
                            _consider(worth[lane], price, 0, opening, lane, max_broken, keys, counts, least)
    _carry(fits, near, totals)
    for lane in range(LANES):
        if spared[lane] >= 0:
            fill_worth(cells, spared[lane], losses, LANES, 0, full, worth)
            part = _skills_part(spared[lane], lane, skill_starts, skill_rows, skill_weights, seats, seat_points)
            _consider(worth[lane], 0, part, spared[lane], lane, max_broken, keys, counts, least)


@compiled
def _tally(worth: Worths, listed: Number, fits: Worths, near: Worths) -> None:
    for lane in range(LANES):
        fits[lane] += np.uint16(worth[lane] >= WITHOUT_ANY)
        near[lane] += np.uint16((worth[lane] >= listed) & (worth[lane] < WITHOUT_ANY))


@compiled
def _carry(fits: Worths, near: Worths, totals: Integers) -> None:
    for lane in range(LANES):
        totals[0, lane] += fits[lane]
        totals[1, lane] += near[lane]
        fits[lane] = near[lane] = 0


@compiled
def _lower(worth: Worths, price: Number) -> None:
    for lane in range(LANES):
        worth[lane] = np.uint16(max(worth[lane], price) - price)


@compiled
def _mark(worth: Worths, least_of_fits: Worths, least_of_near: Worths, flags: Flags) -> Number:
    any_of_them = np.uint8(0)
    for lane in range(LANES):
        near = (worth[lane] >= least_of_near[lane]) & (worth[lane] <= _MOST_OF_NEAR)
        flag = np.uint8((worth[lane] >= least_of_fits[lane]) | near)
        flags[lane] = flag
        any_of_them |= flag
    return any_of_them != 0


@compiled
def _consider(
    worth: Number, price: Number, part: Number, opening: Number, lane: Number, max_broken: Number,
    keys: Integers, counts: Integers, least: Worths,
) -> None:  # fmt: skip
    before_price = np.int64(worth) + min(price, PRICE_IN_WORTH)
    broken = 3 - before_price // CHANGE
    if broken > max_broken:
        return
    key = key_of(broken, (before_price & (CHANGE - 1)) + part - price, opening)
    which = 0 if broken == 0 else 1
    kept = keys[which, lane]
    counts[which, lane] = offer(kept, counts[which, lane], key)
    if counts[which, lane] == kept.size:
        # Later openings must have more: they lose a tie.
        over = max(score_in(kept[0]) + 1, -PRICE_IN_WORTH)
        must_have = WITHOUT_ANY - broken_in(kept[0]) * CHANGE + over
        least[which, lane] = must_have if which == 0 else min(must_have, _MOST_OF_NEAR)


@compiled
def _skills_part(
    opening: Number, lane: Number, skill_starts: Integers, skill_rows: Points, skill_weights: SmallIntegers,
    seats: Points, seat_points: SmallIntegers,
) -> Number:  # fmt: skip
    total, asked = np.int64(0), np.int64(0)
    for at in range(skill_starts[opening], skill_starts[opening + 1]):
        asked += skill_weights[at]
        total += np.int64(skill_weights[at]) * seat_points[seats[skill_rows[at]], lane]
    return nearest(total, asked)


@compiled
def _fill_rows(
    shown: Integers, positions: Integers, cells: Cells, skill_starts: Integers, skill_rows: Points,
    skill_weights: SmallIntegers, prices: Points, sizes: Integers, losses: Worths, maxima: SmallIntegers, wished: Masks,
    named: Masks, seats: Points, seat_points: SmallIntegers, spared: Integers,
    parts: Points, broken: Masks, unknown: Masks,
) -> None:  # fmt: skip
    for lane in range(shown.size):
        for row in range(shown[lane]):
            opening = positions[lane, row]
            start = 0
            for criterion in range(sizes.size):
                loss = np.int64(losses[cells[opening, criterion], lane])
                bit = np.uint64(1) << np.uint64(criterion)
                if loss >= CHANGE:
                    loss -= CHANGE
                    broken[lane, row] |= bit
                if cells[opening, criterion] == start:
                    unknown[lane, row] |= bit & wished[lane]
                parts[lane, row, criterion] = maxima[criterion, lane] - loss
                start += sizes[criterion]
            part = _skills_part(opening, lane, skill_starts, skill_rows, skill_weights, seats, seat_points)
            parts[lane, row, sizes.size] = part
            if prices.size > 0 and opening != spared[lane]:
                parts[lane, row, sizes.size + 1] = -prices[opening]
