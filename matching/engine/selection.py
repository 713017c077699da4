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


@compiled
def select(
    costs: Points, prices: Points, best: Number, max_broken: Number, fits: Integers, near: Integers
) -> tuple[Number, Number, Number, Number]:
    """Fills ``fits`` and ``near`` with the best keys of each list, in no order.

    How many were kept of each, and how many openings belong on each. ``best``: the score of what has no cost at all.
    """
    fits_count, near_count = 0, 0
    near_end = np.int32((max_broken + 1) * BROKEN - 1)
    fits_limit: Number = np.int32(BROKEN - 1) if fits.size > 0 else np.int32(-1)
    near_limit: Number = near_end if fits.size > 0 else np.int32(-1)
    for first in range(0, costs.size, _STRIP):
        strip = costs[first : min(first + _STRIP, costs.size)]
        if not _any_within(strip, fits_limit, near_limit):
            continue
        for row in range(strip.size):
            cost = strip[row]
            if cost <= fits_limit:
                fits_count = offer(fits, fits_count, key_at(cost, first + row, prices, best))
                if fits_count == fits.size:
                    fits_limit = limit(fits[0], best, 1)
            elif BROKEN <= cost <= near_limit:
                near_count = offer(near, near_count, key_at(cost, first + row, prices, best))
                if near_count == near.size:
                    near_limit = limit(near[0], best, 1)
    in_fits = _how_many_within(costs, np.int32(BROKEN - 1))
    return fits_count, near_count, in_fits, _how_many_within(costs, near_end) - in_fits


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
def _any_within(strip: Points, fits_limit: Number, near_limit: Number) -> Number:
    found = np.int32(0)
    for row in range(strip.size):
        cost = strip[row]
        found |= np.int32((cost <= fits_limit) | ((cost >= BROKEN) & (cost <= near_limit)))
    return found != 0


@compiled
def _how_many_within(costs: Points, most: Number) -> Number:
    found = np.int32(0)
    for row in range(costs.size):
        found += np.int32(costs[row] <= most)
    return found
