"""What this app does: makes a citizen's list of openings, says why, and writes down what people decide about it."""

from matching.services.crowding import crowding_policy_of, set_crowding_policy
from matching.services.decisions import decide
from matching.services.errors import (
    CaseClosedError,
    InvalidAnswerError,
    InvalidPolicyError,
    MatchingRefusedError,
    NotYoursError,
    OpeningClosedError,
    WishRefusedError,
)
from matching.services.fairness import FairnessWatch, Grouping, fairness_watch
from matching.services.importance import change_importance
from matching.services.leads import leads_for
from matching.services.ranking import (
    ENGINE_VERSION,
    Standing,
    latest_run,
    rank_all,
    rank_citizen,
    rank_each,
    standing_of,
)

__all__ = [
    "ENGINE_VERSION",
    "CaseClosedError",
    "FairnessWatch",
    "Grouping",
    "InvalidAnswerError",
    "InvalidPolicyError",
    "MatchingRefusedError",
    "NotYoursError",
    "OpeningClosedError",
    "Standing",
    "WishRefusedError",
    "change_importance",
    "crowding_policy_of",
    "decide",
    "fairness_watch",
    "latest_run",
    "leads_for",
    "rank_all",
    "rank_citizen",
    "rank_each",
    "set_crowding_policy",
    "standing_of",
]
