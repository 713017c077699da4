"""Work, skills, background and profile written on their pages, and the question which of these is meant."""

import re
from typing import Any

import pytest

from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen, OccupationWish, SkillClaim
from jobmatch.citizens.said import OccupationSaid, ProfileSaid
from jobmatch.citizens.services import (
    save_occupation_wishes,
    save_profile,
)
from jobmatch.vocabulary.models import Occupation
from tests.citizens.pages import at, first_error, html
from tests.people import NOW, signed_in


def lines(prefix: str, *rows: dict[str, Any], there: int = 0) -> dict[str, Any]:
    data: dict[str, Any] = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": there}
    for number, row in enumerate(rows):
        data |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
    return data


@pytest.fixture
def words(db: None) -> dict[str, Occupation]:
    labels = ["bager", "dyrepasser", "dyrlæge", "kok"]
    return {
        label: Occupation.objects.create(uri=f"https://example.org/{label}", labels={"da": label}, isco_code="1234")
        for label in labels
    }


def test_work_that_is_sure_is_linked_without_asking(cem: Citizen, carla: User, words: dict[str, Occupation]) -> None:
    said = lines("work", {"text": "bager", "attitude": "wanted"}, {"text": "", "attitude": "wanted"})
    assert signed_in(carla).post(at("occupations", cem), said).status_code == 302
    row = OccupationWish.objects.get()
    assert (row.text, row.occupation) == ("bager", words["bager"])


def test_work_that_is_not_sure_is_asked_about_and_the_answer_is_kept(
    cem: Citizen, carla: User, words: dict[str, Occupation]
) -> None:
    client, address = signed_in(carla), at("occupations", cem)
    row = {"text": "noget med dyr", "attitude": "open"}
    asked = client.post(address, lines("work", row))
    assert asked.status_code == 422
    choices = re.findall(r'name="work-0-meant" value="([^"]+)"', html(asked))
    assert str(words["dyrepasser"].pk) in choices
    assert choices[-1] == "none"
    assert 'name="work-0-asked" value="noget med dyr"' in html(asked)
    assert not OccupationWish.objects.exists()
    answered = row | {"asked": "noget med dyr", "meant": str(words["dyrepasser"].pk)}
    assert client.post(address, lines("work", answered)).status_code == 302
    assert OccupationWish.objects.get().occupation == words["dyrepasser"]


def test_none_of_these_keeps_the_words_alone_and_an_answer_to_another_text_does_not_count(
    cem: Citizen, carla: User, words: dict[str, Occupation]
) -> None:
    client, address = signed_in(carla), at("occupations", cem)
    row = {"text": "noget med dyr", "attitude": "open", "asked": "noget med dyr", "meant": "none"}
    client.post(address, lines("work", row))
    assert OccupationWish.objects.current().get().occupation is None
    for changed in ({"asked": "bager"}, {"meant": "999999"}, {"meant": "x"}):
        assert client.post(address, lines("work", row | changed)).status_code == 422


def test_a_line_that_is_emptied_is_taken_away_and_the_others_stay(cem: Citizen, carla: User) -> None:
    rows = [OccupationSaid(text="bager"), OccupationSaid(text="kok")]
    save_occupation_wishes(citizen=cem, occupations=rows, by=carla, at=NOW)
    kept = {"text": "kok", "attitude": "wanted", "asked": "kok", "meant": "none"}
    signed_in(carla).post(at("occupations", cem), lines("work", {"text": "", "attitude": "wanted"}, kept, there=2))
    assert OccupationWish.objects.current().get().text == "kok"


def test_a_line_with_a_cpr_number_or_said_twice_is_refused(cem: Citizen, carla: User) -> None:
    client, address = signed_in(carla), at("skills", cem)
    row = {"text": "bage", "wants_to_use": "yes"}
    response = client.post(address, lines("skill", row | {"text": "010190-1234"}))
    assert first_error(response, "id_skill-0-text")
    twice = client.post(address, lines("skill", row, row))
    assert twice.status_code == 422
    assert "stands here twice" in html(twice)
    assert not SkillClaim.objects.exists()


def test_save_and_write_more_comes_back_with_empty_lines(cem: Citizen, carla: User) -> None:
    row = {"kind": "job", "title": "Lager", "disliked": "kulden"}
    response = signed_in(carla).post(at("background", cem), lines("past", row) | {"more": "1"})
    assert (response.status_code, response["Location"]) == (303, at("background", cem))
    assert cem.background.get().disliked == "kulden"


def test_a_form_without_its_counts_is_answered_not_crashed(cem: Citizen, carla: User) -> None:
    assert signed_in(carla).post(at("skills", cem), {"skill-0-text": "bage"}).status_code == 422


def test_the_profile_keeps_levels_of_languages_that_the_form_does_not_ask(cem: Citizen, carla: User) -> None:
    languages = [{"language": "da", "level": "spoken"}, {"language": "sw", "level": "written"}]
    save_profile(citizen=cem, profile=ProfileSaid(languages=languages), by=carla, at=NOW)
    said = {"goal": "Bager", "danish": "written", "languages": ["sw", "en"], "licences": ["car"]}
    assert signed_in(carla).post(at("profile_edit", cem), said).status_code == 302
    profile = cem.profiles.get(replaced_at=None)
    assert [(one["language"], one["level"]) for one in profile.languages] == [
        ("da", "written"),
        ("sw", "written"),
        ("en", ""),
    ]
    assert (profile.goal, profile.licences) == ("Bager", ["car"])


def test_a_cpr_number_in_the_profile_is_refused_at_its_field(cem: Citizen, carla: User) -> None:
    response = signed_in(carla).post(at("profile_edit", cem), {"goal": "010190-1234", "strengths": "Tålmodig"})
    assert first_error(response, "id_goal")
    assert "Tålmodig" in html(response)
    assert not cem.profiles.exists()
