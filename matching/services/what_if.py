"""What a list would be if wishes were otherwise: worked out and shown, and written down only when somebody says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
from django.db import transaction

from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen, Wish
from jobmatch.citizens.said import WishSaid, in_order
from jobmatch.citizens.services import CitizensRefusedError, save_wishes
from jobmatch.vocabulary.services import one_version
from matching.adapters import PARTS, Pool, Stated, side_of, stated_by
from matching.engine import CitizenTables, Ranking, parts, rank, spared
from matching.engine.inputs import Points
from matching.models import RankingRun
from matching.services.errors import WishRefusedError
from matching.services.pools import latest_pool
from matching.services.prices import CLEAR_LEAD, current_prices, price_vector
from matching.services.ranking import TOP, kept_relaxations, rank_citizen


@dataclass(frozen=True)
class Move:
    """One opening, before and after. A place of None: not among the best that are kept of *fits*.

    `causes`: the parts whose points differ, with by how much, most first; empty where the others moved.
    """

    opening_id: int
    before: int | None
    after: int | None
    score: int
    causes: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class WhatIf:
    """`fits` and `would_fit_if`: how many belong on each list (before, after). `moves`: by the new place, then what is
    no longer there."""

    openings: int
    fits: tuple[int, int]
    would_fit_if: tuple[int, int]
    moves: tuple[Move, ...]
    conflict: tuple[str, ...]


def what_if(*, citizen: Citizen, changed: Sequence[WishSaid], at: datetime) -> WhatIf:
    """Against the openings of the latest list, so that only the wishes differ. The wishes must be valid."""
    with one_version():
        pool = latest_pool(citizen=citizen, at=at)
        prices = price_vector(current_prices(citizen.municipality), pool)
        [stated] = stated_by([citizen])
        now = _ranked(stated, pool, prices)
        then = _ranked(_altered(stated, changed, at), pool, prices) if changed else now
    return WhatIf(
        openings=len(pool),
        fits=(now.ranking.fits.total, then.ranking.fits.total),
        would_fit_if=(now.ranking.would_fit_if.total, then.ranking.would_fit_if.total),
        moves=tuple(_moves(now, then, pool)),
        conflict=_conflict(then, pool),
    )


@transaction.atomic
def keep_wishes(*, citizen: Citizen, wishes: Sequence[WishSaid], by: User, at: datetime) -> RankingRun:
    """Save the wishes, with the list made anew at once."""
    try:
        save_wishes(citizen=citizen, wishes=wishes, by=by, at=at)
    except CitizensRefusedError as error:
        raise WishRefusedError(error.text, error.field) from error
    return rank_citizen(citizen=citizen, at=at)


@dataclass(frozen=True)
class _Ranked:
    """`prices`: those that count for the citizen, whose clear first choice has none."""

    tables: CitizenTables
    ranking: Ranking
    prices: Points


def _ranked(stated: Stated, pool: Pool, prices: Points) -> _Ranked:
    tables = CitizenTables.from_wishes(side_of(stated, pool).wishes, pool.openings.table_sizes)
    own = spared(tables, pool.openings, prices, CLEAR_LEAD)
    return _Ranked(tables, rank(tables, pool.openings, prices=own, top=TOP), own)


def _altered(stated: Stated, changed: Sequence[WishSaid], at: datetime) -> Stated:
    names = ("criterion", "levels", "detail", "importance", "must", "reason_kind")
    said = [in_order(one) for one in changed]
    wishes = {one.criterion: Wish(agreed_at=at, **{name: getattr(one, name) for name in names}) for one in said}
    # What is said now is a later word than a weighing of the wishes.
    weighed = stated.weighed.without(wishes) if stated.weighed else None
    return replace(stated, wishes=stated.wishes | wishes, weighed=weighed)


def _moves(now: _Ranked, then: _Ranked, pool: Pool) -> Iterator[Move]:
    positions = list(dict.fromkeys([*then.ranking.fits.positions.tolist(), *now.ranking.fits.positions.tolist()]))
    places = [
        {position: place for place, position in enumerate(one.ranking.fits.positions.tolist(), start=1)}
        for one in (now, then)
    ]
    rows = np.array(positions, dtype=np.int64)
    before, after = (parts(one.tables, pool.openings, rows, one.prices) for one in (now, then))
    for row, position in enumerate(positions):
        yield Move(
            opening_id=int(pool.openings.ids[position]),
            before=places[0].get(position),
            after=places[1].get(position),
            score=int(after[row].sum()),
            causes=_causes((after[row] - before[row]).tolist()),
        )


def _causes(differences: Sequence[int]) -> tuple[tuple[str, int], ...]:
    causes = [(key, points) for key, points in zip(PARTS, differences, strict=True) if points]
    return tuple(sorted(causes, key=lambda cause: -abs(cause[1])))


def _conflict(then: _Ranked, pool: Pool) -> tuple[str, ...]:
    """Which musts leave nothing together; empty where something fits."""
    conflict = kept_relaxations(then.tables, pool)["conflict"] if not then.ranking.fits.total else None
    return tuple(conflict or ())
