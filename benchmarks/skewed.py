"""A market where everybody would be sent to the same few openings: made for benchmarks, with nothing real in it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matching.engine import CandidateGraph

Whole = npt.NDArray[np.int32]
Positions = npt.NDArray[np.int64]
FULL = 10_000

#: How far each of the three can lift an opening, of FULL: what all want alike (day work, short hours: a hump with a
#: thin upper end, so few have it all), what this citizen wants (direction of taste in so many dimensions), and luck.
POPULARITY, TASTE = 0.16, 0.30
POPULARITY_SHAPE = (2.0, 4.0)  # of a beta distribution
TASTE_DIMENSIONS = 4
_AT_ONCE = 500


@dataclass(frozen=True)
class Candidates:
    """Row i holds the best openings of citizen i, best first (then the lowest position), without prices."""

    positions: Whole
    points: Whole
    openings: int

    def graph(self) -> CandidateGraph:
        citizens, kept = self.positions.shape
        starts = np.arange(citizens + 1, dtype=np.int64) * kept
        return CandidateGraph(starts, self.positions.ravel(), self.points.ravel())

    def without(self, citizens: Positions, openings: Positions) -> CandidateGraph:
        """As if these had never come: for a market of yesterday and one of today that overlap."""
        left = np.ones(len(self.positions), dtype=np.bool_)
        left[citizens] = False
        gone = np.zeros(self.openings, dtype=np.bool_)
        gone[openings] = True
        here = ~gone[self.positions[left]]
        starts = np.concatenate(([0], np.cumsum(here.sum(axis=1)))).astype(np.int64)
        return CandidateGraph(starts, self.positions[left][here], self.points[left][here])

    def side_by_side(self, copies: int) -> CandidateGraph:
        """So many markets of this kind that share nothing, as one graph."""
        citizens, kept = self.positions.shape
        shifts = np.arange(copies, dtype=np.int32)[:, None, None] * self.openings
        positions = (self.positions[None] + shifts).astype(np.int32).ravel()
        starts = np.arange(copies * citizens + 1, dtype=np.int64) * kept
        return CandidateGraph(starts, positions, np.tile(self.points.ravel(), copies))


def skewed_market(citizens: int, openings: int, kept: int, seed: int) -> Candidates:
    rng = np.random.default_rng(seed)
    wants, offers = _directions(rng, citizens), _directions(rng, openings)
    popular = (POPULARITY * rng.beta(*POPULARITY_SHAPE, size=openings)).astype(np.float32)
    luck = np.float32(1 - POPULARITY - TASTE)
    rows = [
        _best(wants[first : first + _AT_ONCE], offers, popular, luck, kept, rng)
        for first in range(0, citizens, _AT_ONCE)
    ]
    return Candidates(np.vstack([row for row, _ in rows]), np.vstack([row for _, row in rows]), openings)


def _directions(rng: np.random.Generator, count: int) -> npt.NDArray[np.float32]:
    drawn = rng.normal(size=(count, TASTE_DIMENSIONS)).astype(np.float32)
    found: npt.NDArray[np.float32] = drawn / np.linalg.norm(drawn, axis=1, keepdims=True)
    return found


def _best(
    wants: npt.NDArray[np.float32],
    offers: npt.NDArray[np.float32],
    popular: npt.NDArray[np.float32],
    luck: np.float32,
    kept: int,
    rng: np.random.Generator,
) -> tuple[Whole, Whole]:
    worth = TASTE * (0.5 + 0.5 * wants @ offers.T) + popular + luck * rng.random((len(wants), len(offers)), np.float32)
    points = np.rint(FULL * worth).astype(np.int32)
    positions = np.argpartition(-points, kept - 1, axis=1)[:, :kept].astype(np.int32)
    chosen = np.take_along_axis(points, positions, axis=1)
    order = np.lexsort((positions, -chosen), axis=1)
    return np.take_along_axis(positions, order, axis=1), np.take_along_axis(chosen, order, axis=1)
