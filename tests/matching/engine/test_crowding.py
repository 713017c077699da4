"""Crowding prices, against the exact assignment and against what prices have to do."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import brentq, linear_sum_assignment

from matching.engine import (
    CandidateGraph,
    EngineInputError,
    clear_first_choices,
    crowding_prices,
    expected_exposure,
    exposure_capacities,
)
from matching.engine.evaluation import gini

thoroughly = settings(max_examples=60, deadline=None)
EXACT = {"softness": 2.0, "ceiling": 10_000, "rounds": 3_000}


def graph(*rows: dict[int, int]) -> CandidateGraph:
    """One row per citizen: position -> points."""
    return CandidateGraph(
        starts=np.cumsum([0] + [len(row) for row in rows], dtype=np.int64),
        positions=np.array([position for row in rows for position in row], dtype=np.int32),
        points=np.array([points for row in rows for points in row.values()], dtype=np.int32),
    )


def dense(points: np.ndarray) -> CandidateGraph:
    return graph(*(dict(enumerate(row)) for row in points.tolist()))


def integers(*numbers: int) -> np.ndarray:
    return np.array(numbers, dtype=np.int64)


def prices_of(found: CandidateGraph, capacities: np.ndarray, **options) -> list[int]:
    return crowding_prices(found, capacities, **options).prices.tolist()


def exposure_slowly(found: CandidateGraph, prices: list[int], shown: int, softness: float) -> list[float]:
    """The formula of the module's text, one citizen after the other, each threshold found by bisection."""
    lists = [0.0] * len(prices)
    for first, end in zip(found.starts[:-1], found.starts[1:], strict=True):
        places = found.positions[first:end].tolist()
        left = [int(points) - prices[at] for at, points in zip(places, found.points[first:end], strict=True)]

        def chance(one: int, threshold: float) -> float:
            return 1 / (1 + math.exp(min((threshold - one) / softness, 700)))

        def too_long(threshold: float, left: list[int] = left) -> float:
            return sum(chance(one, threshold) for one in left) - shown

        if len(left) <= shown:
            threshold = -math.inf
        else:
            threshold = brentq(too_long, min(left) - 40 * softness, max(left) + 40 * softness)
        for place, one in zip(places, left, strict=True):
            lists[place] += chance(one, threshold)
    return lists


@st.composite
def graphs(draw, openings: int = 8) -> CandidateGraph:
    points = st.integers(7_000, 9_000) | st.sampled_from([8_000, 8_100])
    row = st.dictionaries(st.integers(0, openings - 1), points, max_size=openings)
    return graph(*draw(st.lists(row, max_size=12)))


CAPACITIES = st.lists(st.integers(0, 6), min_size=8, max_size=8).map(lambda found: np.array(found, dtype=np.int64))


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize(("citizens", "openings"), [(6, 6), (8, 15), (15, 15)])
def test_priced_first_choices_are_within_a_thousandth_of_the_exact_assignment(seed, citizens, openings):
    points = np.random.default_rng(seed).integers(4_000, 10_000, (citizens, openings))
    best = points[linear_sum_assignment(points, maximize=True)].sum()
    found = crowding_prices(dense(points), np.ones(openings, dtype=np.int64), shown=1, **EXACT)
    left = points - found.prices
    # With prices, what everybody's best has left and all prices together can be no less than the optimum (duality),
    # and is the optimum only at the right prices.
    bound = left.max(axis=1).sum() + found.prices.sum()
    assert best <= bound <= best * 1.001
    first = left.argmax(axis=1)
    assert points[np.arange(citizens), first].sum() == pytest.approx(best, rel=1e-3)


@pytest.mark.parametrize("seed", range(10))
def test_lists_of_three_with_room_for_two_are_within_a_thousandth_of_the_exact_assignment(seed):
    points = np.random.default_rng(seed).integers(4_000, 10_000, (8, 14))
    capacities = np.full(14, 2, dtype=np.int64)
    places = np.repeat(points, 3, axis=0)  # each citizen three times …
    seats = np.repeat(places, 2, axis=1).astype(float)  # … and each opening twice
    rows, columns = linear_sum_assignment(seats, maximize=True)
    # The same opening twice on one list is allowed here, so this is no less than the true optimum.
    above = seats[rows, columns].sum()
    found = crowding_prices(dense(points), capacities, shown=3, **EXACT)
    left = np.sort(points - found.prices, axis=1)[:, -3:]
    bound = left.sum() + 2 * found.prices.sum()
    listed = np.argsort(-(points - found.prices), axis=1)[:, :3]
    worth = np.take_along_axis(points, listed, axis=1).sum()
    assert bound <= above * 1.001
    assert worth >= bound * 0.98  # ties at the prices may be shown to one citizen more than there is room for
    assert np.bincount(listed.ravel(), minlength=14).max() <= 3


