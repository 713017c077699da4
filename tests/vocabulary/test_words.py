"""Linking and nearness from the database: what is stored is what is found, at once."""

import pytest
from django.test import Client

from jobmatch.accounts.models import User
from jobmatch.vocabulary.models import Occupation
from jobmatch.vocabulary.services import (
    ConceptRow,
    link_occupation,
    link_skills,
    load_starter,
    occupation_affinity,
    refused_occupations,
    store_occupations,
)

pytestmark = pytest.mark.django_db


def esco(number: int, label: str, code: str, *others: str) -> ConceptRow:
    return ConceptRow(f"http://data.europa.eu/esco/occupation/{number}", {"da": label}, {"da": list(others)}, {}, code)


def pk_of(label: str, source: str = "starter") -> int:
    return Occupation.objects.get(labels__da=label, source=source).pk


def by_occupation(values):
    return dict(zip(Occupation.objects.order_by("pk").values_list("pk", flat=True), values.tolist(), strict=True))


def test_an_empty_vocabulary_links_nothing_and_nothing_is_near():
    assert link_occupation("kok").candidates == ()
    assert link_skills("bage, koge") == link_skills("bage og koge")
    assert occupation_affinity([1]).size == 0
    assert refused_occupations([], [1]).size == 0


def test_a_word_stored_later_is_found_at_once():
    load_starter()
    assert not link_occupation("dronepilot").sure

    store_occupations(rows=[esco(1, "dronepilot", "3153")], source="esco")

    assert link_occupation("dronepilot").sure


def test_a_renamed_word_is_found_by_its_new_name_at_once():
    load_starter()
    row = esco(1, "dronepilot", "3153")
    store_occupations(rows=[row], source="esco")
    assert link_occupation("dronepilot").sure

    store_occupations(rows=[esco(1, "luftfartøjsfjernfører", "3153")], source="esco")

    assert link_occupation("luftfartøjsfjernfører").sure
    assert not link_occupation("dronepilot").sure


def test_a_withdrawn_word_is_not_offered():
    load_starter()
    Occupation.objects.filter(labels__da="kok").update(is_current=False)
    store_occupations(rows=[esco(1, "dronepilot", "3153")], source="esco")

    assert not link_occupation("kok").sure


def test_escos_word_is_found_by_the_starters_names_when_both_have_it():
    load_starter()
    store_occupations(rows=[esco(1, "Rengøringsassistent", "9112"), esco(2, "altmuligmand", "9622")], source="esco")

    results = [link_occupation(text) for text in ("rengøringsassistent", "kontorrengøring", "office cleaner")]

    assert [result.candidates[0].concept_id for result in results] == [pk_of("Rengøringsassistent", "esco")] * 3
    assert all(result.sure for result in results)


def test_escos_preferred_label_wins_over_the_starters_alternative():
    load_starter()
    store_occupations(rows=[esco(1, "lagerarbejder", "9333")], source="esco")

    assert link_occupation("lagerarbejder").candidates[0].concept_id == pk_of("lagerarbejder", "esco")
    assert link_occupation("lagermedarbejder").candidates[0].concept_id == pk_of("lagermedarbejder")


def test_the_starters_and_escos_word_count_as_one_occupation():
    load_starter()
    store_occupations(rows=[esco(1, "rengøringsassistent", "5151")], source="esco")

    near = by_occupation(occupation_affinity([pk_of("rengøringsassistent")]))

    assert near[pk_of("rengøringsassistent", "esco")] == 1.0


def test_nearness_of_real_words_is_sensible():
    load_starter()

    near = by_occupation(occupation_affinity([pk_of("lagermedarbejder"), pk_of("bager")]))

    assert near[pk_of("lagermedarbejder")] == near[pk_of("bager")] == 1.0
    assert near[pk_of("varemodtager")] == 0.8
    assert near[pk_of("ordreplukker")] > near[pk_of("frisør")]
    assert near[pk_of("regnskabsmedarbejder")] < 0.3


def test_a_refused_occupation_takes_its_unit_group_with_it():
    load_starter()

    refused = by_occupation(refused_occupations([], [pk_of("kok")]))

    assert refused[pk_of("kok")]
    assert refused[pk_of("ernæringsassistent")]
    assert not refused[pk_of("lagermedarbejder")]


def test_nothing_wanted_is_near_to_nothing():
    load_starter()

    assert not occupation_affinity([]).any()


def test_several_skills_in_one_text_are_linked_one_by_one():
    load_starter()

    results = link_skills("Excel, truckkort og bage brød")

    assert [result.candidates[0].label for result in results] == ["bruge regneark", "køre gaffeltruck", "bage brød"]
    assert all(result.sure for result in results)


@pytest.mark.parametrize(
    ("page", "typed", "offered"), [("occupations", "lagerm", "warehouse"), ("skills", "bage", "bake")]
)
def test_words_are_offered_while_somebody_types(client: Client, carla: User, page: str, typed: str, offered: str):
    load_starter()
    client.force_login(carla)

    response = client.get(f"/words/{page}", {"q": typed}, headers={"accept-language": "en"})

    assert response.status_code == 200
    assert f'<option value="{offered}' in response.content.decode()


@pytest.mark.parametrize("typed", ["", "   ", "🙂", "x" * 100_000, "<script>"])
def test_odd_typing_is_answered_calmly(client: Client, carla: User, typed: str):
    load_starter()
    client.force_login(carla)

    response = client.post("/words/skills", {"q": typed})
    assert response.status_code == 405

    response = client.get("/words/skills", {"q": typed[:3000]})
    assert response.status_code == 200
    assert "<script" not in response.content.decode()


def test_the_offered_words_need_a_sign_in(client: Client):
    assert client.get("/words/skills", {"q": "bage"}).status_code in (302, 404)
