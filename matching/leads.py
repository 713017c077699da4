"""Workplaces that offer a mentor and have no open job, as leads for a citizen: where it is worth asking.

A workplace is a lead where it lies within the citizen's limit, has had (or speaks of) work near what the citizen wants,
and its mentor is of use to the citizen. Workplaces are put in order for the citizen, never citizens for a workplace.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from employers.models import MentorOffer
from jobmatch.citizens.enums import TravelMode
from jobmatch.vocabulary.models import Place
from jobmatch.vocabulary.services import has_station
from jobmatch.vocabulary.travel import travel_minutes_to_all
from matching.adapters import TRAVEL, MentorFit, MentorGroup, Stated, WorkWanted, mentor_fit, numbering
from matching.adapters.values import SAME_FIELD


class Source(StrEnum):
    """How it is known what work there is."""

    EARLIER = "earlier"
    WORDS = "words"


@dataclass(frozen=True)
class MentorPlace:
    """A workplace with its mentor offers; `occupations`: what work there is, as `source` says."""

    offers: Sequence[MentorOffer]
    group: MentorGroup
    occupations: frozenset[int]
    source: Source

    @property
    def place(self) -> Place | None:
        workplace = self.offers[0].workplace
        return workplace.place if workplace else None


@dataclass(frozen=True)
class Lead:
    """`nearness`: of the occupation to what the citizen wants. `minutes`: None where home or workplace is unknown."""

    offer: MentorOffer
    occupation: int
    nearness: float
    source: Source
    mentor: MentorFit
    minutes: int | None


@dataclass(frozen=True)
class Leads:
    """What was found, with the words that it was found by. `names_work`: whether any work is wanted by name."""

    stated: Stated
    leads: list[Lead]
    names_work: bool


def leads_among(stated: Stated, places: Iterable[MentorPlace]) -> Leads:
    """The nearest work first, then the mentor that suits best, then the shortest way, then the older offer."""
    work, entries = WorkWanted.of(stated), numbering().occupation_entries()
    # The field alone decides what is near; being only open to it puts a lead further down.
    near = {pk: float(work.nearness[entry]) for pk, entry in entries.items() if work.field[entry] >= SAME_FIELD}
    found = [lead for place in places if (lead := _lead(stated, near, place)) is not None]
    return Leads(stated, sorted(found, key=_order), names_work=work.names_some)


def _order(lead: Lead) -> tuple[float, float, float, int]:
    return -lead.nearness, -lead.mentor.value, float("inf") if lead.minutes is None else lead.minutes, lead.offer.pk


def _lead(stated: Stated, near: Mapping[int, float], place: MentorPlace) -> Lead | None:
    there = [(pk, near[pk]) for pk in place.occupations if pk in near]
    work = max(there, key=lambda one: (one[1], -one[0]), default=None)
    minutes = _minutes(stated, place)
    if work is None or (minutes is not None and minutes > _most(stated)):
        return None
    mentor = mentor_fit(stated, place.group)
    if mentor.value <= 0:
        return None
    offer = next(one for one in place.offers if one.pk == mentor.offer)
    return Lead(offer, work[0], work[1], place.source, mentor, minutes)


def _minutes(stated: Stated, there: MentorPlace) -> int | None:
    home, place = stated.home, there.place
    if home is None or place is None:
        return None
    wish = stated.wishes.get(TRAVEL)
    mode = str((wish.detail.get("mode") if wish else "") or TravelMode.TRANSIT)
    by_train = np.array([has_station(home.postcode) and has_station(place.postcode)])
    way = travel_minutes_to_all((home.latitude, home.longitude), [place.latitude], [place.longitude], mode, by_train)
    return int(way[0])


def _most(stated: Stated) -> float:
    wish = stated.wishes.get(TRAVEL)
    return float((wish.detail.get("minutes") if wish else 0) or "inf")