@thoroughly
@given(found=graphs(), data=st.data(), shown=st.integers(1, 4), softness=st.sampled_from([5.0, 50.0, 400.0]))
def test_expected_exposure_is_the_formula(found, data, shown, softness):
    prices = data.draw(st.lists(st.integers(0, 1_500), min_size=8, max_size=8))
    quick = expected_exposure(found, np.array(prices, dtype=np.int32), shown=shown, softness=softness)
    assert quick.tolist() == pytest.approx(exposure_slowly(found, prices, shown, softness), rel=0.02, abs=0.02)


@thoroughly
@given(found=graphs(), capacities=CAPACITIES, shown=st.integers(1, 4))
def test_prices_lie_from_0_to_the_ceiling(found, capacities, shown):
    prices = crowding_prices(found, capacities, shown=shown, ceiling=700).prices
    assert prices.dtype == np.int32
    assert prices.shape == (8,)
    assert ((prices >= 0) & (prices <= 700)).all()


@thoroughly
@given(found=graphs(), capacities=CAPACITIES, shown=st.integers(1, 4))
def test_an_opening_with_room_for_all_who_could_see_it_costs_nothing(found, capacities, shown):
    prices = crowding_prices(found, capacities, shown=shown, start=np.full(8, 500, dtype=np.int32)).prices
    could_see = np.bincount(found.positions, minlength=8)
    assert (prices[could_see <= capacities] == 0).all()


@thoroughly
@given(found=graphs(), capacities=CAPACITIES, shown=st.integers(1, 4))
def test_a_price_means_that_the_opening_is_full_and_no_price_means_that_it_has_room(found, capacities, shown):
    prices = crowding_prices(found, capacities, shown=shown, rounds=3_000)
    lists = expected_exposure(found, prices.prices, shown=shown)
    if prices.largest_change <= 0.5:
        full, over = lists >= capacities - 0.15, lists > capacities + 0.15
        assert full[prices.prices > 3].all()
        assert (prices.prices[over] == 2_000).all()


@thoroughly
@given(found=graphs(), capacities=CAPACITIES, shown=st.integers(1, 4), opening=st.integers(0, 7))
def test_more_room_never_raises_the_price_of_an_opening(found, capacities, shown, opening):
    raised = capacities.copy()
    raised[opening] += 1
    before = crowding_prices(found, capacities, shown=shown, rounds=3_000).prices[opening]
    after = crowding_prices(found, raised, shown=shown, rounds=3_000).prices[opening]
    assert after <= before + 3  # each is within a hundredth or two of where endless rounds would end


@thoroughly
@given(found=graphs(), capacities=CAPACITIES, shown=st.integers(1, 4), toll=st.sampled_from([1, 200, 600]))
def test_a_toll_is_the_share_of_it_that_is_full_and_the_cap_holds_as_before(found, capacities, shown, toll):
    prices = crowding_prices(found, capacities, shown=shown, toll=toll, rounds=3_000)
    lists = expected_exposure(found, prices.prices, shown=shown)
    if prices.largest_change <= 0.5:
        roomy = (lists < capacities - 0.15) & (capacities > 0)
        due = toll * lists[roomy] / capacities[roomy]
        assert prices.prices[roomy] == pytest.approx(due, abs=4 + toll * 0.02)
        assert (prices.prices[lists > capacities + 0.15] == 2_000).all()


@thoroughly
@given(found=graphs(), capacities=CAPACITIES)
def test_the_same_input_has_the_same_prices(found, capacities):
    first, second = crowding_prices(found, capacities), crowding_prices(found, capacities)
    assert first.prices.tobytes() == second.prices.tobytes()
    assert first.rounds == second.rounds


@thoroughly
@given(found=graphs(), capacities=CAPACITIES, lead=st.integers(1, 900))
def test_a_clear_first_choice_is_the_one_that_leads_by_so_much(found, capacities, lead):
    clear = clear_first_choices(found, lead)
    for first, end in zip(found.starts[:-1], found.starts[1:], strict=True):
        points = found.points[first:end].tolist()
        for at, own in enumerate(points):
            others = points[:at] + points[at + 1 :]
            assert clear[first + at] == all(own - other >= lead for other in others)


