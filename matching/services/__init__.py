"""What this app does: makes a citizen's list of openings, says why, and writes down what people decide about it."""

from matching.services.decisions import decide
from matching.services.errors import (
    CaseClosedError,
    InvalidAnswerError,
    MatchingRefusedError,
    NotYoursError,
    OpeningClosedError,
    WishRefusedError,
)
from matching.services.importance import change_importance
from matching.services.ranking import (
    ENGINE_VERSION,
    TOP,
    Standing,
    latest_run,
    rank_all,
    rank_citizen,
    rank_each,
    standing_of,
)
from matching.services.what_if import Move, WhatIf, keep_wishes, what_if

__all__ = [
    "ENGINE_VERSION",
    "TOP",
    "CaseClosedError",
    "InvalidAnswerError",
    "MatchingRefusedError",
    "Move",
    "NotYoursError",
    "OpeningClosedError",
    "Standing",
    "WhatIf",
    "WishRefusedError",
    "change_importance",
    "decide",
    "keep_wishes",
    "latest_run",
    "rank_all",
    "rank_citizen",
    "rank_each",
    "standing_of",
    "what_if",
]
