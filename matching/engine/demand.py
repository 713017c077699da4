"""How many lists each opening comes onto at given prices, and how that answers to each price. Compiled loops."""

import math
from dataclasses import dataclass
from typing import cast

import numpy as np
import numpy.typing as npt
from numba import njit

from matching.engine.compiled import Kernel, compiled
from matching.engine.inputs import Flags, Integers, Points, Values, checked_array, require
from matching.engine.tables import FULL_SCORE

Reals = npt.NDArray[np.float32]

_FARTHEST = 20.0  # times softness: what a price moves in one round at most, far inside the range of float32
_STEEPEST = 10.0  # a price whose demand hardly answers goes this many times as far as one whose demand answers fully
_NOTHING = 1e-6  # lists; fewer count as so many, so that there is a logarithm
_FURTHER = 1.3  # over-relaxation; 1.6 needs as many rounds again to stop swinging
_NEAR = np.float32(0.1)  # relative error of a list's length before Newton's last step, which squares it
_TRIES = 30


@dataclass(frozen=True, eq=False)
class CandidateGraph:
    """What may come onto whose list. Arrays are copied and read-only.

    Parameters
    ----------
    starts : int64 (c + 1,)
        Citizen i has the candidates ``starts[i]:starts[i + 1]`` of the next two arrays, in any order.
    positions : int32 (m,)
        Rows of the pool; each at most once per citizen.
    points : int32 (m,)
        The score without any price, in hundredths of a point.
    """

    starts: Integers
    positions: Points
    points: Points

    def __post_init__(self) -> None:
        for name, dtype in (("starts", np.int64), ("positions", np.int32), ("points", np.int32)):
            object.__setattr__(self, name, checked_array(f"CandidateGraph.{name}", getattr(self, name), dtype, 1))
        starts, positions = self.starts, self.positions
        require("CandidateGraph.starts", starts.size > 0, "must have one more entry than there are citizens")
        ordered = starts[0] == 0 and starts[-1] == positions.size and bool(np.all(np.diff(starts) >= 0))
        require("CandidateGraph.starts", ordered, "must rise from 0 to the number of positions")
        require("CandidateGraph.points", self.points.shape == positions.shape, "must be as many as the positions")
        require("CandidateGraph.positions", bool(np.all(positions >= 0)), "must not be negative")
        last_seen = np.full(int(positions.max(initial=-1)) + 1, -1, dtype=np.int64)
        distinct = _distinct_in_rows(starts, positions, last_seen)
        require("CandidateGraph.positions", distinct, "must not name an opening twice for one citizen")
        farthest = np.abs(self.points.astype(np.int64)).max(initial=0)
        require("CandidateGraph.points", farthest <= 2 * FULL_SCORE, f"must lie within {2 * FULL_SCORE} of 0")

    def __len__(self) -> int:
        return len(self.starts) - 1


def clear_first_choices(graph: CandidateGraph, clear_lead: int) -> Flags:
    """bool (m,): the candidates that lead their citizen's second best by ``clear_lead`` or more, before any price.

    A citizen's only candidate is one.
    """
    _check_lead(clear_lead)
    clear = np.zeros(graph.positions.size, dtype=np.bool_)
    _mark_clear(graph.starts, graph.points, np.int64(clear_lead), clear)
    return clear


