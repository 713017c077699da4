"""Who comes, what is offered and all that chance decides, drawn once per seed: every arm meets the same of it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.labour.assumptions import Assumptions
from matching.engine import CitizenTables, Openings, Preference, Wishes, rank

Reals = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

NEVER = 1 << 30
OCCUPATIONS, FIELD = 24, 4  # occupations stand in fields of four that are near each other
PLACES = 8
OCCUPATION, PLACE, HOURS, TIME, WEEKEND, PACE, PEOPLE, STRAIN = range(8)
#: Chances of the levels 1, 2, … of each trait. What most of our citizens ask for is what few openings have.
OFFERED = {
    HOURS: (0.05, 0.08, 0.12, 0.15, 0.20, 0.40),
    TIME: (0.35, 0.25, 0.28, 0.12),
    WEEKEND: (0.25, 0.40, 0.35),
    PACE: (0.10, 0.25, 0.40, 0.25),
    PEOPLE: (0.20, 0.40, 0.40),
    STRAIN: (0.20, 0.40, 0.40),
}
WANTED = {
    HOURS: (0.30, 0.40, 0.20, 0.06, 0.02, 0.02),
    TIME: (0.88, 0.06, 0.04, 0.02),
    WEEKEND: (0.85, 0.12, 0.03),
    PACE: (0.65, 0.27, 0.05, 0.03),
    PEOPLE: (0.60, 0.25, 0.15),
    STRAIN: (0.60, 0.30, 0.10),
}
SIZES = (OCCUPATIONS + 1, PLACES + 1, *(len(OFFERED[criterion]) + 1 for criterion in sorted(OFFERED)))
MUST_CHANCE = {HOURS: 0.25, TIME: 0.3, WEEKEND: 0.3, STRAIN: 0.15}
WEIGHTS = (1.0, 2.0, 4.0)
FAR = 5  # places along the line of towns that a citizen travels at most: 2 to FAR


@dataclass(frozen=True)
class World:
    """Row i is a citizen, column j an opening. Qualities are in standard deviations of what an employer sees.

    leaves : the day from which the citizen looks for no work any more; NEVER for most
    points : by the engine's ``rank``; NaN where a must is broken, and nobody goes there
    felt, worth : what the citizen expects of the job before they have been there, and what it is worth to them
    quality : how well the citizen suits this employer; ``rivals`` likewise, from outside, best first
    luck : even numbers for how long the job lasts
    """

    assumed: Assumptions
    openings: Openings
    tables: tuple[CitizenTables, ...]
    wanted: Numbers
    homes: Numbers
    musts: Numbers
    consultant: Numbers
    arrives: Numbers
    leaves: Numbers
    reservation: Reals
    opens: Numbers
    closes: Numbers
    positions: Numbers
    points: Reals
    felt: Reals
    worth: Reals
    quality: Reals
    luck: Reals
    rivals: tuple[list[float], ...]
    rng_key: int


def draw(assumed: Assumptions, seed: int) -> World:
    rng = np.random.default_rng([20261126, seed])
    citizens = assumed.citizens
    opens = _arrivals(rng, assumed)
    openings = _openings(rng, opens.size, assumed.unknown)
    arrives = np.sort(rng.integers(0, assumed.arrival_days, citizens))
    wanted = _fields_of_work(rng, citizens)
    homes = _skewed(rng, PLACES, citizens)
    wishes = [_wishes(rng, number, int(wanted[number]), int(homes[number])) for number in range(citizens)]
    tables = tuple(CitizenTables.from_wishes(one, SIZES) for one in wishes)
    points = np.vstack([_points(one, openings) for one in tables])
    error = assumed.noise * rng.normal(size=points.shape)
    popularity = np.nan_to_num(points).mean(axis=0)
    return World(
        assumed=assumed,
        openings=openings,
        tables=tables,
        wanted=wanted,
        homes=homes,
        musts=np.array([one.must.bit_count() for one in tables]),
        consultant=rng.permutation(citizens) % assumed.consultants,
        arrives=arrives,
        leaves=np.where(rng.random(citizens) < assumed.leave, arrives + rng.integers(0, 183, citizens), NEVER),
        reservation=assumed.reservation + assumed.reservation_spread * rng.normal(size=citizens),
        opens=opens,
        closes=opens + 1 + np.rint(rng.gamma(3, assumed.opening_days / 3, opens.size)).astype(np.int64),
        positions=1 + (rng.random(opens.size) < assumed.two_positions).astype(np.int64),
        points=points,
        felt=points + assumed.foreseen * error,
        worth=points + error,
        quality=assumed.cover * _cover(rng, wanted, openings) + rng.normal(size=points.shape),
        luck=rng.random(points.shape),
        rivals=_rivals(rng, popularity, assumed),
        rng_key=seed,
    )


def _arrivals(rng: np.random.Generator, assumed: Assumptions) -> Numbers:
    before = 60  # days, so that the market is as full on the first day as on any other
    a_day = rng.poisson(assumed.openings_a_day, assumed.horizon + before)
    return np.repeat(np.arange(-before, assumed.horizon), a_day).astype(np.int64)


def _openings(rng: np.random.Generator, count: int, unknown: float) -> Openings:
    bins = np.zeros((count, len(SIZES)), dtype=np.int32)
    bins[:, OCCUPATION] = 1 + _skewed(rng, OCCUPATIONS, count)
    bins[:, PLACE] = 1 + _skewed(rng, PLACES, count)
    for criterion, chances in OFFERED.items():
        bins[:, criterion] = 1 + rng.choice(len(chances), count, p=chances)
        bins[rng.random(count) < unknown, criterion] = 0
    nothing = np.zeros(0, dtype=np.int32)
    return Openings(
        ids=np.arange(count, dtype=np.int64),
        bins=bins,
        table_sizes=SIZES,
        skill_starts=np.zeros(count + 1, dtype=np.int64),
        skill_ids=nothing,
        skill_weights=nothing.astype(np.int16),
    )


def _skewed(rng: np.random.Generator, kinds: int, count: int) -> Numbers:
    shares = 1 / np.arange(2, kinds + 2)
    return rng.choice(kinds, count, p=shares / shares.sum())


def _fields_of_work(rng: np.random.Generator, citizens: int) -> Numbers:
    """Wanted work: common work is wanted by many, but not in the proportion in which it is offered."""
    shares = 1 / np.sqrt(np.arange(2, OCCUPATIONS + 2))[rng.permutation(OCCUPATIONS)]
    return rng.choice(OCCUPATIONS, citizens, p=shares / shares.sum())


def _wishes(rng: np.random.Generator, number: int, wanted: int, home: int) -> Wishes:
    found = [_work(rng, wanted), _travel(rng, home)]
    for criterion, chances in WANTED.items():
        level = 1 + int(rng.choice(len(chances), p=chances))
        values = _scale(level, len(chances))
        must = bool(rng.random() < MUST_CHANCE.get(criterion, 0.0))
        acceptable = values >= 0.5
        acceptable[0] = True
        found.append(Preference(criterion, float(rng.choice(WEIGHTS)), values, acceptable, must, must))
    return Wishes(number, tuple(found))


def _work(rng: np.random.Generator, wanted: int) -> Preference:
    occupations = np.arange(OCCUPATIONS)
    values = np.where(occupations == wanted, 1.0, np.where(occupations // FIELD == wanted // FIELD, 0.7, 0.2))
    weight = float(rng.choice(WEIGHTS))
    return Preference(OCCUPATION, weight, np.concatenate(([0.2], values)), np.ones(OCCUPATIONS + 1, dtype=np.bool_))


def _travel(rng: np.random.Generator, home: int) -> Preference:
    longest = int(rng.integers(2, FAR + 1))
    distance = np.abs(np.arange(PLACES) - home)
    values = np.concatenate(([0.3], np.clip(1 - 0.8 * distance / longest, 0, 1)))
    acceptable = np.concatenate(([True], distance <= longest))
    return Preference(PLACE, float(rng.choice(WEIGHTS)), values, acceptable, True, True)


def _scale(level: int, levels: int) -> Reals:
    distance = np.abs(np.arange(1, levels + 1) - level)
    values = 1 - distance / max(level - 1, levels - level)
    return np.concatenate(([(values.min() + values.max()) / 2], values))


def _points(tables: CitizenTables, openings: Openings) -> Reals:
    fits = rank(tables, openings).fits
    points = np.full(len(openings), np.nan)
    points[fits.positions] = fits.scores / 100
    return points


def _cover(rng: np.random.Generator, wanted: Numbers, openings: Openings) -> Reals:
    """1 in the work that one has learnt, half in its field: for seven of ten citizens that is what they want."""
    learnt = np.where(rng.random(wanted.size) < 0.7, wanted, rng.integers(0, OCCUPATIONS, wanted.size))[:, None]
    offered = openings.bins[:, OCCUPATION][None] - 1
    found: Reals = np.where(learnt == offered, 1.0, np.where(learnt // FIELD == offered // FIELD, 0.5, 0.0))
    return found


def _rivals(rng: np.random.Generator, popularity: Reals, assumed: Assumptions) -> tuple[list[float], ...]:
    counts = rng.poisson(assumed.rivals * popularity / popularity.mean())
    return tuple(
        sorted((assumed.rivals_better + rng.normal(size=int(count))).tolist(), reverse=True) for count in counts
    )
