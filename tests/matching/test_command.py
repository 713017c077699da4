"""The main job without a browser: the lists on the terminal, as text and as JSON."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from employers.models import Employer
from jobmatch.accounts.models import Municipality, Team, User
from jobmatch.citizens.models import Citizen
from matching.models import RankingRun
from tests.factories import published_opening
from tests.matching.market import CALM, calm_opening, cems_wishes, wish
from tests.people import TODAY

pytestmark = pytest.mark.django_db


def rank(*args: str) -> str:
    out = StringIO()
    call_command("rank", *args, stdout=out)
    return out.getvalue()


def as_json(*args: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(rank(*args, "--json"))
    return found


@pytest.fixture
def market(cem: Citizen, bakery: Employer, haulier: Employer) -> None:
    cems_wishes(cem)
    calm_opening(bakery, "Rolig bager", pace="steady")
    published_opening(haulier, "Chauffør", traits={"weekly_hours": "37"})


def test_json_holds_all_of_a_citizen(market: None) -> None:
    [listing] = as_json("--citizen", "B-1")
    assert listing["citizen"] == "B-1"
    [fits] = listing["fits"]
    assert (fits["title"], fits["employer"], fits["place"]) == ("Rolig bager", "Fjordby Brød", "9901 Fjordby")
    assert (fits["score"], fits["broken"], fits["unknown"]) == (91.67, [], [])
    [near] = listing["would_fit_if"]
    assert near["broken"] == ["travel"]
    assert near["changes"][0]["criterion"] == "travel"
    assert {one["opening"] for one in listing["questions"]} == {near["opening"]}
    assert {one["criterion"] for one in listing["questions"]} == {"pace", "weekend"}
    assert {"made_at", "engine_version", "relaxations", "notes", "conflict"} <= set(listing)


def test_the_points_of_every_suggestion_add_up_to_its_score(market: None, bakery: Employer) -> None:
    for pace in ("calm", "busy", "high"):
        calm_opening(bakery, pace=pace)
    [listing] = as_json("--citizen", "B-1")
    suggestions = [*listing["fits"], *listing["would_fit_if"]]
    assert len(suggestions) == 5
    for one in suggestions:
        assert abs(sum(part["points"] for part in one["parts"]) - one["score"]) <= 1e-6
        assert len(one["sentences"]) == len(one["parts"])


def test_an_opening_is_called_by_its_reference(cem: Citizen, bakery: Employer) -> None:
    opening = published_opening(bakery)
    assert as_json("--citizen", "B-1")[0]["fits"][0]["opening"] == opening.reference


def test_text_shows_lists_points_changes_and_questions(market: None) -> None:
    text = rank("--citizen", "B-1", "--language", "en")
    assert "Citizen B-1: 1 of 2 open jobs fit." in text
    assert "Rolig bager: 91.67 points" in text
    assert "+ Hours a week: 16–20 hours. This is what you want. (+50.00)" in text
    assert "x Travel time: about 51 minutes (bicycle). It must be 30 at most. (+0.00)" in text
    assert "> It would fit with: Another workplace of the firm" in text
    assert "? Is there weekend work? (must)" in text
    assert "Without the must “Travel time” one more job would fit." in text
    assert max(len(line) for line in text.splitlines()) <= 100


def test_names_of_citizens_are_not_printed(market: None) -> None:
    assert "Cem" not in rank("--citizen", "B-1") + rank("--citizen", "B-1", "--json")


def test_top_cuts_each_list_and_its_questions(market: None, bakery: Employer) -> None:
    for _ in range(4):
        calm_opening(bakery)
    [listing] = as_json("--citizen", "B-1", "--top", "2")
    assert len(listing["fits"]) == 2
    assert listing["fits_in_all"] == 5


@pytest.mark.parametrize("top", ["0", "-1", "many"])
def test_top_must_be_a_positive_number(market: None, top: str) -> None:
    with pytest.raises(CommandError, match="--top"):
        rank("--citizen", "B-1", "--top", top)


def test_all_prints_everybody_whose_case_is_open(market: None, cem: Citizen, carla: User) -> None:
    other = {"municipality": cem.municipality, "team": cem.team, "consultant": carla, "referred_on": TODAY}
    Citizen.objects.create(case_id="B-2", name="Dina", **other)
    Citizen.objects.create(case_id="B-3", name="Egon", closed_on=TODAY, **other)
    assert [listing["citizen"] for listing in as_json("--all")] == ["B-1", "B-2"]
    assert rank("--all", "--language", "en").count("Citizen B-") == 2


def test_a_progress_bar_goes_to_stderr_and_json_stays_json(
    market: None, cem: Citizen, carla: User, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(6):
        Citizen.objects.create(
            case_id=f"C-{number}",
            name="Dina",
            municipality=cem.municipality,
            team=cem.team,
            consultant=carla,
            referred_on=TODAY,
        )
    assert len(as_json("--all")) == 7
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "7/7" in captured.err


def test_ranking_twice_prints_the_same_and_keeps_one_list(market: None) -> None:
    assert rank("--citizen", "B-1") == rank("--citizen", "B-1")
    assert RankingRun.objects.count() == 1


def test_a_citizen_is_found_by_public_id(market: None, cem: Citizen) -> None:
    assert as_json("--citizen", str(cem.public_id))[0]["citizen"] == "B-1"


# Bad input


def test_an_unknown_citizen_is_named_with_what_comes_near(market: None) -> None:
    with pytest.raises(CommandError, match=r"There is no citizen 'B1'\. Did you mean B-1\?"):
        rank("--citizen", "B1")


def test_two_municipalities_with_the_same_case_number_must_be_told_apart(market: None, carla: User) -> None:
    langtbort = Municipality.objects.create(name="Langtbort", code="9902")
    team = Team.objects.create(municipality=langtbort, name="Øst")
    Citizen.objects.create(
        municipality=langtbort, team=team, case_id="B-1", name="Ditte", consultant=carla, referred_on=TODAY
    )
    with pytest.raises(CommandError, match="--municipality"):
        rank("--citizen", "B-1")
    for name in ("Langtbort", "9902"):
        assert as_json("--citizen", "B-1", "--municipality", name)[0]["notes"]
    with pytest.raises(CommandError, match="no citizen"):
        rank("--citizen", "B-1", "--municipality", "Nowhere")


def test_without_citizens_it_says_what_to_do(db: None) -> None:
    with pytest.raises(CommandError, match="import_citizens"):
        rank("--all")


def test_without_openings_the_list_is_empty_and_says_so(cem: Citizen) -> None:
    cems_wishes(cem)
    [listing] = as_json("--citizen", "B-1", "--language", "en")
    assert (listing["fits"], listing["would_fit_if"], listing["questions"]) == ([], [], [])
    assert listing["notes"] == ["There are no open jobs at the moment."]


def test_a_citizen_without_wishes_sees_all_jobs_and_why_they_stand_alike(cem: Citizen, bakery: Employer) -> None:
    published_opening(bakery)
    [listing] = as_json("--citizen", "B-1", "--language", "en")
    assert [one["score"] for one in listing["fits"]] == [0]
    assert "No wishes are written down yet." in listing["notes"][0]
    assert "No wishes are written down yet." in rank("--citizen", "B-1", "--language", "en")


def test_contradictory_musts_are_named(cem: Citizen, bakery: Employer) -> None:
    published_opening(bakery, traits=CALM | {"time_of_day": "night"})
    published_opening(bakery, traits=CALM | {"time_of_day": "day", "weekend": "often"})
    wish(cem, "time_of_day", "day", must=True)
    wish(cem, "weekend", "never", must=True)
    [listing] = as_json("--citizen", "B-1", "--language", "en")
    assert sorted(listing["conflict"]) == ["time_of_day", "weekend"]
    assert "leave nothing together" in listing["notes"][0]


def test_an_opening_without_place_is_a_question_not_a_refusal(cem: Citizen, bakery: Employer) -> None:
    published_opening(bakery, place=None)
    wish(cem, "travel", must=True, detail={"minutes": 30, "mode": "bike"})
    [listing] = as_json("--citizen", "B-1")
    assert listing["fits"][0]["unknown"] == ["travel"]
    assert listing["questions"][0]["criterion"] == "travel"
