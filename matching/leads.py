"""Workplaces that offer a mentor and have no open job, as leads for a citizen: where it is worth asking.

A workplace is a lead where it lies within the citizen's limit, has had (or speaks of) work near what the citizen wants,
and its mentor is of use to the citizen. Workplaces are put in order for the citizen, never citizens for a workplace.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from employers.models import MentorOffer
from jobmatch.citizens.enums import Attitude, TravelMode
from jobmatch.vocabulary.services import occupation_affinity, refused_occupations
from jobmatch.vocabulary.travel import travel_minutes_to_all
from matching.adapters import TRAVEL, MentorFit, MentorGroup, Stated, mentor_fit
from matching.adapters.values import OPEN, SAME_FIELD


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
    def coordinates(self) -> tuple[float, float] | None:
        workplace = self.offers[0].workplace
        place = workplace.place if workplace else None
        return (place.latitude, place.longitude) if place else None


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


@dataclass(frozen=True)
class WorkWanted:
    """Nearness by occupation, to work that is wanted; less to work that one is open to. What is refused is left out."""

    nearness: dict[int, float]

    @classmethod
    def of(cls, stated: Stated) -> "WorkWanted":
        wanted, open_to, no_go = (_named(stated, one) for one in (Attitude.WANTED, Attitude.OPEN, Attitude.NO_GO))
        near, also = occupation_affinity(wanted, ()), occupation_affinity(open_to, ())
        refused = refused_occupations(wanted | open_to, no_go) if no_go else set()
        # The field alone decides what is near; being only open to it puts a lead further down.
        return cls(
            {
                pk: max(near[pk], OPEN * also.get(pk, 0.0))
                for pk in near
                if pk not in refused and max(near[pk], also.get(pk, 0.0)) >= SAME_FIELD
            }
        )

    def nearest(self, occupations: Iterable[int]) -> tuple[int, float] | None:
        found = [(pk, self.nearness[pk]) for pk in occupations if pk in self.nearness]
        return max(found, key=lambda one: (one[1], -one[0]), default=None)


def leads_among(stated: Stated, places: Iterable[MentorPlace]) -> Leads:
    """The nearest work first, then the mentor that suits best, then the shortest way, then the older offer."""
    wanted = WorkWanted.of(stated)
    found = [lead for place in places if (lead := _lead(stated, wanted, place)) is not None]
    return Leads(stated, sorted(found, key=_order), names_work=bool(wanted.nearness))


def _order(lead: Lead) -> tuple[float, float, float, int]:
    return -lead.nearness, -lead.mentor.value, float("inf") if lead.minutes is None else lead.minutes, lead.offer.pk


def _lead(stated: Stated, wanted: WorkWanted, place: MentorPlace) -> Lead | None:
    work = wanted.nearest(place.occupations)
    minutes = _minutes(stated, place)
    if work is None or (minutes is not None and minutes > _most(stated)):
        return None
    mentor = mentor_fit(stated, place.group)
    if mentor.value <= 0:
        return None
    offer = next(one for one in place.offers if one.pk == mentor.offer)
    return Lead(offer, work[0], work[1], place.source, mentor, minutes)


def _minutes(stated: Stated, place: MentorPlace) -> int | None:
    if stated.home is None or place.coordinates is None:
        return None
    latitude, longitude = place.coordinates
    home = (stated.home.latitude, stated.home.longitude)
    wish = stated.wishes.get(TRAVEL)
    mode = str((wish.detail.get("mode") if wish else "") or TravelMode.TRANSIT)
    return int(travel_minutes_to_all(home, [latitude], [longitude], mode)[0])


def _most(stated: Stated) -> float:
    wish = stated.wishes.get(TRAVEL)
    return float((wish.detail.get("minutes") if wish else 0) or "inf")


def _named(stated: Stated, attitude: Attitude) -> set[int]:
    return {row.occupation_id for row in stated.occupations if row.occupation_id and row.attitude == attitude}
