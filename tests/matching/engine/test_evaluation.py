"""The measures, against values worked out by hand."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.engine.evaluation import gini, ndcg_at_k, recall_at_k


def test_ndcg_of_a_short_list_by_hand():
    # DCG: (2^0-1)/1 + (2^3-1)/log2(3); the best order has (2^3-1)/1 + (2^1-1)/log2(3)
    expected = (7 / math.log2(3)) / (7 + 1 / math.log2(3))
    assert ndcg_at_k([0, 3, 1], [3, 1, 0, 0], 2) == pytest.approx(expected)


def test_the_best_order_has_ndcg_1_and_what_was_not_listed_counts_against_it():
    assert ndcg_at_k([3, 2, 0], [0, 2, 3], 10) == 1
    assert ndcg_at_k([2, 0], [3, 2, 0], 10) < 0.5


def test_recall_counts_the_good_ones_in_the_first_k():
    assert recall_at_k([3, 0, 2, 2], [3, 2, 2, 2, 1, 0], 3) == 0.5
    assert recall_at_k([3, 1], [3, 1, 1], 2, good_from=1) == pytest.approx(2 / 3)


def test_where_there_is_nothing_to_find_there_is_no_figure():
    assert math.isnan(ndcg_at_k([0, 0], [0, 0], 10))
    assert math.isnan(recall_at_k([1], [1], 10))


@pytest.mark.parametrize(
    ("amounts", "expected"), [([5, 5, 5], 0), ([0, 0, 0, 8], 0.75), ([1, 3], 0.25), ([], 0), ([0, 0], 0)]
)
def test_gini_by_hand(amounts, expected):
    assert gini(amounts) == pytest.approx(expected)


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=30).filter(lambda amounts: sum(amounts) > 1e-3))
def test_gini_is_the_mean_difference_of_all_pairs(amounts):
    pairs = math.fsum(abs(one - other) for one in amounts for other in amounts)
    mean = math.fsum(amounts) / len(amounts)
    assert gini(amounts) == pytest.approx(pairs / (2 * len(amounts) ** 2 * mean), abs=1e-9)