def crowd(citizens: int = 40) -> CandidateGraph:
    """Everybody has the same favourite, by a little; position 0."""
    points = np.random.default_rng(3).integers(7_000, 8_000, (citizens, 20))
    points[:, 0] = 8_100
    return dense(points)


def test_what_everybody_wants_costs_something_and_what_few_want_does_not():
    prices = prices_of(crowd(), np.full(20, 25, dtype=np.int64), shown=5)
    assert prices[0] > 100
    assert max(prices[1:]) < 50


def test_what_a_clear_first_choice_takes_is_missing_for_the_others():
    """The first three would give up opening 0 for 310 points less, but it is their clear first choice."""
    found = graph(*[{0: 8_300, 1: 8_000, 2: 7_990}] * 3, *[{0: 9_000, 1: 8_900, 2: 7_500}] * 3)
    capacities = integers(3, 9, 9)
    paid = prices_of(found, capacities, shown=2)
    spared = prices_of(found, capacities, shown=2, clear_lead=250)
    assert 310 < paid[0] < 1_400 < spared[0]
    lists = expected_exposure(found, np.array(spared, dtype=np.int32), shown=2, clear_lead=250)
    assert lists[0] == pytest.approx(3, abs=0.2)


def test_a_price_that_went_too_far_settles():
    """Newton's step goes from 0 so far that only the six who are spared are left, and from there back again."""
    rng = np.random.default_rng(1)
    points = rng.integers(7_900, 8_000, (300, 40))
    points[:, 0] = 8_000 + rng.integers(0, 300, 300)
    points[:6, 0] = 9_000
    capacities = np.array([25] + [300] * 39, dtype=np.int64)
    found = crowding_prices(dense(points), capacities, shown=5, clear_lead=500)
    assert found.rounds < 20
    lists = expected_exposure(dense(points), found.prices, shown=5, clear_lead=500)
    assert lists[0] == pytest.approx(25, abs=0.3)


def test_yesterdays_prices_are_a_shorter_way_to_todays():
    points = np.random.default_rng(1).integers(5_000, 9_000, (300, 60))
    points[:, :12] += 900
    capacities = np.full(60, 60, dtype=np.int64)
    yesterday = crowding_prices(dense(points), capacities)
    today = dense(points[5:])
    cold, warm = crowding_prices(today, capacities), crowding_prices(today, capacities, start=yesterday.prices)
    assert warm.rounds < cold.rounds
    assert np.abs(warm.prices - cold.prices).max() <= 3


def test_a_toll_shares_out_more_evenly():
    points = np.random.default_rng(1).integers(5_000, 9_000, (300, 60))
    points[:, :12] += 900
    capacities = np.full(60, 150, dtype=np.int64)
    free, tolled = (crowding_prices(dense(points), capacities, toll=toll).prices for toll in (0, 400))
    spread = [gini(expected_exposure(dense(points), prices).tolist()) for prices in (free, tolled)]
    assert spread[1] < 0.9 * spread[0]


def test_rounds_that_run_out_are_told():
    found = crowding_prices(crowd(), np.full(20, 25, dtype=np.int64), shown=5, rounds=1)
    assert found.rounds == 1
    assert found.largest_change > 0.5


def test_nobody_and_nothing_have_no_prices():
    empty = graph()
    assert prices_of(empty, integers()) == []
    assert prices_of(empty, integers(3, 0)) == [0, 0]
    assert prices_of(graph({}, {}), integers(0)) == [0]
    assert exposure_capacities(empty, integers()).tolist() == []


def test_the_only_opening_stays_on_every_list_whatever_it_costs():
    found = graph({0: 5_000}, {0: 6_000}, {0: 7_000})
    assert prices_of(found, integers(3)) == [0]
    assert prices_of(found, integers(1)) == [2_000]
    assert expected_exposure(found, np.array([2_000], dtype=np.int32)).tolist() == [3]


def test_where_all_is_equal_all_prices_are():
    found = dense(np.full((30, 12), 8_000))
    assert len(set(prices_of(found, np.full(12, 10, dtype=np.int64), shown=3))) == 1
    assert prices_of(found, np.full(12, 8, dtype=np.int64), shown=3) == [0] * 12


def test_an_opening_that_can_meet_nobody_is_on_no_list_and_the_others_cost_nothing():
    found = dense(np.full((5, 4), 8_000))
    prices = crowding_prices(found, integers(0, 9, 9, 9), shown=1).prices
    assert prices.tolist()[1:] == [0, 0, 0]
    assert expected_exposure(found, prices, shown=1)[0] < 0.02


