"""Weights from an order and from a swing, against slow references."""

from fractions import Fraction
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.engine import EngineInputError, rank_order_centroid, swing_weights

NAN, INF = float("nan"), float("inf")
unhurried = settings(deadline=None)


@st.composite
def placings(draw, most=9):
    count = draw(st.integers(1, most))
    return draw(st.lists(st.integers(1, count), min_size=count, max_size=count))


def centre_of_the_corners(order: tuple[int, ...]) -> list[Fraction]:
    """All weights that fall along `order` form a simplex with the corners (1, 0 ...), (1/2, 1/2, 0 ...) and so on."""
    weights = [Fraction(0)] * len(order)
    for corner in range(1, len(order) + 1):
        for wish in order[:corner]:
            weights[wish] += Fraction(1, corner) / len(order)
    return weights


def slowly(places: list[int]) -> list[Fraction]:
    """The mean over all orders that the places allow."""
    orders = [order for order in permutations(range(len(places))) if [places[wish] for wish in order] == sorted(places)]
    each = [centre_of_the_corners(order) for order in orders]
    return [sum(column, Fraction(0)) / len(orders) for column in zip(*each, strict=True)]


@unhurried
@given(placings(most=6))
def test_an_order_gives_the_centre_of_all_weights_that_have_it(places):
    assert rank_order_centroid(places) == pytest.approx([float(weight) for weight in slowly(places)])


@unhurried
@given(placings())
def test_weights_of_an_order_add_up_to_one_and_fall_with_the_place(places):
    weights = rank_order_centroid(places)
    assert weights.sum() == pytest.approx(1)
    for one, place in enumerate(places):
        for other, lower in enumerate(places):
            assert (weights[one] > weights[other]) == (place < lower)


def test_three_wishes_in_order_get_eleven_five_and_two_eighteenths():
    assert rank_order_centroid([2, 1, 3]) == pytest.approx([5 / 18, 11 / 18, 2 / 18])


def test_only_the_order_counts_so_a_place_that_nobody_has_is_passed_over():
    assert rank_order_centroid([1, 1, 3]).tolist() == rank_order_centroid([1, 1, 2]).tolist()


@unhurried
@given(st.lists(st.integers(0, 100), max_size=12).map(lambda points: [*points, 100]))
def test_a_swing_gives_weights_in_proportion_to_the_points(points):
    weights = swing_weights(points)
    assert weights.sum() == pytest.approx(1)
    assert weights / weights[-1] == pytest.approx([point / 100 for point in points])


def test_nothing_said_has_no_weights_and_nothing_worth_has_weights_of_nothing():
    assert rank_order_centroid([]).tolist() == []
    assert swing_weights([]).tolist() == []
    assert swing_weights([0, 0, 0]).tolist() == [0, 0, 0]


@pytest.mark.parametrize("places", [[0, 1], [-1, 1], [1, 3], [1.5, 1], [NAN, 1], [True, 2], ["1", 2], [None]])
def test_places_that_are_no_order_are_refused(places):
    with pytest.raises(EngineInputError) as refused:
        rank_order_centroid(places)
    assert refused.value.field == "places"


@pytest.mark.parametrize("points", [[100, -1], [100, NAN], [100, 101], [100, INF], [40, 60]])
def test_points_that_contradict_the_swing_are_refused(points):
    with pytest.raises(EngineInputError) as refused:
        swing_weights(points)
    assert refused.value.field == "points"


def test_whole_numbers_of_numpy_are_places_too():
    assert rank_order_centroid(list(np.array([2, 1]))).tolist() == [0.25, 0.75]
