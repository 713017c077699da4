"""From orders and grades to figures, with what chance leaves open."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

import numpy as np

from benchmarks.judging.grades import Grades
from benchmarks.judging.lists import Ranked
from matching.engine.evaluation import ndcg_at_k, recall_at_k

FIRST = 10
DRAWS, SEED = 2000, 20261126


@dataclass(frozen=True)
class Figures:
    """Means over the citizens with a grade above 0 (recall: with a 2 or 3); the interval is by citizen."""

    ndcg_at_10: float
    ndcg_low: float
    ndcg_high: float
    ndcg_median: float
    recall_at_10: float
    recall_low: float
    recall_high: float
    zeros_at_10: float

    def as_dict(self) -> dict[str, float]:
        return {name: round(value, 4) for name, value in asdict(self).items()}


@dataclass(frozen=True)
class OfOne:
    """Of one citizen's order. `zeros`: the share of grade 0 among the graded ones of the first ten."""

    ndcg: float
    recall: float
    zeros: float


def of_one(order: Sequence[str], grades: Mapping[str, int]) -> OfOne:
    """An opening without a grade is left out of the order, so that it costs nothing and earns nothing."""
    ranked = [grades[opening] for opening in order if opening in grades]
    given = list(grades.values())
    top = ranked[:FIRST]
    zeros = sum(grade == 0 for grade in top) / len(top) if top else math.nan
    return OfOne(ndcg_at_k(ranked, given, FIRST), recall_at_k(ranked, given, FIRST), zeros)


def figures(orders: Mapping[str, Sequence[str]], grades: Grades) -> Figures:
    each = [of_one(orders.get(citizen, ()), given) for citizen in orders if (given := grades.of(citizen))]
    ndcg, recall = [one.ndcg for one in each], [one.recall for one in each]
    return Figures(
        *(_mean(ndcg), *interval(ndcg), _median(ndcg)),
        *(_mean(recall), *interval(recall)),
        _mean([one.zeros for one in each]),
    )


def interval(values: Sequence[float]) -> tuple[float, float]:
    """95 % percentile bootstrap of the mean, drawn by citizen."""
    known = np.array([value for value in values if not math.isnan(value)])
    if not known.size:
        return math.nan, math.nan
    drawn = np.random.default_rng(SEED).choice(known, (DRAWS, known.size)).mean(axis=1)
    low, high = np.percentile(drawn, [2.5, 97.5])
    return float(low), float(high)


def broken_in_fits(
    ranked: Mapping[str, Sequence[Ranked]], grades: Grades, stated: Mapping[tuple[str, str], Sequence[str]]
) -> dict[str, Any]:
    """Share of the pairs on *fits* that break a must; by the judges' column where there is one, and by stated levels.

    With the column, only pairs that the judges looked at are counted.
    """
    fits = [(citizen, one.opening) for citizen, each in ranked.items() for one in each if one.listed == "fits"]
    top = [pair for citizen, each in ranked.items() for pair in _first_fits(citizen, each)]
    by_judges = grades.broken

    def share(pairs: Sequence[tuple[str, str]], breaks: Callable[[tuple[str, str]], bool]) -> float:
        return sum(map(breaks, pairs)) / len(pairs) if pairs else 0.0

    found: dict[str, Any] = {
        "fits": len(fits),
        "broken_in_fits_stated": round(share(fits, lambda pair: pair in stated), 4),
    }
    if by_judges is not None:
        seen, first = ([pair for pair in pairs if pair in grades.grades] for pairs in (fits, top))
        found["broken_in_fits_judged"] = round(share(seen, lambda pair: bool(by_judges.get(pair))), 4)
        found["broken_in_first_fits_judged"] = round(share(first, lambda pair: bool(by_judges.get(pair))), 4)
    found["broken_in_fits"] = found.get("broken_in_fits_judged", found["broken_in_fits_stated"])
    return found


def _first_fits(citizen: str, each: Sequence[Ranked]) -> list[tuple[str, str]]:
    return [(citizen, one.opening) for one in each if one.listed == "fits"][:FIRST]


def _mean(values: Sequence[float]) -> float:
    known = [value for value in values if not math.isnan(value)]
    return math.fsum(known) / len(known) if known else math.nan


def _median(values: Sequence[float]) -> float:
    known = [value for value in values if not math.isnan(value)]
    return float(median(known)) if known else math.nan
