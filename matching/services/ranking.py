"""Making a citizen's list and keeping it: openings are ranked for a citizen, never citizens for anybody."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from employers.models import Opening
from jobmatch.accounts.models import Municipality
from jobmatch.audit.services import record
from jobmatch.citizens.models import Citizen
from matching.adapters import (
    COLUMNS,
    FIXED,
    PARTS,
    CitizenSide,
    Pool,
    all_open,
    kept_parts,
    kept_questions,
    keys_of,
    level_named,
    packed,
    side_of,
    stated_by,
    wishes_of,
)
from matching.engine import (
    CitizenTables,
    EngineInputError,
    RankedList,
    Ranking,
    questions,
    rank,
    reach,
    relaxations,
    why,
)
from matching.engine.inputs import Points
from matching.enums import SuggestionList
from matching.models import CrowdingPrices, RankingRun, Suggestion
from matching.services.pools import kept_snapshot
from matching.services.prices import CLEAR_LEAD, current_prices, price_vector, renew_prices

#: Goes up with every change of the engine, or of the adapters' formulae, that can change a list.
ENGINE_VERSION = "2.0"
#: Of each list so many are kept; how many there are in all is kept too.
TOP = 50
#: Citizens whose words are read at once.
CHUNK = 100
#: Openings that people get to look at first.
NEAR_THE_TOP = 5
#: Ways to get more openings that are told of; the rest would open less.
OPTIONS = 6


@dataclass(frozen=True)
class Reached:
    """What would bring an opening among the first `NEAR_THE_TOP` of what fits; as `engine.Reach`, in codes.

    `changes`: criterion and the level that would do, as a part has it (empty for levels that are no words).
    """

    possible: bool
    changes: list[tuple[str, str]]
    missing: int


@dataclass(frozen=True)
class Standing:
    """Where one opening stands for one citizen, and all that put it there; `parts` as kept with a suggestion.

    `listed` is "fits", "would_fit_if" or "no"; `blocking` are broken musts that no employer is asked to change.
    """

    listed: str
    place: int | None
    score: int
    parts: list[dict[str, Any]]
    broken: list[str]
    unknown: list[str]
    blocking: list[str]
    too_many: bool
    reach: Reached


def rank_citizen(*, citizen: Citizen, at: datetime) -> RankingRun:
    """The citizen's list as of `at`; the latest one, and nothing is written, where nothing has changed since."""
    pool = all_open(timezone.localdate(at))
    return _rank(citizen, wishes_of(citizen, pool), Priced.of(current_prices(citizen.municipality), pool), at)


def rank_each(*, citizens: QuerySet[Citizen], at: datetime) -> Iterator[tuple[Citizen, RankingRun]]:
    """One list after the other, in the order of the records; what is in memory does not grow with their number."""
    pool = all_open(timezone.localdate(at))
    municipalities = Municipality.objects.filter(citizens__in=citizens.order_by()).distinct()
    priced = {one.pk: Priced.of(current_prices(one), pool) for one in municipalities}
    pks = list(citizens.order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(pks), CHUNK):
        chunk = list(Citizen.objects.filter(pk__in=pks[first : first + CHUNK]).order_by("pk"))
        for citizen, stated in zip(chunk, stated_by(chunk), strict=True):
            yield citizen, _rank(citizen, side_of(stated, pool), priced[citizen.municipality_id], at)


def rank_all(*, citizens: QuerySet[Citizen], at: datetime) -> int:
    """Lists for all of them, at the prices as they are. Returns how many."""
    return sum(1 for _ in rank_each(citizens=citizens, at=at))


def renew_all_prices(*, citizens: QuerySet[Citizen], at: datetime) -> None:
    """What openings cost, for each municipality that has some of the citizens; before the lists of all of them."""
    pool = all_open(timezone.localdate(at))
    for municipality in Municipality.objects.filter(citizens__in=citizens.order_by()).distinct().order_by("pk"):
        renew_prices(municipality=municipality, pool=pool, at=at)


def latest_run(*, citizen: Citizen, at: datetime) -> RankingRun:
    """The list to look at: the latest one, made now where there is none yet."""
    return RankingRun.objects.latest_of(citizen) or rank_citizen(citizen=citizen, at=at)


def standing_of(*, citizen: Citizen, opening: Opening, at: datetime) -> Standing | None:
    """Why an opening is on the list, or is not: for every open one. None where it is not open."""
    pool = all_open(timezone.localdate(at))
    position = pool.position_of(opening.pk)
    if position is None:
        return None
    side = wishes_of(citizen, pool)
    tables = CitizenTables.from_wishes(side.wishes, pool.openings.table_sizes)
    prices = price_vector(current_prices(citizen.municipality), pool)
    found = why(tables, pool.openings, position, prices=prices, clear_lead=CLEAR_LEAD)
    return Standing(
        listed=found.listed.value,
        place=found.place,
        score=found.score,
        parts=kept_parts(side, tables, pool, position, found.parts),
        broken=keys_of(found.broken),
        unknown=keys_of(found.unknown),
        blocking=keys_of(found.blocking),
        too_many=found.too_many,
        reach=_reached(tables, pool, position, prices),
    )


