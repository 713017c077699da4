"""Ranks openings for a citizen. Arrays in, arrays out: no Django, no clock, no I/O; the same input, the same lists.

Reading order: inputs, packing, tables; scoring, selection, ranking for one citizen; bank, lanes, sweep, lists, many for
all of them, and incoming for one new opening; demand, crowding; explain, whatif, conflicts. Snapshot and evaluation
stand apart, and so do weights and learning, which make a citizen's weights before anything is ranked.
"""

from matching.engine.bank import Bank
from matching.engine.conflicts import relaxations
from matching.engine.crowding import Prices, crowding_prices, expected_exposure, exposure_capacities
from matching.engine.demand import CandidateGraph, clear_first_choices
from matching.engine.explain import Question, Why, questions, why
from matching.engine.incoming import Incoming, incoming
from matching.engine.inputs import (
    EngineInputError,
    OpeningRow,
    Openings,
    Preference,
    SkillPreference,
    Wishes,
)
from matching.engine.learning import WeightShift, crossed, learn_weights, named_losses
from matching.engine.lists import ManyLists, ManyRankings
from matching.engine.many import rank_many
from matching.engine.ranking import RankedList, Ranking, rank, spared
from matching.engine.scoring import parts
from matching.engine.snapshot import Snapshot, SnapshotError, VocabularyChangedError
from matching.engine.snapshot import read as read_snapshot
from matching.engine.snapshot import write as write_snapshot
from matching.engine.tables import CitizenTables
from matching.engine.weights import FIRST_POINTS, rank_order_centroid, swing_weights
from matching.engine.whatif import Change, Move, Reach, moved, reach

__all__ = [
    "FIRST_POINTS",
    "Bank",
    "CandidateGraph",
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
    "Prices",
    "Question",
    "RankedList",
    "Ranking",
    "Reach",
    "SkillPreference",
    "Snapshot",
    "SnapshotError",
    "VocabularyChangedError",
    "WeightShift",
    "Why",
    "Wishes",
    "clear_first_choices",
    "crossed",
    "crowding_prices",
    "expected_exposure",
    "exposure_capacities",
    "incoming",
    "learn_weights",
    "moved",
    "named_losses",
    "parts",
    "questions",
    "rank",
    "rank_many",
    "rank_order_centroid",
    "reach",
    "read_snapshot",
    "relaxations",
    "spared",
    "swing_weights",
    "why",
    "write_snapshot",
]
