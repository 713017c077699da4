"""The statistics of the fairness watch against slow obvious ones, and that no figure of a few people gets out."""

import math
import random
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.fairness import (
    LEAST,
    PLACES,
    Figures,
    Measured,
    by_group,
    exposure,
    figures,
    hidden,
    ratio_to,
    share,
    wilson,
)

COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 60), min_size=1)


def measured(exposures: list[float], fits: list[int] | None = None, parts: list[list[float]] | None = None) -> Measured:
    n = len(exposures)
    values = np.array(fits if fits is not None else [1] * n, dtype=np.float64)
    return Measured(
        exposure=np.array(exposures),
        shown=np.minimum(values, PLACES),
        fits=values,
        would_fit_if=values * 2,
        parts=np.array(parts if parts is not None else [[0.5]] * n, dtype=np.float64).reshape(n, -1),
    )


@given(COUNTS)
def test_nothing_smaller_than_the_least_is_shown_or_can_be_found_by_subtraction(counts: dict[str, int]) -> None:
    total = sum(counts.values())
    if total < LEAST:
        return
    gone = hidden(counts)
    shown = {key: count for key, count in counts.items() if count and key not in gone}
    assert all(count >= LEAST for count in shown.values())
    # Every number that the total and the shown groups give by adding and subtracting is of nobody or of enough people.
    for size in range(len(shown) + 1):
        for taken in combinations(shown.values(), size):
            left = total - sum(taken)
            assert left == 0 or left >= LEAST
    assert len(gone) != 1


@given(COUNTS)
def test_no_more_is_hidden_than_must_be(counts: dict[str, int]) -> None:
    gone = hidden(counts)
    small = {key for key, count in counts.items() if 0 < count < LEAST}
    assert small <= gone
    if gone - small:
        largest = max(gone - small, key=lambda key: counts[key])
        rest = gone - {largest}
        assert sum(counts[key] for key in rest) < LEAST


@pytest.mark.parametrize(
    ("counts", "gone"),
    [
        ({"a": 19, "b": 20, "c": 40}, {"a", "b"}),
        ({"a": 3, "b": 4, "c": 40, "d": 50}, {"a", "b", "c"}),
        ({"a": 10, "b": 10, "c": 40}, {"a", "b"}),
        ({"a": 20, "b": 20}, set()),
        ({"a": 5, "b": 0}, {"a"}),
        ({"a": 25, "b": 0}, set()),
        ({}, set()),
    ],
)
def test_a_group_alone_under_the_least_takes_the_next_smallest_with_it(counts: dict[str, int], gone: set[str]) -> None:
    assert hidden(counts) == gone


def test_with_few_citizens_in_all_every_group_is_hidden() -> None:
    assert by_group(measured([0.5] * 19), ["a"] * 19) == {"a": None}
    with pytest.raises(ValueError, match="19"):
        figures(measured([0.5] * 19))


@given(st.sets(st.integers(1, 30)))
def test_exposure_is_the_discounted_share_of_ten_places(places: set[int]) -> None:
    slow = sum(1 / math.log2(1 + p) for p in range(1, 11) if p in places) / sum(
        1 / math.log2(1 + p) for p in range(1, 11)
    )
    assert exposure(sorted(places)) == pytest.approx(slow)


def test_exposure_counts_how_often_and_how_high() -> None:
    assert exposure([]) == 0
    assert exposure(range(1, 51)) == pytest.approx(1)
    assert exposure([1, 2]) > exposure([1]) > exposure([2]) > exposure([11]) == 0


