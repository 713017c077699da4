"""The project's own judged set guards the lists: importers, vocabulary, adapters and engine together."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from benchmarks.judging import product
from benchmarks.judging.folder import find
from benchmarks.judging.grades import read_grades
from benchmarks.judging.measure import measured

FOLDER = Path(settings.ROOT) / "benchmarks" / "judged"
#: A little under what is measured: goes up with every step forward, never down.
NDCG, RECALL, BROKEN = 0.88, 0.95, 0.06


@pytest.fixture
def found(db: None) -> dict[str, Any]:
    folder = find(FOLDER)
    lists = product.run(folder)
    grades = read_grades(folder.grades, lists.citizens, list(lists.openings))
    return measured(folder, lists, grades, peers=False)


def test_lists_are_as_good_as_they_were_and_break_no_must(found: dict[str, Any]) -> None:
    assert (found["citizens"], found["openings"], found["grades"]) == (10, 60, 600)
    assert found["ndcg_at_10"] >= NDCG
    assert found["recall_at_10"] >= RECALL
    assert found["broken_in_fits"] <= BROKEN
    assert found["broken_in_fits_stated"] == 0
