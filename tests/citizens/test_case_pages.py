"""Cases opened, changed, closed and opened again on their pages."""

from typing import Any

import pytest
from django.core import mail
from django.urls import reverse

from jobmatch.accounts.models import Team, User
from jobmatch.citizens.models import Citizen
from tests.citizens.pages import at, first_error, html, more, wish_data
from tests.people import signed_in


def new_case(carla: User, nord: Team, **said: Any) -> dict[str, Any]:
    facts = {
        "case_id": "B-9",
        "name": "Ny Borger",
        "referred_on": "2026-01-05",
        "team": nord.pk,
        "consultant": carla.pk,
    }
    return facts | {"home": "9901"} | said


def test_a_case_is_opened(carla: User, nord: Team, places: Any) -> None:
    response = signed_in(carla).post(reverse("citizens:new"), new_case(carla, nord))
    citizen = Citizen.objects.get()
    assert response["Location"] == at("detail", citizen)
    assert (citizen.home_id, citizen.team, citizen.municipality) == ("9901", nord, nord.municipality)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"case_id": "B-1"}, "id_case_id"),
        ({"case_id": "010190-1234"}, "id_case_id"),
        ({"case_id": ""}, "id_case_id"),
        ({"home": "999"}, "id_home"),
        ({"referred_on": "2999-01-01"}, "id_referred_on"),
        ({"referred_on": "i går"}, "id_referred_on"),
        ({"consultant": "999999"}, "id_consultant"),
    ],
)
def test_a_case_that_cannot_be_opened_is_told_at_the_field(
    cem: Citizen, carla: User, nord: Team, said: dict[str, Any], field: str
) -> None:
    response = signed_in(carla).post(reverse("citizens:new"), new_case(carla, nord, **said))
    assert response.status_code == 422
    assert first_error(response, field)
    assert Citizen.objects.count() == 1


def test_a_case_is_not_opened_in_another_team(carla: User, frida: User, nord: Team, places: Any) -> None:
    other = Team.objects.get(name="Syd")
    assert signed_in(carla).post(reverse("citizens:new"), new_case(carla, other)).status_code == 422


def test_a_case_changes_hands_is_closed_and_opened_again(cem: Citizen, carla: User, tine: User) -> None:
    client = signed_in(carla)
    client.post(at("case", cem), {"name": cem.name, "consultant": tine.pk, "home": "9902", "programme": "IPS"})
    cem.refresh_from_db()
    assert (cem.consultant, cem.home_id, cem.programme) == (tine, "9902", "IPS")
    client.post(at("close", cem))
    cem.refresh_from_db()
    assert cem.closed_on is not None
    refused = client.post(at("wish_edit", cem, "noise"), wish_data())
    assert refused.status_code == 422
    assert "The case is closed" in html(refused)
    client.post(at("reopen", cem))
    cem.refresh_from_db()
    assert cem.closed_on is None


def test_a_citizen_is_given_a_sign_in_and_mailed_the_way_in(
    carla: User, nord: Team, django_capture_on_commit_callbacks: Any
) -> None:
    [dina] = more(nord, carla, "Dina")
    with django_capture_on_commit_callbacks(execute=True):
        response = signed_in(carla).post(at("sign_in", dina), {"email": "dina@example.org"})
    assert response["Location"] == at("detail", dina)
    [message] = mail.outbox
    assert message.to == ["dina@example.org"]
    assert "/password/reset/key/" in message.body
    assert dina.name not in message.subject
    again = signed_in(carla).post(at("sign_in", dina), {"email": "other@example.org"})
    assert first_error(again, "id_email")
