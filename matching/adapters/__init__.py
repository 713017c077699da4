"""From records to the engine's arrays, and from its columns back to the catalogue's keys."""

from matching.adapters.columns import (
    COLUMNS,
    FIXED,
    MENTOR,
    OCCUPATION,
    OWN_WORDS,
    PARTS,
    PRICE,
    SKILLS,
    TRAVEL,
    WEEKLY_HOURS,
    catalogue_place,
    keys_of,
)
from matching.adapters.kept import kept_parts, kept_questions, level_named
from matching.adapters.kept_wishes import packed, unpacked
from matching.adapters.mentor_fit import MentorFit, MentorGroup
from matching.adapters.mentors import kept_mentor, mentor_fit, mentor_groups, mentor_values
from matching.adapters.numbering import Numbering, numbering
from matching.adapters.openings import Pool, all_open, opening_table
from matching.adapters.stated import Stated, stated_by
from matching.adapters.weighing import Weighed, shared_out, weights_in
from matching.adapters.wishes import CitizenSide, side_of, wishes_of
from matching.adapters.work import WorkWanted

__all__ = [
    "COLUMNS",
    "FIXED",
    "MENTOR",
    "OCCUPATION",
    "OWN_WORDS",
    "PARTS",
    "PRICE",
    "SKILLS",
    "TRAVEL",
    "WEEKLY_HOURS",
    "CitizenSide",
    "MentorFit",
    "MentorGroup",
    "Numbering",
    "Pool",
    "Stated",
    "Weighed",
    "WorkWanted",
    "all_open",
    "catalogue_place",
    "kept_mentor",
    "kept_parts",
    "kept_questions",
    "keys_of",
    "level_named",
    "mentor_fit",
    "mentor_groups",
    "mentor_values",
    "numbering",
    "opening_table",
    "packed",
    "shared_out",
    "side_of",
    "stated_by",
    "unpacked",
    "weights_in",
    "wishes_of",
]
