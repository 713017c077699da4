"""The example of docs/matching.md, worked there by hand: the same numbers.

Cem lives in Fjordby. He wants 16-20 hours (matters a lot: weight 4), a calm pace (matters: 2), at most 30 minutes by
bike (matters a little: 1, a must) and no weekends (1, a must). The weights are 8 in all, so the four can give 50.00,
25.00, 12.50 and 12.50 points.

             hours             pace              travel            weekend           sum
    Bakery   16-20: 1   50.00  steady: 2/3 16.67  7 min: 1   12.50  never: 1   12.50  91.67  fits
    Café     26-30: 3/5 30.00  calm: 1     25.00  7 min: 1   12.50  some: 1/2   6.25  73.75  breaks the weekend
    Freight  37: 1/5    10.00  not said    12.50  51 min: 0   0.00  not said    6.25  28.75  breaks the travel
"""

import pytest

from employers.models import Employer, Opening
from jobmatch.citizens.models import Citizen
from matching.models import RankingRun, Suggestion
from matching.services import rank_citizen
from tests.factories import published_opening
from tests.matching.market import cems_wishes
from tests.people import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def openings(bakery: Employer, haulier: Employer) -> dict[str, Opening]:
    traits = {"weekly_hours": "16-20", "pace": "steady", "weekend": "never"}
    return {
        "bakery": published_opening(bakery, "Bagerassistent", traits=traits),
        "freight": published_opening(haulier, "Terminalarbejder", traits={"weekly_hours": "37"}),
        "café": published_opening(
            bakery, "Caféhjælp", traits={"weekly_hours": "26-30", "pace": "calm", "weekend": "sometimes"}
        ),
    }


@pytest.fixture
def run(cem: Citizen, openings: dict[str, Opening]) -> RankingRun:
    cems_wishes(cem)
    return rank_citizen(citizen=cem, at=NOW)


def points(suggestion: Suggestion) -> dict[str, int]:
    return {part["criterion"]: part["points"] for part in suggestion.parts}


def on_list(run: RankingRun, name: str) -> list[Suggestion]:
    return list(run.suggestions.filter(on_list=name))


def test_the_bakery_fits(run: RankingRun) -> None:
    [bakery] = on_list(run, "fits")
    assert points(bakery) == {"weekly_hours": 5000, "pace": 1667, "travel": 1250, "weekend": 1250}
    assert (bakery.score, bakery.broken, bakery.unknown) == (9167, [], [])


def test_café_and_freight_would_fit_if_one_must_each_were_met(run: RankingRun) -> None:
    café, freight = on_list(run, "would_fit_if")
    assert points(café) == {"weekly_hours": 2800, "pace": 2500, "travel": 1250, "weekend": 625}
    assert (café.score, café.broken, café.unknown) == (7175, ["weekend"], [])
    assert points(freight) == {"weekly_hours": 600, "pace": 1250, "travel": 0, "weekend": 625}
    assert (freight.score, freight.broken, sorted(freight.unknown)) == (2475, ["travel"], ["pace", "weekend"])


def test_what_is_not_said_becomes_a_question_with_its_stake(run: RankingRun, openings: dict[str, Opening]) -> None:
    freight = openings["freight"].pk
    assert run.questions == [
        {"opening": freight, "criterion": "weekend", "points": 625, "must": True},
        {"opening": freight, "criterion": "pace", "points": 1250, "must": False},
    ]


def test_each_must_says_how_many_jobs_it_costs(run: RankingRun) -> None:
    opened = {tuple(sorted(one["criteria"])): one["opens"] for one in run.relaxations["options"]}
    assert opened == {("weekend",): 1, ("travel",): 1, ("travel", "weekend"): 2}
    assert run.relaxations["conflict"] is None
