"""The pages about a citizen: who reaches them, what they show and what they log."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Team, User
from jobmatch.audit.models import AccessEvent
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.said import OccupationSaid, ProfileSaid
from jobmatch.citizens.services import (
    close_case,
    save_occupation_wishes,
    save_profile,
    save_wish,
)
from tests.citizens.pages import at, html, more
from tests.people import NOW, TODAY, person, signed_in

EVERYBODYS = ["profile_edit", "wishes", "occupations", "skills", "background", "history"]
STAFFS = ["detail", "case", "sign_in"]


def pages_of(citizen: Citizen) -> list[str]:
    return [*(at(name, citizen) for name in EVERYBODYS), at("wish_edit", citizen, "noise")]


def test_the_team_and_the_citizen_reach_the_pages(cem: Citizen, carla: User, tine: User, cem_user: User) -> None:
    for user in (carla, tine, cem_user):
        for address in pages_of(cem):
            assert signed_in(user).get(address).status_code == 200, (user, address)


def test_what_is_the_teams_is_not_the_citizens(cem: Citizen, carla: User, cem_user: User) -> None:
    for name in STAFFS:
        assert signed_in(carla).get(at(name, cem)).status_code == 200
        assert signed_in(cem_user).get(at(name, cem)).status_code == 404
    for name in ("close", "reopen"):
        assert signed_in(cem_user).post(at(name, cem)).status_code == 404
    assert signed_in(cem_user).get(reverse("citizens:list")).status_code == 404


def test_nobody_else_finds_anything(cem: Citizen, frida: User, olga: User, emma: User, edit: User) -> None:
    caseworker = person("Kim", Role.CASEWORKER, cem.municipality)
    other = person("Dina", Role.CITIZEN, cem.municipality)
    for user in (frida, olga, emma, edit, caseworker, other):
        client = signed_in(user)
        for address in [*pages_of(cem), *(at(name, cem) for name in STAFFS)]:
            assert client.get(address).status_code == 404, (user, address)
        for address in (at("wish_row", cem, "noise"), at("wish_remove", cem, "noise"), at("close", cem)):
            assert client.post(address, {"wish-noise-importance": "1"}).status_code == 404, (user, address)
    assert not AccessEvent.objects.exists()


def test_an_anonymous_visitor_is_asked_to_sign_in(cem: Citizen, client: Client) -> None:
    for address in (*pages_of(cem), reverse("citizens:list"), reverse("citizens:own_profile")):
        assert "/account/login/" in client.get(address)["Location"]


def test_a_citizens_own_page_says_you_and_is_found_by_the_sign_in_alone(cem: Citizen, cem_user: User) -> None:
    page = html(signed_in(cem_user).get(reverse("citizens:own_profile")))
    assert "Your case" in page
    assert cem.name not in page.split("<main")[1]
    lonely = person("Lonely", Role.CITIZEN, cem.municipality)
    assert signed_in(lonely).get(reverse("citizens:own_profile")).status_code == 404


@pytest.mark.parametrize("name", [*EVERYBODYS, *STAFFS])
def test_each_look_is_logged_once(cem: Citizen, carla: User, name: str) -> None:
    signed_in(carla).get(at(name, cem))
    look = AccessEvent.objects.get()
    assert (look.actor, look.verb, look.subject_id) == (carla, "citizens.read", str(cem.pk))


def test_a_citizens_look_at_the_own_page_is_logged_too(cem: Citizen, cem_user: User) -> None:
    signed_in(cem_user).get(reverse("citizens:own_profile"))
    assert AccessEvent.objects.get().actor == cem_user


def test_the_list_logs_whom_it_shows_with_what_was_looked_for(cem: Citizen, carla: User) -> None:
    signed_in(carla).get(reverse("citizens:list"), {"q": "cem"})
    look = AccessEvent.objects.get()
    assert (look.verb, look.subject_id, look.criterion) == ("citizens.listed", str(cem.pk), "cem")


def ids_in(response: Any, section: str) -> list[str]:
    found = re.search(rf'data-section="{section}">(.*?)</ul>', html(response), re.DOTALL)
    return re.findall(r'data-citizen="([^"]+)"', found[1]) if found else []


def test_ones_own_citizens_stand_first_and_then_the_rest_of_the_team(
    cem: Citizen, carla: User, tine: User, frida: User, nord: Team
) -> None:
    dina, asta = more(nord, tine, "Dina", "Asta")
    more(Team.objects.get(name="Syd"), frida, "Fremmed")
    page = signed_in(carla).get(reverse("citizens:list"))
    assert ids_in(page, "own") == [str(cem.public_id)]
    assert ids_in(page, "team") == [str(asta.public_id), str(dina.public_id)]


def test_a_citizen_is_found_by_part_of_the_name_in_either_case_or_by_number(carla: User, nord: Team) -> None:
    aase, _ = more(nord, carla, "Åse Ølgaard", "Bo")
    for words in ("åse", "ÅSE", "ølg", "M-Åse", "olga"):
        found = ids_in(signed_in(carla).get(reverse("citizens:list"), {"q": words}), "own")
        assert found == ([] if words == "olga" else [str(aase.public_id)]), words


def test_closed_cases_are_shown_when_asked_for(cem: Citizen, carla: User) -> None:
    close_case(citizen=cem, on=TODAY, by=carla, at=NOW)
    client = signed_in(carla)
    assert ids_in(client.get(reverse("citizens:list")), "own") == []
    assert ids_in(client.get(reverse("citizens:list"), {"closed": "on"}), "own") == [str(cem.public_id)]


def queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as seen:
        client.get(address)
    return len(seen)


def test_the_list_asks_the_database_as_often_for_20_citizens_as_for_2(carla: User, tine: User, nord: Team) -> None:
    client, address = signed_in(carla), reverse("citizens:list")
    more(nord, tine, "Asta", "Bo")
    few = queries(client, address)
    more(nord, carla, *(f"Nr {number}" for number in range(18)))
    assert queries(client, address) == few


def test_a_profile_asks_the_database_as_often_with_20_wishes_as_with_2(cem: Citizen, carla: User) -> None:
    client, address = signed_in(carla), at("detail", cem)

    def say(keys: list[str], texts: list[str]) -> None:
        for key in keys:
            save_wish(citizen=cem, criterion=key, levels=[], importance=0, by=carla, at=NOW)
        rows = [OccupationSaid(text=text) for text in texts]
        save_occupation_wishes(citizen=cem, occupations=rows, by=carla, at=NOW)

    save_profile(citizen=cem, profile=ProfileSaid(goal="Brød"), by=carla, at=NOW)
    say(["noise", "pace"], ["bager", "kok"])
    few, few_in_history = queries(client, address), queries(client, at("history", cem))
    from_catalogue = [
        "lifting",
        "standing",
        "danish",
        "weekend",
        "remote",
        "breaks",
        "pay",
        "learning",
        "start",
        "culture",
    ]
    say(from_catalogue, [f"arbejde {number}" for number in range(20)])
    assert queries(client, address) == few
    assert queries(client, at("history", cem)) == few_in_history
