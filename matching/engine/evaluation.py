"""How good a ranking is, by the usual measures. Nothing here is used to rank."""

import math
from collections.abc import Sequence

import numpy as np

from matching.engine.inputs import require


def ndcg_at_k(ranked_grades: Sequence[int], all_grades: Sequence[int], k: int) -> float:
    """DCG of the first k / DCG of the k best in the best order, with DCG = sum((2^grade - 1) / log2(1 + place)).

    ``ranked_grades``: the judged grades (0 or more) in the order of the list. ``all_grades``: of everything judged, on
    the list or not. NaN when nothing has a grade above 0: leave that citizen out of the mean.
    """
    _check(ranked_grades, all_grades, k)
    ideal = _dcg(sorted(all_grades, reverse=True)[:k])
    return _dcg(ranked_grades[:k]) / ideal if ideal else math.nan


def recall_at_k(ranked_grades: Sequence[int], all_grades: Sequence[int], k: int, good_from: int = 2) -> float:
    """How many openings graded ``good_from`` or better are in the first k / how many there are; NaN when none are."""
    _check(ranked_grades, all_grades, k)
    good = sum(grade >= good_from for grade in all_grades)
    return sum(grade >= good_from for grade in ranked_grades[:k]) / good if good else math.nan


def gini(amounts: Sequence[float]) -> float:
    """sum over all pairs of |x_i - x_j| / (2 n^2 mean): 0 when all have the same, near 1 when one has everything.

    0 when there is nothing to share out.
    """
    require("amounts", all(math.isfinite(amount) and amount >= 0 for amount in amounts), "must be finite, 0 or more")
    rising = np.sort(np.array(amounts, dtype=np.float64))
    total = float(rising.sum())
    if total == 0:
        return 0.0
    places = np.arange(1, rising.size + 1)
    return float(np.sum((2 * places - rising.size - 1) * rising) / (rising.size * total))


def _dcg(grades: Sequence[int]) -> float:
    return math.fsum((2**grade - 1) / math.log2(1 + place) for place, grade in enumerate(grades, start=1))


def _check(ranked_grades: Sequence[int], all_grades: Sequence[int], k: int) -> None:
    require("k", k >= 1, "must be at least 1")
    require("all_grades", len(all_grades) >= len(ranked_grades), "must hold at least what was ranked")
    negative = any(grade < 0 for grade in (*ranked_grades, *all_grades))
    require("ranked_grades", not negative, "and all_grades must not be negative")
