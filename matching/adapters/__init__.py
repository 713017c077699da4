"""From records to the engine's arrays, and from its columns back to the catalogue's keys."""

from matching.adapters.columns import (
    COLUMNS,
    OCCUPATION,
    PARTS,
    PRICE,
    SKILLS,
    TRAVEL,
    WEEKLY_HOURS,
    catalogue_place,
    keys_of,
)
from matching.adapters.kept import kept_parts, kept_questions
from matching.adapters.openings import Pool, all_open, opening_table
from matching.adapters.stated import Stated, stated_by
from matching.adapters.weighing import Weighed, shared_out, weights_in
from matching.adapters.wishes import CitizenSide, side_of, wishes_of

__all__ = [
    "COLUMNS",
    "OCCUPATION",
    "PARTS",
    "PRICE",
    "SKILLS",
    "TRAVEL",
    "WEEKLY_HOURS",
    "CitizenSide",
    "Pool",
    "Stated",
    "Weighed",
    "all_open",
    "catalogue_place",
    "kept_parts",
    "kept_questions",
    "keys_of",
    "opening_table",
    "shared_out",
    "side_of",
    "stated_by",
    "weights_in",
    "wishes_of",
]
