"""What this app does: store words and places, link free text to them, and say how near occupations lie."""

from jobmatch.vocabulary.services.describing import criteria_as_markdown
from jobmatch.vocabulary.services.interests import likely_occupation, occupation_interest, theme_named
from jobmatch.vocabulary.services.nearness import occupation_affinity, refused_occupations
from jobmatch.vocabulary.services.starter import load_starter
from jobmatch.vocabulary.services.stations import has_station
from jobmatch.vocabulary.services.storing import (
    ConceptRow,
    Counts,
    PlaceRow,
    store_broader,
    store_groups,
    store_links,
    store_occupations,
    store_places,
    store_skills,
)
from jobmatch.vocabulary.services.version import one_version, version_of
from jobmatch.vocabulary.services.words import (
    link_occupation,
    link_occupations,
    link_skills,
    occupation_linker,
    occupation_wording,
    skill_linker,
    suggest,
)

__all__ = [
    "ConceptRow",
    "Counts",
    "PlaceRow",
    "criteria_as_markdown",
    "has_station",
    "likely_occupation",
    "link_occupation",
    "link_occupations",
    "link_skills",
    "load_starter",
    "occupation_affinity",
    "occupation_interest",
    "occupation_linker",
    "occupation_wording",
    "one_version",
    "refused_occupations",
    "skill_linker",
    "store_broader",
    "store_groups",
    "store_links",
    "store_occupations",
    "store_places",
    "store_skills",
    "suggest",
    "theme_named",
    "version_of",
]