class Demand:
    """Holds each citizen's threshold between the rounds: the next one starts where the last one ended."""

    def __init__(
        self, graph: CandidateGraph, openings: int, shown: int, softness: float, clear_lead: int | None
    ) -> None:
        check_shown(shown)
        require("softness", math.isfinite(softness) and softness >= 1, "must be a finite number, 1 or more")
        self._graph = graph
        longest = int(np.diff(graph.starts).max(initial=0))
        self._shown = min(shown, max(longest, 1))
        self._softness = softness
        clear = None if clear_lead is None else clear_first_choices(graph, clear_lead)
        self._free = np.full(len(graph), -1, dtype=np.int64)
        if clear is not None:
            found = np.flatnonzero(clear)
            self._free[np.searchsorted(graph.starts, found, side="right") - 1] = found
        self._thresholds: Reals | None = None
        self._lists = np.zeros(openings, dtype=np.float32)
        self._slopes = np.zeros(openings, dtype=np.float32)
        self._limits = np.full(openings, _STEEPEST)
        self._above: Flags | None = None
        self._row = np.zeros(longest, dtype=np.float32)

    def at(self, prices: Reals) -> Reals:
        graph = self._graph
        if self._thresholds is None:
            self._thresholds = np.zeros(len(graph), dtype=np.float32)
            best = np.zeros(self._shown, dtype=np.float32)
            _first_thresholds(
                graph.starts, graph.positions, graph.points, self._free, prices, best, self._thresholds
            )  # fmt: skip
        self._lists[:] = 0
        self._slopes[:] = 0
        _share_out(
            graph.starts, graph.positions, graph.points, self._free, prices, self._shown,
            np.float32(1 / self._softness), self._thresholds, self._row, self._lists, self._slopes,
        )  # fmt: skip
        return self._lists

    def moved(self, prices: Reals, capacities: Values, toll: int) -> Values:
        """Where one round takes the prices, the thresholds held: the higher of what the capacity and the toll ask for.

        For the capacity, Newton's step for ln(demand) = ln(capacity), every price for itself. Sinkhorn's own step,
        steepness 1, never goes too far; a price that did has its steepness limited more tightly. For the toll, Newton's
        step for price = toll * demand / capacity.
        """
        lists = self.at(prices).astype(np.float64)
        gaps = np.log(np.maximum(lists, _NOTHING) / capacities)
        if self._above is not None:
            turned = self._above != (gaps > 0)
            self._limits = np.clip(np.where(turned, self._limits / 4, self._limits * 1.5), 1, _STEEPEST)
        self._above = gaps > 0
        steps = _FURTHER * np.clip(lists / np.maximum(self._slopes, 1e-3), 1, self._limits) * gaps
        full: Values = prices + self._softness * np.clip(steps, -_FARTHEST, _FARTHEST)
        if toll == 0:
            return full
        due = toll * lists / capacities
        answer = toll * self._slopes / (self._softness * capacities)
        return np.maximum(full, prices + (due - prices) / (1 + answer))


def check_shown(shown: int) -> None:
    require("shown", shown >= 1, "must be at least 1")


def _check_lead(clear_lead: int) -> None:
    require("clear_lead", clear_lead >= 0, "must not be negative")


def _vectorised(function: Kernel) -> Kernel:
    """For loops over one row: sums may be taken in the order that suits the processor."""
    return cast(Kernel, njit(cache=True, nogil=True, fastmath=True, error_model="numpy")(function))


@compiled
def _distinct_in_rows(starts: Integers, positions: Points, last_seen: Integers) -> bool:
    for row in range(starts.size - 1):
        for at in range(starts[row], starts[row + 1]):
            if last_seen[positions[at]] == row:
                return False
            last_seen[positions[at]] = row
    return True


@compiled
def _mark_clear(starts: Integers, points: Points, lead: np.int64, clear: Flags) -> None:
    for row in range(starts.size - 1):
        first, end = starts[row], starts[row + 1]
        if end > first:
            best = first + np.argmax(points[first:end])
            ahead = True
            for at in range(first, end):
                ahead = ahead and (at == best or np.int64(points[best]) - points[at] >= lead)
            clear[best] = ahead