def test_capacities_follow_the_introductions_and_are_enough_for_everybody():
    found = dense(np.full((30, 12), 8_000))
    few = np.array([1] * 11 + [3], dtype=np.int64)
    assert exposure_capacities(found, np.full(12, 6, dtype=np.int64), shown=10).tolist() == [60] * 12
    assert exposure_capacities(found, np.full(12, 6, dtype=np.int64), shown=10, per_citizen=2).tolist() == [38] * 12
    scarce = exposure_capacities(found, few, shown=10)
    assert scarce.tolist() == [33] * 11 + [97]  # 300 places, half as many again, over 14 introductions
    assert exposure_capacities(found, np.zeros(12, dtype=np.int64)).tolist() == [0] * 12


def test_huge_softness_or_tiny_points_do_not_overflow():
    found = graph({0: -20_000, 1: 20_000, 2: 0}, {0: 20_000, 1: -20_000, 2: 0})
    for softness in (1.0, 1e6):
        prices = crowding_prices(found, integers(1, 1, 1), shown=1, softness=softness).prices
        assert ((prices >= 0) & (prices <= 2_000)).all()


@pytest.mark.parametrize(
    ("field", "starts", "positions", "points"),
    [
        ("starts", [], [], []),
        ("starts", [0, 1], [0, 1], [1, 1]),
        ("starts", [1, 2], [0, 1], [1, 1]),
        ("starts", [0, 2, 1, 2], [0, 1], [1, 1]),
        ("positions", [0, 2], [0, -1], [1, 1]),
        ("positions", [0, 2], [3, 3], [1, 1]),
        ("points", [0, 2], [0, 1], [1]),
        ("points", [0, 2], [0, 1], [1, 20_001]),
    ],
)
def test_a_graph_that_is_none_is_refused(field, starts, positions, points):
    with pytest.raises(EngineInputError) as refused:
        CandidateGraph(integers(*starts), np.array(positions, np.int32), np.array(points, np.int32))
    assert refused.value.field == f"CandidateGraph.{field}"


def test_points_that_are_not_whole_are_refused():
    with pytest.raises(EngineInputError, match=r"CandidateGraph\.points"):
        CandidateGraph(integers(0, 1), np.array([0], np.int32), np.array([np.nan]))


@pytest.mark.parametrize(
    ("field", "capacities", "options"),
    [
        ("capacities", integers(1), {}),
        ("capacities", integers(1, -1), {}),
        ("capacities", np.array([1.0, np.nan]), {}),
        ("capacities", np.array([[1, 1]]), {}),
        ("shown", integers(1, 1), {"shown": 0}),
        ("softness", integers(1, 1), {"softness": math.nan}),
        ("softness", integers(1, 1), {"softness": 0.0}),
        ("softness", integers(1, 1), {"softness": math.inf}),
        ("ceiling", integers(1, 1), {"ceiling": -1}),
        ("ceiling", integers(1, 1), {"ceiling": 10_001}),
        ("clear_lead", integers(1, 1), {"clear_lead": -1}),
        ("toll", integers(1, 1), {"toll": -1}),
        ("toll", integers(1, 1), {"toll": 701, "ceiling": 700}),
        ("rounds", integers(1, 1), {"rounds": 0}),
        ("start", integers(1, 1), {"start": np.zeros(1, dtype=np.int32)}),
        ("start", integers(1, 1), {"start": np.array([0, -1], dtype=np.int32)}),
        ("start", integers(1, 1), {"start": np.array([0.0, math.nan])}),
    ],
)
def test_what_has_no_meaning_is_refused(field, capacities, options):
    with pytest.raises(EngineInputError) as refused:
        crowding_prices(graph({0: 1, 1: 2}), capacities, **options)
    assert refused.value.field == field


def test_wrong_prices_and_wrong_introductions_are_refused():
    with pytest.raises(EngineInputError, match="prices"):
        expected_exposure(graph({0: 1, 1: 2}), np.zeros(1, dtype=np.int32))
    with pytest.raises(EngineInputError, match="introductions"):
        exposure_capacities(graph({0: 1}), integers(-1))
    with pytest.raises(EngineInputError, match="introductions must be at most"):
        exposure_capacities(graph({0: 1}), integers(2**62))
    with pytest.raises(EngineInputError, match="per_citizen"):
        exposure_capacities(graph({0: 1}), integers(1), per_citizen=0)
