"""What the pages of a ranked list show: the kept suggestions, said in words, with the answers given so far."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from employers.models import Opening
from jobmatch.citizens.models import Citizen, Wish
from jobmatch.vocabulary.criteria import CRITERIA
from matching.enums import Answer, Case, SuggestionList
from matching.explanations import Part, Words, cause, change, name_of, notes_of, question, relaxed, sentence, signed
from matching.models import Decision, RankingRun, Suggestion
from matching.services import TOP, Move, WhatIf, crowding_policy_of

AGAINST = (Case.NONE, Case.BROKEN, Case.PRICE)
#: Questions and relaxed musts that stand open; the rest of the questions is folded away.
FIRST_QUESTIONS, FIRST_RELAXED = 3, 3
#: Parts that are named as what moved an opening.
CAUSES = 2


@dataclass(frozen=True)
class Line:
    text: str
    points: str


@dataclass(frozen=True)
class Reasons:
    """The parts of one score as a bar and as sentences. The same for consultant and citizen."""

    bar: list[dict[str, Any]]
    score: float
    fits: list[Line]
    partly: list[Line]
    fits_not: list[Line]
    unknown: list[Line]
    ask: list[str]
    ask_more: list[str]
    changes: list[str]


@dataclass(frozen=True)
class Row:
    """A suggestion with the answer that counts, if any. `full`: as many citizens as it can meet at a time said yes."""

    suggestion: Suggestion
    opening: Opening
    decision: Decision | None
    full: bool = False

    @property
    def is_answered(self) -> bool:
        return self.decision is not None and self.decision.answer != Answer.LATER


@dataclass(frozen=True)
class Page:
    """`left_out`: answered with a yes or a no, and so not shown."""

    run: RankingRun
    fits: list[Row]
    would_fit_if: list[Row]
    left_out: int
    notes: list[str]
    relaxations: list[str]

    @property
    def rows(self) -> list[Row]:
        return [*self.fits, *self.would_fit_if]


def page_of(citizen: Citizen, run: RankingRun, on: date, *, answered: bool) -> Page:
    """In as many queries for any length. Without `answered`, a yes or a no is left out; closed jobs always are."""
    answers = Decision.objects.select_related("by").standing_of(citizen)
    suggestions = run.suggestions.still_open(on).with_openings()
    full = _full(citizen, [one.opening for one in suggestions])
    rows = [Row(one, one.opening, answers.get(one.opening_id), one.opening_id in full) for one in suggestions]
    shown = [row for row in rows if answered or not row.is_answered]
    return Page(
        run=run,
        fits=[row for row in shown if row.suggestion.on_list == SuggestionList.FITS],
        would_fit_if=[row for row in shown if row.suggestion.on_list == SuggestionList.WOULD_FIT_IF],
        left_out=len(rows) - len(shown),
        notes=notes_of(run.notes, run.relaxations["conflict"]),
        relaxations=[relaxed(one["criteria"], one["opens"]) for one in run.relaxations["options"][:FIRST_RELAXED]],
    )


def _full(citizen: Citizen, openings: Sequence[Opening]) -> set[int]:
    """Openings for which as many citizens have said yes as can be introduced at a time. Who they are is not said."""
    policy = crowding_policy_of(citizen.municipality)
    under_way = Decision.objects.yes_by_opening([opening.pk for opening in openings]) if policy.enabled else {}
    return {
        opening.pk
        for opening in openings
        if under_way.get(opening.pk, 0) >= opening.positions * policy.introductions_per_position
    }


def reasoned(rows: Sequence[Row]) -> list[tuple[Row, Reasons]]:
    """With reasons; their words are read in two queries for all rows."""
    words = Words.of(part for row in rows for part in row.suggestion.parts)
    return [(row, reasons_of(row.suggestion.parts, row.suggestion.broken, words)) for row in rows]


def reasons_of(parts: Sequence[Part], broken: Collection[str], words: Words | None = None) -> Reasons:
    """Sentences sorted by what they say; within a group what weighs most comes first, questions about musts before."""
    words = words or Words.of(parts)
    unknown = sorted((part for part in parts if _case(part) is Case.UNKNOWN), key=lambda part: not part.get("must"))
    questions = [question(part["criterion"]) for part in unknown]
    return Reasons(
        bar=[
            {
                "label": name_of(part["criterion"]),
                "points": part["points"] / 100,
                "max": part["max"] / 100,
                "state": part["case"],
            }
            for part in parts
        ],
        score=sum(part["points"] for part in parts) / 100,
        fits=_lines((part for part in parts if _case(part) is Case.FULL), words),
        partly=_lines((part for part in parts if _case(part) is Case.PART), words),
        fits_not=_lines((part for part in parts if _case(part) in AGAINST), words),
        unknown=_lines(unknown, words),
        ask=questions[:FIRST_QUESTIONS],
        ask_more=questions[FIRST_QUESTIONS:],
        changes=[text for key in broken if (text := change(key))],
    )


@dataclass(frozen=True)
class Tried:
    """One opening on the list as it would be; `steps`: places up (positive) or down, None when it is new or gone."""

    opening: Opening
    before: int | None
    after: int | None
    steps: int | None
    why: list[str]


@dataclass(frozen=True)
class TriedList:
    found: WhatIf
    stays: list[Tried]
    leaves: list[Tried]
    conflict: list[str]


def tried(found: WhatIf, most: int) -> TriedList:
    """The first `most` places as they would be, and what would no longer be among them. One query."""
    moves = [one for one in found.moves if min(one.before or TOP + 1, one.after or TOP + 1) <= most]
    with_firms = Opening.objects.select_related("employer", "place")
    openings = with_firms.in_bulk([one.opening_id for one in moves])
    shown = [_tried(one, openings[one.opening_id]) for one in moves if one.opening_id in openings]
    stays = [one for one in shown if one.after is not None and one.after <= most]
    return TriedList(found, stays, [one for one in shown if one not in stays], notes_of((), found.conflict))


def _tried(move: Move, opening: Opening) -> Tried:
    steps = move.before - move.after if move.before is not None and move.after is not None else None
    why = [cause(key, points) for key, points in move.causes[:CAUSES]]
    return Tried(opening, move.before, move.after, steps, why)


def importances_of(citizen: Citizen) -> list[Wish]:
    """The wishes whose importance can be turned on the list itself, in the catalogue's order."""
    order = {key: place for place, key in enumerate(CRITERIA)}
    wishes = Wish.objects.current().filter(citizen=citizen, criterion__in=order)
    return sorted(wishes, key=lambda wish: order[wish.criterion])


def _lines(parts: Iterable[Part], words: Words) -> list[Line]:
    return [Line(sentence(part, words), signed(part["points"])) for part in parts]


def _case(part: Part) -> Case:
    return Case(part["case"])
