"""The lists: what fits, and what would fit if an employer changed a thing or two. Input order makes no difference."""

from dataclasses import dataclass

import numpy as np

from matching.engine.inputs import MAX_CRITERIA, Integers, Masks, Openings, Points, read_only, require
from matching.engine.scoring import NO_PRICES, checked_prices, order_costs, rows
from matching.engine.selection import least_per_strip, positions_in, scores_in, select
from matching.engine.tables import CitizenTables, criteria_in

MAX_BROKEN = 2


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
    clear_lead: int | None = None,
) -> Ranking:
    """Both lists, each cut at ``top`` (None: whole).

    *fits* breaks no must: highest score first, then lowest id. *would fit if* breaks 1 to ``max_broken`` musts, all
    negotiable: fewest broken first, then as above. ``prices``, int32 (n,), are taken off the scores; ``clear_lead``,
    as in ``spared``, leaves a clear first choice its place.
    """
    require("top", top is None or top >= 0, "must not be negative")
    checked_limit(max_broken)
    prices = spared(tables, openings, checked_prices(tables, openings, prices), clear_lead)
    fits, near, fits_total, near_total = _select(
        tables, openings, prices, len(openings) if top is None else top, max_broken
    )
    keys = np.concatenate((fits, near))  # both lists together: a call takes longer than what it does for twenty
    positions = positions_in(keys)
    both = RankedList(
        positions, openings.ids[positions], scores_in(keys), *rows(tables, openings, positions, prices), total=0
    )
    return Ranking(
        citizen=tables.citizen,
        fits=_part(both, slice(fits.size), fits_total),
        would_fit_if=_part(both, slice(fits.size, None), near_total),
    )


def _part(both: RankedList, own: slice, total: int) -> RankedList:
    columns = both.positions[own], both.ids[own], both.scores[own], both.parts[own], both.broken[own], both.unknown[own]
    return RankedList(*columns, total)


def checked_limit(max_broken: int) -> None:
    require("max_broken", max_broken >= 0, "must not be negative")


def require_lead(clear_lead: int | None) -> None:
    require("clear_lead", clear_lead is None or clear_lead >= 0, "must not be negative")


def spared(tables: CitizenTables, openings: Openings, prices: Points, clear_lead: int | None) -> Points:
    """The prices without that of the citizen's clear first choice, where there is one: crowding never hides it.

    It is clear when, before prices, the best that fits leads the second best by at least ``clear_lead`` hundredths of
    a point, or is all that fits. None: no choice is spared.
    """
    require_lead(clear_lead)
    if clear_lead is None or prices.size == 0:
        return prices
    best = best_of_fits(tables, openings, NO_PRICES, 2)
    first_scores = scores_in(best)
    if best.size == 0 or (best.size == 2 and first_scores[0] - first_scores[1] < clear_lead):
        return prices
    left = prices.copy()
    left[positions_in(best[:1])] = 0
    return read_only(left)


def best_of_fits(tables: CitizenTables, openings: Openings, prices: Points, count: int) -> Integers:
    """The keys of the first ``count`` of what fits; ``prices`` as ``checked_prices`` gives them."""
    return _select(tables, openings, prices, count, 0)[0]


def _select(
    tables: CitizenTables, openings: Openings, prices: Points, top: int, max_broken: int
) -> tuple[Integers, Integers, int, int]:
    """The keys of both lists, best first, and their totals."""
    costs = order_costs(tables, openings, prices)
    fits, near = np.empty((2, min(top, len(openings))), dtype=np.int64)
    fits_count, near_count, fits_total, near_total = select(
        costs, prices, tables.best, min(max_broken, MAX_CRITERIA), least_per_strip(costs), fits, near
    )
    return np.sort(fits[:fits_count])[::-1], np.sort(near[:near_count])[::-1], fits_total, near_total
