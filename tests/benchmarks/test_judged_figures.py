"""The figures of the judged lists, against cases worked out by hand."""

import math

import pytest

from benchmarks.judging.figures import broken_in_fits, figures, interval, of_one
from benchmarks.judging.grades import Grades
from benchmarks.judging.lists import Ranked
from benchmarks.judging.peers import orders, words_of


def ranked(opening: str, listed: str = "fits") -> Ranked:
    return Ranked(opening, listed, 50.0, (), ())


def test_an_opening_on_neither_list_costs_and_one_without_a_grade_does_not() -> None:
    grades = {"good": 3, "fair": 1, "bad": 0}
    whole = of_one(["good", "fair", "bad"], grades)
    assert (whole.ndcg, whole.recall, whole.zeros) == (1.0, 1.0, pytest.approx(1 / 3))
    assert of_one(["unjudged", "good", "fair", "bad"], grades) == whole
    missing = of_one(["fair"], grades)
    assert missing.ndcg == pytest.approx(1 / (7 + 1 / math.log2(3)))
    assert (missing.recall, missing.zeros) == (0.0, 0.0)


def test_a_mean_leaves_out_whom_nothing_suits_and_its_interval_holds_it() -> None:
    grades = Grades({("a", "x"): 3, ("a", "y"): 0, ("b", "x"): 0, ("b", "y"): 0, ("c", "x"): 0, ("c", "y"): 3})
    found = figures({"a": ["x", "y"], "b": ["x", "y"], "c": ["x", "y"]}, grades)
    assert found.ndcg_at_10 == pytest.approx((1 + 1 / math.log2(3)) / 2)
    assert found.ndcg_low <= found.ndcg_at_10 <= found.ndcg_high
    assert interval([0.4, 0.4, math.nan]) == pytest.approx((0.4, 0.4))


def test_broken_musts_count_on_fits_alone_by_the_judges_and_by_what_is_stated() -> None:
    lists = {"a": [ranked("x"), ranked("y"), ranked("z", "would_fit_if")], "b": [ranked("x"), ranked("unjudged")]}
    pairs = [("a", "x"), ("a", "y"), ("a", "z"), ("b", "x")]
    grades = Grades(dict.fromkeys(pairs, 3), {("a", "x"): ("noise",), ("a", "z"): ("weekend",)})
    found = broken_in_fits(lists, grades, {("b", "x"): ("noise",)})
    assert (found["fits"], found["broken_in_fits"], found["broken_in_fits_stated"]) == (4, 0.3333, 0.25)
    assert broken_in_fits(lists, Grades(grades.grades), {})["broken_in_fits"] == 0


def test_peers_see_what_is_wanted_and_not_what_is_refused() -> None:
    case = {
        "profile": {"goal": "Noget med dyr"},
        "occupations": ["hundepasser", {"text": "slagteri", "attitude": "no_go"}],
        "skills": [{"text": "bogføring", "wants_to_use": "no"}],
        "hours": {"least": 8, "most": 20},
        "wishes": [{"criterion": "temperature", "levels": ["indoor"], "must": True}],
    }
    assert "slagteri" not in words_of(case)
    assert "bogføring" not in words_of(case)
    openings = {
        "butcher": "Slagteri\nBogføring og slagteri, 15 timer",
        "cold": "Hundepasser\nPasse hunde i et kølerum, 15 timer",
        "long": "Hundepasser\nPasse hunde, 37 timer",
        "dogs": "Hundepasser\nPasse hunde, 15 timer",
    }
    found = orders({"a": case}, openings)
    assert {peer: each["a"][-1] for peer, each in found.items()} == dict.fromkeys(found, "butcher")
    assert found["char_tfidf_checked"]["a"][0] == "dogs"
