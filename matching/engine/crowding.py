"""Prices that spread attention: what an opening costs on every list when more citizens would see it than it can meet.

Each citizen i has candidates j with points U_ij and a list of k places. With the prices p, candidate j is on the list
with the probability

    x_ij = 1 / (1 + exp(-(U_ij - p_j - t_i) / softness)),        t_i such that sum over j of x_ij = k,

and the prices are the least ones, 0 or more, for which sum over i of x_ij <= capacity_j. They are the multipliers of
max sum(U x) + softness * (binary entropy of x) under both sums: an optimal transport problem whose cells hold at most
1. Sinkhorn's rounds solve it: each citizen's threshold from the prices, then each price from its opening's demand.
The usual form, x_ij = k * softmax(U_ij - p_j), lets one opening take several places of the same list and so counts
demand that no list can show. A toll adds a cost to the objective, toll / 2 * demand^2 / capacity: the price is then no
less than toll * demand / capacity.
"""

import math
from dataclasses import dataclass

import numpy as np

from matching.engine.demand import CandidateGraph, Demand, check_shown
from matching.engine.inputs import Integers, Points, Values, checked_array, read_only, require
from matching.engine.tables import FULL_SCORE

SHOWN = 10
SOFTNESS = 50.0  # hundredths of a point
CEILING = 2_000
ROUNDS = 60
MOST_INTRODUCTIONS = 1_000_000
ROOM = 1.5  # where introductions are scarce: an even share of all places shown, and half as much again

_CLOSER = 3  # passes, each of which squares the error of the thresholds
_NONE = 0.01  # lists; a capacity of 0 counts as so much, so that the least price for it is finite
_SETTLED = 0.5  # hundredths: no price changes by more in a round, so rounding hides what is left


@dataclass(frozen=True, eq=False)
class Prices:
    """prices : int32 (n,), hundredths of a point, by position in the pool; ``start`` of the next day's call.

    rounds : how many were run; ``largest_change``: what the last one still changed, in hundredths. More than half a
        hundredth means that the rounds ran out
    """

    prices: Points
    rounds: int
    largest_change: float


def crowding_prices(
    graph: CandidateGraph,
    capacities: Integers,
    *,
    shown: int = SHOWN,
    softness: float = SOFTNESS,
    ceiling: int = CEILING,
    toll: int = 0,
    clear_lead: int | None = None,
    start: Points | None = None,
    rounds: int = ROUNDS,
) -> Prices:
    """One price per opening, from 0 to ``ceiling``.

    capacities : int64 (n,), on how many lists of ``shown`` places an opening may stand; see ``exposure_capacities``
    softness : in hundredths of a point. The smaller, the nearer to the best possible sharing, and the more rounds
    ceiling : no list puts an opening before one that is better by more than this. Where even it does not bring demand
        down to capacity, the opening stays crowded
    toll : what a full opening costs at least; one that is half full costs half of it, and so on. 0: what is not full is
        free. With a toll the lists share out more evenly for the same loss, and nearly every opening costs something
    clear_lead : as given to ``rank``: first choices that lead by so much pay no price, and keep their place
    start : yesterday's prices

    Without a toll, an opening with no more candidates than capacity costs exactly 0. A citizen with no more candidates
    than ``shown`` sees them all at any price. Deterministic on one kind of processor; on others a price may differ by a
    hundredth.
    """
    capacities = _checked_capacities(graph, capacities)
    require("rounds", rounds >= 1, "must be at least 1")
    require("ceiling", 0 <= ceiling <= FULL_SCORE, f"must lie from 0 to {FULL_SCORE}")
    require("toll", 0 <= toll <= ceiling, "must lie from 0 to the ceiling")
    demand = Demand(graph, capacities.size, shown, softness, clear_lead)
    could_see = np.bincount(graph.positions, minlength=capacities.size)
    highest = np.where(could_see > capacities, ceiling, toll)  # where all have room there is no more to pay than toll
    prices = np.minimum(_checked_start(start, capacities.size), highest).astype(np.float32)
    room = np.maximum(capacities, _NONE)
    largest_change, ran = math.inf, 0
    while largest_change > _SETTLED and ran < rounds:
        moved = np.clip(demand.moved(prices, room, toll), 0, highest).astype(np.float32)
        largest_change = float(np.abs(moved - prices).max(initial=0))
        prices, ran = moved, ran + 1
    return Prices(read_only(np.rint(prices).astype(np.int32)), ran, largest_change)


def expected_exposure(
    graph: CandidateGraph,
    prices: Points,
    *,
    shown: int = SHOWN,
    softness: float = SOFTNESS,
    clear_lead: int | None = None,
) -> Values:
    """float64 (n,): on how many lists each opening stands at these prices, in the sense of x above."""
    checked = checked_array("prices", prices, np.int32, 1)
    _check_covers(graph, "prices", checked.size)
    demand = Demand(graph, checked.size, shown, softness, clear_lead)
    for _ in range(_CLOSER):
        lists = demand.at(checked.astype(np.float32))
    return lists.astype(np.float64)


def exposure_capacities(
    graph: CandidateGraph, introductions: Integers, *, shown: int = SHOWN, per_citizen: int = 1
) -> Integers:
    """On how many lists each opening may stand, from how many introductions at a time it can meet.

    introductions : int64 (n,), positions to fill x introductions allowed at a time for each, less those under way
    per_citizen : how many introductions a citizen has under way at a time

    A citizen with ``shown`` openings before them goes for ``per_citizen`` of them, so an opening on a list meets
    ``per_citizen / shown`` introductions, and may stand on ``shown / per_citizen`` lists for each that it can meet.
    Where that is less than ``ROOM`` times what all lists show together, all are raised by the same factor: nobody's
    list gets shorter, and what is scarce is shared evenly.
    """
    introductions = _checked_capacities(graph, introductions, "introductions")
    few = bool(np.all(introductions <= MOST_INTRODUCTIONS))
    require("introductions", few, f"must be at most {MOST_INTRODUCTIONS:,}")
    check_shown(shown)
    require("per_citizen", per_citizen >= 1, "must be at least 1")
    places = int(np.minimum(np.diff(graph.starts), shown).sum())
    together = int(introductions.sum())
    lists_each = max(shown / per_citizen, ROOM * places / together if together else 0.0)
    found: Integers = np.ceil(introductions * lists_each).astype(np.int64)
    return found


def _checked_capacities(graph: CandidateGraph, capacities: Integers, field: str = "capacities") -> Integers:
    checked: Integers = checked_array(field, capacities, np.int64, 1)
    require(field, bool(np.all(checked >= 0)), "must not be negative")
    _check_covers(graph, field, checked.size)
    return checked


def _check_covers(graph: CandidateGraph, field: str, size: int) -> None:
    highest = int(graph.positions.max(initial=-1))
    require(field, highest < size, f"must be one per opening, and position {highest} is a candidate")


def _checked_start(start: Points | None, openings: int) -> Points:
    if start is None:
        return np.zeros(openings, dtype=np.int32)
    checked: Points = checked_array("start", start, np.int32, 1)
    require("start", checked.shape == (openings,), "must be one per opening")
    require("start", bool(np.all(checked >= 0)), "must not be negative")
    return checked
