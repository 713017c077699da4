"""How good each level of a criterion is for a citizen, from 0 to 1, and which levels break a must. Arrays only."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from jobmatch.vocabulary.criteria import Criterion, Kind
from matching.adapters.columns import MOST_HOURS

Values = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

#: What is not known counts as the middle between the worst and the best.
MIDDLE = 0.5
#: A way to work that takes exactly the longest time the citizen accepts.
AT_THE_LIMIT = 0.2
#: Up to this share of the longest time, a shorter way is no better.
NEAR = 1 / 3
#: Work that one is only open to counts for so much of work that one wants.
OPEN = 0.6
#: As near as occupations of one ISCO minor group: what a must of the kind of work accepts.
SAME_FIELD = 0.6

#: Hours that are all right, but not those that are wished; more than those, where they are to grow.
IN_THE_WINDOW, LATER = 0.8, 0.9
#: So many hours beyond what is all right, a job is worth nothing for its hours.
HOURS_FADE = 20

#: Importance 0 to 3 as a weight. 1 : 2 : 4 lies close to what three ranked wishes would get (.11 : .28 : .61).
WEIGHTS = (0.0, 1.0, 2.0, 4.0)


@dataclass(frozen=True)
class Table:
    """Entry 0 is the unknown level."""

    values: Values
    acceptable: Flags


def table_of_levels(criterion: Criterion, wished: Collection[str]) -> Table | None:
    """For a criterion with levels of its own; None where no level of it is wished."""
    places = [place for place, key in enumerate(criterion.level_keys) if key in wished]
    if not places:
        return None
    acceptable = np.zeros(len(criterion.level_keys), dtype=np.bool_)
    acceptable[places] = True
    if criterion.kind is Kind.SCALE:
        values = _falling(len(criterion.level_keys), places)
    else:
        if criterion.kind is Kind.DEMAND:
            acceptable[: places[-1] + 1] = True
        values = acceptable.astype(np.float64)
    return with_unknown(values, acceptable)


def table_of_hours(fine: Collection[int], *, best: float | None, grows: bool) -> Table | None:
    """For hours from the least to the most: as good as the best hours among them, and acceptable if one of them is.

    `fine`: the whole hours that are all right. 1 at the hours wished best, 0.8 at others that are all right (0.9 above
    the best where they are to grow); outside 0.8 falling to 0 over 20 hours. Without a best all that are fine are best.
    """
    if not fine:
        return None
    hours = np.arange(1, MOST_HOURS + 1)
    acceptable = np.isin(hours, list(fine))
    away = np.abs(hours[:, None] - np.array(sorted(fine))).min(axis=1)
    values = IN_THE_WINDOW * np.clip(1 - away / HOURS_FADE, 0.0, 1.0)
    if best is None:
        values[acceptable] = 1.0
    else:
        values[acceptable & (hours > best) & grows] = LATER
        values[np.abs(hours - best) < 1] = 1.0
    return with_unknown(
        np.concatenate([np.maximum.accumulate(values[least:]) for least in range(MOST_HOURS)]),
        np.concatenate([np.logical_or.accumulate(acceptable[least:]) for least in range(MOST_HOURS)]),
    )


def with_unknown(values: Values, acceptable: Flags) -> Table:
    middle = float(values.min() + values.max()) * MIDDLE
    return Table(np.concatenate(([middle], values)), np.concatenate(([True], acceptable)))


def long_table(values: Values, acceptable: Flags) -> Table:
    """For occupations and places: the unknown, the best that could be, then each level of the pool."""
    return Table(np.concatenate(([MIDDLE, 1.0], values)), np.concatenate(([True, True], acceptable)))


def travel_values(minutes: npt.ArrayLike, most: float) -> Values:
    """1 up to a third of the longest time, in a line down to 0.2 at the longest, 0 beyond it."""
    way = np.asarray(minutes, dtype=np.float64)
    near = most * NEAR
    falling = 1 - (1 - AT_THE_LIMIT) * (way - near) / (most - near)
    return np.where(way <= near, 1.0, np.where(way <= most, falling, 0.0))


def _falling(levels: int, places: list[int]) -> Values:
    """1 on the wished levels, less by the same step for each level away from them, 0 on the farthest."""
    away = np.abs(np.arange(levels)[:, None] - np.array(places)).min(axis=1)
    farthest = int(away.max())
    return np.asarray(1 - away / farthest if farthest else np.ones(levels), dtype=np.float64)
