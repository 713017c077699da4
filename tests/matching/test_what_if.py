"""What a list would be if wishes were otherwise: the same as if they were saved, and nothing is saved."""

from typing import Any

import pytest
from django.urls import reverse

from employers.models import Employer, Opening
from jobmatch.audit.models import AccessEvent
from jobmatch.citizens.models import Citizen, Wish
from jobmatch.citizens.said import WishSaid
from jobmatch.citizens.services import save_wishes
from matching.models import PoolSnapshot, RankingRun
from matching.services import WhatIf, keep_wishes, rank_citizen, what_if
from tests.factories import published_opening
from tests.matching.market import cems_wishes, occupation
from tests.people import NOW, signed_in

pytestmark = pytest.mark.django_db

CALM_MATTERS = WishSaid(criterion="pace", levels=("calm",), importance=3)
NIGHTS_ONLY = WishSaid(criterion="time_of_day", levels=("night",), importance=3, must=True)


@pytest.fixture
def openings(cem: Citizen, bakery: Employer) -> dict[str, Opening]:
    """The office has the hours, the garden has the pace; both fit."""
    cems_wishes(cem)
    return {
        "office": published_opening(bakery, "Kontor", traits={"weekly_hours": "16-20", "pace": "high"}),
        "garden": published_opening(bakery, "Have", traits={"weekly_hours": "31-36", "pace": "calm"}),
    }


def tried(cem: Citizen, *changed: WishSaid) -> WhatIf:
    return what_if(citizen=cem, changed=changed, at=NOW)


def places(found: WhatIf) -> list[tuple[int, int | None, int | None]]:
    return [(move.opening_id, move.before, move.after) for move in found.moves]


def test_without_a_change_everything_stays_where_it_is(cem: Citizen, openings: dict[str, Opening]) -> None:
    found = tried(cem)
    assert places(found) == [(openings["office"].pk, 1, 1), (openings["garden"].pk, 2, 2)]
    assert all(not move.causes for move in found.moves)
    assert found.fits == (2, 2)


def test_a_wish_that_matters_more_lifts_what_has_it_and_says_by_how_much(
    cem: Citizen, openings: dict[str, Opening]
) -> None:
    found = tried(cem, CALM_MATTERS)
    garden = next(move for move in found.moves if move.opening_id == openings["garden"].pk)
    assert (garden.before, garden.after) == (2, 1)
    assert garden.causes[0][0] == "pace"
    assert garden.causes[0][1] > 0


def test_the_moves_of_an_opening_explain_its_new_score_to_the_last_point(
    cem: Citizen, openings: dict[str, Opening]
) -> None:
    before = {move.opening_id: move.score for move in tried(cem).moves}
    for move in tried(cem, CALM_MATTERS).moves:
        assert before[move.opening_id] + sum(points for _, points in move.causes) == move.score


def test_the_list_is_the_one_that_saving_would_make_and_nothing_is_saved(
    cem: Citizen, openings: dict[str, Opening]
) -> None:
    rank_citizen(citizen=cem, at=NOW)
    rows = (Wish.objects.count(), RankingRun.objects.count())
    found = tried(cem, CALM_MATTERS)
    assert (Wish.objects.count(), RankingRun.objects.count()) == rows
    save_wishes(citizen=cem, wishes=[CALM_MATTERS], by=cem.consultant, at=NOW)
    run = rank_citizen(citizen=cem, at=NOW)
    kept = [(one.opening_id, one.place, one.score) for one in run.suggestions.filter(on_list="fits")]
    assert [(move.opening_id, move.after, move.score) for move in found.moves if move.after] == kept


def test_musts_that_leave_nothing_are_named(cem: Citizen, bakery: Employer) -> None:
    published_opening(bakery, traits={"time_of_day": "day"})
    found = tried(cem, NIGHTS_ONLY)
    assert found.fits == (1, 0)
    assert found.conflict == ("time_of_day",)
    assert [(move.before, move.after) for move in found.moves] == [(1, None)]


def test_kept_wishes_are_saved_and_the_list_is_made_at_once(cem: Citizen, openings: dict[str, Opening]) -> None:
    run = keep_wishes(citizen=cem, wishes=[CALM_MATTERS], by=cem.consultant, at=NOW)
    assert Wish.objects.current().get(citizen=cem, criterion="pace").importance == 3
    assert RankingRun.objects.latest_of(cem) == run


