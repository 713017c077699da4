"""A kept ranking as plain data and as text: what the command prints, and the same that the page shows."""

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from matching.enums import Case, SuggestionList
from matching.explanations import Words, change, name_of, notes_of, question, relaxed, sentence, with_points
from matching.models import RankingRun, Suggestion

Listing = dict[str, Any]
WIDTH = 96
INDENT = " " * 6


def describe(run: RankingRun, top: int | None = None) -> Listing:
    """All that the page shows of one ranking. Points have two decimals; a suggestion's parts add up to its score."""
    kept = list(run.suggestions.with_openings())
    fits = [one for one in kept if one.on_list == SuggestionList.FITS][:top]
    near = [one for one in kept if one.on_list == SuggestionList.WOULD_FIT_IF][:top]
    words = Words.of(part for one in (*fits, *near) for part in one.parts)
    shown = {one.opening_id: one for one in (*fits, *near)}
    return {
        "citizen": run.citizen.case_id,
        "made_at": run.made_at.isoformat(),
        "engine_version": run.engine_version,
        "openings": run.openings,
        "fits_in_all": run.fits,
        "would_fit_if_in_all": run.would_fit_if,
        "notes": notes_of(run.notes, run.relaxations["conflict"]),
        "fits": [_suggestion(one, words) for one in fits],
        "would_fit_if": [_suggestion(one, words) for one in near],
        "questions": [_question(one, shown[one["opening"]]) for one in run.questions if one["opening"] in shown],
        "relaxations": [
            {**option, "sentence": relaxed(option["criteria"], option["opens"])}
            for option in run.relaxations["options"]
        ],
        "conflict": run.relaxations["conflict"],
    }


def _suggestion(one: Suggestion, words: Words) -> Listing:
    said = [sentence(part, words) for part in one.parts]
    return {
        "opening": one.opening.reference,
        "title": one.opening.title,
        "employer": one.opening.employer_name,
        "place": str(one.opening.place or ""),
        "number": one.place,
        "score": one.score / 100,
        "parts": [{**_part(part), "sentence": text} for part, text in zip(one.parts, said, strict=True)],
        "broken": one.broken,
        "unknown": one.unknown,
        "sentences": [with_points(text, part["points"]) for part, text in zip(one.parts, said, strict=True)],
        "changes": [{"criterion": key, "change": change(key)} for key in one.broken],
    }


def _part(part: Mapping[str, Any]) -> Listing:
    return {
        "criterion": part["criterion"],
        "name": name_of(part["criterion"]),
        "points": part["points"] / 100,
        "max": part["max"] / 100,
        "state": part["case"],
    }


def _question(asked: Mapping[str, Any], about: Suggestion) -> Listing:
    return {
        "opening": about.opening.reference,
        "title": about.opening.title,
        "criterion": asked["criterion"],
        "question": question(asked["criterion"]),
        "points": asked["points"] / 100,
        "must": asked["must"],
    }


def as_text(listing: Listing) -> str:
    """The listing for a terminal of about a hundred columns."""
    return "\n".join(_lines(listing))


def _lines(listing: Listing) -> Iterator[str]:
    heading = _("Citizen %(citizen)s: %(fits_in_all)s of %(openings)s open jobs fit.") % listing
    yield heading
    yield "=" * len(heading)
    near = ngettext(
        "One more would fit if the employer changed something.",
        "%(n)s more would fit if the employer changed something.",
        listing["would_fit_if_in_all"],
    )
    yield near % {"n": listing["would_fit_if_in_all"]}
    for note in listing["notes"]:
        yield from wrap(f"! {note}", WIDTH, subsequent_indent="  ")
    yield from _list_lines(_("Fits"), listing["fits"])
    yield from _list_lines(_("Would fit if"), listing["would_fit_if"])
    yield from _question_lines(listing["questions"])
    if listing["relaxations"]:
        yield "\n" + _("What the musts cost")
        yield from (f"  {option['sentence']}" for option in listing["relaxations"][:3])


def _list_lines(heading: str, suggestions: list[Listing]) -> Iterator[str]:
    yield f"\n{heading}"
    if not suggestions:
        yield "  " + _("none")
    for one in suggestions:
        where = ", ".join(part for part in (one["employer"], one["place"]) if part)
        yield f"{one['number']:>3}. {one['title']}: " + _("%(score)s points") % {
            "score": number_format(one["score"], decimal_pos=2)
        }
        yield from wrap(f"{where} [{one['opening']}]", WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
        for part, said in zip(one["parts"], one["sentences"], strict=True):
            mark = _MARKS[Case(part["state"])]
            yield from wrap(f"{mark} {said}", WIDTH, initial_indent=INDENT, subsequent_indent=f"{INDENT}  ")
        for row in one["changes"]:
            if row["change"]:
                said = _("It would fit with: %(change)s.") % row
                yield from wrap(f"> {said}", WIDTH, initial_indent=INDENT, subsequent_indent=f"{INDENT}  ")


def _question_lines(questions: list[Listing]) -> Iterator[str]:
    """By opening, in the order of the most that an answer could change."""
    if questions:
        yield "\n" + _("Ask the employer")
    by_opening: dict[str, list[Listing]] = {}
    for one in questions:
        by_opening.setdefault(one["opening"], []).append(one)
    for asked in by_opening.values():
        yield f"  {asked[0]['title']} [{asked[0]['opening']}]"
        for one in asked:
            text = f"? {one['question']}"
            if one["must"]:
                text += " (" + _("must") + ")"
            yield from wrap(text, WIDTH, initial_indent=INDENT, subsequent_indent=f"{INDENT}  ")


_MARKS = {
    Case.FULL: "+",
    Case.PART: "~",
    Case.NONE: "-",
    Case.UNKNOWN: "?",
    Case.BROKEN: "x",
    Case.PRICE: "-",
}
