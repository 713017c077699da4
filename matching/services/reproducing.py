"""A kept list made again from what was kept with it: the same openings, wishes and prices, to the last point."""

from dataclasses import dataclass

import numpy as np

from matching.adapters import PARTS, unpacked
from matching.engine import CitizenTables, RankedList, SnapshotError, rank, read_snapshot
from matching.enums import SuggestionList
from matching.models import RankingRun
from matching.services.prices import CLEAR_LEAD, prices_by_id
from matching.services.ranking import ENGINE_VERSION, TOP

#: List, place, score, and the points of each part that has some.
Row = tuple[str, int, int, dict[str, int]]


class NotReproducibleError(ValueError):
    """The list was made by another version of the engine, or what was kept of it is damaged."""


@dataclass(frozen=True)
class MadeAgain:
    """`differences`: openings whose list, place, score or parts differ, or that are on one of the two only."""

    suggestions: int
    differences: tuple[int, ...]


def make_again(*, run: RankingRun) -> MadeAgain:
    """Independent of what words, places and mentors are now."""
    if run.engine_version != ENGINE_VERSION or run.snapshot is None:
        raise NotReproducibleError(f"it was made by version {run.engine_version}, and this is {ENGINE_VERSION}")
    try:
        openings = read_snapshot(bytes(run.snapshot.data)).openings
    except SnapshotError as error:
        raise NotReproducibleError(str(error)) from error
    tables = CitizenTables.from_wishes(unpacked(bytes(run.numbers), run.citizen_id), openings.table_sizes)
    prices = prices_by_id(run.prices, openings.ids)
    ranking = rank(tables, openings, prices=prices, top=TOP, clear_lead=CLEAR_LEAD)
    again = _rows(SuggestionList.FITS, ranking.fits) | _rows(SuggestionList.WOULD_FIT_IF, ranking.would_fit_if)
    kept: dict[int, Row] = {
        one.opening_id: (one.on_list, one.place, one.score, _with_points(one.parts)) for one in run.suggestions.all()
    }
    different = [opening for opening in kept.keys() | again.keys() if kept.get(opening) != again.get(opening)]
    return MadeAgain(len(kept), tuple(sorted(different)))


def _rows(on_list: SuggestionList, made: RankedList) -> dict[int, Row]:
    return {
        opening: (
            on_list.value,
            row + 1,
            int(made.scores[row]),
            {PARTS[place]: int(made.parts[row, place]) for place in np.flatnonzero(made.parts[row])},
        )
        for row, opening in enumerate(made.ids.tolist())
    }


def _with_points(parts: list[dict[str, object]]) -> dict[str, int]:
    return {str(part["criterion"]): points for part in parts if isinstance(points := part["points"], int) and points}
