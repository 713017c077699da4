"""A citizen's musts together: what each would open if it were relaxed, and which of them leave nothing."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from matching.engine.compiled import compiled
from matching.engine.inputs import Integers, Masks, Openings, require
from matching.engine.scoring import SmallMasks, broken_musts, numbered_musts
from matching.engine.tables import CitizenTables, criteria_in

_TALLIED = 16  # musts whose sets are counted one by one
MAX_MUSTS = 24  # the search for a conflict keeps one entry per set of musts


@dataclass(frozen=True)
class Relaxation:
    """``opens``: how many openings that do not fit now would fit if these one or two musts were no musts."""

    criteria: tuple[int, ...]
    opens: int


@dataclass(frozen=True)
class Relaxations:
    """What the musts of one citizen do to one pool.

    fitting : how many openings fit as things are
    options : one per negotiable must and per pair of them; most opened first, then fewest criteria, then lowest.
        Musts for health or legal reasons are never proposed
    conflict : None when something fits; otherwise the smallest set of musts that already leaves nothing, negotiable or
        not (the lowest criteria where several are as small). Empty for an empty pool: no must is to blame
    """

    fitting: int
    options: tuple[Relaxation, ...]
    conflict: tuple[int, ...] | None


def relaxations(tables: CitizenTables, openings: Openings) -> Relaxations:
    masks, counts = _broken_sets(tables, openings)
    count_by_mask = dict(zip(masks.tolist(), counts.tolist(), strict=True))
    fitting = count_by_mask.get(0, 0)
    return Relaxations(
        fitting=fitting,
        options=_options(criteria_in(tables.negotiable), count_by_mask),
        conflict=None if fitting else _smallest_conflict(masks),
    )


def _broken_sets(tables: CitizenTables, openings: Openings) -> tuple[Masks, Integers]:
    """The sets of musts that are broken, ascending, and how many openings break each."""
    musts = criteria_in(tables.must)
    if len(musts) > _TALLIED:
        return np.unique(broken_musts(tables, openings), return_counts=True)
    tally = np.zeros(1 << len(musts), dtype=np.int64)
    _tally(numbered_musts(tables, openings), tally)
    found = np.flatnonzero(tally)
    masks = np.zeros(found.size, dtype=np.uint64)
    for place, criterion in enumerate(musts):
        masks |= (found.astype(np.uint64) >> np.uint64(place) & np.uint64(1)) << np.uint64(criterion)
    return masks, tally[found]


@compiled
def _tally(numbers: SmallMasks, tally: Integers) -> None:
    for number in numbers:
        tally[number] += 1


def _options(negotiable: tuple[int, ...], count_by_mask: dict[int, int]) -> tuple[Relaxation, ...]:
    alone = {criterion: count_by_mask.get(1 << criterion, 0) for criterion in negotiable}
    options = [Relaxation((criterion,), opens) for criterion, opens in alone.items()]
    for one, other in combinations(negotiable, 2):
        together = count_by_mask.get(1 << one | 1 << other, 0)
        options.append(Relaxation((one, other), alone[one] + alone[other] + together))
    return tuple(sorted(options, key=lambda option: (-option.opens, len(option.criteria), option.criteria)))


def _smallest_conflict(masks: Masks) -> tuple[int, ...]:
    """The smallest set of criteria that has one in common with every mask, by a table of all sets: exact and bounded.

    A set leaves nothing when no opening breaks only musts outside it. In the table the lowest criterion is the highest
    bit, so that among sets of one size the largest number is the one with the lowest criteria.
    """
    criteria = criteria_in(int(np.bitwise_or.reduce(masks, initial=0)))
    require("must", len(criteria) <= MAX_MUSTS, f"must not be more than {MAX_MUSTS} to look for a conflict among them")
    numbers = np.zeros(masks.size, dtype=np.int64)
    for criterion in criteria:
        numbers = numbers << 1 | (masks >> np.uint64(criterion) & np.uint64(1)).astype(np.int64)
    opens = np.zeros(1 << len(criteria), dtype=np.bool_)  # whether relaxing this set would make some opening fit
    opens[numbers] = True
    for bit in range(len(criteria)):
        without_and_with = opens.reshape(-1, 2, 1 << bit)
        without_and_with[:, 1] |= without_and_with[:, 0]
    leaving_nothing = opens.size - 1 - np.flatnonzero(~opens)
    sizes = np.bitwise_count(leaving_nothing)
    best = int(leaving_nothing[sizes == sizes.min()].max())
    highest = len(criteria) - 1
    return tuple(criterion for place, criterion in enumerate(criteria) if best >> (highest - place) & 1)