@compiled
def _first_thresholds(
    starts: Integers, positions: Points, points: Points, free: Integers, prices: Reals, best: Reals,
    thresholds: Reals,
) -> None:  # fmt: skip
    """What the last opening on the list has left after its price; ``best``: room for as many as are shown."""
    shown = best.size  # of the candidates so far, ascending
    for citizen in range(starts.size - 1):
        best[:] = np.float32(-np.inf)
        for at in range(starts[citizen], starts[citizen + 1]):
            left = points[at] - (np.float32(0) if at == free[citizen] else prices[positions[at]])
            place = 0
            while place < shown and best[place] < left:
                if place > 0:
                    best[place - 1] = best[place]
                place += 1
            if place > 0:
                best[place - 1] = left
        thresholds[citizen] = best[0]


@compiled
def _share_out(
    starts: Integers, positions: Points, points: Points, free: Integers, prices: Reals, shown: int,
    sharpness: np.float32, thresholds: Reals, row: Reals, lists: Reals, slopes: Reals,
) -> None:  # fmt: skip
    """Adds every citizen's x to ``lists``, and x * (1 - x), by which demand answers to its price, to ``slopes``."""
    for citizen in range(starts.size - 1):
        first, end = starts[citizen], starts[citizen + 1]
        if end - first <= shown:
            for at in range(first, end):
                lists[positions[at]] += np.float32(1)
            continue
        odds = row[: end - first]
        _odds(positions[first:end], points[first:end], prices, thresholds[citizen], sharpness, odds)
        if free[citizen] >= 0:
            left = points[free[citizen]] - thresholds[citizen]
            odds[free[citizen] - first] = _exp(np.float32(left * sharpness))
        factor = _fitting_factor(odds, np.float32(shown))
        thresholds[citizen] -= np.log(factor) / sharpness
        _add(positions[first:end], odds, factor, lists, slopes)


@compiled
def _fitting_factor(odds: Reals, shown: np.float32) -> np.float32:
    """The s for which sum(s w / (1 + s w)) = shown, by Newton's method on logarithms of both."""
    factor = np.float32(1)
    for _ in range(_TRIES):
        length, slope = _length(odds, factor)
        gap = np.log(length / shown)
        step = -gap * length / max(slope, np.float32(1e-6) * length)
        factor *= np.exp(min(max(step, np.float32(-3)), np.float32(3)))
        if abs(gap) < _NEAR:
            break
    return factor


@_vectorised
def _exp(x: np.float32) -> np.float32:
    """e^x to 4e-6 between -60 and 60, and held there outside; the loop over a row is one of vector instructions."""
    x = min(max(x, np.float32(-60)), np.float32(60))
    whole = np.floor(x * np.float32(1.4426950408889634) + np.float32(0.5))
    rest = x - whole * np.float32(0.6931471805599453)
    tail = np.float32(1 / 6) + rest * (np.float32(1 / 24) + rest * np.float32(1 / 120))
    series = np.float32(1) + rest * (np.float32(1) + rest * (np.float32(0.5) + rest * tail))
    power_of_two = np.int32((np.int32(whole) + np.int32(127)) << np.int32(23)).view(np.float32)
    found: np.float32 = series * power_of_two
    return found


@_vectorised
def _odds(
    positions: Points, points: Points, prices: Reals, threshold: np.float32, sharpness: np.float32, odds: Reals
) -> None:
    for at in range(positions.size):
        odds[at] = np.float32(points[at]) - prices[np.uint32(positions[at])] - threshold
    for at in range(odds.size):  # apart from the look-up, this is done several numbers at a time
        odds[at] = _exp(odds[at] * sharpness)


@_vectorised
def _length(odds: Reals, factor: np.float32) -> tuple[np.float32, np.float32]:
    length, slope = np.float32(0), np.float32(0)
    for at in range(odds.size):
        weight = odds[at] * factor
        share = weight / (np.float32(1) + weight)
        length += share
        slope += share - share * share
    return length, slope


@_vectorised
def _add(positions: Points, odds: Reals, factor: np.float32, lists: Reals, slopes: Reals) -> None:
    for at in range(positions.size):
        weight = odds[at] * factor
        share = weight / (np.float32(1) + weight)
        position = np.uint32(positions[at])
        lists[position] += share
        slopes[position] += share - share * share
