"""The best few of many, exactly: one number orders a list, and most openings are passed over without being scored.

The *key* of an opening (int64, more is better) holds, from the highest bit: how few musts are broken, the score, and
how early it stands in the pool, which is in the order of the ids. No two openings of a pool have the same key.
"""

import numpy as np

from matching.engine.compiled import Number, compiled
from matching.engine.inputs import MAX_CRITERIA, MAX_OPENINGS, Integers, Points
from matching.engine.scoring import BROKEN, NEVER, PRICE_IN_COST

_POSITION_BITS = 22
_SCORE_BITS = 34
_LAST = MAX_OPENINGS - 1
_ZERO = 1 << 32  # scores are above -2^32: a price is an int32
_STRIP = 64  # rows looked at together: as long as none of them can get on a list, they cost a comparison each


@compiled
def key_of(broken: Number, score: Number, position: Number) -> Number:
    return (((MAX_CRITERIA - broken) << _SCORE_BITS | (score + _ZERO)) << _POSITION_BITS) | (_LAST - position)


@compiled
def broken_in(key: Number) -> Number:
    return MAX_CRITERIA - (key >> (_POSITION_BITS + _SCORE_BITS))


@compiled
def score_in(key: Number) -> Number:
    return ((key >> _POSITION_BITS) & ((1 << _SCORE_BITS) - 1)) - _ZERO


def positions_in(keys: Integers) -> Integers:
    return _LAST - (keys & _LAST)


def scores_in(keys: Integers) -> Integers:
    return ((keys >> _POSITION_BITS) & ((1 << _SCORE_BITS) - 1)) - _ZERO


@compiled
def offer(kept: Integers, count: Number, key: Number) -> Number:
    """``kept[:count]`` are the best keys so far. Once it is full it is a heap with the least of them first."""
    if count < kept.size:
        kept[count] = key
        if count + 1 == kept.size:
            for place in range(kept.size // 2 - 1, -1, -1):
                _sink(kept, place)
        return count + 1
    if key > kept[0]:
        kept[0] = key
        _sink(kept, 0)
    return count


@compiled
def _sink(heap: Integers, place: Number) -> None:
    key = heap[place]
    while True:
        child = 2 * place + 1
        if child >= heap.size:
            break
        if child + 1 < heap.size and heap[child + 1] < heap[child]:
            child += 1
        if heap[child] >= key:
            break
        heap[place] = heap[child]
        place = child
    heap[place] = key


def least_per_strip(costs: Points) -> Points:
    """Room for ``select`` to work on."""
    return np.empty((2, -(-costs.size // _STRIP)), dtype=np.int32)


@compiled
def select(
    costs: Points, prices: Points, best: Number, max_broken: Number, least: Points, fits: Integers, near: Integers
) -> tuple[Number, Number, Number, Number]:
    """Fills ``fits`` and ``near`` with the best keys of each list, in no order.

    How many were kept of each, and how many openings belong on each. ``best``: the score of what has no cost at all;
    ``least``: from ``least_per_strip``.
    """
    fits_count, near_count = 0, 0
    near_end = np.int32((max_broken + 1) * BROKEN - 1)
    in_fits, in_either = _look_through(costs, near_end, least)
    exact = not _any_above(prices, PRICE_IN_COST)  # else a cost does not say all of a price
    fits_limit: Number = _limit_by_strips(least[0], fits, np.int32(BROKEN - 1), exact)
    near_limit: Number = _limit_by_strips(least[1], near, near_end, exact)
    for strip in range(least.shape[1]):
        if least[0, strip] > fits_limit and least[1, strip] > near_limit:
            continue
        for row in range(strip * _STRIP, min((strip + 1) * _STRIP, costs.size)):
            cost = costs[row]
            if cost <= fits_limit:
                fits_count = offer(fits, fits_count, key_at(cost, row, prices, best))
                if fits_count == fits.size:
                    fits_limit = limit(fits[0], best, 1)
            elif BROKEN <= cost <= near_limit:
                near_count = offer(near, near_count, key_at(cost, row, prices, best))
                if near_count == near.size:
                    near_limit = limit(near[0], best, 1)
    return fits_count, near_count, in_fits, in_either - in_fits


@compiled
def _look_through(costs: Points, near_end: Number, least: Points) -> tuple[Number, Number]:
    """Fills ``least`` with the least cost on each list per strip; how many are on the first, and on either."""
    in_fits, in_either = 0, 0
    for strip in range(least.shape[1]):
        part = costs[strip * _STRIP : min((strip + 1) * _STRIP, costs.size)]
        least[0, strip], least[1, strip] = _least_on_each(part, np.int32(BROKEN), np.int32(NEVER))
        in_fits += _how_many_within(part, np.int32(BROKEN - 1))
        in_either += _how_many_within(part, near_end)
    return in_fits, in_either


@compiled
def _least_on_each(costs: Points, broken: np.int32, never: np.int32) -> tuple[Number, Number]:
    of_fits, of_near = never, never
    for row in range(costs.size):
        cost = costs[row]
        of_fits = min(of_fits, cost)
        of_near = min(of_near, never if cost < broken else cost)
    return of_fits, of_near


@compiled
def _limit_by_strips(least: Points, kept: Integers, end: Number, exact: Number) -> Number:
    """What as many strips as are kept have something below: so nothing above it is kept. ``kept`` is worked on."""
    if kept.size == 0:
        return np.int32(-1)
    count = 0
    if exact and kept.size <= least.size:
        for cost in least:
            count = offer(kept, count, -np.int64(cost))
    return np.int32(min(end, -kept[0])) if count == kept.size else end


@compiled
def _any_above(numbers: Points, most: Number) -> Number:
    found = np.int32(0)
    for at in range(numbers.size):
        found |= np.int32(numbers[at] > most)
    return found != 0


@compiled
def ahead(costs: Points, prices: Points, best: Number, position: Number) -> Number:
    """How many openings stand before this one on the list that it is on."""
    own = key_at(costs[position], position, prices, best)
    least = 0 if costs[position] < BROKEN else BROKEN
    most = limit(own, best, 0)
    found = 0
    for row in range(costs.size):
        if least <= costs[row] <= most:
            found += key_at(costs[row], row, prices, best) > own
    return found


@compiled
def limit(key: Number, best: Number, more: Number) -> Number:
    """The highest order cost that can still get a score ``more`` above that of ``key``, or break fewer musts."""
    missing: Number = min(best - score_in(key) - more, np.int64(BROKEN - 1))
    return np.int32(broken_in(key) * BROKEN + missing)


@compiled
def key_at(cost: Number, position: Number, prices: Points, best: Number) -> Number:
    score = np.int64(best) - (cost & (BROKEN - 1))
    if prices.size > 0:
        score -= max(np.int64(prices[position]) - PRICE_IN_COST, 0)  # what the cost leaves out of it
    return key_of((cost & (NEVER - 1)) >> 16, score, position)


@compiled
def _how_many_within(costs: Points, most: Number) -> Number:
    found = np.int32(0)
    for row in range(costs.size):
        found += np.int32(costs[row] <= most)
    return found
