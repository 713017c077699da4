"""An answer is written down with who and when; a later one counts, none is changed; importance makes a new list."""

from datetime import timedelta

import pytest

from employers.models import Employer, Opening
from jobmatch.accounts.models import User
from jobmatch.audit.models import Event
from jobmatch.citizens.models import Citizen, Wish
from jobmatch.citizens.services import close_case
from matching.models import Decision, RankingRun
from matching.services import (
    CaseClosedError,
    InvalidAnswerError,
    NotYoursError,
    OpeningClosedError,
    WishRefusedError,
    change_importance,
    decide,
    rank_citizen,
)
from tests.factories import published_opening
from tests.matching.market import calm_opening, wish
from tests.people import NOW, TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def opening(bakery: Employer) -> Opening:
    return calm_opening(bakery)


def test_a_yes_names_who_when_and_what_was_looked_at(cem: Citizen, carla: User, opening: Opening) -> None:
    run = rank_citizen(citizen=cem, at=NOW)
    decision = decide(citizen=cem, opening=opening, answer="yes", by=carla, at=NOW)
    assert (decision.by, decision.at, decision.together) == (carla, NOW, True)
    assert decision.suggestion == run.suggestions.get()
    assert Event.objects.filter(verb="matching.decided", subject_id=str(decision.pk), actor=carla).count() == 1


def test_the_citizen_decides_too(cem: Citizen, cem_user: User, opening: Opening) -> None:
    assert decide(citizen=cem, opening=opening, answer="later", together=False, by=cem_user, at=NOW).by == cem_user


@pytest.mark.parametrize("stranger", ["frida", "olga", "emma", "edit"])
def test_nobody_else_decides(cem: Citizen, opening: Opening, stranger: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotYoursError):
        decide(citizen=cem, opening=opening, answer="yes", by=request.getfixturevalue(stranger), at=NOW)


def test_a_later_answer_counts_and_the_first_one_stays(cem: Citizen, carla: User, opening: Opening) -> None:
    decide(citizen=cem, opening=opening, answer="later", by=carla, at=NOW)
    decide(citizen=cem, opening=opening, answer="no", reason="travel", by=carla, at=NOW + timedelta(days=1))
    assert [one.answer for one in Decision.objects.order_by("pk")] == ["later", "no"]
    assert Decision.objects.standing_of(cem)[opening.pk].answer == "no"


def test_the_same_answer_sent_twice_is_one_decision(cem: Citizen, carla: User, opening: Opening) -> None:
    first = decide(citizen=cem, opening=opening, answer="yes", by=carla, at=NOW)
    assert decide(citizen=cem, opening=opening, answer="yes", by=carla, at=NOW) == first


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"answer": "perhaps"}, "answer"),
        ({"answer": "no"}, "reason"),
        ({"answer": "no", "reason": "because"}, "reason"),
        ({"answer": "later", "note": "x" * 501}, "note"),
        ({"answer": "later", "note": "Ring til 010190-1234"}, "note"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_by_its_field(
    cem: Citizen, carla: User, opening: Opening, said: dict[str, str], field: str
) -> None:
    with pytest.raises(InvalidAnswerError) as refused:
        decide(citizen=cem, opening=opening, by=carla, at=NOW, **said)
    assert refused.value.field == field
    assert not Decision.objects.exists()


def test_a_job_that_has_closed_cannot_be_decided(cem: Citizen, carla: User, bakery: Employer) -> None:
    closed = published_opening(bakery, closed_at=NOW)
    with pytest.raises(OpeningClosedError):
        decide(citizen=cem, opening=closed, answer="yes", by=carla, at=NOW)


def test_nothing_is_decided_in_a_closed_case(cem: Citizen, carla: User, opening: Opening) -> None:
    close_case(citizen=cem, on=TODAY, by=carla, at=NOW)
    with pytest.raises(CaseClosedError):
        decide(citizen=cem, opening=opening, answer="yes", by=carla, at=NOW)


# Importance


def test_an_importance_is_changed_as_a_new_version_and_the_list_is_made_at_once(
    cem: Citizen, carla: User, bakery: Employer
) -> None:
    noisy = calm_opening(bakery, pace="calm", noise="loud")
    quiet = calm_opening(bakery, pace="high", noise="quiet")
    wish(cem, "pace", "calm", importance=3, words="Jeg skal kunne følge med.")
    wish(cem, "noise", "quiet", importance=1)
    before = rank_citizen(citizen=cem, at=NOW)
    after = change_importance(citizen=cem, criterion="pace", importance=0, by=carla, at=NOW)
    assert [one.opening for one in before.suggestions.all()] == [noisy, quiet]
    assert [one.opening for one in after.suggestions.all()] == [quiet, noisy]
    current = Wish.objects.current().get(citizen=cem, criterion="pace")
    assert (current.importance, current.levels, current.words) == (0, ["calm"], "Jeg skal kunne følge med.")
    assert Wish.objects.filter(citizen=cem, criterion="pace").count() == 2


def test_the_importance_of_work_can_be_said_without_levels(cem: Citizen, carla: User, opening: Opening) -> None:
    change_importance(citizen=cem, criterion="occupation", importance=1, by=carla, at=NOW)
    assert Wish.objects.current().get(citizen=cem, criterion="occupation").importance == 1


def test_an_importance_needs_a_wish(cem: Citizen, carla: User) -> None:
    with pytest.raises(WishRefusedError):
        change_importance(citizen=cem, criterion="noise", importance=1, by=carla, at=NOW)


def test_a_must_cannot_be_made_to_matter_nothing(cem: Citizen, carla: User, opening: Opening) -> None:
    wish(cem, "weekend", "never", must=True)
    runs = RankingRun.objects.count()
    with pytest.raises(WishRefusedError):
        change_importance(citizen=cem, criterion="weekend", importance=0, by=carla, at=NOW)
    assert RankingRun.objects.count() == runs


def test_an_importance_out_of_the_scale_is_refused(cem: Citizen, carla: User) -> None:
    wish(cem, "pace", "calm")
    with pytest.raises(WishRefusedError):
        change_importance(citizen=cem, criterion="pace", importance=4, by=carla, at=NOW)
