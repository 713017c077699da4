"""Wishes written on their pages: one, all, or a row that saves itself; and what is said to bad input."""

from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen, Wish
from jobmatch.citizens.services import (
    save_wish,
)
from tests.citizens.pages import at, first_error, html, wish_data
from tests.people import NOW, signed_in


def test_a_wish_stands_on_the_profile_with_importance_must_and_who_wrote_it(cem: Citizen, carla: User) -> None:
    save_wish(
        citizen=cem, criterion="weekly_hours", detail={"least": 8, "wanted": 12, "most": 20}, importance=3, must=True,
        reason_kind="health_or_law", words="<b>ikke mere</b>", by=carla, at=NOW,
    )  # fmt: skip
    page = html(signed_in(carla).get(at("detail", cem)))
    row = page.split('id="wish-weekly_hours"')[1].split("</li>")[0]
    for text in ("12 hours a week; from 8 to 20 is all right", "matters a lot", "cannot be otherwise", "Carla"):
        assert text in row
    assert "&lt;b&gt;ikke mere" in row


def test_a_wish_is_written_on_its_page(cem: Citizen, carla: User) -> None:
    said = wish_data(must="on", reason_kind="health_or_law", words="Ro omkring mig")
    response = signed_in(carla).post(at("wish_edit", cem, "noise"), said)
    assert response["Location"] == at("detail", cem)
    wish = Wish.objects.get()
    assert (wish.levels, wish.importance, wish.must, wish.reason_kind) == (["quiet"], 2, True, "health_or_law")
    assert (wish.words, wish.agreed_by) == ("Ro omkring mig", carla)


def test_the_citizen_writes_a_wish_alone_and_comes_back_to_the_own_page(cem: Citizen, cem_user: User) -> None:
    response = signed_in(cem_user).post(at("wish_edit", cem, "noise"), wish_data())
    assert response["Location"] == reverse("citizens:own_profile")
    assert Wish.objects.get().agreed_by == cem_user


@pytest.mark.parametrize(
    ("criterion", "said", "field"),
    [
        ("noise", wish_data(levels=[], must="on"), "id_levels"),
        ("noise", wish_data(levels=[]), "id_levels"),
        ("noise", wish_data(levels=["silent"]), "id_levels"),
        ("noise", wish_data(importance=""), "id_importance"),
        ("noise", wish_data(importance="0", must="on"), "id_importance"),
        ("noise", wish_data(words="mit nr. er 010190-1234"), "id_words"),
        ("noise", wish_data(words="x" * 501), "id_words"),
        ("weekly_hours", {"least": "20", "wanted": "10", "most": "30", "importance": "2"}, "id_least"),
        ("weekly_hours", {"wanted": "10", "most": "5", "importance": "2"}, "id_most"),
        ("weekly_hours", {"wanted": "", "importance": "2"}, "id_wanted"),
        ("weekly_hours", {"wanted": "90", "importance": "2"}, "id_wanted"),
        ("weekly_hours", {"wanted": "nan", "importance": "2"}, "id_wanted"),
        ("travel", {"minutes": "30", "importance": "2"}, "id_mode"),
        ("travel", {"minutes": "", "mode": "bike", "importance": "2"}, "id_minutes"),
    ],
)
def test_a_contradiction_is_told_at_its_field_and_nothing_written_is_lost(
    cem: Citizen, carla: User, criterion: str, said: dict[str, Any], field: str
) -> None:
    said = {"words": "Det har jeg sagt"} | said
    response = signed_in(carla).post(at("wish_edit", cem, criterion), said)
    assert response.status_code == 422
    assert first_error(response, field)
    assert said["words"] in html(response)
    assert not Wish.objects.exists()


def test_an_unknown_question_is_404(cem: Citizen, carla: User) -> None:
    for address in (
        at("wish_edit", cem, "diagnosis"),
        at("wish_edit", cem, "noise").replace(str(cem.public_id), str(uuid4())),
    ):
        assert signed_in(carla).get(address).status_code == 404


def sheet(**said: Any) -> dict[str, Any]:
    management = {"wish-TOTAL_FORMS": "28", "wish-INITIAL_FORMS": "0"}
    return management | {f"wish-{name.replace('__', '-')}": value for name, value in said.items()}


