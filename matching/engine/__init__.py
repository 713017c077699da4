"""Ranks openings for a citizen. Arrays in, arrays out: no Django, no clock, no I/O; the same input, the same lists.

Reading order: inputs, packing, tables; scoring, selection, ranking for one citizen; bank, lanes, sweep, many for all of
them, and incoming for one new opening; explain, whatif, conflicts; snapshot and evaluation stand apart.
"""

from matching.engine.bank import Bank
from matching.engine.conflicts import relaxations
from matching.engine.explain import Question, Why, questions, why
from matching.engine.incoming import Incoming, incoming
from matching.engine.inputs import EngineInputError, OpeningRow, Openings, Preference, SkillPreference, Wishes
from matching.engine.many import ManyLists, ManyRankings, rank_many
from matching.engine.ranking import RankedList, Ranking, rank
from matching.engine.snapshot import Snapshot, SnapshotError
from matching.engine.tables import CitizenTables
from matching.engine.whatif import Change, Move, Reach, moved, reach

__all__ = [
    "Bank",
    "Change",
    "CitizenTables",
    "EngineInputError",
    "Incoming",
    "ManyLists",
    "ManyRankings",
    "Move",
    "OpeningRow",
    "Openings",
    "Preference",
    "Question",
    "RankedList",
    "Ranking",
    "Reach",
    "SkillPreference",
    "Snapshot",
    "SnapshotError",
    "Why",
    "Wishes",
    "incoming",
    "moved",
    "questions",
    "rank",
    "rank_many",
    "reach",
    "relaxations",
    "why",
]
