"""Prices that keep a municipality's citizens from all being shown the same openings; see `engine.crowding`."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

import numpy as np

from employers.models import Opening
from jobmatch.accounts.models import Municipality
from jobmatch.citizens.models import Citizen
from matching.adapters import Pool, side_of, stated_by
from matching.engine import CandidateGraph, CitizenTables, crowding_prices, exposure_capacities, rank
from matching.engine.inputs import Integers, Points
from matching.enums import Answer
from matching.models import CrowdingPolicy, CrowdingPrices, Decision
from matching.services.crowding import crowding_policy_of

#: Openings of a citizen that can come onto their list at some price.
CANDIDATES = 100
#: A first choice that leads the second by so many hundredths of a point pays no price.
CLEAR_LEAD = 500
#: Citizens whose words are read at once.
CHUNK = 100


def renew_prices(*, municipality: Municipality, pool: Pool, at: datetime) -> CrowdingPrices | None:
    """What the openings cost now, starting from the latest prices; written where they differ.

    None where the municipality does not share out the jobs. Citizens are counted, and none is named.
    """
    policy = crowding_policy_of(municipality)
    if not policy.enabled:
        return None
    latest = CrowdingPrices.objects.latest_of(municipality)
    graph = _candidates(municipality, pool)
    found = crowding_prices(
        graph,
        exposure_capacities(graph, _introductions(policy, pool)),
        clear_lead=CLEAR_LEAD,
        start=price_vector(latest, pool) if latest else None,
    )
    at_cost = np.flatnonzero(found.prices)
    points = {str(pool.openings.ids[position]): int(found.prices[position]) for position in at_cost}
    if latest is not None and latest.points == points:
        return latest
    return CrowdingPrices.objects.create(municipality=municipality, made_at=at, points=points)


def current_prices(municipality: Municipality) -> CrowdingPrices | None:
    """The latest ones, for a list that is made between two renewals; None where jobs are not shared out."""
    policy = crowding_policy_of(municipality)
    return CrowdingPrices.objects.latest_of(municipality) if policy.enabled else None


def price_vector(prices: CrowdingPrices | None, pool: Pool) -> Points:
    """By position of the pool; 0 for an opening that came after the prices."""
    return prices_by_id(prices, pool.openings.ids)


def prices_by_id(prices: CrowdingPrices | None, ids: Integers) -> Points:
    """`ids`: ascending, as those of a pool are."""
    vector = np.zeros(ids.size, dtype=np.int32)
    for opening, points in prices.points.items() if prices else ():
        position = int(np.searchsorted(ids, int(opening)))
        if position < ids.size and ids[position] == int(opening):
            vector[position] = points
    return vector


def _candidates(municipality: Municipality, pool: Pool) -> CandidateGraph:
    rows, points = [], []
    for positions, scores in _unpriced_lists(municipality, pool):
        rows.append(positions)
        points.append(scores)
    nothing = np.zeros(0, dtype=np.int64)
    return CandidateGraph(
        starts=np.cumsum([0, *(one.size for one in rows)], dtype=np.int64),
        positions=np.concatenate([nothing, *rows]).astype(np.int32),
        points=np.concatenate([nothing, *points]).astype(np.int32),
    )


def _unpriced_lists(municipality: Municipality, pool: Pool) -> Iterator[tuple[Integers, Integers]]:
    """Of each citizen in turn the best that fit, without what they have answered: that is shown to them no more."""
    pks = list(Citizen.objects.active().filter(municipality=municipality).order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(pks), CHUNK):
        citizens = list(Citizen.objects.filter(pk__in=pks[first : first + CHUNK]).order_by("pk"))
        answered = _answered(citizens)
        for citizen, stated in zip(citizens, stated_by(citizens), strict=True):
            tables = CitizenTables.from_wishes(side_of(stated, pool).wishes, pool.openings.table_sizes)
            fits = rank(tables, pool.openings, top=CANDIDATES, max_broken=0).fits
            waits = ~np.isin(fits.ids, list(answered[citizen.pk]))
            yield fits.positions[waits], fits.scores[waits]


def _answered(citizens: list[Citizen]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    latest: dict[tuple[int, int], str] = {
        (decision.citizen_id, decision.opening_id): decision.answer
        for decision in Decision.objects.filter(citizen__in=citizens).order_by("pk")
    }
    for (citizen, opening), answer in latest.items():
        if answer != Answer.LATER:
            found[citizen].add(opening)
    return found


def _introductions(policy: CrowdingPolicy, pool: Pool) -> Integers:
    """How many more introductions each opening can meet: so many for each position, less those under way."""
    positions = dict(Opening.objects.filter(pk__in=pool.openings.ids.tolist()).values_list("pk", "positions"))
    under_way = Decision.objects.yes_by_opening(pool.openings.ids.tolist())
    left = [
        max(positions.get(pk, 0) * policy.introductions_per_position - under_way.get(pk, 0), 0)
        for pk in pool.openings.ids.tolist()
    ]
    return np.array(left, dtype=np.int64)