def test_all_wishes_are_saved_with_one_button(cem: Citizen, carla: User) -> None:
    save_wish(
        citizen=cem, criterion="pace", levels=["calm"], importance=3, must=True, reason_kind="health_or_law",
        words="Ro", by=carla, at=NOW,
    )  # fmt: skip
    said = sheet(
        noise__levels=["quiet", "some"], noise__importance="2",
        weekly_hours__wanted="12", weekly_hours__importance="3", weekly_hours__must="on",
        pace__levels=["calm", "steady"], pace__importance="3", pace__must="on",
    )  # fmt: skip
    response = signed_in(carla).post(at("wishes", cem), said)
    assert response["Location"] == at("detail", cem)
    wishes = {wish.criterion: wish for wish in Wish.objects.current()}
    assert set(wishes) == {"noise", "weekly_hours", "pace"}
    assert (wishes["weekly_hours"].levels, wishes["weekly_hours"].must) == (["11-15"], True)
    assert (wishes["pace"].levels, wishes["pace"].words) == (["calm", "steady"], "Ro")
    assert wishes["pace"].reason_kind == "health_or_law"


def test_on_the_page_of_all_wishes_a_contradiction_names_its_question_and_nothing_is_saved(
    cem: Citizen, carla: User
) -> None:
    said = sheet(noise__levels=["quiet"], pace__levels=["calm"], pace__importance="2")
    response = signed_in(carla).post(at("wishes", cem), said)
    assert response.status_code == 422
    assert first_error(response, "id_wish-noise-importance").startswith("Noise:")
    assert 'value="calm" checked' in html(response)
    assert not Wish.objects.exists()


def test_saving_all_wishes_unchanged_changes_nothing(cem: Citizen, carla: User) -> None:
    save_wish(citizen=cem, criterion="noise", levels=["quiet"], importance=2, by=carla, at=NOW)
    signed_in(carla).post(at("wishes", cem), sheet(noise__levels=["quiet"], noise__importance="2"))
    assert Wish.objects.count() == 1


def test_a_row_saves_itself_when_it_is_complete(cem: Citizen, carla: User) -> None:
    client, address = signed_in(carla), at("wish_row", cem, "noise")
    assert client.post(address, sheet(noise__levels=["quiet"])).status_code == 204
    assert not Wish.objects.exists()
    response = client.post(address, sheet(noise__levels=["quiet"], noise__importance="2", pace__importance="1"))
    assert response.status_code == 200
    assert "Saved" in html(response)
    assert "<html" not in html(response)
    assert Wish.objects.get().criterion == "noise"
    assert client.post(address, sheet(noise__importance="2")).status_code == 422


def test_a_wish_can_be_taken_back(cem: Citizen, carla: User) -> None:
    save_wish(citizen=cem, criterion="noise", levels=["quiet"], importance=2, by=carla, at=NOW)
    assert signed_in(carla).get(at("wish_remove", cem, "noise")).status_code == 405
    signed_in(carla).post(at("wish_remove", cem, "noise"))
    assert not Wish.objects.current().exists()


def test_the_history_shows_every_version_with_who_and_when(cem: Citizen, carla: User, cem_user: User) -> None:
    save_wish(citizen=cem, criterion="noise", levels=["quiet"], importance=2, by=carla, at=NOW)
    save_wish(citizen=cem, criterion="noise", levels=["some"], importance=1, by=cem_user, at=NOW)
    save_wish(citizen=cem, criterion="pace", levels=["calm"], importance=1, by=None, at=NOW)
    page = html(signed_in(carla).get(at("history", cem)))
    for text in (
        "quiet",
        "some noise",
        "calm",
        "Carla",
        "Cem",
        "from another system",
        "holds now",
        "until Nov. 2, 2026",
    ):
        assert text in page
    only_noise = html(signed_in(carla).get(at("history", cem), {"criterion": "noise"}))
    assert "calm" not in only_noise
    assert signed_in(carla).get(at("history", cem), {"criterion": "x"}).status_code == 302
