"""The lists: what fits, and what would fit if an employer changed a thing or two. Input order makes no difference."""

from dataclasses import dataclass

import numpy as np

from matching.engine.inputs import Integers, Masks, Openings, Points, require
from matching.engine.scoring import Scores, parts, score
from matching.engine.tables import CitizenTables, criteria_in

MAX_BROKEN = 2
_PER_CHANGE = np.int64(1) << 40  # farther apart than any two scores can be


@dataclass(frozen=True, eq=False)
class RankedList:
    """Row j is the j-th best opening of the list.

    positions : int64 (m,), rows of the pool; ``ids`` are their ids
    scores : int64 (m,), hundredths of a point, each the sum of its row of ``parts``
    parts : int32 (m, K + 2): the K criteria, the skills, the crowding price (as what it takes away)
    broken, unknown : uint64 (m,), bits by criterion
    total : how many openings belong on the list, shown or not
    """

    positions: Integers
    ids: Integers
    scores: Integers
    parts: Points
    broken: Masks
    unknown: Masks
    total: int

    def __len__(self) -> int:
        return len(self.positions)

    def broken_at(self, row: int) -> tuple[int, ...]:
        return criteria_in(int(self.broken[row]))

    def unknown_at(self, row: int) -> tuple[int, ...]:
        return criteria_in(int(self.unknown[row]))


@dataclass(frozen=True, eq=False)
class Ranking:
    citizen: int
    fits: RankedList
    would_fit_if: RankedList


def rank(
    tables: CitizenTables,
    openings: Openings,
    *,
    prices: Points | None = None,
    top: int | None = None,
    max_broken: int = MAX_BROKEN,
) -> Ranking:
    """Both lists, each cut at ``top`` (None: whole).

    *fits* breaks no must: highest score first, then lowest id. *would fit if* breaks 1 to ``max_broken`` musts, all
    negotiable: fewest broken first, then as above. ``prices``, int32 (n,), are taken off the scores.
    """
    require("top", top is None or top >= 0, "must not be negative")
    require("max_broken", max_broken >= 0, "must not be negative")
    scores = score(tables, openings, prices)
    fits, near = members(tables, scores, max_broken)
    return Ranking(
        citizen=tables.citizen,
        fits=_listed(tables, openings, scores, fits, prices, top),
        would_fit_if=_listed(tables, openings, scores, near, prices, top),
    )


def members(tables: CitizenTables, scores: Scores, max_broken: int) -> tuple[Integers, Integers]:
    """The positions that belong on each of the two lists, in no order of merit."""
    never = np.uint64(tables.must & ~tables.negotiable)
    changes = np.bitwise_count(scores.broken)
    near = (changes > 0) & (changes <= max_broken) & (scores.broken & never == 0)
    return np.flatnonzero(changes == 0), np.flatnonzero(near)


def costs(scores: Scores, positions: Integers) -> Integers:
    """Lower is better: one number that orders by musts broken, then by score."""
    changes = np.bitwise_count(scores.broken[positions]).astype(np.int64)
    cost: Integers = changes * _PER_CHANGE - scores.score[positions]
    return cost


def _listed(
    tables: CitizenTables,
    openings: Openings,
    scores: Scores,
    positions: Integers,
    prices: Points | None,
    top: int | None,
) -> RankedList:
    chosen = _best(positions, costs(scores, positions), openings.ids, positions.size if top is None else top)
    return RankedList(
        positions=chosen,
        ids=openings.ids[chosen],
        scores=scores.score[chosen],
        parts=parts(tables, openings, chosen, prices),
        broken=scores.broken[chosen],
        unknown=scores.unknown[chosen],
        total=positions.size,
    )


def _best(positions: Integers, cost: Integers, ids: Integers, top: int) -> Integers:
    if 0 < top < positions.size:
        # Everything as good as the last one kept stays in: only the sort below knows which id comes first.
        kept = cost <= np.partition(cost, top - 1)[top - 1]
        positions, cost = positions[kept], cost[kept]
    order = np.lexsort((ids[positions], cost))
    return positions[order[:top]]