def _reached(tables: CitizenTables, pool: Pool, position: int, prices: Points) -> Reached:
    found = reach(
        tables, pool.openings, position, place=NEAR_THE_TOP, prices=prices, clear_lead=CLEAR_LEAD, fixed=FIXED
    )
    changes = [(COLUMNS[one.criterion], level_named(one.criterion, one.level)) for one in found.changes]
    return Reached(found.possible, changes, found.missing)


@dataclass(frozen=True, eq=False)
class Priced:
    """The pool, and what its openings cost on the lists of one municipality."""

    pool: Pool
    record: CrowdingPrices | None
    vector: Points

    @classmethod
    def of(cls, record: CrowdingPrices | None, pool: Pool) -> "Priced":
        return cls(pool, record, price_vector(record, pool))


def ranked(side: CitizenSide, priced: Priced) -> tuple[CitizenTables, Ranking]:
    """A citizen's list in the engine's numbers."""
    tables = CitizenTables.from_wishes(side.wishes, priced.pool.openings.table_sizes)
    ranking = rank(tables, priced.pool.openings, prices=priced.vector, top=TOP, clear_lead=CLEAR_LEAD)
    return tables, ranking


@transaction.atomic
def _rank(citizen: Citizen, side: CitizenSide, priced: Priced, at: datetime) -> RankingRun:
    pool = priced.pool
    digest = list_digest(side, priced)
    latest = RankingRun.objects.latest_of(citizen)
    if latest is not None and latest.input_digest == digest:
        return latest
    tables, ranking = ranked(side, priced)
    run = RankingRun.objects.create(
        citizen=citizen,
        made_at=at,
        engine_version=ENGINE_VERSION,
        wishes=side.stated.as_terms(),
        input_digest=digest,
        snapshot=kept_snapshot(pool, at),
        prices=priced.record,
        numbers=packed(side.wishes),
        weights={key: most for key, most in zip(PARTS, tables.maxima.tolist(), strict=False) if most},
        openings=len(pool),
        fits=ranking.fits.total,
        would_fit_if=ranking.would_fit_if.total,
        questions=kept_questions(questions(tables, pool.openings, ranking.fits, ranking.would_fit_if)),
        relaxations=kept_relaxations(tables, pool),
        notes=[note.value for note in side.notes],
    )
    Suggestion.objects.bulk_create(_suggestions(run, ranking, side, tables, pool))
    record(verb="matching.ranked", subject=citizen, actor=None, at=at)
    return run


def list_digest(side: CitizenSide, priced: Priced) -> str:
    """Names everything that a list is made from."""
    named = f"{ENGINE_VERSION} {TOP} {priced.pool.digest} {side.digest} "
    return hashlib.sha256(named.encode() + priced.vector.tobytes()).hexdigest()


def _suggestions(
    run: RankingRun, ranking: Ranking, side: CitizenSide, tables: CitizenTables, pool: Pool
) -> Iterator[Suggestion]:
    lists: tuple[tuple[SuggestionList, RankedList], ...] = (
        (SuggestionList.FITS, ranking.fits),
        (SuggestionList.WOULD_FIT_IF, ranking.would_fit_if),
    )
    for on_list, ranked in lists:
        for row in range(len(ranked)):
            yield Suggestion(
                run=run,
                opening_id=int(ranked.ids[row]),
                on_list=on_list,
                place=row + 1,
                score=int(ranked.scores[row]),
                parts=kept_parts(side, tables, pool, int(ranked.positions[row]), ranked.parts[row]),
                broken=keys_of(ranked.broken_at(row)),
                unknown=keys_of(ranked.unknown_at(row)),
            )


def kept_relaxations(tables: CitizenTables, pool: Pool) -> dict[str, Any]:
    """Which musts would open how many more openings, and which of them leave nothing."""
    try:
        found = relaxations(tables, pool.openings)
    except EngineInputError:
        # More musts than the search for a conflict can bear, and nothing fits: all of them together are named.
        return {
            "options": [],
            "conflict": keys_of(tuple(one for one in tables.columns.tolist() if tables.must >> one & 1)),
        }
    options = [{"criteria": keys_of(one.criteria), "opens": one.opens} for one in found.options if one.opens]
    return {"options": options[:OPTIONS], "conflict": None if found.conflict is None else keys_of(found.conflict)}
