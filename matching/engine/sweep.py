"""One sweep over a pool for a bank of ``LANES`` citizens: the best of each list of each, exactly.

An opening costs a citizen a few vector instructions as long as it cannot get on a list of theirs, which is nearly
always. Skills are looked at only for the few citizens who have named one that the opening asks for.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np
import numpy.typing as npt

from matching.engine.bank import CHANGE, LANES, NEVER, WITHOUT_ANY, Bank, Worths, aligned
from matching.engine.compiled import Number, compiled
from matching.engine.inputs import Integers, Masks, Openings, Points, SmallIntegers
from matching.engine.lanes import fill_worth
from matching.engine.packing import Cells, Postings
from matching.engine.ranking import MAX_BROKEN
from matching.engine.scoring import nearest
from matching.engine.selection import broken_in, key_of, offer, positions_in, score_in, scores_in

if TYPE_CHECKING:
    from matching.engine.many import ManyLists

PRICE_IN_WORTH = CHANGE - 10_000 - 1  # as much as can be taken off without one list's worths reaching another's
LEAST_OF_FITS = WITHOUT_ANY - PRICE_IN_WORTH
_BLOCK = 32_768  # rows that can be counted in a uint16


@dataclass(frozen=True, eq=False)
class Seats:
    """The citizens' skills by the pool's own numbers.

    rows : int32 (S,), per skill of the pool its row in the other two; 0, which is all 0, where nobody has points for it
    points : int16 (1 + skills named, LANES)
    gains : uint16, the same where they are above 0
    """

    rows: Points
    points: SmallIntegers
    gains: Worths

    @classmethod
    def of(cls, bank: Bank, postings: Postings) -> Self:
        rows = np.zeros(postings.skills.size, dtype=np.int32)
        places = np.searchsorted(postings.skills, bank.skills)
        known = np.flatnonzero(np.append(postings.skills, -1)[places] == bank.skills)
        rows[places[known]] = known + 1
        points = np.zeros((bank.skills.size + 1, LANES), dtype=np.int16)
        owners = np.repeat(np.arange(bank.skills.size), np.diff(bank.skill_starts))
        points[owners + 1, bank.skill_columns] = bank.skill_points
        gains = aligned(points.shape)
        gains[:] = np.maximum(points, 0)
        return cls(rows, points, gains)


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
        openings.packed.cells, openings.skill_starts, openings.postings.rows, openings.postings.shares,
        openings.skill_weights, prices, bank.losses.reshape(-1), bank.full, seats.rows, seats.points,
        seats.gains.reshape(-1), spared, 0 if fits_only else MAX_BROKEN, aligned((7, LANES)),
        np.empty(int(np.diff(openings.skill_starts).max(initial=0)) + 1, dtype=np.int64), keys, counts, totals,
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
        bank.wished, seats.rows, seats.points, spared,
        lists.parts[rows], lists.broken[rows], lists.unknown[rows],
    )  # fmt: skip


@compiled
def _sweep(  # noqa: C901 - what stands in the loop stands here: a call with many arrays takes longer than what it does
    cells: Cells, skill_starts: Integers, skill_rows: Points, skill_shares: Worths, skill_weights: SmallIntegers,
    prices: Points, losses: Worths, full: Worths, seats: Points, seat_points: SmallIntegers, gains: Worths,
    spared: Integers, max_broken: Number, room: Worths, taken: Integers,
    keys: Integers, counts: Integers, totals: Integers,
) -> None:  # fmt: skip
    worth, most, flags, fits, near = room[0], room[1], room[2], room[3], room[4]
    least = room[5:]  # what an opening must be worth at most to get on a list
    least[0] = LEAST_OF_FITS
    least[1] = WITHOUT_ANY - max_broken * CHANGE - PRICE_IN_WORTH if max_broken else NEVER
    least_of_fits, least_of_near = least[0], least[1]
    fours = flags.view(np.uint64)
    fits[:] = 0
    near[:] = 0
    listed = np.uint16(WITHOUT_ANY - max_broken * CHANGE)
    for opening in range(cells.shape[0]):
        fill_worth(cells, opening, losses, LANES, 0, full, worth)
        price: Number = np.int64(prices[opening]) if prices.size > 0 else np.int64(0)
        _tally(worth, listed, np.uint16(min(price, PRICE_IN_WORTH)), most, fits, near)
        if opening % _BLOCK == _BLOCK - 1:
            _carry(fits, near, totals)
        count = 0
        for at in range(skill_starts[opening], skill_starts[opening + 1]):
            taken[count] = at  # no branch, which would be guessed wrong a few times per opening
            count += seats[np.uint32(skill_rows[np.uint64(at)])] > 0
        for place in range(count):
            asked = np.uint64(taken[place])
            seat = np.uint64(seats[np.uint32(skill_rows[asked])])
            _raise(most, gains, seat * np.uint64(LANES), skill_shares[asked])
        if _mark(worth, most, least_of_fits, least_of_near, flags):
            for four in range(LANES // 4):
                if fours[four] != 0:
                    for lane in range(4 * four, 4 * four + 4):
                        if flags[lane] and opening != spared[lane]:
                            part = _skills_part(
                                opening, lane, skill_starts, skill_rows, skill_weights, seats, seat_points
                            )
                            _consider(worth[lane], price, part, opening, lane, max_broken, keys, counts, least)
    _carry(fits, near, totals)
    for lane in range(LANES):
        if spared[lane] >= 0:
            fill_worth(cells, spared[lane], losses, LANES, 0, full, worth)
            part = _skills_part(spared[lane], lane, skill_starts, skill_rows, skill_weights, seats, seat_points)
            _consider(worth[lane], 0, part, spared[lane], lane, max_broken, keys, counts, least)


@compiled
def _tally(worth: Worths, listed: np.uint16, price: np.uint16, most: Worths, fits: Worths, near: Worths) -> None:
    """Counts the lists that the opening belongs on, and starts ``most`` with what is left after the price."""
    for lane in range(LANES):
        fits[lane] += np.uint16(worth[lane] >= WITHOUT_ANY)
        near[lane] += np.uint16((worth[lane] >= listed) & (worth[lane] < WITHOUT_ANY))
        most[lane] = np.uint16(max(worth[lane], price) - price)


@compiled
def _carry(fits: Worths, near: Worths, totals: Integers) -> None:
    for lane in range(LANES):
        totals[0, lane] += fits[lane]
        totals[1, lane] += near[lane]
        fits[lane] = near[lane] = 0


@compiled
def _raise(most: Worths, gains: Worths, start: np.uint64, share: np.uint16) -> None:
    """By what one skill can at most add, rounded up."""
    for lane in range(LANES):
        gain = np.uint16((np.uint32(gains[start + np.uint64(lane)]) * np.uint32(share) >> np.uint32(16)) + np.uint32(1))
        most[lane] = np.uint16(min(most[lane], np.uint16(65_535 - gain)) + gain)


@compiled
def _mark(worth: Worths, most: Worths, least_of_fits: Worths, least_of_near: Worths, flags: Worths) -> Number:
    any_of_them = np.uint16(0)
    for lane in range(LANES):
        fits = (worth[lane] >= WITHOUT_ANY) & (most[lane] >= least_of_fits[lane])
        flag = np.uint16(fits | ((worth[lane] < WITHOUT_ANY) & (most[lane] >= least_of_near[lane])))
        flags[lane] = flag
        any_of_them |= flag
    return any_of_them != 0


@compiled
def _consider(
    worth: Number, price: Number, part: Number, opening: Number, lane: Number, max_broken: Number,
    keys: Integers, counts: Integers, least: Worths,
) -> None:  # fmt: skip
    broken = 3 - np.int64(worth) // CHANGE
    if broken > max_broken:
        return
    key = key_of(broken, (np.int64(worth) & (CHANGE - 1)) + part - price, opening)
    which = 0 if broken == 0 else 1
    kept = keys[which, lane]
    counts[which, lane] = offer(kept, counts[which, lane], key)
    if counts[which, lane] == kept.size:
        # Later openings must have more: they lose a tie. None that the price was taken off of in full has less.
        over = max(score_in(kept[0]) + 1, -PRICE_IN_WORTH)
        least[which, lane] = WITHOUT_ANY - broken_in(kept[0]) * CHANGE + over


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
    seats: Points, seat_points: SmallIntegers, spared: Integers,
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
