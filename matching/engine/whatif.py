"""What would have to change for an opening to come up, and what did move when a wish was changed."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from matching.engine.inputs import Openings, Points, require
from matching.engine.ranking import RankedList, best_of_fits, spared
from matching.engine.scoring import checked_prices, rows
from matching.engine.selection import key_of, positions_in, scores_in
from matching.engine.tables import CitizenTables, criteria_in

MAX_EXTRA = 2  # criteria besides broken musts that an employer is thought to change


@dataclass(frozen=True)
class Change:
    """``level``: what would do; ``gain``: hundredths of a point that it adds; ``must``: it meets one that is broken."""

    criterion: int
    level: int
    gain: int
    must: bool


@dataclass(frozen=True)
class Reach:
    """What would bring an opening among the first of what fits.

    possible : whether the changes do it; False, and no changes, where none of at most two besides the broken musts do
    changes : the broken musts, then the rest, largest possible gain first; none where it is there already
    blocking : the broken musts that no employer is asked to change; with one of them nothing is proposed
    missing : hundredths of a point that it would still lack with these criteria at their best; 0 if possible, or if it
        is a must that stands in the way
    """

    opening: int
    position: int
    possible: bool
    changes: tuple[Change, ...]
    blocking: tuple[int, ...]
    missing: int


@dataclass(frozen=True)
class Move:
    """``before``, ``after``: places, 1 for the first, None when it is not on that list.

    parts : how each part changed; None unless it is on both lists
    """

    opening: int
    before: int | None
    after: int | None
    parts: tuple[int, ...] | None


def reach(
    tables: CitizenTables,
    openings: Openings,
    position: int,
    *,
    place: int = 5,
    prices: Points | None = None,
    clear_lead: int | None = None,
    fixed: int = 0,
) -> Reach:
    """The fewest changes that bring the opening to ``place`` or better among what fits, all else as it is.

    Every broken must has to be met. Then come, as far as needed, the criteria with the most to gain, at most
    ``MAX_EXTRA``; never one that is a must for health or legal reasons. Every level is the one that gains least among
    those that suffice, the last change first; a level is never "unknown". Skills and prices stay as they are, and so do
    the criteria whose bits are in ``fixed``, broken musts apart.
    """
    require("position", 0 <= position < len(openings), f"must lie from 0 to below {len(openings)}")
    require("place", place >= 1, "must be at least 1")
    prices = spared(tables, openings, checked_prices(tables, openings, prices), clear_lead)
    parts, broken_bits, _ = rows(tables, openings, np.array([position]), prices)
    broken, score, opening = int(broken_bits[0]), int(parts[0].sum()), int(openings.ids[position])
    blocking = criteria_in(broken & ~tables.negotiable)
    wanted = _score_wanted(tables, openings, position, place, prices)
    need = wanted - score
    musts = [_options(tables, criterion, int(parts[0, criterion])) for criterion in criteria_in(broken)]
    if blocking or not all(musts):
        return Reach(opening, position, False, (), blocking, 0)
    changeable = _changeable(tables, broken | fixed)
    others = [_options(tables, criterion, int(parts[0, criterion])) for criterion in changeable]
    extra = sorted(
        (one for one in others if one and one[-1].gain > 0), key=lambda one: (-one[-1].gain, one[0].criterion)
    )
    for count in range(min(MAX_EXTRA, len(extra)) + 1):
        chosen = [*musts, *extra[:count]]
        missing = need - sum(options[-1].gain for options in chosen)
        if missing <= 0:
            return Reach(opening, position, True, _least(chosen, need, len(musts)), blocking, 0)
    return Reach(opening, position, False, (), blocking, missing)


def moved(before: RankedList, after: RankedList) -> tuple[Move, ...]:
    """All openings of both lists: first as they now stand, then those that have left it as they stood."""
    return tuple(_moves(before, after))


def _moves(before: RankedList, after: RankedList) -> Iterator[Move]:
    old = {opening: row for row, opening in enumerate(before.ids.tolist())}
    for row, opening in enumerate(after.ids.tolist()):
        was = old.pop(opening, None)
        parts = None if was is None else tuple((after.parts[row] - before.parts[was]).tolist())
        yield Move(opening, None if was is None else was + 1, row + 1, parts)
    for opening, row in old.items():
        yield Move(opening, row + 1, None, None)


def _score_wanted(tables: CitizenTables, openings: Openings, position: int, place: int, prices: Points) -> int:
    """The least score with which the opening would be at ``place`` or better among what fits."""
    keys = best_of_fits(tables, openings, prices, place + 1)
    others = keys[positions_in(keys) != position]
    if others.size < place:
        return -(1 << 31)  # whatever fits is among the first
    last = int(others[place - 1])
    score = int(scores_in(others[place - 1 : place])[0])
    return score if key_of(0, score, position) > last else score + 1


def _changeable(tables: CitizenTables, broken: int) -> tuple[int, ...]:
    never = tables.must & ~tables.negotiable
    return criteria_in(tables.wished & ~never & ~broken)


def _options(tables: CitizenTables, criterion: int, now: int) -> list[Change]:
    """The known levels that break no must, least gain first, lowest level first of equals."""
    points, rejected = tables.table(criterion).tolist(), tables.rejected_at(criterion).tolist()
    options = [
        Change(criterion, level, points[level] - now, False) for level in range(1, len(points)) if not rejected[level]
    ]
    return sorted(options, key=lambda change: (change.gain, change.level))


def _least(chosen: list[list[Change]], need: int, musts: int) -> tuple[Change, ...]:
    taken = [options[-1] for options in chosen]
    for at in range(len(chosen) - 1, -1, -1):
        rest = sum(change.gain for change in taken) - taken[at].gain
        taken[at] = next(change for change in chosen[at] if rest + change.gain >= need)
    return tuple(Change(one.criterion, one.level, one.gain, at < musts) for at, one in enumerate(taken))
