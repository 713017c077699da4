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
    ProposalOutdatedError,
    WeighingRefusedError,
    WishRefusedError,
)
from matching.services.fairness import FairnessWatch, Grouping, fairness_watch
from matching.services.importance import change_importance
from matching.services.leads import leads_for
from matching.services.learning import answer_proposal, propose_weights
from matching.services.ranking import (
    ENGINE_VERSION,
    NEAR_THE_TOP,
    TOP,
    Standing,
    latest_run,
    rank_all,
    rank_citizen,
    rank_each,
    renew_all_prices,
    standing_of,
)
from matching.services.reproducing import MadeAgain, NotReproducibleError, make_again
from matching.services.weighing import current_weights, take_weighing_back, weigh_by_ranking, weigh_by_swing
from matching.services.what_if import Move, WhatIf, keep_wishes, what_if

__all__ = [
    "ENGINE_VERSION",
    "NEAR_THE_TOP",
    "TOP",
    "CaseClosedError",
    "FairnessWatch",
    "Grouping",
    "InvalidAnswerError",
    "InvalidPolicyError",
    "MadeAgain",
    "MatchingRefusedError",
    "Move",
    "NotReproducibleError",
    "NotYoursError",
    "OpeningClosedError",
    "ProposalOutdatedError",
    "Standing",
    "WeighingRefusedError",
    "WhatIf",
    "WishRefusedError",
    "answer_proposal",
    "change_importance",
    "crowding_policy_of",
    "current_weights",
    "decide",
    "fairness_watch",
    "keep_wishes",
    "latest_run",
    "leads_for",
    "make_again",
    "propose_weights",
    "rank_all",
    "rank_citizen",
    "rank_each",
    "renew_all_prices",
    "set_crowding_policy",
    "standing_of",
    "take_weighing_back",
    "weigh_by_ranking",
    "weigh_by_swing",
    "what_if",
]
