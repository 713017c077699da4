"""Leads for one citizen: workplaces with a mentor and no open job. Nothing is written, and nothing is sent."""

import re
from collections import defaultdict
from datetime import date

from employers.models import MentorOffer, Opening
from jobmatch.citizens.models import Citizen
from jobmatch.vocabulary.models import Occupation
from matching.adapters import mentor_groups, stated_by
from matching.leads import Leads, MentorPlace, Source, leads_among

#: Words in the name of an occupation that is looked for in an offer's own words.
LONGEST_NAME = 4


def leads_for(*, citizen: Citizen, on: date) -> Leads:
    """In a number of queries that does not grow with citizens, workplaces or offers."""
    [stated] = stated_by([citizen])
    return leads_among(stated, _places(on))


def _places(on: date) -> list[MentorPlace]:
    busy = Opening.objects.open_on(on).exclude(workplace=None).values("workplace")
    published = MentorOffer.objects.published().exclude(workplace=None).exclude(workplace__in=busy)
    offers: dict[int, list[MentorOffer]] = defaultdict(list)
    for offer in published.select_related("employer", "workplace__place").order_by("pk"):
        offers[offer.workplace_id or 0].append(offer)
    groups = mentor_groups(offers)
    earlier = _earlier(list(offers))
    told = _told([offer for workplace, own in offers.items() if workplace not in earlier for offer in own])
    return [
        MentorPlace(
            offers=own,
            group=groups[workplace],
            occupations=frozenset(earlier.get(workplace) or told.get(workplace, set())),
            source=Source.EARLIER if workplace in earlier else Source.WORDS,
        )
        for workplace, own in offers.items()
        if workplace in groups
    ]


def _earlier(workplaces: list[int]) -> dict[int, set[int]]:
    """Occupations of the openings that have been public there once."""
    were_public = Opening.objects.filter(workplace__in=workplaces).exclude(last_published_at=None, live=False)
    found: dict[int, set[int]] = defaultdict(set)
    for workplace, occupation in were_public.exclude(occupation=None).values_list("workplace", "occupation"):
        found[workplace].add(occupation)
    return dict(found)


def _told(offers: list[MentorOffer]) -> dict[int, set[int]]:
    """Work that an offer names, where there were no openings: a label as it stands, since a guess would mislead."""
    called: dict[str, set[int]] = defaultdict(set)
    if offers:
        for pk, label in Occupation.objects.current().values_list("pk", "labels__da"):
            called[str(label).lower()].add(pk)
    found: dict[int, set[int]] = defaultdict(set)
    for offer in offers:
        for phrase in _phrases(f"{offer.title}. {offer.description}") & called.keys():
            found[offer.workplace_id or 0] |= called[phrase]
    return dict(found)


def _phrases(text: str) -> set[str]:
    """Words that stand together, up to as many as the name of an occupation mostly has."""
    words = re.findall(r"[\w-]+", text.lower())
    sizes = range(1, LONGEST_NAME + 1)
    return {" ".join(words[first : first + size]) for size in sizes for first in range(len(words))}
