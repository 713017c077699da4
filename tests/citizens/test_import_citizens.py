"""Cases from another system: each taken or refused with the reason; a file can be given again, after a crash too."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from jobmatch.accounts.models import Team, User
from jobmatch.audit.models import Event
from jobmatch.citizens.importing import writing
from jobmatch.citizens.models import Citizen, OccupationWish, Wish
from jobmatch.citizens.said import OccupationSaid
from jobmatch.citizens.services import close_case, save_occupation_wishes, save_wish
from jobmatch.vocabulary.models import Occupation, Place
from tests.people import NOW, TODAY

EXAMPLE = settings.ROOT / "docs" / "examples" / "citizens.json"
NOISE = {"criterion": "noise", "levels": ["quiet"], "importance": 2}

Import = Callable[..., list[str]]


@pytest.fixture
def imported(tmp_path: Path, carla: User, places: dict[str, Place]) -> Import:
    """Imports records into Fjordby for Carla; returns the lines of the report."""

    def run(*records: Any, **options: Any) -> list[str]:
        path = tmp_path / "cases.json"
        path.write_text(json.dumps(list(records)), encoding="utf-8")
        return report_of(path, **{"consultant": carla.email} | options)

    return run


def report_of(path: Path, **options: Any) -> list[str]:
    out = StringIO()
    call_command("import_citizens", path, stdout=out, **{"municipality": "Fjordby"} | options)
    return out.getvalue().splitlines()


def case(number: int = 1, **sections: Any) -> dict[str, Any]:
    return {"id": f"S-{number}", "name": f"Borger {number}", "home_postcode": "9901", "wishes": [NOISE]} | sections


def test_a_case_is_taken_with_everything_it_says(imported: Import, carla: User, nord: Team) -> None:
    said = case(hours={"wanted": 12, "must": True}, background=["Lager"], profile={"goal": "Noget roligt"})
    assert imported(said) == ["1 read: 1 taken, 0 changed, 0 unchanged, 0 refused"]
    citizen = Citizen.objects.get()
    assert (citizen.case_id, citizen.name, citizen.team, citizen.consultant) == ("S-1", "Borger 1", nord, carla)
    assert citizen.home_id == "9901"
    assert {wish.criterion: wish.must for wish in citizen.wishes.all()} == {"noise": False, "weekly_hours": True}
    assert citizen.profiles.get().goal == "Noget roligt"
    assert citizen.background.get().title == "Lager"


def test_the_documented_example_is_taken(carla: User, places: dict[str, Place]) -> None:
    lines = report_of(EXAMPLE, consultant=carla.email)
    assert lines[-1] == "2 read: 2 taken, 0 changed, 0 unchanged, 0 refused"
    assert "konsulent@example.org is not a consultant here: given to carla@example.org" in lines[0]


def test_the_same_file_again_changes_nothing(imported: Import) -> None:
    imported(case(1), case(2))
    events = Event.objects.count()
    assert imported(case(1), case(2)) == ["2 read: 0 taken, 0 changed, 2 unchanged, 0 refused"]
    assert Event.objects.count() == events


def test_a_changed_case_replaces_what_it_says_and_leaves_the_rest(imported: Import) -> None:
    imported(case(occupations=["bager"], skills=["bage"]))
    louder = NOISE | {"levels": ["quiet", "some"]}
    again = case(wishes=[louder])
    assert imported(again)[-1] == "1 read: 0 taken, 1 changed, 0 unchanged, 0 refused"
    assert Wish.objects.current().get(criterion="noise").levels == ["quiet", "some"]
    assert Wish.objects.filter(criterion="noise").count() == 2
    assert OccupationWish.objects.current().get().text == "bager"
    reordered = dict(reversed(again.items()))
    assert imported(reordered)[-1] == "1 read: 0 taken, 0 changed, 1 unchanged, 0 refused"


def test_a_wish_that_the_record_drops_is_taken_back_but_not_one_that_people_wrote(
    imported: Import, carla: User
) -> None:
    pace = {"criterion": "pace", "levels": ["calm"]}
    imported(case(wishes=[NOISE, pace]))
    citizen = Citizen.objects.get()
    save_wish(citizen=citizen, criterion="lifting", levels=["none"], importance=3, by=carla, at=NOW)
    imported(case(wishes=[NOISE]))
    assert set(Wish.objects.current().values_list("criterion", flat=True)) == {"noise", "lifting"}


def test_one_bad_row_is_refused_with_its_number_and_reason_and_the_others_are_taken(imported: Import) -> None:
    lines = imported(case(1), case(2, wishes=[{"criterion": "noice"}]), case(3), "S-4", case(1))
    assert lines[0] == "row 2 (S-2) refused: wishes[1].criterion: there is no criterion 'noice'; did you mean 'noise'?"
    assert lines[1].startswith("row 4 refused: an object")
    assert lines[2] == "row 5 (S-1) refused: the id stands already in row 1 of this file"
    assert lines[-1] == "5 read: 2 taken, 0 changed, 0 unchanged, 3 refused"
    assert set(Citizen.objects.values_list("case_id", flat=True)) == {"S-1", "S-3"}


def test_nothing_of_a_refused_row_is_kept(imported: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(**kwargs: Any) -> bool:
        raise writing.CaseRefusedError("background: no")

    monkeypatch.setattr(writing, "save_background", refused)
    assert imported(case(background=["Lager"]))[-1] == "1 read: 0 taken, 0 changed, 0 unchanged, 1 refused"
    assert not Citizen.objects.exists()
    assert not Event.objects.exists()


def test_an_interrupted_run_goes_on_when_run_again(imported: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = writing.save_wishes
    seen = []

    def cut_off(**kwargs: Any) -> set[str]:
        seen.append(1)
        if len(seen) == 2:
            raise KeyboardInterrupt
        return whole(**kwargs)

    monkeypatch.setattr(writing, "save_wishes", cut_off)
    with pytest.raises(KeyboardInterrupt):
        imported(case(1), case(2), case(3))
    assert Citizen.objects.get().case_id == "S-1"
    monkeypatch.setattr(writing, "save_wishes", whole)
    assert imported(case(1), case(2), case(3)) == ["3 read: 2 taken, 0 changed, 1 unchanged, 0 refused"]


def test_a_dry_run_writes_nothing(imported: Import) -> None:
    lines = imported(case(1), case(2, id=""), dry_run=True)
    assert lines[-2:] == ["dry run: nothing was written", "2 read: 1 taken, 0 changed, 0 unchanged, 1 refused"]
    assert not Citizen.objects.exists()


def test_a_closed_case_is_not_written_to(imported: Import, carla: User) -> None:
    imported(case(referred_on="2026-10-01"))
    close_case(citizen=Citizen.objects.get(), on=TODAY, by=carla, at=NOW)
    assert "The case is closed" in imported(case(wishes=[NOISE | {"importance": 3}]))[0]


def test_the_record_names_the_consultant_and_the_consultants_team_takes_the_case(imported: Import, frida: User) -> None:
    imported(case(consultant="FRIDA@example.org"))
    assert Citizen.objects.get().team.name == "Syd"


@pytest.mark.parametrize(
    ("sections", "options", "expected"),
    [
        ({}, {"consultant": ""}, "consultant: is missing"),
        ({"consultant": "olga@example.org"}, {"consultant": ""}, "olga@example.org is not a consultant in any team"),
        ({"consultant": "emma@example.org"}, {"consultant": ""}, "emma@example.org is not a consultant in any team"),
        ({}, {"team": "Syd"}, "carla@example.org is not a consultant in the team Syd"),
        ({"referred_on": "2999-01-01"}, {}, "The day of referral has not come yet"),
    ],
)
def test_a_case_that_nobody_can_take_is_refused(
    imported: Import, olga: User, emma: User, frida: User, sections: Any, options: Any, expected: str
) -> None:
    assert expected in imported(case(**sections), **options)[0]


def test_work_is_linked_where_it_is_sure_and_a_persons_own_choice_is_kept(imported: Import, carla: User) -> None:
    baker = Occupation.objects.create(uri="https://example.org/1", labels={"da": "bager"}, isco_code="7512")
    cook = Occupation.objects.create(uri="https://example.org/2", labels={"da": "kok"}, isco_code="5120")
    lines = imported(case(occupations=["bager", "noget helt andet xyz"], home_postcode="9999"))
    assert OccupationWish.objects.get(text="bager").occupation == baker
    assert "home_postcode 9999 is not a known place" in lines[0]
    assert "not sure what 'noget helt andet xyz' is" in lines[0]
    chosen = [OccupationSaid(text="bager", occupation_id=cook.pk)]
    save_occupation_wishes(citizen=Citizen.objects.get(), occupations=chosen, by=carla, at=NOW)
    imported(case(occupations=["bager", "vagt"]))
    assert OccupationWish.objects.current().get(text="bager").occupation == cook
    imported(case(occupations=[{"text": "bager", "occupation_uri": baker.uri}]))
    assert OccupationWish.objects.current().get(text="bager").occupation == baker


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"municipality": "Nowhere"}, r"no municipality 'Nowhere'; known are Fjordby \(9901\)"),
        ({"team": "Vest"}, "Fjordby has no team 'Vest'; its teams are: Nord"),
        ({"consultant": "nobody@example.org"}, "nobody with the address nobody@example.org"),
    ],
)
def test_options_that_name_nothing_are_answered_in_a_sentence(
    imported: Import, options: dict[str, str], expected: str
) -> None:
    with pytest.raises(CommandError, match=expected):
        imported(case(), **options)


def test_the_municipality_may_be_named_by_its_code(imported: Import) -> None:
    assert imported(case(), municipality="9901")[-1].startswith("1 read: 1 taken")


def test_a_file_that_cannot_be_read_is_answered_in_a_sentence(tmp_path: Path, carla: User) -> None:
    with pytest.raises(CommandError, match="there is no file"):
        report_of(tmp_path / "nothing.json")
    (tmp_path / "list.csv").write_text("id;name\n1;Alma")
    with pytest.raises(CommandError, match="is not JSON"):
        report_of(tmp_path / "list.csv")


def test_an_empty_list_is_a_report_of_nothing(imported: Import) -> None:
    assert imported() == ["0 read: 0 taken, 0 changed, 0 unchanged, 0 refused"]


def test_what_people_wrote_since_stays_when_the_same_file_comes_again(imported: Import, carla: User) -> None:
    imported(case())
    save_wish(citizen=Citizen.objects.get(), criterion="noise", levels=["some"], importance=3, by=carla, at=NOW)
    assert imported(case()) == ["1 read: 0 taken, 0 changed, 1 unchanged, 0 refused"]
    assert Wish.objects.current().get().levels == ["some"]
