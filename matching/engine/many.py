"""The lists of many citizens in one go: for each opening, all of a bank's citizens at once.

The same lists as one call of ``rank`` per citizen gives, several times as fast.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass

import numpy as np

from matching.engine.bank import LANES, Bank
from matching.engine.inputs import Openings, Points, require
from matching.engine.lists import ManyLists, ManyRankings, write_out
from matching.engine.ranking import require_lead
from matching.engine.scoring import NO_PRICES, checked_prices_for
from matching.engine.sweep import Seats, clear_choices, sweep
from matching.engine.tables import CitizenTables

CHUNK = 1024  # citizens whose lists are held at once


def rank_many(
    citizens: Sequence[CitizenTables],
    openings: Openings,
    *,
    prices: Points | None = None,
    top: int = 20,
    clear_lead: int | None = None,
    processes: int = 1,
    first: int = 0,
) -> Iterator[ManyRankings]:
    """Chunk after chunk, in order, from citizen ``first`` on: so what was broken off can be taken up again.

    ``citizens`` may make its members as they are asked for; each is read once, in the process that ranks it. The
    options are those of ``rank``. What is in memory does not grow with the number of citizens.
    """
    require("processes", processes >= 1, "must be at least 1")
    require("first", first >= 0, "must not be negative")
    require("top", top >= 1, "must be at least 1")
    require_lead(clear_lead)
    starts = range(first, len(citizens), CHUNK)
    work = _Work(citizens, openings, checked_prices_for(openings, prices), min(top, len(openings)), clear_lead)
    return map(work.chunk, starts) if processes == 1 else _shared_out(work, starts, processes)


@dataclass(frozen=True, eq=False)
class _Work:
    citizens: Sequence[CitizenTables]
    openings: Openings
    prices: Points
    top: int
    clear_lead: int | None

    def chunk(self, first: int) -> ManyRankings:
        end = min(first + CHUNK, len(self.citizens))
        fits, near = (ManyLists.empty(end - first, self.top, len(self.openings.table_sizes)) for _ in range(2))
        ids = np.zeros(end - first, dtype=np.int64)
        for start in range(first, end, LANES):
            rows = slice(start - first, min(start + LANES, end) - first)
            bank = Bank.of(
                [self.citizens[at] for at in range(start, min(start + LANES, end))], self.openings.table_sizes
            )
            ids[rows] = bank.citizens
            self._fill(bank, fits, near, rows)
        return ManyRankings(first, ids, fits, near)

    def _fill(self, bank: Bank, fits: ManyLists, near: ManyLists, rows: slice) -> None:
        seats = Seats.of(bank, self.openings)
        spared = np.full(LANES, -1, dtype=np.int64)
        if self.clear_lead is not None and self.prices.size > 0:
            before = sweep(self.openings, seats, NO_PRICES, spared, 2, fits_only=True)
            spared = clear_choices(before, self.clear_lead)
        found = sweep(self.openings, seats, self.prices, spared, self.top)
        for which, lists in enumerate((fits, near)):
            write_out(found, which, self.openings, bank, seats, self.prices, spared, lists, rows)


_work: _Work  # of a process that was started to share it


def _take_up(work: _Work) -> None:
    global _work
    _work = work


def _chunk(first: int) -> ManyRankings:
    return _work.chunk(first)


def _shared_out(work: _Work, starts: range, processes: int) -> Iterator[ManyRankings]:
    """No more chunks are begun than are soon asked for, so that finished ones do not pile up."""
    with ProcessPoolExecutor(processes, initializer=_take_up, initargs=(work,)) as pool:
        begun: deque[Future[ManyRankings]] = deque()
        for start in starts:
            begun.append(pool.submit(_chunk, start))
            if len(begun) > 2 * processes:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()
