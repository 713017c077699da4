"""How good each level is, kind by kind."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.vocabulary.criteria import CRITERIA, TRAITS, Kind
from matching.adapters.values import AT_THE_LIMIT, WEIGHTS, table_of_levels, travel_values

SCALES = [criterion for criterion in TRAITS if criterion.kind is Kind.SCALE]


def test_a_scale_falls_by_equal_steps_to_nothing_at_the_farthest_level() -> None:
    table = table_of_levels(CRITERIA["weekly_hours"], ["16-20"])
    assert table is not None
    assert table.values[1:].tolist() == pytest.approx([0.4, 0.6, 0.8, 1.0, 0.8, 0.6, 0.4, 0.2, 0.0])
    assert table.acceptable[1:].tolist() == [level == 3 for level in range(9)]


def test_an_unknown_level_counts_as_the_middle_and_never_breaks_a_must() -> None:
    table = table_of_levels(CRITERIA["weekend"], ["never"])
    assert table is not None
    assert table.values.tolist() == [0.5, 1.0, 0.5, 0.0]
    assert table.acceptable[0]


def test_where_every_level_is_fine_it_does_not_matter_what_is_unknown() -> None:
    table = table_of_levels(CRITERIA["weekend"], ["never", "sometimes", "often"])
    assert table is not None
    assert table.values.tolist() == [1.0] * 4


def test_a_choice_is_one_of_the_wished_or_it_is_not() -> None:
    table = table_of_levels(CRITERIA["time_of_day"], ["day", "early"])
    assert table is not None
    assert table.values.tolist() == [0.5, 1, 1, 0, 0, 0]


def test_a_demand_is_fine_up_to_what_the_person_has() -> None:
    table = table_of_levels(CRITERIA["danish"], ["spoken"])
    assert table is not None
    assert table.values.tolist() == [0.5, 1, 1, 1, 0]
    assert table.acceptable.tolist() == [True, True, True, True, False]


def test_levels_that_the_catalogue_no_longer_has_are_no_wish() -> None:
    assert table_of_levels(CRITERIA["pace"], []) is None
    assert table_of_levels(CRITERIA["pace"], ["leisurely"]) is None


@given(st.sampled_from(SCALES), st.data())
def test_a_scale_never_rises_on_the_way_away_from_a_wish(criterion: object, data: st.DataObject) -> None:
    keys = criterion.level_keys  # type: ignore[attr-defined]
    wished = data.draw(st.sets(st.sampled_from(keys), min_size=1))
    table = table_of_levels(criterion, wished)  # type: ignore[arg-type]
    assert table is not None
    values = table.values[1:]
    last = max(keys.index(level) for level in wished)
    first = min(keys.index(level) for level in wished)
    assert np.all(np.diff(values[last:]) <= 0)
    assert np.all(np.diff(values[: first + 1]) >= 0)
    assert np.all(values[table.acceptable[1:]] == 1)


def test_travel_is_best_up_to_a_third_of_the_limit_and_nothing_beyond_it() -> None:
    assert travel_values([1, 10, 20, 30, 31], 30).tolist() == pytest.approx([1, 1, 0.6, AT_THE_LIMIT, 0])


@given(st.lists(st.integers(0, 400), min_size=2), st.integers(1, 180))
def test_a_longer_way_is_never_better(minutes: list[int], most: int) -> None:
    values = travel_values(sorted(minutes), most)
    assert np.all(np.diff(values) <= 1e-12)
    assert np.all((values >= 0) & (values <= 1))


def test_each_step_of_importance_weighs_more_and_the_first_nothing() -> None:
    assert WEIGHTS == (0, 1, 2, 4)
