"""Spoken work wishes against the starter vocabulary: what must lie near, and what must not."""

import pytest
from django.utils import translation

from jobmatch.vocabulary.models import Occupation
from jobmatch.vocabulary.services import load_starter, occupation_interest, theme_named

pytestmark = pytest.mark.django_db

#: Said, what must be among the nearest (0.75 and more), what must be 0.
WISHES = [
    ("noget med dyr", "dyrepasser hundepasser hestepasser malker", "kok bogholder"),
    ("noget med heste", "hestepasser", "butiksassistent lastbilchauffør"),
    ("hunde", "hundepasser hundefrisør", "kok"),
    ("noget med børn", "pædagogmedhjælper dagplejer", "slagter bogholder"),
    ("bruge hænderne", "snedker cykelmekaniker", "bogholder telefonsælger"),
    ("være udenfor", "gartnerimedhjælper skovarbejder landbrugsmedhjælper", "dataindtaster bogholder"),
    ("noget kreativt", "keramiker tegner", "lagermedarbejder buschauffør"),
    ("noget roligt med computer", "dataindtaster", "tjener slagter"),
    ("hjælpe gamle", "social- og sundhedshjælper|pleje- og værtindemedarbejder", "slagter bogholder"),
    ("køre bil", "varebilschauffør taxachauffør", "bogholder frisør"),
    ("noget med mad", "kok køkkenmedhjælper", "bogholder tømrer"),
    ("rydde op", "rengøringsassistent", "journalist tømrer"),
    ("vaske op", "opvasker køkkenmedhjælper", "tømrer"),
    ("butik", "butiksassistent supermarkedsmedarbejder", "tømrer malker"),
    ("fylde varer op", "vareopfylder supermarkedsmedarbejder", "malker"),
    ("lager", "lagermedarbejder ordreplukker", "frisør malker"),
    ("lager men ikke kulde", "lagermedarbejder", "frisør"),
    ("butik, dog ikke kassen", "butiksassistent", "kasseassistent"),
    ("alt undtagen køkken", "butiksassistent malker", "kok køkkenmedhjælper opvasker"),
    ("ikke noget med telefon", "malker tømrer", "telefonsælger omstillingsmedarbejder"),
    ("dyr men ikke heste", "dyrepasser malker", "hestepasser"),
    ("gartner eller pedel", "gartner skolepedel", "fotograf"),
    ("helst noget udendørs, men ikke tungt", "gartnerimedhjælper", "bogholder"),
    ("værksted", "cykelmekaniker snedker", "bogholder frisør"),
    ("cykler", "cykelmekaniker cykelbud", "frisør"),
    ("planter og blomster", "gartner blomsterbinder", "bogholder"),
    ("genbrug", "genbrugsbutiksmedarbejder genbrugspladsvejleder", "frisør"),
    ("sortere affald", "genbrugspladsvejleder skraldemand", "frisør"),
    ("skrive", "journalist korrekturlæser", "malker"),
    ("musik", "musiker", "malker"),
    ("it", "it-supporter softwareudvikler", "malker"),
    ("noget på kontor", "kontorassistent sekretær", "malker"),
    ("vaske biler", "bilklargører", "frisør kok"),
    ("altmuligmand", "altmuligmand", "frisør"),
    ("stuepige på hotel", "housekeepingmedarbejder", "tømrer"),
    ("sosu", "social- og sundhedshjælper|social- og sundhedsassistent", "tømrer"),
    ("bager", "bager", "tømrer"),
    ("sy", "syerske skrædder", "malker"),
    ("noget med peer og recovery", "peermedarbejder", "tømrer"),
    ("warehouse but not cold", "lagermedarbejder", "frisør"),
    ("something with animals", "dyrepasser", "bogholder"),
    ("butik men ikke snakke med kunder", "vareopfylder", "kasseassistent"),
    ("hvad som helst, bare ikke rengøring", "malker bogholder", "rengøringsassistent"),
    ("muge ud", "hestepasser malker", "bogholder"),
    ("køkken eller kantine, ikke opvask", "kok", "opvasker"),
    ("dyr men ikke hunde", "dyrepasser malker", "hundepasser hundefrisør"),
    ("rengøring men ikke toiletter", "rengøringsassistent", "kok"),
    ("gatner", "gartner", "bogholder"),
    ("lastbil", "lastbilchauffør", "frisør"),
]


@pytest.fixture(autouse=True)
def _loaded(db: None) -> None:
    load_starter()


def names(listed: str) -> list[str]:
    return listed.split("|") if "|" in listed else listed.split()


def near_by_name(*texts: str) -> dict[str, float]:
    labels = [str(labels["da"]) for labels in Occupation.objects.order_by("pk").values_list("labels", flat=True)]
    return dict(zip(labels, occupation_interest(texts).tolist(), strict=True))


def test_a_spoken_wish_leads_to_the_work_that_is_meant():
    wrong = []
    for said, near, far in WISHES:
        values = near_by_name(said)
        assert all(0 <= value <= 1 for value in values.values())
        wrong += [(said, name, values[name]) for name in names(near) if values[name] < 0.75]
        wrong += [(said, name, values[name]) for name in names(far) if values[name] > 0]

    assert wrong == []


def test_what_is_not_understood_says_nothing_about_any_occupation():
    assert set(near_by_name("xyzzy qwerty").values()) == {0.0}
    assert set(near_by_name().values()) == {0.0}


def test_several_wishes_count_by_the_best_and_what_one_refuses_is_refused():
    values = near_by_name("noget med dyr", "kontor", "ikke heste")

    assert values["dyrepasser"] == values["kontorassistent"] == 1.0
    assert values["hestepasser"] == 0.0


def test_a_word_that_most_names_have_refuses_none_of_them():
    values = near_by_name("lager, men ikke for mange medarbejdere")

    assert values["lagermedarbejder"] == 1.0


def test_occupations_stored_later_count_at_once():
    near_by_name("noget med dyr")
    Occupation.objects.create(uri="https://other.example/1", labels={"da": "dyrehotelvært"}, isco_code="5164")

    assert near_by_name("noget med dyr")["dyrehotelvært"] == 1.0


def test_leading_a_kind_of_work_is_not_that_work():
    Occupation.objects.create(uri="https://other.example/1", labels={"da": "lagerchef"}, isco_code="1324")

    assert near_by_name("noget på et lager")["lagerchef"] < 0.5


def test_a_theme_is_named_as_people_say_it():
    with translation.override("da"):
        assert theme_named("hesteting, men ikke ridelærer") == "noget med heste"
        assert theme_named("ikke noget med heste") is None
        assert theme_named("xyzzy") is None
    with translation.override("en"):
        assert theme_named("hesteting") == "something with horses"


def test_without_occupations_there_is_nothing_to_be_near():
    Occupation.objects.all().delete()

    assert occupation_interest(["noget med dyr"]).size == 0
