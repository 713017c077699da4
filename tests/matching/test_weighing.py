"""Weights from the guided talk in the ranking: on one scale with the importances, the later word first."""

from datetime import timedelta

import pytest

from employers.models import Employer
from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen, Weighing
from matching.adapters import all_open, shared_out, weights_in, wishes_of
from matching.models import RankingRun
from matching.services import (
    WeighingRefusedError,
    change_importance,
    rank_citizen,
    take_weighing_back,
    weigh_by_ranking,
    weigh_by_swing,
)
from tests.matching.market import calm_opening, occupation, says_of_skills, says_of_work, skill, wish
from tests.people import NOW, TODAY

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def wishes(cem: Citizen, bakery: Employer) -> Citizen:
    """Together pace and noise weigh 3 by their importance, the weekend 4."""
    wish(cem, "pace", "calm", importance=2)
    wish(cem, "noise", "quiet", importance=1)
    wish(cem, "weekend", "never", importance=3)
    calm_opening(bakery, "Rolig", pace="calm", noise="loud")
    calm_opening(bakery, "Stille", pace="high", noise="quiet")
    return cem


def weights(citizen: Citizen) -> dict[str, float]:
    return weights_in(wishes_of(citizen, all_open(TODAY)).wishes)


def titles(run: RankingRun) -> list[str]:
    return [one.opening.title for one in run.suggestions.all()]


def test_an_order_moves_the_list_at_once(wishes: Citizen, carla: User) -> None:
    assert titles(rank_citizen(citizen=wishes, at=NOW)) == ["Rolig", "Stille"]
    run = weigh_by_ranking(citizen=wishes, places={"noise": 1, "pace": 2}, by=carla, at=LATER)
    assert titles(run) == ["Stille", "Rolig"]
    assert Weighing.objects.get().method == "ranking"


def test_what_was_weighed_shares_out_what_it_has_together_and_the_rest_keeps_its_points(
    wishes: Citizen, carla: User
) -> None:
    assert weights(wishes) == {"noise": 1, "pace": 2, "weekend": 4}
    before = rank_citizen(citizen=wishes, at=NOW)
    after = weigh_by_ranking(citizen=wishes, places={"noise": 1, "pace": 2}, by=carla, at=LATER)
    assert weights(wishes) == pytest.approx({"noise": 3 * 0.75, "pace": 3 * 0.25, "weekend": 4})
    most = [{part["criterion"]: part["max"] for part in run.suggestions.all()[0].parts} for run in (before, after)]
    assert most[0]["weekend"] == most[1]["weekend"]


def test_a_swing_gives_weights_in_proportion(wishes: Citizen, cem_user: User) -> None:
    weigh_by_swing(citizen=wishes, points={"noise": 100, "pace": 25, "weekend": 75}, by=cem_user, at=LATER)
    assert weights(wishes) == pytest.approx({"noise": 3.5, "pace": 0.875, "weekend": 2.625})


def test_a_wish_that_is_changed_later_counts_by_its_importance_again(wishes: Citizen, carla: User) -> None:
    weigh_by_ranking(citizen=wishes, places={"noise": 1, "pace": 2, "weekend": 3}, by=carla, at=NOW)
    change_importance(citizen=wishes, criterion="pace", importance=3, by=carla, at=LATER)
    found = weights(wishes)
    assert found["pace"] == 4
    assert found["noise"] + found["weekend"] == pytest.approx(1 + 4)
    assert found["noise"] / found["weekend"] == pytest.approx(11 / 2)
    [run] = RankingRun.objects.filter(citizen=wishes)[:1]
    assert run.wishes["weighed"]["later"] == ["pace"]
    assert set(run.wishes["weighed"]["weights"]) == {"noise", "weekend"}


def test_a_list_keeps_the_weighing_that_it_was_made_with(wishes: Citizen, carla: User) -> None:
    assert rank_citizen(citizen=wishes, at=NOW).wishes["weighed"] is None
    run = weigh_by_ranking(citizen=wishes, places={"noise": 1, "pace": 2}, by=carla, at=LATER)
    assert run.wishes["weighed"] == {
        "method": "ranking",
        "agreed_on": LATER.isoformat(),
        "weights": {"noise": 0.75, "pace": 0.25},
        "later": [],
    }


def test_taken_back_every_wish_counts_as_before(wishes: Citizen, carla: User) -> None:
    before = rank_citizen(citizen=wishes, at=NOW)
    weigh_by_ranking(citizen=wishes, places={"noise": 1, "pace": 2}, by=carla, at=NOW)
    after = take_weighing_back(citizen=wishes, by=carla, at=LATER)
    assert after.input_digest == before.input_digest
    assert titles(after) == titles(before)


def test_work_and_skills_are_weighed_too(wishes: Citizen, carla: User) -> None:
    says_of_work(wishes, wanted=occupation("Bager", "7512"))
    says_of_skills(wishes, yes=skill("bagning"))
    assert weights(wishes)["occupation"] == 4
    weigh_by_swing(citizen=wishes, points={"skills": 100, "occupation": 50}, by=carla, at=LATER)
    found = weights(wishes)
    assert (found["skills"], found["occupation"]) == pytest.approx((4, 2))
    assert found["weekend"] == 4


@pytest.mark.parametrize(
    "order", [{"noise": 0, "pace": 1}, {"noise": 1, "pace": 9}, {"noise": 1}, {"noise": 1, "travel": 2}]
)
def test_an_order_that_is_none_is_refused_and_changes_nothing(
    wishes: Citizen, carla: User, order: dict[str, int]
) -> None:
    with pytest.raises(WeighingRefusedError):
        weigh_by_ranking(citizen=wishes, places=order, by=carla, at=NOW)
    assert not Weighing.objects.exists()


@pytest.mark.parametrize("points", [{"noise": 50, "pace": 60}, {"noise": 0, "pace": 0}, {"noise": 100, "pace": 101}])
def test_a_swing_without_a_first_is_refused(wishes: Citizen, carla: User, points: dict[str, float]) -> None:
    with pytest.raises(WeighingRefusedError):
        weigh_by_swing(citizen=wishes, points=points, by=carla, at=NOW)


def test_weights_of_wishes_that_are_gone_are_passed_over() -> None:
    by_importance = {"pace": 2.0, "noise": 1.0, "weekend": 0.0}
    assert shared_out({"travel": 0.5, "weekend": 0.5}, by_importance) == by_importance
    assert shared_out({"travel": 0.8, "pace": 0.1, "noise": 0.1}, by_importance) == {
        "pace": 1.5,
        "noise": 1.5,
        "weekend": 0.0,
    }
    assert shared_out({"pace": 0.0, "noise": 0.0, "weekend": 1.0}, by_importance) == by_importance
