"""How evenly lists share out openings, and what that costs each citizen by their own wishes.

    .venv/bin/python benchmarks/crowding.py [--json] [--quick]

Simulated: 20,000 citizens, 10,000 openings of one position, the 100 best candidates of each citizen, 10 shown; see
benchmarks/skewed.py for how the points come about. An opening may have three introductions at a time, which makes 30
lists (`exposure_capacities`). Five markets, seeds 1 to 5, medians of them; one thread; times are the shortest of three
(`processor`: without what other programs took meanwhile).

    none      everybody sees their own best ten
    load      one citizen after the other; an opening loses points for each list it is on already (three strengths)
    softmax   matching by Sinkhorn's rounds in the usual form, x = k softmax((points - price) / softness), in numpy
    prices    the engine: `crowding_prices`, with clear first choices spared
    toll      the same with a toll of two points, so that what fills up grows dearer before it is full (the headline)
    toll 4    with a toll of four points and room for four introductions at a time

nDCG is the engine's formula with a citizen's own points as grades from 0 to 3, against their own best ten. Two other
readings of "loss": `ndcg_linear` with gain = points, and `kept_of_choice` with gain = points above the hundredth best,
of the distance between it and the best: the hardest, since it takes the best hundred of 10,000 as the whole range.
"""

import argparse
import json
import os
from collections.abc import Callable
from statistics import median
from time import perf_counter, thread_time
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import common  # noqa: F401 - first of all: it makes the project importable
import numpy as np
import numpy.typing as npt

from benchmarks.skewed import FULL, Candidates, skewed_market
from matching.engine import CandidateGraph, Prices, clear_first_choices, crowding_prices, exposure_capacities
from matching.engine.crowding import SOFTNESS
from matching.engine.evaluation import gini

SHOWN, KEPT, INTRODUCTIONS, CLEAR_LEAD, TOLL = 10, 100, 3, 300, 200
SEEDS, TIMES = (1, 2, 3, 4, 5), 3
LOAD_STRENGTHS = (100, 200, 400)  # hundredths of a point for every even share of lists that an opening is on
COPIES = 5
CHANGED = 0.02  # of the citizens and of the openings, from one day to the next, each way

Rows = npt.NDArray[np.int64]
Arm = Callable[[Candidates], Rows]


def main() -> None:
    options = _options()
    citizens, openings, seeds = (2_000, 1_000, SEEDS[:2]) if options.quick else (20_000, 10_000, SEEDS)
    runs = []
    for seed in seeds:
        market = skewed_market(citizens, openings, KEPT, seed)
        arms = {name: _measured(market, arm(market)) for name, arm in _arms().items()}
        runs.append({"arms": arms, "solver": _solver(market)})
    found = _headline(_medians(runs)) | {"citizens": citizens, "openings": openings, "seeds": len(seeds), "threads": 1}
    print(json.dumps(found, indent=1) if options.json else _table(found))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n\n")[0])
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    parser.add_argument("--quick", action="store_true", help="a tenth of the size, two markets: to see that it runs")
    return parser.parse_args()


# The arms: each gives the columns of the candidates that are shown, best first


def _arms() -> dict[str, Arm]:
    loads = {f"load {strength}": lambda market, s=strength: _by_load(market, s) for strength in LOAD_STRENGTHS}
    priced: dict[str, Arm] = {
        "prices": _by_prices,
        "toll": lambda market: _by_prices(market, TOLL),
        "toll 4": lambda market: _by_prices(market, 2 * TOLL, INTRODUCTIONS + 1),
    }
    return {"none": _uncontrolled, **loads, "softmax": _by_softmax, **priced}


def _uncontrolled(market: Candidates) -> Rows:
    return np.tile(np.arange(SHOWN), (len(market.positions), 1))


