"""One opening against many citizens, exactly as each citizen's own ranking has it."""

from dataclasses import dataclass

import numpy as np

from matching.engine.bank import CHANGE, WITHOUT_ANY, Bank, Worths
from matching.engine.compiled import Number, compiled
from matching.engine.inputs import Flags, Integers, Openings, Points, SmallIntegers, require
from matching.engine.lanes import fill_worth
from matching.engine.packing import Cells
from matching.engine.ranking import MAX_BROKEN
from matching.engine.scoring import nearest, row_of

_BLOCK = 4096  # citizens whose sums stay in the nearest cache


@dataclass(frozen=True, eq=False)
class Incoming:
    """Row c is citizen c of the bank.

    fits, would_fit_if : bool, on which of the citizen's lists the opening belongs, if on any
    scores : int64, hundredths of a point; 0 where it is on neither
    """

    citizens: Integers
    fits: Flags
    would_fit_if: Flags
    scores: Integers


def incoming(bank: Bank, openings: Openings, position: int, *, price: int = 0) -> Incoming:
    """For citizens with few enough broken musts, ``MAX_BROKEN``, as in ``rank`` when it is not told another number."""
    bank.require_criteria_of(openings)
    require("position", 0 <= position < len(openings), f"must lie from 0 to below {len(openings)}")
    require("price", price >= 0, "must not be negative")
    asked = slice(openings.skill_starts[position], openings.skill_starts[position + 1])
    size = bank.full.size
    fits, near, scores = np.empty(size, np.bool_), np.empty(size, np.bool_), np.empty(size, np.int64)
    _meet(
        openings.packed.cells, position, bank.losses.reshape(-1), bank.full,
        openings.skill_ids[asked], openings.skill_weights[asked],
        bank.skills, bank.skill_starts, bank.skill_columns, bank.skill_points, price,
        np.zeros(size, dtype=np.int64), np.empty(min(_BLOCK, size), dtype=np.uint16), fits, near, scores,
    )  # fmt: skip
    own = slice(len(bank))
    return Incoming(bank.citizens, fits[own], near[own], scores[own])


@compiled
def _meet(
    cells: Cells, position: Number, losses: Worths, full: Worths, asked: Points, weights: SmallIntegers,
    skills: Integers, skill_starts: Integers, skill_columns: Points, skill_points: SmallIntegers, price: Number,
    totals: Integers, worth: Worths, fits: Flags, near: Flags, scores: Integers,
) -> None:  # fmt: skip
    for at in range(asked.size):
        row = row_of(asked[at], skills)
        for place in range(skill_starts[row], skill_starts[row + 1] if row >= 0 else 0):
            totals[skill_columns[place]] += np.int64(weights[at]) * skill_points[place]
    in_all = weights.sum()
    for first in range(0, full.size, _BLOCK):
        end = min(first + _BLOCK, full.size)
        fill_worth(cells, position, losses, full.size, first, end - first, full, worth)
        _tell(worth[: end - first], price, fits[first:end], near[first:end], scores[first:end])
    for column in range(full.size):
        if totals[column] != 0 and (fits[column] or near[column]):
            scores[column] += nearest(totals[column], in_all)


@compiled
def _tell(worth: Worths, price: Number, fits: Flags, near: Flags, scores: Integers) -> None:
    for lane in range(worth.size):
        fits[lane] = worth[lane] >= WITHOUT_ANY
        near[lane] = (worth[lane] >= WITHOUT_ANY - MAX_BROKEN * CHANGE) & (worth[lane] < WITHOUT_ANY)
        listed = worth[lane] >= WITHOUT_ANY - MAX_BROKEN * CHANGE
        scores[lane] = np.int64(worth[lane] & (CHANGE - 1)) - price if listed else 0
