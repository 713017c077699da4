"""Answers in codes, never prose: why an opening stands where it stands, and what to ask its employer."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from matching.engine.inputs import Openings, Points, require
from matching.engine.ranking import MAX_BROKEN, RankedList, checked_limit, spared
from matching.engine.scoring import checked_prices, order_costs, rows
from matching.engine.selection import ahead
from matching.engine.tables import CitizenTables, criteria_in


class Listed(StrEnum):
    FITS = "fits"
    WOULD_FIT_IF = "would_fit_if"
    NO = "no"


@dataclass(frozen=True)
class Question:
    """Something the employer has not said and that matters to the citizen.

    stake : hundredths of a point that the best answer would add to what is assumed now
    must : whether an answer could break a must
    """

    opening: int
    position: int
    criterion: int
    stake: int
    must: bool


@dataclass(frozen=True)
class Why:
    """Where one opening stands, and all that put it there.

    place : 1 for the first on its list; None when it is on neither
    parts : the K criteria, the skills, the crowding price; their sum is ``score``
    broken, unknown : criteria
    blocking : the broken musts that no employer is asked to change; one of them keeps it off both lists
    too_many : more musts are broken than an employer is asked to change
    """

    opening: int
    position: int
    listed: Listed
    place: int | None
    score: int
    parts: tuple[int, ...]
    broken: tuple[int, ...]
    unknown: tuple[int, ...]
    blocking: tuple[int, ...]
    too_many: bool


def why(
    tables: CitizenTables,
    openings: Openings,
    position: int,
    *,
    prices: Points | None = None,
    max_broken: int = MAX_BROKEN,
    clear_lead: int | None = None,
) -> Why:
    """For any opening of the pool, on a list or not; the options as they were given to ``rank``."""
    require("position", 0 <= position < len(openings), f"must lie from 0 to below {len(openings)}")
    checked_limit(max_broken)
    prices = spared(tables, openings, checked_prices(tables, openings, prices), clear_lead)
    found, broken_bits, unknown = rows(tables, openings, np.array([position]), prices)
    broken = int(broken_bits[0])
    listed = _list_of(tables, broken, max_broken)
    return Why(
        opening=int(openings.ids[position]),
        position=position,
        listed=listed,
        place=None if listed is Listed.NO else 1 + _ahead(tables, openings, position, prices),
        score=int(found[0].sum()),
        parts=tuple(found[0].tolist()),
        broken=criteria_in(broken),
        unknown=criteria_in(int(unknown[0])),
        blocking=criteria_in(broken & ~tables.negotiable),
        too_many=broken.bit_count() > max_broken,
    )


def questions(tables: CitizenTables, openings: Openings, *shown: RankedList) -> tuple[Question, ...]:
    """What to ask about the openings shown: musts first, then the highest stake, the lowest id, the lowest criterion.

    A criterion whose levels are all worth the same to the citizen is asked about only when it is a must.
    """
    asked = [
        _question(tables, int(openings.ids[position]), int(position), criterion)
        for ranked in shown
        for row, position in enumerate(ranked.positions)
        for criterion in ranked.unknown_at(row)
        if _matters(tables, criterion)
    ]
    return tuple(sorted(asked, key=lambda one: (not one.must, -one.stake, one.opening, one.criterion)))


def _list_of(tables: CitizenTables, broken: int, max_broken: int) -> Listed:
    if not broken:
        return Listed.FITS
    may_be_asked = broken.bit_count() <= max_broken and not broken & ~tables.negotiable
    return Listed.WOULD_FIT_IF if may_be_asked else Listed.NO


def _ahead(tables: CitizenTables, openings: Openings, position: int, prices: Points) -> int:
    return int(ahead(order_costs(tables, openings, prices), prices, tables.best, position))


def _matters(tables: CitizenTables, criterion: int) -> bool:
    return bool(tables.must >> criterion & 1) or int(np.ptp(tables.table(criterion))) > 0


def _question(tables: CitizenTables, opening: int, position: int, criterion: int) -> Question:
    table = tables.table(criterion)
    stake = int(table.max()) - int(table[0])
    return Question(opening, position, criterion, stake, bool(tables.must >> criterion & 1))
