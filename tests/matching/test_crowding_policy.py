"""A municipality's rule against sending many citizens to one job: set by its leaders, logged, obeyed."""

import pytest
from django.urls import reverse

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Municipality, User
from jobmatch.accounts.services import grant_role
from jobmatch.audit.models import Event
from jobmatch.outbox.models import Message
from matching.models import CrowdingPolicy
from matching.services import InvalidPolicyError, NotYoursError, crowding_policy_of, set_crowding_policy
from tests.citizens.pages import html
from tests.people import NOW, signed_in

PAGE = "matching:crowding"


def said(municipality: Municipality, **policy: object) -> dict[str, object]:
    prefix = f"m{municipality.pk}"
    given = {"enabled": "on", "introductions_per_position": "3"} | policy
    return {"municipality": municipality.pk, **{f"{prefix}-{name}": value for name, value in given.items()}}


def test_by_default_it_is_on_with_three_for_each_position(fjordby: Municipality) -> None:
    policy = crowding_policy_of(fjordby)
    assert (policy.enabled, policy.introductions_per_position) == (True, 3)
    assert not CrowdingPolicy.objects.exists()


def test_a_change_is_kept_with_an_audit_row_and_promises_all_lists(fjordby: Municipality, tine: User) -> None:
    set_crowding_policy(municipality=fjordby, enabled=False, introductions_per_position=5, by=tine, at=NOW)
    policy = crowding_policy_of(fjordby)
    assert (policy.enabled, policy.introductions_per_position) == (False, 5)
    event = Event.objects.get(verb="matching.crowding_policy_set")
    assert (event.actor, event.subject_id) == (tine, str(fjordby.pk))
    assert Message.objects.filter(topic="matching.rank_all", key="all").count() == 1


def test_the_same_again_promises_nothing(fjordby: Municipality, tine: User) -> None:
    for _ in range(2):
        set_crowding_policy(municipality=fjordby, enabled=True, introductions_per_position=4, by=tine, at=NOW)
    assert Event.objects.filter(verb="matching.crowding_policy_set").count() == 1
    assert CrowdingPolicy.objects.count() == 1


@pytest.mark.parametrize("number", [-1, 0, 21])
def test_a_number_that_cannot_be_is_refused(fjordby: Municipality, tine: User, number: int) -> None:
    with pytest.raises(InvalidPolicyError):
        set_crowding_policy(municipality=fjordby, enabled=True, introductions_per_position=number, by=tine, at=NOW)
    assert not CrowdingPolicy.objects.exists()


def test_only_a_leader_of_the_municipality_sets_it(fjordby: Municipality, carla: User, olga: User) -> None:
    for other in (carla, olga):
        with pytest.raises(NotYoursError):
            set_crowding_policy(municipality=fjordby, enabled=False, introductions_per_position=3, by=other, at=NOW)
    assert crowding_policy_of(fjordby).enabled


def test_the_page_says_what_it_does_and_saves(fjordby: Municipality, tine: User) -> None:
    client = signed_in(tine)
    page = html(client.get(reverse(PAGE)))
    assert "A clear first choice is kept." in page
    assert "checked" in page
    response = client.post(reverse(PAGE), said(fjordby, enabled="", introductions_per_position="6"))
    assert response["Location"] == reverse(PAGE)
    policy = crowding_policy_of(fjordby)
    assert (policy.enabled, policy.introductions_per_position) == (False, 6)
    assert 'value="6"' in html(client.get(reverse(PAGE)))


@pytest.mark.parametrize("number", ["", "0", "21", "tre", "3.5"])
def test_a_fault_is_told_and_nothing_is_written(fjordby: Municipality, tine: User, number: str) -> None:
    response = signed_in(tine).post(reverse(PAGE), said(fjordby, introductions_per_position=number))
    assert response.status_code == 422
    assert "form-error-message" in html(response)
    assert not CrowdingPolicy.objects.exists()


def test_a_leader_of_two_municipalities_sets_each_by_itself(fjordby: Municipality, tine: User, olga: User) -> None:
    other = Municipality.objects.get(name="Langtbort")
    grant_role(user=tine, role=Role.TEAM_LEADER, municipality=other, at=NOW)
    signed_in(User.objects.get(pk=tine.pk)).post(reverse(PAGE), said(other, introductions_per_position="9"))
    assert crowding_policy_of(other).introductions_per_position == 9
    assert crowding_policy_of(fjordby).pk is None


def test_nobody_else_finds_the_page_and_no_leader_another_municipality(
    fjordby: Municipality, tine: User, carla: User, cem_user: User, olga: User, emma: User
) -> None:
    for stranger in (carla, cem_user, olga, emma):
        assert signed_in(stranger).get(reverse(PAGE)).status_code == 404
    other = Municipality.objects.get(name="Langtbort")
    assert signed_in(tine).post(reverse(PAGE), said(other)).status_code == 404
    assert signed_in(tine).post(reverse(PAGE), {"municipality": "x"}).status_code == 404
