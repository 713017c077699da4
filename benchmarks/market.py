"""The market of benchmarks/ranking.py, the same for the same seed. Importing `common` first puts the root on the path.

12 criteria of 16 levels (0 is unknown: every opening says three of four), 3,000 occupations, 1,100 places, 10 of 2,000
skills per opening and per citizen. A citizen has a wish about everything; four of the twelve criteria are musts, each
negotiable or not as a coin falls, that 74 % of the levels meet, so that about 30 % of the openings fit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np

from matching.engine import CitizenTables, Openings, Preference, SkillPreference, Wishes

CRITERIA, LEVELS, OCCUPATIONS, PLACES, SKILLS, NAMED = 12, 16, 3_000, 1_100, 2_000, 10
SIZES = (*(LEVELS,) * CRITERIA, OCCUPATIONS, PLACES)
MUSTS, MET = 4, 0.73
UNSAID = 0.02


def openings_of(count: int, seed: int = 1) -> Openings:
    rng = np.random.default_rng(seed)
    bins = np.stack([rng.integers(1, size, count) for size in SIZES], axis=1).astype(np.int32)
    bins[:, :CRITERIA][rng.random((count, CRITERIA)) < UNSAID] = 0
    return Openings(
        ids=np.arange(count, dtype=np.int64),
        bins=bins,
        table_sizes=SIZES,
        skill_starts=np.arange(count + 1, dtype=np.int64) * NAMED,
        skill_ids=_distinct_skills(rng, count).ravel(),
        skill_weights=rng.choice(np.array([50, 100], dtype=np.int16), count * NAMED),
    )


def wishes_of(citizen: int, musts: int = MUSTS) -> Wishes:
    """Work that is wanted is near to one in twenty of all; places are worth less the farther away they lie."""
    rng = np.random.default_rng((2, citizen))
    chosen = set(rng.permutation(CRITERIA)[:musts].tolist())
    preferences = [_level_wish(rng, criterion, criterion in chosen) for criterion in range(CRITERIA)]
    near = np.where(rng.random(OCCUPATIONS) < 0.05, rng.random(OCCUPATIONS), 0.0)
    way = np.clip(1.2 - 1.5 * rng.random(PLACES), 0, 1)
    for criterion, weight, values in ((CRITERIA, 4.0, near), (CRITERIA + 1, 2.0, way)):
        values[0], values[-1] = 0.5, 1.0
        preferences.append(Preference(criterion, weight, values, np.ones(values.size, dtype=np.bool_)))
    named = rng.choice(SKILLS, NAMED, replace=False).tolist()
    skills = SkillPreference(2.0, dict(zip(named, rng.choice([1, 0.3, -0.5], NAMED).tolist(), strict=True)))
    return Wishes(citizen, tuple(preferences), skills)


@dataclass(frozen=True)
class Citizens(Sequence[CitizenTables]):
    """So many citizens, each made when it is asked for: 100,000 tables at once would fill 3 GB."""

    size: int
    musts: int = MUSTS

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, at: int) -> CitizenTables: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[CitizenTables]: ...
    def __getitem__(self, at: int | slice) -> CitizenTables | Sequence[CitizenTables]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(self.size))]
        return CitizenTables.from_wishes(wishes_of(at, self.musts), SIZES)


def _level_wish(rng: np.random.Generator, criterion: int, must: bool) -> Preference:
    acceptable = rng.random(LEVELS) < MET
    acceptable[0] = True
    values = rng.random(LEVELS).round(2)
    weight = float(rng.choice([1, 2, 4]))
    return Preference(criterion, weight, values, acceptable, must, negotiable=bool(rng.random() < 0.5))


def _distinct_skills(rng: np.random.Generator, count: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int32]]:
    rows = rng.integers(0, SKILLS, (count, NAMED))
    while True:
        ordered = np.sort(rows, axis=1)
        twice = np.any(np.diff(ordered, axis=1) == 0, axis=1)
        if not twice.any():
            return ordered.astype(np.int32)
        rows[twice] = rng.integers(0, SKILLS, (int(twice.sum()), NAMED))
