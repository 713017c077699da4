"""The lists of many citizens, a row each."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from matching.engine.bank import CHANGE, Bank, Worths
from matching.engine.compiled import compiled
from matching.engine.inputs import Integers, Masks, Openings, Points, SmallIntegers
from matching.engine.packing import Cells
from matching.engine.ranking import RankedList, Ranking
from matching.engine.selection import positions_in, scores_in
from matching.engine.sweep import Found, Seats, seated_part


@dataclass(frozen=True, eq=False)
class ManyLists:
    """One of the two lists of C citizens. Row c of every array is citizen c; what is beyond ``shown[c]`` is empty.

    shown, totals : int64 (C,), how many openings are shown, and how many belong on the list
    positions, ids, scores : int64 (C, top)
    parts : int32 (C, top, K + 2)
    broken, unknown : uint64 (C, top)
    """

    shown: Integers
    totals: Integers
    positions: Integers
    ids: Integers
    scores: Integers
    parts: Points
    broken: Masks
    unknown: Masks

    @classmethod
    def empty(cls, citizens: int, top: int, criteria: int) -> Self:
        shape = (citizens, top)
        return cls(
            shown=np.zeros(citizens, dtype=np.int64),
            totals=np.zeros(citizens, dtype=np.int64),
            positions=np.full(shape, -1, dtype=np.int64),
            ids=np.zeros(shape, dtype=np.int64),
            scores=np.zeros(shape, dtype=np.int64),
            parts=np.zeros((*shape, criteria + 2), dtype=np.int32),
            broken=np.zeros(shape, dtype=np.uint64),
            unknown=np.zeros(shape, dtype=np.uint64),
        )

    def of(self, row: int) -> RankedList:
        own = slice(int(self.shown[row]))
        return RankedList(
            self.positions[row, own], self.ids[row, own], self.scores[row, own], self.parts[row, own],
            self.broken[row, own], self.unknown[row, own], int(self.totals[row]),
        )  # fmt: skip


@dataclass(frozen=True, eq=False)
class ManyRankings:
    """The citizens ``first``, ``first + 1`` … of those that were given, and their lists."""

    first: int
    citizens: Integers
    fits: ManyLists
    would_fit_if: ManyLists

    def __len__(self) -> int:
        return len(self.citizens)

    def of(self, row: int) -> Ranking:
        return Ranking(int(self.citizens[row]), self.fits.of(row), self.would_fit_if.of(row))


def write_out(
    found: Found,
    which: int,
    openings: Openings,
    bank: Bank,
    seats: Seats,
    prices: Points,
    spared: Integers,
    lists: ManyLists,
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
            part = seated_part(opening, lane, skill_starts, skill_rows, skill_weights, seats, seat_points)
            parts[lane, row, sizes.size] = part
            if prices.size > 0 and opening != spared[lane]:
                parts[lane, row, sizes.size + 1] = -prices[opening]
