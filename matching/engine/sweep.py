"""One sweep over a pool for a bank of ``LANES`` citizens: the best of each list of each, exactly.

An opening costs a citizen a few vector instructions as long as it cannot get on a list of theirs, which is nearly
always. Skills are looked at only where it could if the citizen had, of each, the most points that anybody has.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from matching.engine.bank import CHANGE, LANES, NEVER, WITHOUT_ANY, Bank, Worths, aligned
from matching.engine.compiled import Number, compiled
from matching.engine.inputs import Integers, Openings, Points, SmallIntegers
from matching.engine.lanes import fill_worth
from matching.engine.packing import Cells
from matching.engine.ranking import MAX_BROKEN
from matching.engine.scoring import nearest
from matching.engine.selection import broken_in, key_of, offer, positions_in, score_in, scores_in

PRICE_IN_WORTH = CHANGE - 10_000 - 1  # as much as can be taken off without one list's worths reaching another's
LEAST_OF_FITS = WITHOUT_ANY - PRICE_IN_WORTH
_STRIP = 64  # openings after which those are looked at that may get on a list
_COUNTED = 32_768  # openings that are counted in a uint16; whole strips


@dataclass(frozen=True, eq=False)
class Seats:
    """A bank before a pool: in the pool's bundles, and with its numbers for the skills.

    losses : uint16 (joint levels of all bundles + 1, LANES), as in ``Bank``
    full : uint16 (LANES,), as in ``Bank``
    rows : int32 (S,), per skill of the pool its row in ``points``; 0, which is all 0, where nobody has points for it
    points : int16 (1 + skills named, LANES)
    most : int32 (S,), per skill of the pool the most points that anybody has for it, at least 0
    """

    losses: Worths
    full: Worths
    rows: Points
    points: SmallIntegers
    most: Points

    @classmethod
    def of(cls, bank: Bank, openings: Openings) -> Self:
        packed, postings = openings.packed, openings.postings
        losses = aligned((packed.bundle_rows + 1, LANES))
        losses[-1] = 0
        _bundle(packed.bundles, np.array(bank.table_sizes, dtype=np.int64), bank.losses, losses)
        rows = np.zeros(postings.skills.size, dtype=np.int32)
        places = np.searchsorted(postings.skills, bank.skills)
        known = np.flatnonzero(np.append(postings.skills, -1)[places] == bank.skills)
        rows[places[known]] = known + 1
        points = np.zeros((bank.skills.size + 1, LANES), dtype=np.int16)
        owners = np.repeat(np.arange(bank.skills.size), np.diff(bank.skill_starts))
        points[owners + 1, bank.skill_columns] = bank.skill_points
        return cls(losses, bank.full, rows, points, points.max(axis=1).clip(0).astype(np.int32)[rows])


@dataclass(frozen=True, eq=False)
class Found:
    """First axis: fits, would fit if. ``keys``: int64 (2, LANES, top), best first as far as ``counts`` goes."""

    keys: npt.NDArray[np.int64]
    counts: Integers
    totals: Integers


def sweep(
    openings: Openings, seats: Seats, prices: Points, spared: Integers, top: int, *, fits_only: bool = False
) -> Found:
    """``spared``: per lane the opening whose price is not taken off, or -1; it must be one that fits."""
    keys = np.full((2, LANES, top), -1, dtype=np.int64)  # no key is negative
    counts, totals = np.zeros((2, LANES), dtype=np.int64), np.zeros((2, LANES), dtype=np.int64)
    limits, tallies = aligned((2, LANES)), aligned((2, LANES))
    worth, flags = aligned((_STRIP, LANES)), aligned((_STRIP, LANES))
    marked = np.empty(_STRIP * LANES + 1, dtype=np.int64)
    _sweep(
        openings.packed.bundle_cells, openings.skill_starts, openings.postings.rows, openings.postings.shares,
        openings.skill_weights, prices, seats.losses.reshape(-1), seats.full, seats.rows, seats.points, seats.most,
        spared, 0 if fits_only else MAX_BROKEN, limits, worth, flags, marked, tallies, keys, counts, totals,
    )  # fmt: skip
    return Found(np.sort(keys, axis=2)[:, :, ::-1], counts, totals)


def clear_choices(before: Found, clear_lead: int) -> Integers:
    """Per lane the opening that ``ranking.spared`` spares, or -1; ``before``: the best two that fit, before prices."""
    scores = scores_in(before.keys[0])
    alone = before.counts[0] == 1
    ahead = alone if scores.shape[1] < 2 else alone | (scores[:, 0] - scores[:, 1] >= clear_lead)
    return np.where((before.counts[0] > 0) & ahead, positions_in(before.keys[0][:, 0]), -1)


@compiled
def _bundle(bundles: Integers, sizes: Integers, losses: Worths, joint: Worths) -> None:
    """From the last criterion of a bundle to the first: the rows so far, once for each level of the next."""
    behind, start = 0, 0
    for bundle in range(bundles.size - 1):
        first, end = bundles[bundle], bundles[bundle + 1]
        for lane in range(LANES):
            joint[behind, lane] = 0
        filled = 1
        table = start + sizes[first:end].sum()
        for criterion in range(end - 1, first - 1, -1):
            table -= sizes[criterion]
            for level in range(sizes[criterion] - 1, -1, -1):
                for row in range(behind, behind + filled):
                    for lane in range(LANES):
                        loss = losses[table + level, lane]
                        room = np.uint16(NEVER - loss)
                        joint[row + level * filled, lane] = np.uint16(min(joint[row, lane], room) + loss)
            filled *= sizes[criterion]
        start += sizes[first:end].sum()
        behind += filled


@compiled
def _sweep(
    cells: Cells, skill_starts: Integers, skill_rows: Points, skill_shares: Worths, skill_weights: SmallIntegers,
    prices: Points, losses: Worths, full: Worths, seats: Points, seat_points: SmallIntegers, most: Points,
    spared: Integers, max_broken: Number, limits: Worths, worth: Worths, flags: Worths, marked: Integers,
    tallies: Worths, keys: Integers, counts: Integers, totals: Integers,
) -> None:  # fmt: skip
    """``worth``, ``flags``, uint16 (_STRIP, LANES), and ``marked``, int64 (_STRIP * LANES,), are to work on."""
    listed = np.uint16(WITHOUT_ANY - max_broken * CHANGE)
    limits[0, :] = LEAST_OF_FITS
    limits[1, :] = WITHOUT_ANY - max_broken * CHANGE - PRICE_IN_WORTH if max_broken else NEVER
    tallies[:] = 0
    for first in range(0, cells.shape[0], _STRIP):
        end = min(first + _STRIP, cells.shape[0])
        found = _mark_strip(
            first, end, cells, skill_starts, skill_rows, skill_shares, most, losses, full, prices, listed, limits,
            worth, flags, tallies, marked,
        )  # fmt: skip
        _consider_marked(
            first, marked, found, worth.reshape(-1), prices, skill_starts, skill_rows, skill_weights, seats,
            seat_points, spared, max_broken, limits, keys, counts,
        )  # fmt: skip
        if end % _COUNTED == 0 or end == cells.shape[0]:
            _carry(tallies[0], tallies[1], totals)
    for lane in range(LANES):
        if spared[lane] >= 0:
            fill_worth(cells, spared[lane], losses, LANES, 0, LANES, full, worth[0])
            part = seated_part(spared[lane], lane, skill_starts, skill_rows, skill_weights, seats, seat_points)
            _consider(worth[0, lane], 0, part, spared[lane], lane, max_broken, limits, keys, counts)


@compiled
def _mark_strip(
    first: Number, end: Number, cells: Cells, skill_starts: Integers, skill_rows: Points, skill_shares: Worths,
    most: Points, losses: Worths, full: Worths, prices: Points, listed: np.uint16, limits: Worths, worth: Worths,
    flags: Worths, tallies: Worths, marked: Integers,
) -> Number:  # fmt: skip
    """Fills ``marked``: which opening may get on a list of whom, as row * LANES + lane; says how many there are."""
    found: Number = 0
    for row in range(end - first):
        fill_worth(cells, first + row, losses, LANES, 0, LANES, full, worth[row])
        more: Number = _most_of_skills(first + row, skill_starts, skill_rows, skill_shares, most)
        if prices.size > 0:
            more -= prices[first + row]
        less = np.uint16(min(max(-more, 0), PRICE_IN_WORTH))
        more = np.uint16(max(more, 0))
        if _mark(worth[row], listed, more, less, limits[0], limits[1], tallies[0], tallies[1], flags[row]):
            fours = flags[row].view(np.uint64)
            for four in range(LANES // 4):
                if fours[four] != 0:
                    for lane in range(4 * four, 4 * four + 4):
                        marked[found] = row * LANES + lane  # no branch, which would often be guessed wrong
                        found += np.int64(flags[row, lane])
    return found


@compiled
def _most_of_skills(
    opening: Number, skill_starts: Integers, skill_rows: Points, shares: Worths, most: Points
) -> Number:
    """What its skills can at most add for anybody, rounded up."""
    total = np.uint64(0)
    for place in range(skill_starts[opening], skill_starts[opening + 1]):
        at = np.uint64(place)
        total += np.uint64(shares[at]) * np.uint64(most[np.uint32(skill_rows[at])])
    return np.int64(total >> np.uint64(16)) + 1


@compiled
def _mark(
    worth: Worths, listed: np.uint16, more: np.uint16, less: np.uint16, limits_of_fits: Worths, limits_of_near: Worths,
    fits: Worths, near: Worths, flags: Worths,
) -> Number:  # fmt: skip
    """Counts the lists that the opening belongs on; flags whose it may get on, and says whether there is anybody.

    ``more``, ``less``: what can be added to its worth at most, and what is then taken off.
    """
    for at in range(LANES):
        lane = np.uint64(at)
        fitting = np.uint16(worth[lane] >= WITHOUT_ANY)
        fits[lane] += fitting
        near[lane] += np.uint16(np.uint16(worth[lane] >= listed) - fitting)
        best = np.uint16(min(worth[lane], np.uint16(NEVER - more)) + more)
        best = np.uint16(max(best, less) - less)
        of_fits, of_near = limits_of_fits[lane], limits_of_near[lane]
        flags[lane] = np.uint16(best >= (of_fits if fitting else of_near))
    anybody = np.uint64(0)  # apart, since it is as wide as four flags, and the loop above would go four at a time
    for four in flags.view(np.uint64):
        anybody |= four
    return anybody != 0


@compiled
def _consider_marked(
    first: Number, marked: Integers, found: Number, worth: Worths, prices: Points, skill_starts: Integers,
    skill_rows: Points, skill_weights: SmallIntegers, seats: Points, seat_points: SmallIntegers, spared: Integers,
    max_broken: Number, limits: Worths, keys: Integers, counts: Integers,
) -> None:  # fmt: skip
    for place in range(found):
        at = marked[place]
        opening, lane = first + at // LANES, at % LANES
        if opening != spared[lane]:
            price: Number = np.int64(prices[opening]) if prices.size > 0 else np.int64(0)
            part = seated_part(opening, lane, skill_starts, skill_rows, skill_weights, seats, seat_points)
            _consider(worth[at], price, part, opening, lane, max_broken, limits, keys, counts)


@compiled
def _carry(fits: Worths, near: Worths, totals: Integers) -> None:
    for lane in range(LANES):
        totals[0, lane] += fits[lane]
        totals[1, lane] += near[lane]
        fits[lane] = near[lane] = 0


@compiled
def _consider(
    worth: Number, price: Number, part: Number, opening: Number, lane: Number, max_broken: Number,
    limits: Worths, keys: Integers, counts: Integers,
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
        limits[which, lane] = WITHOUT_ANY - broken_in(kept[0]) * CHANGE + over


@compiled
def seated_part(
    opening: Number, lane: Number, skill_starts: Integers, skill_rows: Points, skill_weights: SmallIntegers,
    seats: Points, seat_points: SmallIntegers,
) -> Number:  # fmt: skip
    total, asked, column = np.int64(0), np.int64(0), np.uint64(lane)
    for at in range(skill_starts[opening], skill_starts[opening + 1]):
        weight = np.int64(skill_weights[np.uint64(at)])
        asked += weight
        total += weight * seat_points[np.uint32(seats[np.uint32(skill_rows[np.uint64(at)])]), column]
    return nearest(total, asked)
