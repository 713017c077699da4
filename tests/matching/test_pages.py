"""The list on its pages: who sees it, what it shows, and what can be done there."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from employers.models import Employer, Opening
from jobmatch.accounts.models import User
from jobmatch.audit.models import AccessEvent
from jobmatch.citizens.models import Citizen, Wish
from matching.models import Decision, RankingRun
from tests.factories import decision_on, published_opening
from tests.matching.market import calm_opening, cems_wishes, occupation, says_of_skills, says_of_work, skill, wish
from tests.people import NOW, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def opening(cem: Citizen, bakery: Employer) -> Opening:
    cems_wishes(cem)
    return calm_opening(bakery, pace="steady")


@pytest.fixture
def near(opening: Opening, haulier: Employer) -> Opening:
    return published_opening(haulier, "Terminalarbejder", traits={"weekly_hours": "37"})


def address(name: str, cem: Citizen, *more: Any) -> str:
    return reverse(f"matching:{name}", args=[cem.public_id, *more])


def shown(client: Client, url: str, **query: str) -> str:
    response = client.get(url, query, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def shared_address(client: Client, cem: Citizen) -> str:
    return str(client.get(address("shared", cem))["Location"])


# Who


@pytest.mark.parametrize("person", ["carla", "tine"])
def test_the_team_sees_the_list(cem: Citizen, opening: Opening, person: str, request: pytest.FixtureRequest) -> None:
    page = shown(signed_in(request.getfixturevalue(person)), address("citizen_list", cem))
    assert "Jobs for Cem Yildiz" in page
    assert f'data-opening="{opening.reference}"' in page


@pytest.mark.parametrize("person", ["frida", "olga", "emma", "edit"])
def test_nobody_else_does(
    cem: Citizen, opening: Opening, near: Opening, person: str, request: pytest.FixtureRequest, carla: User
) -> None:
    one = shared_address(signed_in(carla), cem)
    stranger = signed_in(request.getfixturevalue(person))
    seen = AccessEvent.objects.count()
    for url in (
        address("citizen_list", cem),
        address("shared", cem),
        one,
        address("find", cem),
        address("why", cem, opening.public_id),
    ):
        assert stranger.get(url).status_code == 404
    assert stranger.post(address("decide", cem, opening.public_id), {"answer": "yes"}).status_code == 404
    assert stranger.post(address("importance", cem, "pace"), {"importance": "1"}).status_code == 404
    assert not Decision.objects.exists()
    assert AccessEvent.objects.count() == seen


def test_a_visitor_is_asked_to_sign_in(cem: Citizen, client: Client) -> None:
    assert client.get(address("citizen_list", cem))["Location"].startswith("/account/login/")


def test_the_citizen_sees_their_own_list_and_no_page_of_staff(cem: Citizen, cem_user: User, opening: Opening) -> None:
    page = shown(signed_in(cem_user), reverse("matching:own_list"))
    assert "My jobs" in page
    assert f'data-opening="{opening.reference}"' in page
    assert signed_in(cem_user).get(address("citizen_list", cem)).status_code == 404


def test_staff_without_a_case_of_their_own_have_no_own_list(carla: User) -> None:
    assert signed_in(carla).get(reverse("matching:own_list")).status_code == 404


@pytest.mark.parametrize("name", ["citizen_list", "shared", "why", "find"])
def test_every_look_is_logged_once(cem: Citizen, carla: User, opening: Opening, name: str) -> None:
    more = [opening.public_id] if name == "why" else []
    signed_in(carla).get(address(name, cem, *more))
    [event] = AccessEvent.objects.all()
    assert (event.actor, event.subject_id) == (carla, str(cem.pk))
    assert event.verb.startswith("matching.read_")


# What


def test_the_list_shows_both_lists_with_sentences_points_and_questions(
    cem: Citizen, carla: User, opening: Opening, near: Opening
) -> None:
    page = shown(signed_in(carla), address("citizen_list", cem))
    assert "1 of 2 open jobs fit." in page
    assert "One more would fit if the employer changed something." in page
    assert "Hours a week: 16–20 hours. This is what you want." in page
    assert "+50.00" in page
    assert "Another workplace of the firm" in page
    assert "Is there weekend work?" in page
    assert "Without the must “Travel time” one more job would fit." in page
    assert page.index('id="fits"') < page.index(opening.reference) < page.index('id="would-fit-if"')
    assert page.index('id="would-fit-if"') < page.index(near.reference)


def test_the_points_shown_are_the_points_used(cem: Citizen, carla: User, opening: Opening) -> None:
    client = signed_in(carla)
    response = client.get(address("citizen_list", cem))
    [(row, reasons)] = response.context["fits"]
    assert reasons.score * 100 == pytest.approx(row.suggestion.score)
    assert sum(part["points"] for part in reasons.bar) == pytest.approx(row.suggestion.score / 100)
    assert "91.67" in response.content.decode()


def test_consultant_and_citizen_read_the_same_sentences(
    cem: Citizen, carla: User, cem_user: User, opening: Opening, near: Opening
) -> None:
    baker, baking = occupation("Bager", "7512", "baker"), skill("bagning")
    Opening.objects.filter(pk=opening.pk).update(occupation=baker, skills=[{"skill": baking.uri, "need": "demanded"}])
    says_of_work(cem, wanted=baker)
    says_of_skills(cem, yes=baking)
    views = [
        signed_in(carla).get(address("citizen_list", cem)),
        signed_in(cem_user).get(reverse("matching:own_list")),
    ]
    lists = [[*view.context["fits"], *view.context["would_fit_if"]] for view in views]
    assert [reasons for _, reasons in lists[0]] == [reasons for _, reasons in lists[1]]
    assert len(lists[0]) == 2
    for view in views:
        text = view.content.decode()
        for _, reasons in lists[0]:
            for line in (*reasons.fits, *reasons.partly, *reasons.fits_not, *reasons.unknown):
                assert line.text in text


def test_the_shared_view_and_the_why_give_the_same_reasons_as_the_list(
    cem: Citizen, carla: User, opening: Opening
) -> None:
    client = signed_in(carla)
    [(_, listed)] = client.get(address("citizen_list", cem)).context["fits"]
    shared = client.get(shared_address(client, cem)).context["reasons"]
    why = client.get(address("why", cem, opening.public_id)).context["reasons"]
    assert listed == shared == why


def test_no_list_yet_is_made_when_it_is_looked_at(cem: Citizen, carla: User, bakery: Employer) -> None:
    calm_opening(bakery)
    signed_in(carla).get(address("citizen_list", cem))
    assert RankingRun.objects.filter(citizen=cem).count() == 1


def test_a_job_that_has_closed_since_is_not_shown(cem: Citizen, carla: User, opening: Opening) -> None:
    client = signed_in(carla)
    shown(client, address("citizen_list", cem))
    Opening.objects.filter(pk=opening.pk).update(closed_at=timezone.now())
    assert opening.reference not in shown(client, address("citizen_list", cem))


def test_an_empty_list_says_what_can_be_done(cem: Citizen, carla: User) -> None:
    page = shown(signed_in(carla), address("citizen_list", cem))
    assert "There are no open jobs at the moment." in page
    assert "No wishes are written down yet." in page


def test_ten_of_each_list_stand_open_and_the_rest_one_click_away(cem: Citizen, carla: User, bakery: Employer) -> None:
    for number in range(13):
        calm_opening(bakery, f"Job {number}")
    client = signed_in(carla)
    page = shown(client, address("citizen_list", cem))
    assert page.count("data-opening=") == 10
    assert "Show 3 more" in page
    assert shown(client, address("citizen_list", cem), more="1").count("data-opening=") == 13


def test_the_number_of_queries_does_not_grow_with_the_list(
    cem: Citizen, carla: User, bakery: Employer, haulier: Employer
) -> None:
    cems_wishes(cem)
    baker, baking = occupation("Bager", "7512"), skill("bagning")
    says_of_work(cem, wanted=baker)
    says_of_skills(cem, yes=baking)
    asked = [{"skill": baking.uri, "need": "demanded"}]
    client = signed_in(carla)

    def queries() -> int:
        RankingRun.objects.all().delete()
        client.get(address("citizen_list", cem), {"more": "1", "show": "all"})
        with CaptureQueriesContext(connection) as seen:
            response = client.get(address("citizen_list", cem), {"more": "1", "show": "all"})
        assert response.status_code == 200
        return len(seen)

    for firm in (bakery, haulier):
        decision_on(cem, published_opening(firm, occupation=baker, skills=asked))
    few = queries()
    for firm in [bakery, haulier] * 9:
        decision_on(cem, published_opening(firm, occupation=baker, skills=asked))
    assert queries() == few


def test_any_open_job_can_be_found_with_its_why(cem: Citizen, carla: User, bakery: Employer) -> None:
    butcher = occupation("Slagter", "7511", "butcher")
    refused = published_opening(bakery, "Slagterlærling", occupation=butcher)
    says_of_work(cem, no_go=butcher)
    client = signed_in(carla)
    assert refused.reference not in shown(client, address("citizen_list", cem))
    why = address("why", cem, refused.public_id)
    assert why in shown(client, address("find", cem), q="slagter")
    page = shown(client, why)
    assert 'data-listed="no"' in page
    assert "You have said no to this work." in page


def test_a_search_for_nothing_finds_nothing(cem: Citizen, carla: User, opening: Opening) -> None:
    client = signed_in(carla)
    assert 'id="found"' not in shown(client, address("find", cem))
    assert "0 jobs found" in shown(client, address("find", cem), q="kosmonaut")


# Answers


def answer(client: Client, cem: Citizen, opening: Opening, follow: bool = True, **said: str) -> Any:
    return client.post(address("decide", cem, opening.public_id), said, follow=follow)


def test_a_yes_is_kept_said_and_leaves_the_list(cem: Citizen, carla: User, opening: Opening) -> None:
    client = signed_in(carla)
    page = answer(client, cem, opening, answer="yes", back=address("citizen_list", cem)).content.decode()
    assert "Written down: yes to Rolig bager." in page
    assert opening.reference not in page
    assert opening.reference in shown(client, address("citizen_list", cem), show="all")
    decision = Decision.objects.get()
    assert (decision.by, decision.together) == (carla, False)


def test_what_was_put_off_stays_on_the_list(cem: Citizen, cem_user: User, opening: Opening) -> None:
    page = answer(signed_in(cem_user), cem, opening, answer="later").content.decode()
    assert opening.reference in page


def test_a_no_without_a_reason_is_asked_for_it_and_loses_nothing(cem: Citizen, carla: User, opening: Opening) -> None:
    response = answer(signed_in(carla), cem, opening, answer="no", note="Vi taler om det i morgen.")
    assert response.status_code == 422
    page = response.content.decode()
    assert "Choose the reason that comes nearest." in page
    assert "Vi taler om det i morgen." in page
    assert not Decision.objects.exists()


def test_a_no_with_its_reason_is_kept(cem: Citizen, carla: User, opening: Opening) -> None:
    answer(signed_in(carla), cem, opening, answer="no", reason="hours", note="For mange timer")
    decision = Decision.objects.get()
    assert (decision.answer, decision.reason, decision.note) == ("no", "hours", "For mange timer")
    page = shown(signed_in(carla), address("citizen_list", cem), show="all")
    assert "The hours do not suit me" in page


def test_a_note_with_a_cpr_number_is_refused_at_the_field(cem: Citizen, carla: User, opening: Opening) -> None:
    response = answer(signed_in(carla), cem, opening, answer="later", note="Se 010190-1234")
    assert response.status_code == 422
    assert "note" in response.context["form"].errors


def test_a_job_that_closed_meanwhile_is_said_so(cem: Citizen, carla: User, opening: Opening) -> None:
    Opening.objects.filter(pk=opening.pk).update(apply_by=timezone.localdate() - timedelta(days=1))
    response = answer(signed_in(carla), cem, opening, answer="yes")
    assert response.status_code == 422
    assert "This job is no longer open." in response.content.decode()


def test_an_answer_never_leads_to_a_foreign_page(cem: Citizen, carla: User, opening: Opening) -> None:
    response = answer(signed_in(carla), cem, opening, follow=False, answer="yes", back="https://evil.example/")
    assert response["Location"] == address("citizen_list", cem)


# One job at a time


def test_two_people_go_through_the_jobs_one_by_one(cem: Citizen, carla: User, opening: Opening, near: Opening) -> None:
    client = signed_in(carla)
    first = client.get(shared_address(client, cem))
    assert (first.context["number"], first.context["count"]) == (1, 2)
    assert first.context["row"].opening == opening
    answer(client, cem, opening, answer="yes", together="on")
    assert Decision.objects.get().together is True
    second = client.get(shared_address(client, cem))
    assert (second.context["number"], second.context["row"].opening) == (2, near)
    answer(client, cem, near, answer="later", together="on")
    done = client.get(address("shared", cem), {"after": ""})
    assert "All jobs are answered" in done.content.decode()
    again = client.get(shared_address(client, cem))
    assert again.context["row"].opening == near


def test_alone_the_citizen_does_not_look_together(cem: Citizen, cem_user: User, opening: Opening) -> None:
    client = signed_in(cem_user)
    assert 'name="together"' not in shown(client, shared_address(client, cem))


def test_after_a_new_ranking_an_old_address_leads_to_the_same_job(
    cem: Citizen, carla: User, opening: Opening, near: Opening
) -> None:
    client = signed_in(carla)
    old = shared_address(client, cem)
    wish(cem, "pace", "high", importance=1)
    client.post(address("importance", cem, "weekly_hours"), {"importance": "1"})
    response = client.get(old, follow=True)
    assert response.redirect_chain
    assert response.context["row"].opening == opening


# Importance


def test_an_importance_makes_the_list_anew_at_once(cem: Citizen, carla: User, bakery: Employer) -> None:
    noisy, quiet = calm_opening(bakery, noise="loud"), calm_opening(bakery, pace="high", noise="quiet")
    wish(cem, "pace", "calm", importance=3)
    wish(cem, "noise", "quiet", importance=1)
    client = signed_in(carla)
    before = shown(client, address("citizen_list", cem))
    assert before.index(noisy.reference) < before.index(quiet.reference)
    after = client.post(address("importance", cem, "pace"), {"importance": "0"}, follow=True).content.decode()
    assert after.index(quiet.reference) < after.index(noisy.reference)
    assert "The list is made anew: Pace." in after


def test_the_citizen_changes_what_matters_to_them(cem: Citizen, cem_user: User, opening: Opening) -> None:
    response = signed_in(cem_user).post(address("importance", cem, "pace"), {"importance": "1"})
    assert response["Location"].startswith(reverse("matching:own_list"))
    assert Wish.objects.current().get(citizen=cem, criterion="pace").importance == 1


@pytest.mark.parametrize(
    ("criterion", "value", "text"),
    [
        ("pace", "7", "Choose how much it matters."),
        ("travel", "0", "It is a must, and yet does not matter?"),
        ("noise", "1", "There is no wish about this yet."),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    cem: Citizen, carla: User, opening: Opening, criterion: str, value: str, text: str
) -> None:
    before = Wish.objects.count()
    url = address("importance", cem, criterion)
    page = signed_in(carla).post(url, {"importance": value}, follow=True).content.decode()
    assert text in page
    assert Wish.objects.count() == before


def test_an_unknown_criterion_is_no_page(cem: Citizen, carla: User) -> None:
    assert signed_in(carla).post(address("importance", cem, "diagnosis"), {"importance": "1"}).status_code == 404


def test_changes_need_a_post(cem: Citizen, carla: User, opening: Opening) -> None:
    client = signed_in(carla)
    assert client.get(address("decide", cem, opening.public_id)).status_code == 405
    assert client.get(address("importance", cem, "pace")).status_code == 405


# What would bring a job up


def test_the_why_says_what_would_bring_a_job_among_the_first(cem: Citizen, opening: Opening, bakery: Employer) -> None:
    for _ in range(4):
        calm_opening(bakery, "Rolig bager", pace="calm", noise="quiet")
    lower = calm_opening(bakery, "Travl bager", pace="high")
    page = shown(signed_in(cem.consultant), address("why", cem, lower.public_id))
    assert "What would bring it among the first 5" in page
    assert "Pace: calm." in page


def test_for_a_job_that_is_among_the_first_nothing_need_change(cem: Citizen, opening: Opening) -> None:
    page = shown(signed_in(cem.consultant), address("why", cem, opening.public_id))
    assert "It is there already." in page


def test_past_a_must_for_health_nothing_is_proposed(cem: Citizen, bakery: Employer) -> None:
    wish(cem, "noise", "quiet", must=True, reason_kind="health_or_law")
    loud = published_opening(bakery, traits={"noise": "loud"})
    page = shown(signed_in(cem.consultant), address("why", cem, loud.public_id))
    assert "a must that no employer is asked to change." in page
    assert "Noise: quiet." not in page


def test_nothing_is_proposed_that_no_employer_could_change(cem: Citizen, bakery: Employer) -> None:
    baker, clerk = occupation("Bager", "7512"), occupation("Assistent", "4110")
    says_of_work(cem, wanted=baker)
    for _ in range(5):
        published_opening(bakery, occupation=baker)
    other = published_opening(bakery, occupation=clerk)
    page = shown(signed_in(cem.consultant), address("why", cem, other.public_id))
    assert "Nothing an employer could change would do it" in page


def test_a_job_that_as_many_want_as_it_can_meet_says_so_and_not_who(cem: Citizen, opening: Opening) -> None:
    client, said = signed_in(cem.consultant), "As many as it can meet at a time have said yes"
    for number in range(3):
        assert said not in shown(client, address("citizen_list", cem))
        other = Citizen.objects.create(
            municipality=cem.municipality, team=cem.team, case_id=f"B-1{number}", name=f"Dina {number}",
            consultant=cem.consultant, referred_on=NOW.date(),
        )  # fmt: skip
        decision_on(other, opening)
    page = shown(client, address("citizen_list", cem))
    assert said in page
    assert "Dina" not in page