@pytest.mark.parametrize("data", [b"", b"not a snapshot"])
def test_where_the_kept_openings_cannot_be_read_todays_are_taken(
    cem: Citizen, openings: dict[str, Opening], data: bytes
) -> None:
    rank_citizen(citizen=cem, at=NOW)
    PoolSnapshot.objects.update(data=data)
    assert tried(cem).openings == 2


def test_after_the_vocabulary_has_changed_todays_openings_are_taken(cem: Citizen, openings: dict[str, Opening]) -> None:
    rank_citizen(citizen=cem, at=NOW)
    occupation("Konditor", "7512")
    assert tried(cem, CALM_MATTERS).openings == 2


# The page


def address(cem: Citizen) -> str:
    return reverse("matching:what_if", args=[cem.public_id])


def filled_in(cem: Citizen, **changes: Any) -> dict[str, Any]:
    """The form as the page gives it, with some fields turned."""
    data: dict[str, Any] = {"wish-TOTAL_FORMS": "1", "wish-INITIAL_FORMS": "0"}
    for one in Wish.objects.current().filter(citizen=cem):
        row = {"importance": one.importance, **one.detail} | ({"levels": one.levels} if not one.detail else {})
        if one.must:
            row["must"] = "on"
        data |= {f"wish-{one.criterion}-{name}": value for name, value in row.items()}
    return data | {name.replace("__", "-"): value for name, value in changes.items()}


@pytest.mark.parametrize("name", ["carla", "tine", "cem_user"])
def test_the_citizen_and_their_team_can_try_things_out(
    cem: Citizen, openings: dict[str, Opening], name: str, request: pytest.FixtureRequest
) -> None:
    page = signed_in(request.getfixturevalue(name)).get(address(cem))
    assert page.status_code == 200
    assert "2 of 2 open jobs fit" in page.content.decode()
    assert AccessEvent.objects.filter(verb="matching.tried_wishes").exists()


@pytest.mark.parametrize("name", ["frida", "olga", "emma", "edit"])
def test_nobody_else_can(cem: Citizen, name: str, request: pytest.FixtureRequest) -> None:
    assert signed_in(request.getfixturevalue(name)).get(address(cem)).status_code == 404


def test_a_turned_wish_shows_what_would_move_and_is_kept_only_on_demand(
    cem: Citizen, openings: dict[str, Opening]
) -> None:
    client = signed_in(cem.consultant)
    turned = filled_in(cem, wish__pace__importance=3, wish__weekly_hours__importance=1)
    page = client.post(address(cem), turned).content.decode()
    assert "was number 2" in page
    assert "Pace (+" in page
    assert Wish.objects.current().get(citizen=cem, criterion="pace").importance == 2
    response = client.post(address(cem), turned | {"keep": "1"})
    assert response["Location"] == reverse("matching:citizen_list", args=[cem.public_id])
    assert Wish.objects.current().get(citizen=cem, criterion="pace").importance == 3


def test_while_a_wish_is_turned_only_what_moves_is_sent(cem: Citizen, openings: dict[str, Opening]) -> None:
    client = signed_in(cem.consultant)
    turned = filled_in(cem, wish__pace__importance=3, wish__weekly_hours__importance=1)
    page = client.post(address(cem), turned, headers={"HX-Request": "true"}).content.decode()
    assert 'id="tried"' in page
    assert "<form" not in page
    mistaken = client.post(address(cem), filled_in(cem, wish__travel__minutes="x"), headers={"HX-Request": "true"})
    assert "<form" in mistaken.content.decode()


def test_what_cannot_be_is_said_at_the_field_and_nothing_is_lost(cem: Citizen, openings: dict[str, Opening]) -> None:
    page = signed_in(cem.consultant).post(address(cem), filled_in(cem, wish__travel__minutes="sixty"))
    assert page.status_code == 422
    said = page.content.decode()
    assert "Enter a whole number" in said
    assert 'value="sixty"' in said


def test_a_citizen_without_wishes_is_told_so(cem: Citizen, bakery: Employer) -> None:
    page = signed_in(cem.consultant).get(address(cem)).content.decode()
    assert "No wishes are written down yet." in page
