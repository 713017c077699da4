"""The guided talk and the question about the weights on their pages: who reaches them, and what they do."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from employers.models import Employer
from jobmatch.accounts.models import User
from jobmatch.audit.models import AccessEvent
from jobmatch.citizens.models import Citizen, Weighing
from matching.listing import describe
from matching.models import RankingRun, WeightProposal
from matching.services import decide, propose_weights, rank_citizen, weigh_by_ranking, weigh_by_swing
from tests.factories import published_opening
from tests.matching.market import calm_opening, occupation, says_of_work, wish
from tests.people import NOW, signed_in

pytestmark = pytest.mark.django_db

Ask = Callable[[], WeightProposal]


@pytest.fixture
def wishes(cem: Citizen, bakery: Employer) -> Citizen:
    wish(cem, "pace", "calm", importance=3)
    wish(cem, "noise", "quiet", importance=1)
    wish(cem, "weekend", "never", importance=2)
    calm_opening(bakery, "Rolig", pace="calm", noise="loud")
    calm_opening(bakery, "Stille", pace="high", noise="quiet")
    return cem


@pytest.fixture
def ask(wishes: Citizen, carla: User, bakery: Employer) -> Ask:
    """Five yes to quiet jobs with a high pace and five no to loud calm ones, and the question that they give."""

    def ask() -> WeightProposal:
        jobs = [
            published_opening(bakery, f"Job {n}", traits={"pace": pace, "noise": noise})
            for n in range(5)
            for pace, noise in (("high", "quiet"), ("calm", "loud"))
        ]
        rank_citizen(citizen=wishes, at=NOW)
        for place, job in enumerate(jobs):
            said = {"answer": "no", "reason": "conditions"} if place % 2 else {"answer": "yes"}
            decide(citizen=wishes, opening=job, by=carla, at=NOW, **said)
        proposal = propose_weights(citizen=wishes, at=NOW + timedelta(hours=1))
        assert proposal is not None
        return proposal

    return ask


def address(name: str, citizen: Citizen, *more: Any) -> str:
    return reverse(f"matching:{name}", args=[citizen.public_id, *more])


def sent(client: Client, name: str, citizen: Citizen, **said: Any) -> Any:
    return client.post(address(name, citizen), said, follow=True)


def order_of(response: Any) -> list[str]:
    return [wish.key for wish, _equal, _moved in response.context["rows"]]


ORDER = ["pace", "weekend", "noise"]


# Who


@pytest.mark.parametrize("person", ["carla", "tine", "cem_user"])
@pytest.mark.parametrize("name", ["weighing", "swing"])
def test_the_team_and_the_citizen_reach_the_talk(
    wishes: Citizen, person: str, name: str, request: pytest.FixtureRequest
) -> None:
    response = signed_in(request.getfixturevalue(person)).get(address(name, wishes))
    assert response.status_code == 200
    event = AccessEvent.objects.get()
    assert (event.verb, event.subject_id) == ("matching.read_weighing", str(wishes.pk))


@pytest.mark.parametrize("person", ["frida", "olga", "emma", "edit"])
def test_nobody_else_does(wishes: Citizen, ask: Ask, person: str, request: pytest.FixtureRequest) -> None:
    proposal = ask()
    stranger = signed_in(request.getfixturevalue(person))
    for name in ("weighing", "swing"):
        assert stranger.get(address(name, wishes)).status_code == 404
    assert sent(stranger, "weighing", wishes, order=ORDER, save="1").status_code == 404
    assert sent(stranger, "weighing_back", wishes).status_code == 404
    answer = stranger.post(address("answer_weights", wishes, proposal.public_id), {"answer": "accepted"})
    assert answer.status_code == 404
    assert not Weighing.objects.exists()
    assert WeightProposal.objects.get().answer == ""


def test_the_question_of_one_citizen_is_not_answered_for_another(wishes: Citizen, carla: User, ask: Ask) -> None:
    proposal = ask()
    other = Citizen.objects.create(
        municipality=wishes.municipality, team=wishes.team, case_id="B-9", name="Dina", consultant=carla,
        referred_on=wishes.referred_on,
    )  # fmt: skip
    url = address("answer_weights", other, proposal.public_id)
    assert signed_in(carla).post(url, {"answer": "accepted"}).status_code == 404


def test_the_way_to_the_talk_stands_where_the_wishes_stand(wishes: Citizen, carla: User, cem_user: User) -> None:
    for client, urls in (
        (signed_in(carla), [address("citizen_list", wishes), reverse("citizens:detail", args=[wishes.public_id])]),
        (signed_in(cem_user), [reverse("matching:own_list"), reverse("citizens:own_profile")]),
    ):
        for url in urls:
            assert address("weighing", wishes) in client.get(url).content.decode()


# In order


def test_the_talk_begins_with_what_matters_most_by_what_was_said(wishes: Citizen, carla: User) -> None:
    response = signed_in(carla).get(address("weighing", wishes))
    assert order_of(response) == ORDER
    assert "quiet" in response.content.decode()


def test_a_button_moves_a_wish_and_saves_nothing(wishes: Citizen, carla: User) -> None:
    client = signed_in(carla)
    up = sent(client, "weighing", wishes, order=ORDER, up="noise")
    assert order_of(up) == ["pace", "noise", "weekend"]
    down = sent(client, "weighing", wishes, order=order_of(up), down="pace", equal=["weekend"])
    assert order_of(down) == ["noise", "pace", "weekend"]
    assert [equal for _wish, equal, _moved in down.context["rows"]] == [False, False, True]
    assert order_of(sent(client, "weighing", wishes, order=ORDER, up="pace")) == ORDER
    assert order_of(sent(client, "weighing", wishes, order=ORDER, down="noise")) == ORDER
    assert not Weighing.objects.exists()


def test_what_has_been_written_is_still_there_after_a_move(wishes: Citizen, carla: User) -> None:
    page = sent(signed_in(carla), "weighing", wishes, order=ORDER, up="noise", words="Larm gør mig træt")
    assert "Larm gør mig træt" in page.content.decode()


def test_a_saved_order_makes_the_list_anew_and_says_where_the_weights_come_from(wishes: Citizen, carla: User) -> None:
    client = signed_in(carla)
    before = client.get(address("citizen_list", wishes))
    assert "How much each wish counts comes from what you have said about it." in before.content.decode()
    assert [row.opening.title for row, _ in before.context["fits"]] == ["Rolig", "Stille"]
    after = sent(client, "weighing", wishes, order=["noise", "pace", "weekend"], save="1", words="Larm gør mig træt")
    assert [row.opening.title for row, _ in after.context["fits"]] == ["Stille", "Rolig"]
    assert "How much each wish counts comes from the order you put your wishes in on " in after.content.decode()
    assert "The list is made anew with these weights." in after.content.decode()
    assert 'id="counts"' not in before.content.decode()
    assert dict(after.context["counts"]) == {
        part["name"]: part["max"] for part in describe(RankingRun.objects.latest_of(wishes))["fits"][0]["parts"]
    }
    assert sum(points for _name, points in after.context["counts"]) == pytest.approx(100)
    made = Weighing.objects.get()
    assert (made.method, made.words) == ("ranking", "Larm gør mig træt")
    assert made.weights["noise"] == pytest.approx(11 / 18)


def test_wishes_that_matter_the_same_weigh_the_same(wishes: Citizen, cem_user: User) -> None:
    client = signed_in(cem_user)
    sent(client, "weighing", wishes, order=["noise", "pace", "weekend"], equal=["pace"], save="1")
    weights = Weighing.objects.get().weights
    assert weights["noise"] == weights["pace"] > weights["weekend"]
    again = client.get(address("weighing", wishes))
    assert [equal for _wish, equal, _moved in again.context["rows"]] == [False, True, False]


def test_the_talk_goes_on_where_it_ended(wishes: Citizen, carla: User) -> None:
    weigh_by_ranking(citizen=wishes, places={"weekend": 1, "noise": 2, "pace": 3}, by=carla, at=NOW)
    assert order_of(signed_in(carla).get(address("weighing", wishes))) == ["weekend", "noise", "pace"]


@pytest.mark.parametrize("order", [["pace", "noise"], ["pace", "pace", "noise"], ["pace", "noise", "travel"], []])
def test_an_order_of_other_wishes_is_refused(wishes: Citizen, carla: User, order: list[str]) -> None:
    response = sent(signed_in(carla), "weighing", wishes, order=order, save="1")
    assert response.status_code == 422
    assert order_of(response) == ORDER
    assert not Weighing.objects.exists()


def test_words_with_a_cpr_number_are_refused_at_the_field(wishes: Citizen, carla: User) -> None:
    response = sent(signed_in(carla), "weighing", wishes, order=ORDER, save="1", words="Ring 010190-1234")
    assert response.status_code == 422
    assert response.context["form"].errors.keys() == {"words"}
    assert not Weighing.objects.exists()


@pytest.mark.parametrize("name", ["weighing", "swing"])
def test_one_wish_alone_cannot_be_weighed(cem: Citizen, carla: User, name: str) -> None:
    wish(cem, "pace", "calm")
    page = signed_in(carla).get(address(name, cem)).content.decode()
    assert "There must be at least two wishes" in page
    assert "Save the order" not in page


def test_work_stands_there_in_the_citizens_own_words(wishes: Citizen, carla: User) -> None:
    says_of_work(wishes, wanted=occupation("Bager", "7512"))
    page = signed_in(carla).get(address("weighing", wishes)).content.decode()
    assert "Type of work" in page
    assert "Bager" in page


def test_weights_are_taken_back(wishes: Citizen, carla: User) -> None:
    client = signed_in(carla)
    before = rank_citizen(citizen=wishes, at=NOW)
    weigh_by_ranking(citizen=wishes, places={"noise": 1, "pace": 2}, by=carla, at=NOW)
    assert address("weighing_back", wishes) in client.get(address("weighing", wishes)).content.decode()
    sent(client, "weighing_back", wishes)
    assert not Weighing.objects.current().exists()
    assert RankingRun.objects.latest_of(wishes).input_digest == before.input_digest
    assert address("weighing_back", wishes) not in client.get(address("weighing", wishes)).content.decode()


# As a swing


def test_the_first_is_chosen_and_the_others_are_asked_beside_it(wishes: Citizen, carla: User) -> None:
    client = signed_in(carla)
    assert "You may make one thing good. Which one first?" in client.get(address("swing", wishes)).content.decode()
    page = sent(client, "swing", wishes, first="noise")
    assert "First comes: Noise." in page.content.decode()
    assert [field.label for field, _answer in page.context["rows"]] == ["Pace", "Weekends"]


def test_a_swing_is_saved_in_proportion(wishes: Citizen, cem_user: User) -> None:
    said = {"first": "noise", "worth-pace": "25", "worth-weekend": "75", "save": "1"}
    page = sent(signed_in(cem_user), "swing", wishes, **said)
    assert "what you said your wishes are worth beside each other" in page.content.decode()
    made = Weighing.objects.get()
    assert made.method == "swing"
    assert made.weights == {"noise": 0.5, "pace": 0.125, "weekend": 0.375}
    again = signed_in(cem_user).post(address("swing", wishes), {"first": "noise"})
    assert [field.initial for field, _answer in again.context["rows"]] == [75, 25]


@pytest.mark.parametrize(
    "said",
    [{}, {"first": "travel"}, {"first": "noise", "save": "1"}, {"first": "noise", "worth-pace": "7", "save": "1"}],
)
def test_a_swing_that_is_not_finished_is_asked_for_and_saves_nothing(
    wishes: Citizen, carla: User, said: dict[str, str]
) -> None:
    assert sent(signed_in(carla), "swing", wishes, **said).status_code == 422
    assert not Weighing.objects.exists()


def test_a_wish_changed_later_is_named_beside_the_source(wishes: Citizen, carla: User) -> None:
    client = signed_in(carla)
    points = {"noise": 100, "pace": 50, "weekend": 50}
    weigh_by_swing(citizen=wishes, points=points, by=carla, at=timezone.now())
    page = client.post(address("importance", wishes, "pace"), {"importance": "1"}, follow=True).content.decode()
    assert "You have changed this later, so it counts as you say below: Pace." in page


# The question


def test_the_question_stands_on_the_lists_and_on_the_citizens_own_page(
    wishes: Citizen, carla: User, cem_user: User, ask: Ask
) -> None:
    proposal = ask()
    answers = address("answer_weights", wishes, proposal.public_id)
    staff = signed_in(carla).get(address("citizen_list", wishes)).content.decode()
    assert "it looks as if this matters more to Cem Yildiz than was said: Noise." in staff
    for url in (reverse("matching:own_list"), reverse("citizens:own_profile")):
        page = signed_in(cem_user).get(url).content.decode()
        assert "From your answers it looks as if this matters more to you than you have said: Noise." in page
        assert "And this matters less: Pace. Is that right?" in page
        assert "Seen in 25 comparisons" in page
        assert answers in page
    assert answers in staff
    assert (
        "A question to"
        not in signed_in(carla).get(reverse("citizens:detail", args=[wishes.public_id])).content.decode()
    )


def test_without_enough_answers_nothing_is_asked(wishes: Citizen, carla: User, cem_user: User) -> None:
    for client, url in (
        (signed_in(carla), address("citizen_list", wishes)),
        (signed_in(cem_user), reverse("citizens:own_profile")),
    ):
        assert "weight-question" not in client.get(url).content.decode()


def test_a_yes_of_the_citizen_moves_the_list(wishes: Citizen, cem_user: User, ask: Ask) -> None:
    proposal = ask()
    client = signed_in(cem_user)
    before = client.get(reverse("matching:own_list")).context["fits"]
    page = client.post(
        address("answer_weights", wishes, proposal.public_id),
        {"answer": "accepted", "back": "/openings/mine/"},
        follow=True,
    )
    most = [
        {part["criterion"]: part["max"] for part in rows[0][0].suggestion.parts}
        for rows in (before, page.context["fits"])
    ]
    assert most[1]["noise"] > most[0]["noise"]
    assert "your answers to jobs, as you have agreed" in page.content.decode()
    assert "weight-question" not in page.content.decode()
    assert (WeightProposal.objects.get().answer, WeightProposal.objects.get().by) == ("accepted", cem_user)


def test_a_no_keeps_the_list_as_it_is(wishes: Citizen, carla: User, ask: Ask) -> None:
    proposal = ask()
    client = signed_in(carla)
    before = client.get(address("citizen_list", wishes)).context["page"].run
    page = client.post(address("answer_weights", wishes, proposal.public_id), {"answer": "refused"}, follow=True)
    assert page.context["page"].run == before
    assert "Everything stays as it was." in page.content.decode()
    assert "weight-question" not in page.content.decode()
    assert not Weighing.objects.exists()


def test_a_second_answer_is_told_that_the_question_is_gone(wishes: Citizen, carla: User, ask: Ask) -> None:
    url = address("answer_weights", wishes, ask().public_id)
    client = signed_in(carla)
    client.post(url, {"answer": "refused"})
    page = client.post(url, {"answer": "accepted"}, follow=True).content.decode()
    assert "The question no longer counts." in page
    assert not Weighing.objects.exists()


def test_an_address_elsewhere_is_not_followed_after_the_answer(wishes: Citizen, carla: User, ask: Ask) -> None:
    url = address("answer_weights", wishes, ask().public_id)
    response = signed_in(carla).post(url, {"answer": "refused", "back": "https://example.org/"})
    assert response["Location"] == address("citizen_list", wishes)


@pytest.mark.parametrize("name", ["weighing_back", "answer_weights"])
def test_changes_need_a_post(wishes: Citizen, carla: User, ask: Ask, name: str) -> None:
    more = [ask().public_id] if name == "answer_weights" else []
    assert signed_in(carla).get(address(name, wishes, *more)).status_code == 405
