"""What the machine can do at most, measured beside what the engine does; the formula is in benchmarks/ranking.py."""

from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np
from market import NAMED, SIZES

from matching.engine import Bank, CitizenTables, Openings
from matching.engine.bank import LANES, aligned
from matching.engine.compiled import compiled
from matching.engine.lanes import fill_worth
from matching.engine.sweep import Seats

_ROWS = 4096


def roof(openings: Openings, tables: list[CitizenTables], repeats: int) -> dict[str, float]:
    bank = Bank.of(tables[:LANES], SIZES)
    cells, worth = openings.packed.bundle_cells, aligned((LANES,))
    losses = Seats.of(bank, openings).losses.reshape(-1)
    taken = _seconds(lambda: _again_and_again(cells, losses, bank.full, worth), repeats)
    additions = _ROWS * cells.shape[1] * LANES / taken
    much = np.ones(32_000_000, dtype=np.int64)
    read = much.nbytes / _seconds(much.sum, repeats)
    per_opening = cells.itemsize * cells.shape[1] + 8 + NAMED * (4 + 2)
    return {
        "additions_per_second": additions,
        "bytes_per_second": read,
        "roof_pairs_per_second_one": min(additions / (openings.packed.bundles.size - 1), read / (per_opening / LANES)),
    }


@compiled
def _again_and_again(cells: Any, losses: Any, full: Any, worth: Any) -> None:
    """Always the same few openings, not one, which a compiler would add up once: all stays in the nearest cache."""
    for row in range(_ROWS):
        fill_worth(cells, row % 4, losses, LANES, 0, LANES, full, worth)


def _seconds(work: Callable[[], object], repeats: int) -> float:
    work()
    times = []
    for _ in range(repeats):
        start = perf_counter()
        for _ in range(20):
            work()
        times.append((perf_counter() - start) / 20)
    return median(times)
