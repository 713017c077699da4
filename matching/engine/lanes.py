"""What is added up for many citizens at once: a citizen is a lane of a vector. ``bank`` says what a worth is."""

import numpy as np

from matching.engine.bank import Worths
from matching.engine.compiled import Number, compiled
from matching.engine.packing import Cells


@compiled
def fill_worth(
    cells: Cells, opening: Number, losses: Worths, width: Number, first: Number, lanes: Number, full: Worths,
    worth: Worths,
) -> None:  # fmt: skip
    """``losses``: the bank's, flat, with ``width`` columns; ``worth``: of ``lanes`` citizens from column ``first`` on.

    Places are given and no slices: a slice would be counted in and out, which takes longer than the sum. ``lanes`` is
    given and not asked of the array: where it is a constant, the loop over it is unrolled.
    """
    columns, start = np.uint64(width), np.uint64(first)
    for lane in range(lanes):
        worth[np.uint64(lane)] = full[start + np.uint64(lane)]
    for at in range(0, cells.shape[1], 8):
        _take_off_eight(
            losses,
            np.uint64(cells[opening, at]) * columns + start,
            np.uint64(cells[opening, at + 1]) * columns + start,
            np.uint64(cells[opening, at + 2]) * columns + start,
            np.uint64(cells[opening, at + 3]) * columns + start,
            np.uint64(cells[opening, at + 4]) * columns + start,
            np.uint64(cells[opening, at + 5]) * columns + start,
            np.uint64(cells[opening, at + 6]) * columns + start,
            np.uint64(cells[opening, at + 7]) * columns + start,
            lanes,
            worth,
        )


@compiled
def _take_off_eight(
    losses: Worths, a: Number, b: Number, c: Number, d: Number, e: Number, f: Number, g: Number, h: Number,
    lanes: Number, worth: Worths,
) -> None:  # fmt: skip
    """Written out, so that a sum goes through eight rows in a register. ``max`` makes it a saturating subtraction.

    Places are unsigned: one that could count from the end would have to be looked at first.
    """
    for lane in range(lanes):
        at = np.uint64(lane)
        left = worth[at]
        left = np.uint16(max(left, losses[a + at]) - losses[a + at])
        left = np.uint16(max(left, losses[b + at]) - losses[b + at])
        left = np.uint16(max(left, losses[c + at]) - losses[c + at])
        left = np.uint16(max(left, losses[d + at]) - losses[d + at])
        left = np.uint16(max(left, losses[e + at]) - losses[e + at])
        left = np.uint16(max(left, losses[f + at]) - losses[f + at])
        left = np.uint16(max(left, losses[g + at]) - losses[g + at])
        left = np.uint16(max(left, losses[h + at]) - losses[h + at])
        worth[at] = left
