"""A shift of the stated weights from comparisons, against the loss written out slowly."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar

from matching.engine import EngineInputError, crossed, learn_weights, named_losses
from matching.engine.learning import DECISIVENESS, LEAST_COMPARISONS, PRIOR

NAN = float("nan")
sometimes = settings(max_examples=40, deadline=None)


@st.composite
def cases(draw):
    """(stated weights, differences): what a person with weights of their own would say, with slips."""
    seed, criteria = draw(st.integers(0, 10_000)), draw(st.integers(2, 7))
    count = draw(st.integers(LEAST_COMPARISONS, 60))
    rng = np.random.default_rng(seed)
    stated, own = rng.dirichlet(np.ones(criteria), size=2)
    differences = rng.random((count, criteria)) - rng.random((count, criteria))
    differences *= np.where(differences @ own > rng.normal(0, 0.1, count), 1, -1)[:, None]
    return stated, differences


def loss(weights, stated, differences) -> float:
    total = PRIOR / 2 * math.fsum((weight - said) ** 2 for weight, said in zip(weights, stated, strict=True))
    for row in differences:
        margin = DECISIVENESS * math.fsum(weight * one for weight, one in zip(weights, row, strict=True))
        total += math.log1p(math.exp(-margin))
    return total


@sometimes
@given(case=cases(), seed=st.integers(0, 1000))
def test_no_other_weights_explain_the_answers_better_so_near_the_stated_ones(case, seed):
    stated, differences = case
    found = learn_weights(stated, differences)
    rng = np.random.default_rng(seed)
    # The scale of what is minimised is lost when weights are made to add up to 1, so the best one is looked for.
    scaled = minimize_scalar(lambda scale: loss(found.weights * scale, stated, differences), bounds=(0, 5))
    for _ in range(30):
        other = np.maximum(0, found.weights + rng.normal(0, 0.05, stated.size))
        assert loss(other, stated, differences) >= scaled.fun - 1e-4


@sometimes
@given(cases())
def test_learned_weights_are_weights_and_their_shift_leads_back_to_the_stated_ones(case):
    stated, differences = case
    found = learn_weights(stated, differences)
    assert found.weights.min() >= 0
    assert found.weights.sum() == pytest.approx(1)
    assert found.weights - found.shift == pytest.approx(stated)
    assert found.comparisons == len(differences)
    assert 0 <= found.agreed_before <= 1


@sometimes
@given(case=cases(), data=st.data())
def test_neither_the_order_of_the_answers_nor_the_unit_of_the_weights_matters(case, data):
    stated, differences = case
    order = data.draw(st.permutations(range(len(differences))))
    first = learn_weights(stated, differences)
    again = learn_weights(stated * 17, differences[order])
    assert again.weights == pytest.approx(first.weights, abs=1e-4)
    assert again.agreed_after == pytest.approx(first.agreed_after, abs=0.05)


def test_the_same_answers_give_the_same_weights_to_the_last_bit():
    rng = np.random.default_rng(1)
    stated, differences = rng.dirichlet(np.ones(5)), rng.random((40, 5)) - 0.5
    first, second = (learn_weights(stated, differences) for _ in range(2))
    assert first.weights.tobytes() == second.weights.tobytes()


def test_fewer_than_twenty_comparisons_propose_nothing():
    rows = np.tile([0.5, -0.5], (LEAST_COMPARISONS, 1))
    assert LEAST_COMPARISONS == 20
    assert learn_weights(np.array([0.5, 0.5]), rows[:-1]) is None
    assert learn_weights(np.array([0.5, 0.5]), rows) is not None


def test_what_decides_the_answers_gains_weight_and_they_are_agreed_with_more():
    stated = np.array([0.7, 0.3])
    rows = np.tile([-0.4, 0.6], (30, 1))  # the second criterion decides against the first
    found = learn_weights(stated, rows)
    assert found.shift[1] > 0.1
    assert (found.agreed_before, found.agreed_after) == (0.0, 1.0)


def test_comparisons_that_are_worth_nothing_leave_the_stated_weights():
    found = learn_weights(np.array([0.7, 0.3]), np.tile([-0.4, 0.6], (30, 1)), worth=0)
    assert found.shift == pytest.approx([0, 0])


def test_crossed_answers_move_less_than_as_many_comparisons_of_their_own():
    stated, rows = np.array([0.7, 0.3]), np.tile([-0.4, 0.6], (30, 1))
    assert 0 < learn_weights(stated, rows, worth=10).shift[1] < learn_weights(stated, rows).shift[1]


def test_a_named_reason_gains_weight():
    stated, level = np.full(3, 1 / 3), np.zeros((20, 3))
    reasons = named_losses(np.full((5, 3), 0.2), np.array([2, 2, 2, 2, 2]))
    assert learn_weights(stated, level).shift == pytest.approx([0, 0, 0])
    shift = learn_weights(stated, level, reasons=reasons).shift
    assert shift[2] > 0.01
    assert shift[0] == pytest.approx(shift[1])


def test_what_cannot_be_compared_says_nothing():
    stated = np.full(3, 1 / 3)
    lost = named_losses(np.array([[NAN, 0.5, 0.2], [0.4, NAN, 0.2]]), np.array([0, 0]))
    assert lost.tolist() == [[0, 0, 0], [0, 0, 0], [0, 0, 0], [0.6, 0, -0.8]]
    both = crossed(np.array([[1.0, NAN, 0.5]]), np.array([[0.0, 0.5, NAN]]))
    assert both.tolist() == [[1, 0, 0]]
    assert learn_weights(stated, np.repeat(both, 20, axis=0)).shift[0] > 0


def test_every_wanted_opening_stands_beside_every_unwanted_one_that_counts():
    wanted, unwanted = np.array([[1.0], [0.5]]), np.array([[0.0], [0.25]])
    assert crossed(wanted, unwanted).tolist() == [[1], [0.75], [0.5], [0.25]]
    counts = np.array([[True, False], [False, True]])
    assert crossed(wanted, unwanted, counts).tolist() == [[1], [0.25]]


def test_nothing_beside_nothing_is_no_comparison():
    assert crossed(np.zeros((0, 3)), np.zeros((4, 3))).shape == (0, 3)
    assert crossed(np.zeros((2, 0)), np.zeros((3, 0))).shape == (6, 0)
    assert named_losses(np.zeros((0, 3)), np.zeros(0, dtype=np.int64)).shape == (0, 3)
    assert named_losses(np.zeros((0, 0)), np.zeros(0, dtype=np.int64)).shape == (0, 0)


@pytest.mark.parametrize("stated", [[0.0, 0.0], [1.0], []])
def test_nothing_shifts_where_nothing_weighs_or_there_is_nothing_to_shift_to(stated):
    stated = np.array(stated, dtype=np.float64)
    assert learn_weights(stated, np.zeros((30, stated.size))) is None


def test_answers_against_every_wish_propose_nothing():
    assert learn_weights(np.array([0.5, 0.5]), np.full((500, 2), -1.0)) is None


def test_a_criterion_without_stated_weight_can_be_learned_and_none_falls_below_nothing():
    stated = np.array([0.9, 0.1, 0.0])
    found = learn_weights(stated, np.tile([0.0, -0.5, 0.5], (200, 1)))
    assert found.weights[1] == 0
    assert found.weights[2] > 0


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"stated": np.array([0.5, -0.5])}, "stated"),
        ({"stated": np.array([0.5, NAN])}, "stated"),
        ({"stated": [0.5, 0.5]}, "stated"),
        ({"differences": np.zeros((20, 3))}, "differences"),
        ({"differences": np.full((20, 2), NAN)}, "differences"),
        ({"differences": np.full((20, 2), 2.5)}, "differences"),
        ({"worth": 21}, "worth"),
        ({"worth": NAN}, "worth"),
        ({"reasons": np.zeros((1, 3))}, "reasons"),
        ({"prior": 0}, "prior"),
        ({"prior": NAN}, "prior"),
    ],
)
def test_what_is_wrong_is_refused_by_its_name(changed, field):
    good = {"stated": np.array([0.5, 0.5]), "differences": np.zeros((20, 2))}
    with pytest.raises(EngineInputError) as refused:
        learn_weights(**{**good, **changed})
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("call", "field"),
    [
        (lambda: crossed(np.zeros((1, 2)), np.zeros((1, 3))), "wanted"),
        (lambda: crossed(np.zeros(2), np.zeros((1, 2))), "wanted"),
        (lambda: crossed(np.zeros((1, 2)), np.zeros((1, 2)), np.ones((2, 1), dtype=np.bool_)), "counts"),
        (lambda: named_losses(np.zeros((1, 2)), np.array([2])), "named"),
        (lambda: named_losses(np.zeros((1, 2)), np.array([0, 1])), "named"),
    ],
)
def test_tables_that_do_not_belong_together_are_refused(call, field):
    with pytest.raises(EngineInputError) as refused:
        call()
    assert refused.value.field == field
