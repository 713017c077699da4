"""The starter vocabulary: enough words, each complete, each found by its own names."""

from collections import Counter
from io import StringIO

import pytest
from django.core.management import call_command

from jobmatch.vocabulary.linking import normalise
from jobmatch.vocabulary.models import IscoGroup, Occupation, OccupationSkill, Relation, Skill
from jobmatch.vocabulary.services import link_occupations, load_starter

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _loaded(db: None) -> None:
    load_starter()


def test_there_are_enough_words_each_in_both_languages():
    for model, least in ((Occupation, 500), (Skill, 500)):
        concepts = list(model.objects.order_by("pk"))
        assert len(concepts) >= least
        assert [concept.uri for concept in concepts if not (concept.labels["da"] and concept.labels["en"])] == []


def test_every_occupation_has_a_full_isco_code_known_by_name_on_all_four_levels():
    codes = set(Occupation.objects.values_list("isco_code", flat=True))
    groups = {group.code: group.labels for group in IscoGroup.objects.order_by("pk")}

    assert [code for code in codes if not (len(code) == 4 and code.isdecimal())] == []
    assert [code for code in codes for digits in (1, 2, 3, 4) if code[:digits] not in groups] == []
    assert all(labels["da"] and labels["en"] for labels in groups.values())


def test_every_occupation_has_six_to_fifteen_skills_some_of_them_essential():
    links = list(OccupationSkill.objects.order_by("pk").values_list("occupation", "relation"))
    numbers = Counter(occupation for occupation, _ in links)
    essential = {occupation for occupation, relation in links if relation == Relation.ESSENTIAL}

    assert [n for n in numbers.values() if not 6 <= n <= 15] == []
    assert essential == set(numbers) == set(Occupation.objects.values_list("pk", flat=True))


def test_every_skill_belongs_to_an_occupation():
    assert Skill.objects.filter(occupation_links=None).count() == 0


def test_no_two_occupations_share_a_name():
    names = Counter(
        name
        for occupation in Occupation.objects.order_by("pk")
        for name in {
            normalise(each)
            for each in (
                *occupation.labels.values(),
                *occupation.alternatives["da"],
                *occupation.alternatives["en"],
            )
        }
    )

    assert {name for name, number in names.items() if number > 1} == set()


def test_loading_again_changes_nothing():
    out = StringIO()

    call_command("load_vocabulary", stdout=out)

    assert out.getvalue().strip().endswith(": 0 new, 0 changed, 5679 unchanged")


def test_a_changed_word_is_put_right_and_other_words_are_left_alone():
    Occupation.objects.filter(labels__da="kok").update(labels={"da": "kjok", "en": "cook", "de": "Koch"})
    Occupation.objects.create(uri="https://other.example/1", labels={"da": "astronaut"}, isco_code="3111", source="own")

    counts = load_starter()["occupations"]

    assert (counts.new, counts.changed) == (0, 1)
    assert Occupation.objects.get(labels__da="kok").labels["de"] == "Koch"
    assert Occupation.objects.filter(labels__da="astronaut").exists()


def test_every_danish_name_leads_to_its_occupation():
    meant = [
        (name, occupation.pk)
        for occupation in Occupation.objects.order_by("pk")
        for name in (occupation.labels["da"], *occupation.alternatives["da"])
    ]

    results = link_occupations([name for name, _ in meant], top=1)

    wrong = [name for (name, pk), result in zip(meant, results, strict=True) if result.candidates[0].concept_id != pk]
    assert wrong == []


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("Vicevært til boligforening i Odense", "vicevært"),
        ("Vuggestuemedhj. 20 timer", "vuggestuemedhjælper"),
        ("Anlægsgartnere søges", "anlægsgartner"),
        ("Hjemmehjælper, aften", "hjemmehjælper"),
        ("Spildevandsoperatør", "spildevandsoperatør"),
        ("Medarbejder på dyreinternat", "internatmedarbejder"),
        ("Chatmedarbejder (m/k)", "chatmedarbejder"),
        ("Medarbejder til vaskeri", "vaskerimedarbejder"),
    ],
)
def test_titles_as_advertisements_write_them_are_found(title: str, meant: str):
    assert link_occupations([title])[0].candidates[0].label == meant


@pytest.mark.parametrize(("typed", "meant"), [("potør", "portør"), ("lærerviakr", "lærervikar"), ("malkr", "malker")])
def test_a_short_or_scrambled_word_is_found_by_its_spelling(typed: str, meant: str):
    assert link_occupations([typed])[0].candidates[0].label == meant
