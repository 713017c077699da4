"""What the wishes weigh beside each other is kept in versions, by those who may write it down."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.utils.translation import override

from jobmatch.accounts.models import User
from jobmatch.audit.models import Event
from jobmatch.citizens.explanations import history_of
from jobmatch.citizens.models import Citizen, VersionChangedError, Weighing
from jobmatch.citizens.services import (
    CaseClosedError,
    NotYoursError,
    WeighingRefusedError,
    close_case,
    remove_weighing,
    save_weighing,
    weighable,
)
from jobmatch.outbox.models import Message
from tests.matching.market import occupation, says_of_skills, says_of_work, skill, wish
from tests.people import NOW, TODAY

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def two(cem: Citizen) -> Citizen:
    wish(cem, "pace", "calm")
    wish(cem, "noise", "quiet", importance=1)
    return cem


def test_a_weighing_says_who_when_and_what_and_is_promised_a_list(two: Citizen, carla: User) -> None:
    Message.objects.all().delete()
    made = save_weighing(
        citizen=two, method="ranking", weights={"pace": 3, "noise": 1}, words=" Roen først ", by=carla, at=LATER
    )
    assert (made.weights, made.words) == ({"noise": 0.25, "pace": 0.75}, "Roen først")
    assert (made.agreed_by, made.agreed_at) == (carla, LATER)
    assert Event.objects.filter(verb="citizens.weighing_saved", actor=carla).count() == 1
    assert Message.objects.get().topic == "matching.rank_citizen"


def test_a_later_weighing_replaces_the_one_before_which_stays_in_the_history(two: Citizen, carla: User) -> None:
    first = save_weighing(citizen=two, method="ranking", weights={"pace": 3, "noise": 1}, by=carla, at=NOW)
    second = save_weighing(citizen=two, method="swing", weights={"pace": 1, "noise": 1}, by=carla, at=LATER)
    assert Weighing.objects.current().get() == second
    first.refresh_from_db()
    assert first.replaced_at == LATER
    with override("en"):
        entries = [entry for entry in history_of(two) if "weigh" in entry["title"]]
    assert [entry["body"] for entry in entries] == [
        "From what you said your wishes are worth beside each other.\nNoise: 50, Pace: 50",
        "From the order you put your wishes in.\nPace: 75, Noise: 25",
    ]


def test_the_same_weighing_again_changes_nothing(two: Citizen, carla: User) -> None:
    first = save_weighing(citizen=two, method="swing", weights={"pace": 100, "noise": 50}, by=carla, at=NOW)
    assert save_weighing(citizen=two, method="swing", weights={"noise": 1, "pace": 2}, by=carla, at=LATER) == first


def test_no_weighing_is_written_over_and_only_one_holds(two: Citizen, carla: User) -> None:
    made = save_weighing(citizen=two, method="swing", weights={"pace": 1, "noise": 1}, by=carla, at=NOW)
    with pytest.raises(VersionChangedError):
        made.save()
    with pytest.raises(IntegrityError):
        Weighing.objects.create(citizen=two, method="swing", weights={}, agreed_at=NOW)


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        ({"pace": 1}, ""),
        ({}, ""),
        ({"pace": 0, "noise": 0}, ""),
        ({"pace": -1, "noise": 2}, ""),
        ({"pace": float("nan"), "noise": 1}, ""),
        ({"pace": float("inf"), "noise": 1}, ""),
        ({"pace": 1, "travel": 1}, ""),
        ({"pace": 1, "diagnosis": 1}, ""),
        ({"pace": 1, "noise": 1}, "Ring til 010190-1234"),
        ({"pace": 1, "noise": 1}, "x" * 501),
    ],
)
def test_what_is_no_weighing_is_refused(two: Citizen, carla: User, weights: dict[str, float], words: str) -> None:
    with pytest.raises(WeighingRefusedError):
        save_weighing(citizen=two, method="swing", weights=weights, words=words, by=carla, at=NOW)
    assert not Weighing.objects.exists()


def test_a_way_of_weighing_that_is_none_is_refused(two: Citizen, carla: User) -> None:
    with pytest.raises(WeighingRefusedError):
        save_weighing(citizen=two, method="guess", weights={"pace": 1, "noise": 1}, by=carla, at=NOW)


@pytest.mark.parametrize("stranger", ["frida", "olga", "emma", "edit"])
def test_nobody_else_weighs(two: Citizen, stranger: str, request: pytest.FixtureRequest) -> None:
    person = request.getfixturevalue(stranger)
    with pytest.raises(NotYoursError):
        save_weighing(citizen=two, method="swing", weights={"pace": 1, "noise": 1}, by=person, at=NOW)
    with pytest.raises(NotYoursError):
        remove_weighing(citizen=two, by=person, at=NOW)


def test_nothing_is_weighed_in_a_closed_case(two: Citizen, carla: User) -> None:
    close_case(citizen=two, on=TODAY, by=carla, at=NOW)
    with pytest.raises(CaseClosedError):
        save_weighing(citizen=two, method="swing", weights={"pace": 1, "noise": 1}, by=carla, at=NOW)


def test_a_weighing_is_taken_back_once(two: Citizen, cem_user: User) -> None:
    save_weighing(citizen=two, method="swing", weights={"pace": 1, "noise": 1}, by=cem_user, at=NOW)
    assert remove_weighing(citizen=two, by=cem_user, at=LATER) is True
    assert remove_weighing(citizen=two, by=cem_user, at=LATER) is False
    assert not Weighing.objects.current().exists()
    assert Weighing.objects.count() == 1
    assert Event.objects.filter(verb="citizens.weighing_removed").count() == 1


def test_only_what_matters_and_is_named_can_be_weighed(two: Citizen) -> None:
    wish(two, "weekend", "never", importance=0)
    wish(two, "occupation", importance=3)  # how much it matters, and no kind of work yet
    assert sorted(weighable(two)) == ["noise", "pace"]
    says_of_work(two, wanted=occupation("Bager", "7512"))
    says_of_skills(two, yes=skill("bagning"))
    assert sorted(weighable(two)) == ["noise", "occupation", "pace", "skills"]
