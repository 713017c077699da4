"""Ranks openings for a citizen. Arrays in, arrays out: no Django, no clock, no I/O; the same input, the same lists.

Reading order: inputs, tables, scoring, ranking, demand, crowding, explain, conflicts; evaluation stands apart, and so
do weights and learning, which make a citizen's weights before anything is ranked.
"""

from matching.engine.conflicts import relaxations
from matching.engine.crowding import Prices, crowding_prices, expected_exposure, exposure_capacities
from matching.engine.demand import CandidateGraph, clear_first_choices
from matching.engine.explain import Question, Why, questions, why
from matching.engine.inputs import EngineInputError, Openings, Preference, SkillPreference, Wishes
from matching.engine.learning import WeightShift, crossed, learn_weights, named_losses
from matching.engine.ranking import RankedList, Ranking, rank
from matching.engine.scoring import parts
from matching.engine.tables import CitizenTables
from matching.engine.weights import FIRST_POINTS, rank_order_centroid, swing_weights

__all__ = [
    "FIRST_POINTS",
    "CandidateGraph",
    "CitizenTables",
    "EngineInputError",
    "Openings",
    "Preference",
    "Prices",
    "Question",
    "RankedList",
    "Ranking",
    "SkillPreference",
    "WeightShift",
    "Why",
    "Wishes",
    "clear_first_choices",
    "crossed",
    "crowding_prices",
    "expected_exposure",
    "exposure_capacities",
    "learn_weights",
    "named_losses",
    "parts",
    "questions",
    "rank",
    "rank_order_centroid",
    "relaxations",
    "swing_weights",
    "why",
]
