"""From what people say about their wishes beside each other to weights: an order, or points from a swing.

Weights add up to 1. No wish at all has no weights, and wishes that are all worth nothing have weights of 0.
"""

import math
from collections.abc import Sequence
from itertools import groupby

import numpy as np

from matching.engine.inputs import Values, require

#: What the wish that would be lifted first is worth in a swing; the others are worth so much beside it.
FIRST_POINTS = 100


def rank_order_centroid(places: Sequence[int]) -> Values:
    """w_k = (1/n) * sum(1/j for j = k..n) for the wish in place k: the centre of all weights that have this order.

    ``places``: of each wish, 1 for what matters most, n at most. Wishes in the same place share what they have
    together; a place that nobody has is passed over, for only the order counts. (Barron & Barrett 1996.)
    """
    count = len(places)
    whole = all(isinstance(place, int | np.integer) and not isinstance(place, bool) for place in places)
    require("places", whole, "must be whole numbers")
    require("places", all(1 <= place <= count for place in places), f"must lie from 1 to the number of wishes, {count}")
    centroid = np.cumsum([1 / place for place in range(count, 0, -1)])[::-1] / max(count, 1)
    weights = np.zeros(count)
    done = 0
    for _, group in groupby(sorted(range(count), key=lambda wish: places[wish]), key=lambda wish: places[wish]):
        equal = list(group)
        weights[equal] = math.fsum(centroid[done : done + len(equal)]) / len(equal)
        done += len(equal)
    return weights


def swing_weights(points: Sequence[float]) -> Values:
    """In proportion to the points: "all of these are as bad as can be; which would you lift first?" has 100.

    (Edwards & Barron 1994.) None may be worth more than the first, and one must be the first, unless all are 0.
    """
    inside = all(0 <= point <= FIRST_POINTS for point in points)  # NaN is in no interval
    require("points", inside, f"must lie from 0 to {FIRST_POINTS}")
    most = max(points, default=0)
    require("points", most in (0, FIRST_POINTS), f"must be {FIRST_POINTS} for the one that is lifted first")
    said = np.array(points, dtype=np.float64)
    return said / said.sum() if most else said
