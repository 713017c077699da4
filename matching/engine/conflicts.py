"""A citizen's musts together: what each would open if it were relaxed, and which of them leave nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from matching.engine.inputs import Openings
from matching.engine.scoring import score
from matching.engine.tables import CitizenTables, criteria_in


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
    masks, counts = np.unique(score(tables, openings).broken, return_counts=True)
    count_by_mask = dict(zip(masks.tolist(), counts.tolist(), strict=True))
    fitting = count_by_mask.pop(0, 0)
    return Relaxations(
        fitting=fitting,
        options=_options(criteria_in(tables.negotiable), count_by_mask),
        conflict=None if fitting else _smallest_cover(list(count_by_mask)),
    )


def _options(negotiable: tuple[int, ...], count_by_mask: dict[int, int]) -> tuple[Relaxation, ...]:
    alone = {criterion: count_by_mask.get(1 << criterion, 0) for criterion in negotiable}
    options = [Relaxation((criterion,), opens) for criterion, opens in alone.items()]
    for one, other in combinations(negotiable, 2):
        together = count_by_mask.get(1 << one | 1 << other, 0)
        options.append(Relaxation((one, other), alone[one] + alone[other] + together))
    return tuple(sorted(options, key=lambda option: (-option.opens, len(option.criteria), option.criteria)))


def _smallest_cover(masks: Sequence[int]) -> tuple[int, ...]:
    """The smallest set of bits that has one in common with every mask (non-empty masks); exact, by rising size."""
    needed: list[int] = []
    for mask in sorted(masks, key=lambda mask: (mask.bit_count(), mask)):
        if not any(mask & smaller == smaller for smaller in needed):  # whoever meets the smaller meets this one too
            needed.append(mask)
    size = 0
    while not (covers := _covers(needed, 0, 0, size)):
        size += 1
    return min(criteria_in(cover) for cover in covers)


def _covers(masks: Sequence[int], chosen: int, ruled_out: int, size: int) -> list[int]:
    """All covers with ``size`` more bits; ``ruled_out`` keeps a set of bits from being tried in more than one order."""
    unmet = next((mask for mask in masks if not mask & chosen), None)
    if unmet is None:
        return [chosen]
    if size == 0:
        return []
    found: list[int] = []
    for criterion in criteria_in(unmet & ~ruled_out):
        found += _covers(masks, chosen | 1 << criterion, ruled_out, size - 1)
        ruled_out |= 1 << criterion
    return found
