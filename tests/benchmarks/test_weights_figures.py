"""The simulation of weights on few citizens: the ways to weigh keep their order, and learning gains on average."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    command = [sys.executable, "benchmarks/weights.py", "--json", "--citizens", "30"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return dict(json.loads(printed))


def test_ranks_alone_make_nearly_the_list_of_the_true_weights(found: dict[str, Any]) -> None:
    assert found["simulated"] is True
    assert found["ndcg_roc_exact_ranks"] >= 0.95
    assert found["ndcg_equal"] < found["ndcg_roc_noisy_ranks"] < found["ndcg_roc_exact_ranks"]


def test_learning_gains_on_the_stated_weights_and_only_with_them_as_prior(found: dict[str, Any]) -> None:
    assert found["gain_of_50_comparisons"] > 0
    assert found["gain_of_300_comparisons"] > found["gain_of_50_comparisons"]
    assert found["learned"]["no_prior_20"] < found["ndcg_stated_before_learning"] < found["learned"]["prior_20"]


def test_answers_count_for_what_they_are_worth_and_not_for_every_pair(found: dict[str, Any]) -> None:
    for shown in ("20", "40"):
        arms = found["answers"][shown]
        assert arms["counted_in_full"] < arms["as_answers"]
        assert arms["stated"] < arms["with_reasons"]
