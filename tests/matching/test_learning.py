"""Answers to openings become a question about the weights; only the citizen's yes changes anything."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest
from django.db import IntegrityError

from employers.models import Employer, Opening
from jobmatch.accounts.models import User
from jobmatch.audit.models import Event
from jobmatch.citizens.models import Citizen, Weighing
from jobmatch.citizens.services import close_case
from jobmatch.outbox.models import Message
from matching.adapters import all_open, weights_in, wishes_of
from matching.engine import WeightShift, learn_weights
from matching.models import RankingRun, WeightProposal
from matching.services import (
    NotYoursError,
    ProposalOutdatedError,
    WeighingRefusedError,
    answer_proposal,
    decide,
    propose_weights,
    rank_citizen,
)
from matching.tasks import ask_about_weights, make_list
from tests.factories import published_opening
from tests.matching.market import wish
from tests.people import NOW, TODAY

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=1)
Answers = Callable[..., None]
CALM_LOUD = {"pace": "calm", "noise": "loud"}
BUSY_QUIET = {"pace": "high", "noise": "quiet"}


@pytest.fixture
def answers(cem: Citizen, carla: User, bakery: Employer) -> Answers:
    """Cem has said that the pace matters a lot and the noise a little; `answers(5, 4)` says yes to 5 quiet jobs with a
    high pace and no to 4 calm ones that are loud: for the noise, as it looks."""
    wish(cem, "pace", "calm", importance=3)
    wish(cem, "noise", "quiet", importance=1)
    wish(cem, "weekend", "never", importance=2)

    def say(yes: int, no: int, *, reason: str = "conditions", at: datetime = NOW, **of_the_refused: str) -> None:
        wanted = [published_opening(bakery, f"Ja {at} {n}", traits=BUSY_QUIET) for n in range(yes)]
        unwanted = [published_opening(bakery, f"Nej {at} {n}", traits=CALM_LOUD | of_the_refused) for n in range(no)]
        rank_citizen(citizen=cem, at=at)
        for opening in wanted:
            decide(citizen=cem, opening=opening, answer="yes", by=carla, at=at)
        for opening in unwanted:
            decide(citizen=cem, opening=opening, answer="no", reason=reason, by=carla, at=at)

    return say


def weights(citizen: Citizen) -> dict[str, float]:
    return weights_in(wishes_of(citizen, all_open(TODAY)).wishes)


def proposed(citizen: Citizen, at: datetime = LATER) -> WeightProposal:
    proposal = propose_weights(citizen=citizen, at=at)
    assert proposal is not None
    return proposal


# What is proposed


def test_answers_that_speak_for_another_weight_become_a_question(cem: Citizen, answers: Answers) -> None:
    answers(5, 4)
    proposal = proposed(cem)
    assert proposal.comparisons == 20
    assert proposal.stated == {"noise": 1, "pace": 4, "weekend": 2}
    assert proposal.proposed["noise"] > 1
    assert proposal.proposed["pace"] < 4
    assert sum(proposal.proposed.values()) == pytest.approx(7)
    assert Event.objects.filter(verb="matching.weights_proposed", actor=None).count() == 1


def test_fewer_than_twenty_comparisons_are_no_question(cem: Citizen, answers: Answers) -> None:
    answers(3, 6)
    assert propose_weights(citizen=cem, at=LATER) is None
    assert not WeightProposal.objects.exists()


def test_answers_as_the_wishes_would_have_it_are_no_question(cem: Citizen, answers: Answers) -> None:
    wish(cem, "noise", "quiet", importance=3)
    wish(cem, "pace", "calm", importance=1)
    answers(5, 5)
    assert propose_weights(citizen=cem, at=LATER) is None


@pytest.mark.parametrize("reason", ["taken", "place", "other"])
def test_a_reason_beyond_the_wishes_says_nothing_about_them(cem: Citizen, answers: Answers, reason: str) -> None:
    answers(5, 5, reason=reason)
    assert propose_weights(citizen=cem, at=LATER) is None


def test_a_reason_that_names_a_wish_gives_it_more(cem: Citizen, carla: User, answers: Answers) -> None:
    wish(cem, "weekly_hours", importance=1, detail={"least": 16, "wanted": 18, "most": 20})
    answers(6, 6, weekly_hours="37")
    before = proposed(cem)
    for decision in cem.decisions.filter(answer="no"):
        decide(citizen=cem, opening=decision.opening, answer="no", reason="hours", by=carla, at=LATER)
    after = proposed(cem)
    assert after.comparisons == before.comparisons
    assert after.proposed["weekly_hours"] > before.proposed["weekly_hours"]


def test_what_was_not_known_is_not_compared(cem: Citizen, carla: User, bakery: Employer, answers: Answers) -> None:
    answers(0, 4)
    jobs = [published_opening(bakery, f"Uden støj {n}", traits={"pace": "high"}) for n in range(5)]
    rank_citizen(citizen=cem, at=NOW)
    for job in jobs:
        decide(citizen=cem, opening=job, answer="yes", by=carla, at=NOW)
    found = proposed(cem).proposed
    assert found["pace"] < 4
    assert found["noise"] / found["weekend"] == pytest.approx(1 / 2)  # as it was said


def test_two_jobs_with_nothing_between_them_are_no_comparison(
    cem: Citizen, carla: User, bakery: Employer, answers: Answers
) -> None:
    answers(5, 4)
    alike = published_opening(bakery, "Som de andre", traits=CALM_LOUD)
    rank_citizen(citizen=cem, at=NOW)
    decide(citizen=cem, opening=alike, answer="yes", by=carla, at=NOW)
    assert proposed(cem).comparisons == 20


def test_a_few_answers_count_as_few_however_many_pairs_they_make(cem: Citizen, answers: Answers) -> None:
    answers(5, 4)
    rows = np.tile([1.0, -1.0, 0.0], (20, 1))  # noise, pace, weekend
    expected = learn_weights(np.array([1.0, 4.0, 2.0]), rows, worth=8)
    assert expected is not None
    assert list(proposed(cem).proposed.values()) == pytest.approx((7 * expected.weights).tolist())


def test_weights_that_would_agree_with_fewer_answers_are_no_question(
    cem: Citizen, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(5, 4)
    weights = np.array([0.5, 0.25, 0.25])
    worse = WeightShift(weights, weights - 1 / 3, comparisons=20, agreed_before=0.8, agreed_after=0.7)
    monkeypatch.setattr("matching.services.learning.learn_weights", lambda *args, **more: worse)
    assert propose_weights(citizen=cem, at=LATER) is None
    monkeypatch.setattr(
        "matching.services.learning.learn_weights", lambda *args, **more: replace(worse, agreed_after=0.8)
    )
    assert propose_weights(citizen=cem, at=LATER) is not None


def test_only_the_answer_that_stands_counts(cem: Citizen, carla: User, answers: Answers) -> None:
    answers(5, 4)
    opening = Opening.objects.filter(decisions__answer="no")[0]
    decide(citizen=cem, opening=opening, answer="later", by=carla, at=LATER)
    assert propose_weights(citizen=cem, at=LATER) is None


def test_an_answer_given_without_a_list_cannot_be_compared(cem: Citizen, answers: Answers) -> None:
    answers(5, 4)
    RankingRun.objects.filter(citizen=cem).delete()
    assert propose_weights(citizen=cem, at=LATER) is None


def test_what_was_answered_under_another_wish_is_not_compared_on_it(cem: Citizen, answers: Answers) -> None:
    answers(5, 4)
    wish(cem, "noise", "some", importance=1, at=LATER)
    proposal = propose_weights(citizen=cem, at=LATER)
    # Only the pace is left to be compared, and it alone cannot tell why the quiet jobs were wanted.
    assert proposal is None or proposal.proposed["noise"] <= proposal.stated["noise"] * 1.5
    wish(cem, "pace", "calm", "steady", importance=3, at=LATER)
    assert propose_weights(citizen=cem, at=LATER) is None


def test_a_citizen_without_wishes_or_answers_is_asked_nothing(cem: Citizen) -> None:
    assert propose_weights(citizen=cem, at=NOW) is None
    wish(cem, "pace", "calm", importance=0)
    assert propose_weights(citizen=cem, at=NOW) is None


# One question at a time


def test_the_same_answers_are_the_same_question(cem: Citizen, answers: Answers) -> None:
    answers(5, 4)
    assert proposed(cem) == proposed(cem, at=LATER + timedelta(days=1))
    assert WeightProposal.objects.count() == 1


def test_more_answers_make_the_question_anew(cem: Citizen, answers: Answers) -> None:
    answers(5, 4)
    first = proposed(cem)
    answers(1, 1, at=LATER)
    second = proposed(cem)
    assert (second.comparisons, WeightProposal.objects.count()) == (30, 1)
    assert second != first


def test_a_changed_wish_takes_back_a_question_that_no_longer_holds(cem: Citizen, answers: Answers) -> None:
    answers(5, 4)
    proposed(cem)
    wish(cem, "pace", "calm", importance=1, at=LATER)
    wish(cem, "noise", "quiet", importance=3, at=LATER)
    assert propose_weights(citizen=cem, at=LATER) is None
    assert not WeightProposal.objects.exists()


def test_a_second_open_question_cannot_be_kept(cem: Citizen, answers: Answers) -> None:
    answers(5, 4)
    proposed(cem)
    with pytest.raises(IntegrityError):
        WeightProposal.objects.create(citizen=cem, made_at=NOW, stated={}, proposed={}, comparisons=20, digest="")


def test_an_answer_or_a_changed_wish_promises_the_question(cem: Citizen, answers: Answers) -> None:
    answers(5, 4)
    assert Message.objects.filter(topic="matching.propose_weights", key=str(cem.pk)).exists()
    ask_about_weights({"citizen": cem.pk})
    assert WeightProposal.objects.open_of(cem) is not None
    wish(cem, "noise", "quiet", importance=3, at=LATER)
    wish(cem, "pace", "calm", importance=1, at=LATER)
    make_list({"citizen": cem.pk})
    assert WeightProposal.objects.open_of(cem) is None


def test_nobody_is_asked_in_a_closed_case(cem: Citizen, carla: User, answers: Answers) -> None:
    answers(5, 4)
    close_case(citizen=cem, on=TODAY, by=carla, at=NOW)
    ask_about_weights({"citizen": cem.pk})
    assert not WeightProposal.objects.exists()


# The answer


def test_nothing_changes_before_the_question_is_answered(cem: Citizen, answers: Answers) -> None:
    answers(5, 4)
    before, latest = weights(cem), RankingRun.objects.latest_of(cem)
    proposed(cem)
    assert weights(cem) == before
    assert rank_citizen(citizen=cem, at=LATER) == latest


def test_accepted_the_weights_count_and_the_list_moves(cem: Citizen, cem_user: User, answers: Answers) -> None:
    answers(12, 12)
    before = RankingRun.objects.latest_of(cem)
    proposal = proposed(cem)
    answered = answer_proposal(citizen=cem, proposal=proposal, answer="accepted", by=cem_user, at=LATER)
    assert (answered.answer, answered.by, answered.at) == ("accepted", cem_user, LATER)
    assert weights(cem) == pytest.approx(proposal.proposed)
    assert Weighing.objects.current().get().method == "learned"
    after = RankingRun.objects.latest_of(cem)
    assert after != before
    most = {part["criterion"]: part["max"] for part in after.suggestions.all()[0].parts}
    assert most["noise"] == pytest.approx(10_000 * proposal.proposed["noise"] / 7, abs=1)
    assert Event.objects.filter(verb="matching.weights_accepted", actor=cem_user).count() == 1


def test_accepted_answers_are_used_up(cem: Citizen, carla: User, answers: Answers) -> None:
    answers(5, 4)
    answer_proposal(citizen=cem, proposal=proposed(cem), answer="accepted", by=carla, at=LATER)
    assert propose_weights(citizen=cem, at=LATER) is None


def test_refused_everything_stays_and_the_same_answers_do_not_ask_again(
    cem: Citizen, carla: User, answers: Answers
) -> None:
    answers(5, 4)
    before, latest = weights(cem), RankingRun.objects.latest_of(cem)
    answer_proposal(citizen=cem, proposal=proposed(cem), answer="refused", by=carla, at=LATER)
    assert weights(cem) == before
    assert RankingRun.objects.latest_of(cem) == latest
    assert not Weighing.objects.exists()
    assert propose_weights(citizen=cem, at=LATER) is None
    assert Event.objects.filter(verb="matching.weights_refused", actor=carla).count() == 1


def test_after_a_refusal_as_many_comparisons_with_new_answers_ask_again(
    cem: Citizen, carla: User, answers: Answers
) -> None:
    answers(5, 4)
    answer_proposal(citizen=cem, proposal=proposed(cem), answer="refused", by=carla, at=LATER)
    day_after = NOW + timedelta(days=1)
    answers(1, 1, at=day_after)
    assert propose_weights(citizen=cem, at=day_after) is None  # 1 x 5 + 5 x 1 - the pair of both = 10
    answers(2, 1, at=day_after + timedelta(hours=1))
    again = proposed(cem, at=day_after + timedelta(hours=2))
    assert again.comparisons == 8 * 6 - 5 * 4


@pytest.mark.parametrize("stranger", ["frida", "olga", "emma", "edit"])
def test_nobody_else_answers(cem: Citizen, answers: Answers, stranger: str, request: pytest.FixtureRequest) -> None:
    answers(5, 4)
    person = request.getfixturevalue(stranger)
    with pytest.raises(NotYoursError):
        answer_proposal(citizen=cem, proposal=proposed(cem), answer="accepted", by=person, at=LATER)


def test_an_answer_to_a_question_of_before_is_refused(cem: Citizen, carla: User, answers: Answers) -> None:
    answers(5, 4)
    proposal = proposed(cem)
    wish(cem, "pace", "calm", importance=2, at=LATER)
    with pytest.raises(ProposalOutdatedError):
        answer_proposal(citizen=cem, proposal=proposal, answer="accepted", by=carla, at=LATER)
    assert not Weighing.objects.exists()


def test_a_question_is_answered_once(cem: Citizen, carla: User, answers: Answers) -> None:
    answers(5, 4)
    proposal = proposed(cem)
    answer_proposal(citizen=cem, proposal=proposal, answer="refused", by=carla, at=LATER)
    with pytest.raises(ProposalOutdatedError):
        answer_proposal(citizen=cem, proposal=proposal, answer="accepted", by=carla, at=LATER)


def test_an_answer_is_yes_or_no(cem: Citizen, carla: User, answers: Answers) -> None:
    answers(5, 4)
    with pytest.raises(WeighingRefusedError):
        answer_proposal(citizen=cem, proposal=proposed(cem), answer="perhaps", by=carla, at=LATER)


def test_nothing_is_answered_in_a_closed_case(cem: Citizen, carla: User, answers: Answers) -> None:
    answers(5, 4)
    proposal = proposed(cem)
    close_case(citizen=cem, on=TODAY, by=carla, at=NOW)
    with pytest.raises(WeighingRefusedError):
        answer_proposal(citizen=cem, proposal=proposal, answer="accepted", by=carla, at=LATER)