def _by_load(market: Candidates, strength: int) -> Rows:
    load = np.zeros(market.openings)
    per_list = strength / (SHOWN * len(market.positions) / market.openings)
    shown = np.empty((len(market.positions), SHOWN), dtype=np.int64)
    for citizen, (positions, points) in enumerate(zip(market.positions, market.points, strict=True)):
        shown[citizen] = np.argsort(per_list * load[positions] - points, kind="stable")[:SHOWN]
        load[positions[shown[citizen]]] += 1
    return shown


def _by_softmax(market: Candidates) -> Rows:
    capacity = _capacities(market.graph(), market.openings)[0]
    kernel = np.exp((market.points - market.points[:, :1]) / SOFTNESS)
    worth = np.ones(market.openings)
    for _ in range(40):
        weighted = kernel * worth[market.positions]
        lists = SHOWN * weighted / weighted.sum(axis=1, keepdims=True)
        demand = np.bincount(market.positions.ravel(), lists.ravel(), minlength=market.openings)
        worth = np.minimum(1, worth * capacity / np.maximum(demand, 1e-9))
    prices = np.rint(-SOFTNESS * np.log(np.maximum(worth, 1e-30))).astype(np.int32)
    return _shown(market, prices, np.zeros(market.points.shape, dtype=np.bool_))


def _by_prices(market: Candidates, toll: int = 0, introductions: int = INTRODUCTIONS) -> Rows:
    graph = market.graph()
    capacities = _capacities(graph, market.openings, introductions)
    found = crowding_prices(graph, capacities, shown=SHOWN, toll=toll, clear_lead=CLEAR_LEAD)
    return _shown(market, found.prices, clear_first_choices(graph, CLEAR_LEAD).reshape(market.points.shape))


def _shown(market: Candidates, prices: npt.NDArray[np.int32], spared: npt.NDArray[np.bool_]) -> Rows:
    left = market.points - np.where(spared, 0, prices[market.positions])
    return np.argsort(-left, axis=1, kind="stable")[:, :SHOWN]


def _capacities(graph: CandidateGraph, openings: int, introductions: int = INTRODUCTIONS) -> Rows:
    return exposure_capacities(graph, np.full(openings, introductions, dtype=np.int64), shown=SHOWN)


# Measures


