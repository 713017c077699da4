"""What is wrong is refused at the door, and the refusal names the field."""

import copy

import numpy as np
import pytest

from matching.engine import (
    CitizenTables,
    EngineInputError,
    Openings,
    Preference,
    SkillPreference,
    Wishes,
    rank,
    relaxations,
    why,
)
from matching.engine.evaluation import gini, ndcg_at_k, recall_at_k
from tests.matching.engine.pools import pool, want

NAN, INF = float("nan"), float("inf")


def openings(**changed) -> Openings:
    """Two openings, two criteria of 3 and 2 levels; the first asks for two skills."""
    good = {
        "ids": np.array([1, 2], dtype=np.int64),
        "bins": np.array([[0, 1], [2, 0]], dtype=np.int32),
        "table_sizes": (3, 2),
        "skill_starts": np.array([0, 2, 2], dtype=np.int64),
        "skill_ids": np.array([4, 5], dtype=np.int32),
        "skill_weights": np.array([100, 50], dtype=np.int16),
    }
    return Openings(**{**good, **changed})


def preference(**changed) -> Preference:
    good = {
        "criterion": 0,
        "weight": 1.0,
        "values": np.array([0.5, 0.0, 1.0]),
        "acceptable": np.array([True, False, True]),
    }
    return Preference(**{**good, **changed})


def test_what_the_refusals_start_from_is_accepted():
    assert len(openings()) == 2
    assert preference().weight == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("ids", np.array([1, 1], dtype=np.int64)),
        ("ids", np.array([1, 2], dtype=np.int32)),
        ("ids", np.array([[1, 2]], dtype=np.int64)),
        ("ids", [1, 2]),
        ("bins", np.array([[0, 1]], dtype=np.int32)),
        ("bins", np.array([[0], [1]], dtype=np.int32)),
        ("bins", np.array([[0, 1], [2, 0]], dtype=np.int64)),
        ("bins", np.array([[0, 1], [3, 0]], dtype=np.int32)),
        ("bins", np.array([[0, 1], [-1, 0]], dtype=np.int32)),
        ("table_sizes", (3, 0)),
        ("table_sizes", (2,) * 65),
        ("skill_starts", np.array([0, 2], dtype=np.int64)),
        ("skill_starts", np.array([1, 2, 2], dtype=np.int64)),
        ("skill_starts", np.array([0, 1, 1], dtype=np.int64)),
        ("skill_starts", np.array([0, 3, 2], dtype=np.int64)),
        ("skill_ids", np.array([4, -5], dtype=np.int32)),
        ("skill_ids", np.array([4, 2_000_000], dtype=np.int32)),
        ("skill_ids", np.array([4, 4], dtype=np.int32)),
        ("skill_weights", np.array([100], dtype=np.int16)),
        ("skill_weights", np.array([100, 0], dtype=np.int16)),
        ("skill_weights", np.array([100, 50], dtype=np.int32)),
    ],
)
def test_a_pool_with_a_wrong_array_is_refused(field, value):
    with pytest.raises(EngineInputError) as refused:
        openings(**{field: value})
    assert refused.value.field == f"Openings.{field}"
    assert str(refused.value).startswith(f"Openings.{field} must")


def test_one_skill_may_be_asked_for_by_two_openings():
    asked = openings(skill_starts=np.array([0, 1, 2]), skill_ids=np.array([4, 4], dtype=np.int32))
    assert asked.skill_ids.tolist() == [4, 4]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("criterion", -1),
        ("criterion", 64),
        ("weight", -0.1),
        ("weight", NAN),
        ("weight", INF),
        ("values", np.array([0.5, NAN, 1.0])),
        ("values", np.array([0.5, INF, 1.0])),
        ("values", np.array([0.5, -0.1, 1.0])),
        ("values", np.array([0.5, 1.1, 1.0])),
        ("values", np.array([0, 1, 1])),
        ("values", np.zeros(0)),
        ("values", np.zeros((1, 3))),
        ("acceptable", np.array([True, False])),
        ("acceptable", np.array([False, False, True])),
        ("acceptable", np.array([1, 0, 1])),
    ],
)
def test_a_wrong_preference_is_refused(field, value):
    with pytest.raises(EngineInputError) as refused:
        preference(**{field: value})
    assert refused.value.field == f"Preference.{field}"


