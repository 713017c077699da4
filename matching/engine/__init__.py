"""Ranks openings for a citizen. Arrays in, arrays out: no Django, no clock, no I/O; the same input, the same lists.

Reading order: inputs, tables, scoring, ranking, demand, crowding, explain, conflicts; evaluation stands apart.
"""

from matching.engine.conflicts import relaxations
from matching.engine.crowding import Prices, crowding_prices, expected_exposure, exposure_capacities
from matching.engine.demand import CandidateGraph, clear_first_choices
from matching.engine.explain import Question, Why, questions, why
from matching.engine.inputs import EngineInputError, Openings, Preference, SkillPreference, Wishes
from matching.engine.ranking import RankedList, Ranking, rank
from matching.engine.tables import CitizenTables

__all__ = [
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
    "Why",
    "Wishes",
    "clear_first_choices",
    "crowding_prices",
    "expected_exposure",
    "exposure_capacities",
    "questions",
    "rank",
    "relaxations",
    "why",
]
