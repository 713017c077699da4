"""Ranks openings for a citizen. Arrays in, arrays out: no Django, no clock, no I/O; the same input, the same lists.

Reading order: inputs, tables, scoring, ranking, explain, conflicts; evaluation stands apart.
"""

from matching.engine.conflicts import relaxations
from matching.engine.explain import Question, Why, questions, why
from matching.engine.inputs import EngineInputError, Openings, Preference, SkillPreference, Wishes
from matching.engine.ranking import RankedList, Ranking, rank
from matching.engine.scoring import parts
from matching.engine.tables import CitizenTables

__all__ = [
    "CitizenTables",
    "EngineInputError",
    "Openings",
    "Preference",
    "Question",
    "RankedList",
    "Ranking",
    "SkillPreference",
    "Why",
    "Wishes",
    "parts",
    "questions",
    "rank",
    "relaxations",
    "why",
]