@pytest.mark.parametrize(
    ("field", "weight", "values"),
    [
        ("weight", -1, {}),
        ("weight", NAN, {}),
        ("values", 1, {1: NAN}),
        ("values", 1, {1: 1.5}),
        ("values", 1, {1: -1.5}),
        ("values", 1, {-1: 1.0}),
        ("values", 1, {2_000_000: 1.0}),
    ],
)
def test_a_wrong_skill_preference_is_refused(field, weight, values):
    with pytest.raises(EngineInputError) as refused:
        SkillPreference(weight, values)
    assert refused.value.field == f"SkillPreference.{field}"


def test_two_preferences_on_one_criterion_are_refused():
    with pytest.raises(EngineInputError) as refused:
        Wishes(1, (preference(), preference()))
    assert refused.value.field == "Wishes.preferences"


@pytest.mark.parametrize(
    ("field", "sizes"), [("Preference.criterion", ()), ("Preference.values", (4,)), ("table_sizes", (0,))]
)
def test_wishes_that_do_not_match_the_criteria_are_refused(field, sizes):
    with pytest.raises(EngineInputError) as refused:
        CitizenTables.from_wishes(Wishes(1, (preference(),)), sizes)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("field", "options"),
    [
        ("top", {"top": -1}),
        ("max_broken", {"max_broken": -1}),
        ("prices", {"prices": np.zeros(1, dtype=np.int32)}),
        ("prices", {"prices": np.array([0, -1], dtype=np.int32)}),
        ("prices", {"prices": np.zeros(2)}),
    ],
)
def test_a_wrong_option_of_rank_is_refused(field, options):
    with pytest.raises(EngineInputError) as refused:
        rank(CitizenTables.from_wishes(Wishes(1), (3, 2)), openings(), **options)
    assert refused.value.field == field


def test_tables_made_for_other_criteria_are_refused():
    with pytest.raises(EngineInputError) as refused:
        rank(CitizenTables.from_wishes(Wishes(1), (3, 3)), openings())
    assert refused.value.field == "table_sizes"


@pytest.mark.parametrize("position", [-1, 2])
def test_why_about_an_opening_outside_the_pool_is_refused(position):
    with pytest.raises(EngineInputError) as refused:
        why(CitizenTables.from_wishes(Wishes(1), (3, 2)), openings(), position)
    assert refused.value.field == "position"


@pytest.mark.parametrize(
    ("field", "call"),
    [
        ("k", lambda: ndcg_at_k([1], [1], 0)),
        ("all_grades", lambda: ndcg_at_k([1, 2], [1], 5)),
        ("ranked_grades", lambda: recall_at_k([-1], [1], 5)),
        ("amounts", lambda: gini([1, NAN])),
        ("amounts", lambda: gini([1, -1])),
    ],
)
def test_measures_refuse_what_has_no_meaning(field, call):
    with pytest.raises(EngineInputError) as refused:
        call()
    assert refused.value.field == field


def test_a_refusal_survives_the_way_between_processes():
    refused = copy.copy(EngineInputError("prices", "must not be negative"))  # rebuilt the way pickle does it
    assert (refused.field, str(refused)) == ("prices", "prices must not be negative")


def test_a_conflict_among_more_musts_than_can_be_searched_is_refused():
    sizes = (2,) * 25
    wish = Wishes(1, tuple(want(criterion, 1, [0, 1], accept=[]) for criterion in range(25)))
    with pytest.raises(EngineInputError) as refused:
        relaxations(CitizenTables.from_wishes(wish, sizes), pool(sizes, [(1, [1] * 25, {})]))
    assert refused.value.field == "must"


@pytest.mark.parametrize("weight", [5e-324, 1e308])
def test_the_smallest_and_the_largest_weights_are_still_weights(weight):
    wish = Wishes(1, (want(0, weight, [0, 1]), want(1, weight, [0, 1])))
    tables = CitizenTables.from_wishes(wish, (2, 2))
    assert why(tables, pool((2, 2), [(1, [1, 1], {})]), 0).parts == (5000, 5000, 0, 0)
