"""The employer's words: what they are taken for, and which of them the law is careful with."""

import pytest
from django.urls import reverse

from employers import services
from employers.models import Opening
from employers.wording import remarks
from jobmatch.vocabulary.services import load_starter
from tests.employers.conftest import opening_values
from tests.people import NOW, signed_in

NEW = reverse("employers:opening_new")


def words(text):
    return [remark.word for remark in remarks(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vi søger en ung medarbejder", ["ung"]),
        ("Du er mellem 20 og 30 år", ["mellem 20 og 30 år"]),
        ("Du er under 30 år", ["under 30 år"]),
        ("Kvinde til rengøring", ["Kvinde"]),
        ("En stærk mand til lageret", ["stærk mand"]),
        ("Dansk som modersmål", ["modersmål"]),
        ("Du har dansk baggrund", ["dansk baggrund"]),
        ("Du er rask og har intet sygefravær", ["rask", "intet sygefravær"]),
        ("Du skal være psykisk robust og have et stabilt helbred", ["psykisk robust", "stabilt helbred"]),
        ("Send din fødselsdato og et foto", ["fødselsdato", "foto"]),
        ("Ren straffeattest", ["straffeattest"]),
        ("A healthy young man", ["healthy", "young", "man"]),
    ],
)
def test_words_that_the_law_is_careful_with_are_found(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Arbejde mandag til fredag i ungdomsklubben",
        "Du taler dansk med kunderne",
        "Raske skridt mangler her? Nej, kun raskere",
        "Køretøjer op til 30 tons, 20 års erfaring er fint",
        "Manager i butikken",
        "Fotograf og kvindelitteratur",
        "Man skal kunne lide dyr, men det kan man lære",
        "",
    ],
)
def test_plain_words_are_left_alone(text):
    assert words(text) == []


def test_each_word_is_pointed_out_once():
    assert words("Ung og ung og UNG") == ["Ung"]


@pytest.fixture
def vocabulary(db):
    load_starter()


def test_words_that_are_surely_understood_are_linked(vocabulary, bakery, emma):
    values = opening_values(
        bakery, occupation_text="Lagermedarbejder", skills_demanded="Truckcertifikat", skills_advantage="qxzw vvk"
    )
    opening = services.create_opening(employer=bakery, values=values, by=emma, at=NOW)
    assert opening.occupation.isco_code
    assert opening.skills_advantage == "qxzw vvk"
    assert all(skill["need"] == "demanded" for skill in opening.skills)


def test_other_words_are_understood_anew(vocabulary, bakery, emma):
    made = services.create_opening(
        employer=bakery, values=opening_values(bakery, occupation_text="Lagermedarbejder"), by=emma, at=NOW
    )
    services.save_draft(submission=made, values={"occupation_text": "qxzw vvk"}, by=emma, at=NOW)
    assert Opening.objects.get().occupation is None


def test_the_employer_chooses_what_the_words_mean(vocabulary, bakery, emma):
    client = signed_in(emma)
    client.post(NEW, {"title": "Job", "occupation_text": "Lagermedarbejder", "action": "save"})
    opening = Opening.objects.get()
    edit = reverse("employers:opening_edit", args=[opening.public_id])
    offered = client.get(edit).context["form"]["occupation"].field.queryset
    other = offered.exclude(pk=opening.occupation_id).first()
    values = {"title": "Job", "occupation_text": "Lagermedarbejder", "action": "save"}
    client.post(edit, values | {"occupation": other.pk})
    assert Opening.objects.get().occupation == other
    client.post(edit, values | {"occupation": ""})
    assert Opening.objects.get().occupation is None


def test_a_choice_made_for_other_words_does_not_count_for_new_ones(vocabulary, bakery, emma):
    client = signed_in(emma)
    client.post(NEW, {"title": "Job", "occupation_text": "Lagermedarbejder", "action": "save"})
    opening = Opening.objects.get()
    edit = reverse("employers:opening_edit", args=[opening.public_id])
    values = {"title": "Job", "occupation_text": "qxzw vvk", "occupation": opening.occupation_id, "action": "save"}
    client.post(edit, values)
    assert Opening.objects.get().occupation is None


def test_words_are_suggested_for_what_is_typed_in_the_form(vocabulary, emma):
    client = signed_in(emma)
    field = client.get(NEW).context["form"]["occupation_text"]
    answer = client.get(str(field.field.widget.attrs["hx-get"]) + "&occupation_text=lagermedarbejder")
    assert answer.status_code == 200
    assert "<option" in answer.content.decode()


def test_without_a_vocabulary_the_words_are_kept_as_they_are(bakery, emma, db):
    values = opening_values(bakery, skills_demanded="bage brød")
    opening = services.create_opening(employer=bakery, values=values, by=emma, at=NOW)
    assert (opening.occupation, opening.skills, opening.skills_demanded) == (None, [], "bage brød")