def _measured(market: Candidates, shown: Rows) -> dict[str, float]:
    positions = np.take_along_axis(market.positions, shown, axis=1)
    points = np.take_along_axis(market.points, shown, axis=1)
    lists = np.bincount(positions.ravel(), minlength=market.openings)
    best = market.points[:, :SHOWN]
    lowest = market.points[:, -1:]
    width = np.maximum(market.points[:, :1] - lowest, 1)
    clear = market.points[:, 0] - market.points[:, 1] >= CLEAR_LEAD
    return {
        "gini": gini(lists.tolist()),
        "coverage": float((lists > 0).mean()),
        "max_exposure": float(lists.max()),
        "distinct_top3": float(np.unique(positions[:, :3]).size),
        "ndcg": _of_best(2 ** (3 * points / FULL) - 1, 2 ** (3 * best / FULL) - 1),
        "ndcg_linear": _of_best(points, best),
        "kept_of_choice": _of_best((points - lowest) / width, (best - lowest) / width),
        "points_lost": float((best.mean() - points.mean()) / 100),
        "own_best_first": float((shown[:, 0] == 0).mean()),
        "clear_first_choices_kept": float((shown[clear, 0] == 0).mean()) if clear.any() else 1.0,
        "clear_first_choices": float(clear.mean()),
        "lost_by_first_tenth": _lost(points, best, slice(None, len(best) // 10)),
        "lost_by_last_tenth": _lost(points, best, slice(-(len(best) // 10), None)),
    }


def _of_best(gains: npt.NDArray[Any], best: npt.NDArray[Any]) -> float:
    discounts = 1 / np.log2(np.arange(2, SHOWN + 2))
    return float(((gains * discounts).sum(axis=1) / (best * discounts).sum(axis=1)).mean())


def _lost(points: npt.NDArray[Any], best: npt.NDArray[Any], part: slice) -> float:
    return float((best[part] - points[part]).mean() / 100)


def _solver(market: Candidates) -> dict[str, float]:
    """Time and rounds, cold and from yesterday's prices; and on a market of so many copies."""
    capacities = _capacities(market.graph(), market.openings)
    rng = np.random.default_rng(0)
    gone_citizens, new_citizens = _two_parts(rng, len(market.positions))
    gone_openings, new_openings = _two_parts(rng, market.openings)
    yesterday = _priced(market.without(new_citizens, new_openings), capacities)
    today = market.without(gone_citizens, gone_openings)
    cold, warm = _priced(today, capacities), _priced(today, capacities, yesterday.prices)
    large = market.side_by_side(COPIES)
    large_capacities = _capacities(large, COPIES * market.openings)
    return {
        "seconds": _shortest(lambda: _priced(today, capacities)),
        "seconds_warm": _shortest(lambda: _priced(today, capacities, yesterday.prices)),
        "rounds_cold": cold.rounds,
        "rounds_warm": warm.rounds,
        "warm_differs_by_at_most": float(np.abs(warm.prices - cold.prices).max()),
        "highest_price": float(cold.prices.max() / 100),
        "large_edges": large.positions.size,
        "large_seconds": _shortest(lambda: _priced(large, large_capacities)),
        "large_processor_seconds": _shortest(lambda: _priced(large, large_capacities), thread_time),
    }


def _priced(graph: CandidateGraph, capacities: Rows, start: npt.NDArray[np.int32] | None = None) -> Prices:
    return crowding_prices(graph, capacities, shown=SHOWN, toll=TOLL, start=start)


def _two_parts(rng: np.random.Generator, count: int) -> tuple[Rows, Rows]:
    drawn = rng.permutation(count)[: 2 * int(CHANGED * count)]
    return drawn[: drawn.size // 2], drawn[drawn.size // 2 :]


def _shortest(run: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    def once() -> float:
        start = clock()
        run()
        return clock() - start

    return min(once() for _ in range(TIMES))


# Results


def _medians(runs: list[dict[str, Any]]) -> dict[str, Any]:
    first = runs[0]
    arms = {
        name: {key: round(median(run["arms"][name][key] for run in runs), 4) for key in figures}
        for name, figures in first["arms"].items()
    }
    return {
        "arms": arms,
        "solver": {key: round(median(run["solver"][key] for run in runs), 4) for key in first["solver"]},
    }


def _headline(found: dict[str, Any]) -> dict[str, Any]:
    before, after, solver = found["arms"]["none"], found["arms"]["toll"], found["solver"]
    return {
        "gini_before": before["gini"],
        "gini_after": after["gini"],
        "gini_fall": round(1 - after["gini"] / before["gini"], 4),
        "distinct_top3_times": round(after["distinct_top3"] / before["distinct_top3"], 3),
        "ndcg_loss": round(1 - after["ndcg"], 4),
        "coverage": after["coverage"],
        "max_exposure": after["max_exposure"],
        "clear_first_choices_kept": after["clear_first_choices_kept"],
        "seconds": solver["seconds"],
        "seconds_ten_million_edges": round(solver["large_seconds"] * 1e7 / solver["large_edges"], 3),
        "rounds_cold": solver["rounds_cold"],
        "rounds_warm": solver["rounds_warm"],
    } | found


def _table(found: dict[str, Any]) -> str:
    arms = found["arms"]
    rows = [f"{'':26}" + "".join(f"{name:>10}" for name in arms)]
    rows += [f"{key:26}" + "".join(f"{arms[name][key]:10.4g}" for name in arms) for key in arms["none"]]
    rest = [f"{key:26}{value:10.4g}" for key, value in (found["solver"] | _scalars(found)).items()]
    return "\n".join(["SIMULATED market; medians", *rows, "", *rest])


def _scalars(found: dict[str, Any]) -> dict[str, float]:
    return {key: value for key, value in found.items() if isinstance(value, int | float)}


if __name__ == "__main__":
    main()