@given(st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilsons_interval_holds_the_shares_that_the_count_does_not_speak_against(pair: tuple[int, int]) -> None:
    count, total = pair
    low, high = wilson(count, total)

    def speaks_against(p: float) -> bool:
        return abs(count / total - p) > 1.959963984540054 * math.sqrt(p * (1 - p) / total)

    slow = [p / 2000 for p in range(2001) if not speaks_against(p / 2000)]
    assert low == pytest.approx(min(slow), abs=1 / 1500)
    assert high == pytest.approx(max(slow), abs=1 / 1500)


@given(st.integers(LEAST, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_share_comes_in_steps_and_its_interval_is_never_made_narrower(pair: tuple[int, int]) -> None:
    told, (low, high) = share(*pair), wilson(*pair)
    assert told.low <= low + 1e-9
    assert told.high >= high - 1e-9
    for value in (told.about, told.low, told.high):
        assert value * 20 == pytest.approx(round(value * 20))
    assert abs(told.about - pair[0] / pair[1]) <= 0.025 + 1e-9


def test_the_bootstrap_agrees_with_a_slow_one() -> None:
    rng = random.Random(3)
    own = [rng.choice([0.0, 0.3, 0.6, 1.0]) for _ in range(40)]
    most = [rng.choice([0.6, 0.8, 1.0]) for _ in range(60)]
    ratio = ratio_to(np.array(own), np.array(most))
    assert ratio is not None

    def mean(values: list[float]) -> float:
        return sum(values) / len(values)

    drawn = sorted(mean(rng.choices(own, k=40)) / mean(rng.choices(most, k=60)) for _ in range(4000))
    assert ratio.value == pytest.approx(mean(own) / mean(most))
    assert ratio.low == pytest.approx(drawn[100], abs=0.03)
    assert ratio.high == pytest.approx(drawn[3900], abs=0.03)


def test_the_same_input_gives_the_same_interval() -> None:
    own, most = np.array([0.1, 0.9] * 20), np.array([0.5, 1.0] * 20)
    assert ratio_to(own, most) == ratio_to(own, most)


def test_where_nobody_is_shown_anything_there_is_nothing_to_compare() -> None:
    found = by_group(measured([0.0] * 40, fits=[0] * 40), ["a", "b"] * 20)
    assert found["a"] is not None
    assert found["a"].ratio is None
    assert found["a"].none_fits.about == 1


def test_a_group_that_is_shown_clearly_less_raises_the_alarm_beyond_chance() -> None:
    found = by_group(measured([1.0] * 30 + [0.5] * 30), ["a"] * 30 + ["b"] * 30)
    assert found["a"] is not None
    assert found["b"] is not None
    assert found["a"].ratio is not None
    assert found["b"].ratio is not None
    assert (found["a"].ratio.value, found["a"].ratio.alarm) == (1, False)
    assert found["b"].ratio.value == pytest.approx(0.5)
    assert found["b"].ratio.alarm
    assert found["b"].ratio.beyond_chance


def test_four_fifths_itself_raises_no_alarm_and_chance_is_said() -> None:
    at_the_edge = by_group(measured([1.0] * 30 + [0.8] * 30), ["a"] * 30 + ["b"] * 30)["b"]
    assert at_the_edge is not None
    assert at_the_edge.ratio is not None
    assert not at_the_edge.ratio.alarm
    by_chance = by_group(measured([1.0, 0.4] * 15 + [1.0, 0.0] * 10), ["a"] * 30 + ["b"] * 20)["b"]
    assert by_chance is not None
    assert by_chance.ratio is not None
    assert by_chance.ratio.alarm
    assert not by_chance.ratio.beyond_chance


def test_figures_are_the_middle_citizens_and_parts_need_enough_who_have_them() -> None:
    nan = math.nan
    rows = [[0.5, 0.2 if i < 19 else nan] for i in range(21)]
    found: Figures = figures(measured([0.5] * 21, fits=[0, *range(2, 22)], parts=rows))
    assert (found.fits, found.would_fit_if) == (11, 22)
    assert found.parts == (0.5, None)
    assert found.none_fits.about == pytest.approx(0.05)


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.floats(0, 1)), min_size=LEAST, max_size=120))
def test_groups_have_the_figures_of_their_own_citizens_alone(rows: list[tuple[str, float]]) -> None:
    groups, exposures = [group for group, _ in rows], [value for _, value in rows]
    found = by_group(measured(exposures), groups)
    assert set(found) == set(groups)
    for group, told in found.items():
        own = [value for one, value in rows if one == group]
        if told is not None:
            assert told.citizens == len(own)
            assert told.exposure == pytest.approx(sum(own) / len(own))
