"""Which number each occupation and place has in the engine's tables: of the whole vocabulary, whatever is in the pool.

An opening's numbers therefore stay the same when another one comes or goes, and a snapshot of openings can be read
again as long as the vocabulary is the same.
"""

import hashlib
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from django.db.models import Count, Max, Sum

from jobmatch.vocabulary.criteria import CRITERIA, TRAITS
from jobmatch.vocabulary.models import Occupation, Place
from jobmatch.vocabulary.services import has_station, version_of
from matching.adapters.columns import (
    COLUMNS,
    FIRST,
    FIRST_MENTOR,
    HOURS_RANGES,
    MENTOR,
    OCCUPATION,
    OWN_WORDS,
    TRAVEL,
    WEEKLY_HOURS,
)


@dataclass(frozen=True, eq=False)
class Numbering:
    """Level ``FIRST + i`` of occupation and travel is entry i of what is listed here, both ascending.

    `coordinates` (places, 2): latitude and longitude. `stations` (places,): whether each has one. `digest` names the
    columns, their levels and the whole order.
    """

    occupations: npt.NDArray[np.int64]
    places: tuple[str, ...]
    coordinates: npt.NDArray[np.float64]
    stations: npt.NDArray[np.bool_]
    digest: str

    def table_sizes(self, mentors: int, titles: int) -> tuple[int, ...]:
        """`mentors`: how many workplaces offer one; `titles`: how many different ones the openings have."""
        sizes = {criterion.key: len(criterion.level_keys) + 1 for criterion in TRAITS}
        sizes |= {
            WEEKLY_HOURS: len(HOURS_RANGES) + 1,
            OCCUPATION: FIRST + len(self.occupations),
            TRAVEL: FIRST + len(self.places),
            MENTOR: FIRST_MENTOR + mentors,
            OWN_WORDS: FIRST + titles,
        }
        return tuple(sizes[key] for key in COLUMNS)

    def occupation_entries(self) -> dict[int, int]:
        return {pk: entry for entry, pk in enumerate(self.occupations.tolist())}

    def place_levels(self) -> dict[str, int]:
        return {postcode: FIRST + entry for entry, postcode in enumerate(self.places)}


def numbering() -> Numbering:
    """As the vocabulary stands now; built once per version of it and process."""
    seen = Place.objects.order_by().aggregate(Count("pk"), Max("pk"), Sum("latitude"), Sum("longitude"))
    return _numbering((*version_of(Occupation), *seen.values()))


@lru_cache(maxsize=2)
def _numbering(version: tuple[object, ...]) -> Numbering:
    """`version` is there for the cache."""
    occupations = list(Occupation.objects.order_by("pk").values_list("pk", flat=True))
    places = list(Place.objects.order_by("pk").values_list("postcode", "latitude", "longitude"))
    levels = [(key, CRITERIA[key].level_keys if key in CRITERIA else ()) for key in COLUMNS]
    return Numbering(
        occupations=np.array(occupations, dtype=np.int64),
        places=tuple(postcode for postcode, _, _ in places),
        coordinates=np.array([point for _, *point in places], dtype=np.float64).reshape(-1, 2),
        stations=np.array([has_station(postcode) for postcode, _, _ in places], dtype=np.bool_),
        digest=hashlib.sha256(repr((levels, HOURS_RANGES, occupations, places)).encode()).hexdigest(),
    )
