"""How near occupations lie to each other, by ISCO group and shared skills. Arrays only, no Django."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

#: Nearness of two occupations that share this many digits of their ISCO-08 code.
SHARED_DIGITS = {4: 0.8, 3: 0.6, 2: 0.35}
#: Sharing every skill is as near as being in the same unit group, never the same occupation.
SHARED_SKILLS = 0.8


@dataclass(frozen=True)
class OccupationTable:
    """`ids` and `codes` (n,): identifier and ISCO-08 code. `meanings` (n,): equal for two words for one occupation.
    Essential skills as m entries: `rows` the occupation's position, `skills` the skill's number below `skill_count`."""

    ids: npt.NDArray[np.int64]
    codes: npt.NDArray[np.str_]
    meanings: npt.NDArray[np.int64]
    rows: npt.NDArray[np.int64]
    skills: npt.NDArray[np.int64]
    skill_count: int


def near_to(table: OccupationTable, position: int) -> npt.NDArray[np.float64]:
    """Nearness in [0, 1] of each occupation to the one at `position`: 1 for itself and for other words for it."""
    near = np.maximum(_by_group(table, position), SHARED_SKILLS * _by_skills(table, _skill_weights(table), position))
    near[table.meanings == table.meanings[position]] = 1.0
    return near


def excluded(table: OccupationTable, wanted: Collection[int], no_go: Collection[int]) -> npt.NDArray[np.bool_]:
    """Which are refused: the no-go ones and the rest of their ISCO unit groups, except what is itself wanted."""
    named = np.isin(table.ids, list(no_go))
    codes = np.unique(table.codes[named])
    refused = np.isin(table.codes, codes[np.char.str_len(codes) == 4])
    refused &= ~np.isin(table.meanings, table.meanings[np.isin(table.ids, list(wanted))])
    return np.asarray(refused | np.isin(table.meanings, table.meanings[named]), dtype=np.bool_)


def _by_group(table: OccupationTable, position: int) -> npt.NDArray[np.float64]:
    code = str(table.codes[position])
    near = np.zeros(len(table.ids))
    for digits, value in sorted(SHARED_DIGITS.items()):
        if len(code) >= digits:
            near[table.codes.astype(f"<U{digits}") == code[:digits]] = value
    return near


def _skill_weights(table: OccupationTable) -> npt.NDArray[np.float64]:
    """Per entry: the skill's rarity (smooth idf), scaled so that each occupation's entries have length 1."""
    in_occupations = np.bincount(table.skills, minlength=table.skill_count)
    idf = np.log((1 + len(table.ids)) / (1 + in_occupations))[table.skills]
    length = np.sqrt(np.bincount(table.rows, weights=idf**2, minlength=len(table.ids)))
    return np.asarray(idf / np.where(length > 0, length, 1.0)[table.rows], dtype=np.float64)


def _by_skills(table: OccupationTable, weights: npt.NDArray[np.float64], position: int) -> npt.NDArray[np.float64]:
    asked = np.zeros(table.skill_count)
    own = table.rows == position
    asked[table.skills[own]] = weights[own]
    cosine = np.bincount(table.rows, weights=weights * asked[table.skills], minlength=len(table.ids))
    return np.asarray(np.clip(cosine, 0.0, 1.0), dtype=np.float64)
