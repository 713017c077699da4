"""Why a workplace is a lead, in plain sentences; those about work and travel are the ones of the list."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from matching.adapters import OCCUPATION, TRAVEL, Stated, kept_mentor
from matching.adapters.values import travel_values
from matching.enums import Case
from matching.explanations import Words, sentence
from matching.leads import Lead, Leads, Source
from matching.mentor_words import mentor_sentence

_SOURCES = {
    Source.EARLIER: gettext_lazy("The workplace has looked for people for this work before."),
    Source.WORDS: gettext_lazy("The mentor speaks of this work."),
}


@dataclass(frozen=True)
class LeadRow:
    lead: Lead
    sentences: list[str]


def rows_of(found: Leads) -> list[LeadRow]:
    """The words are read in two queries for all of them."""
    words = Words.of({"occupation": lead.occupation} for lead in found.leads)
    return [LeadRow(lead, list(_sentences(lead, found.stated, words))) for lead in found.leads]


def _sentences(lead: Lead, stated: Stated, words: Words) -> Iterator[str]:
    yield f"{_work(lead, words)} {_SOURCES[lead.source]}"
    if (travel := _travel(lead, stated)) is not None:
        yield travel
    yield mentor_sentence(kept_mentor(lead.mentor))


def _work(lead: Lead, words: Words) -> str:
    case = Case.FULL if lead.nearness >= 1 else Case.PART
    part = {"criterion": OCCUPATION, "case": case.value, "points": round(100 * lead.nearness), "max": 100}
    return sentence(part | {"occupation": lead.occupation, "refused": False, "wants": True}, words)


def _travel(lead: Lead, stated: Stated) -> str | None:
    wish = stated.wishes.get(TRAVEL)
    if lead.minutes is None:
        return _("How long the way takes is not known.")
    if wish is None or not wish.detail.get("minutes"):
        return None
    most = wish.detail["minutes"]
    case = Case.FULL if travel_values(lead.minutes, float(most)) >= 1 else Case.PART
    facts = {"minutes": lead.minutes, "most": most, "mode": wish.detail.get("mode", "")}
    return sentence({"criterion": TRAVEL, "case": case.value, "points": 0, "max": 0} | facts, Words())
