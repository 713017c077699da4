"""The importer of ESCO's own files, with files of the same make as the EU's."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobmatch.vocabulary.importing.reading import Problem, rows_of
from jobmatch.vocabulary.models import IscoGroup, Occupation, OccupationSkill, Skill

pytestmark = pytest.mark.django_db

BASE = "http://data.europa.eu/esco"
COOK, BAKER = f"{BASE}/occupation/cook", f"{BASE}/occupation/baker"
COOKING, BAKING = f"{BASE}/skill/cooking", f"{BASE}/skill/baking"

OCCUPATIONS = f"""conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,inScheme,description,code
Occupation,{COOK},5120,kok,"køkkenmand
madlaver",released,"{BASE}/a,
{BASE}/b","Laver mad, også ""varm"" mad.",5120.1
Occupation,{BAKER},7512,bager,,released,,,7512.1
"""
SKILLS = f"conceptUri,preferredLabel,altLabels\n{COOKING},cook food,prepare meals\n{BAKING},bake bread,\n"
LINKS = f"occupationUri,relationType,skillUri\n{COOK},essential,{COOKING}\n{COOK},optional,{BAKING}\n"
GROUPS = "conceptType,conceptUri,code,preferredLabel\nISCOGroup,x,5120,Kokke\nISCOGroup,x,C7512,Bagere\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "occupations_da": OCCUPATIONS,
        "skills_en": SKILLS,
        "occupationSkillRelations": LINKS,
        "ISCOGroups_da": GROUPS,
    }
    for name, text in files.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    return tmp_path


def imported(folder: Path) -> tuple[str, list[str]]:
    """The last line of the command, and the lines about refused rows."""
    out, err = StringIO(), StringIO()
    call_command("import_esco", folder, stdout=out, stderr=err)
    return out.getvalue().splitlines()[-1], err.getvalue().splitlines()


def refusal(folder: Path) -> str:
    with pytest.raises(CommandError) as refused:
        call_command("import_esco", folder, stdout=StringIO(), stderr=StringIO())
    return str(refused.value)


def test_everything_in_the_files_is_stored(folder: Path):
    line, problems = imported(folder)

    assert line == "2 occupations, 2 skills, 2 links: 6 new, 0 changed, 0 unchanged, 0 refused"
    assert problems == []
    cook = Occupation.objects.get(uri=COOK)
    assert cook.labels == {"da": "kok"}
    assert cook.alternatives == {"da": ["køkkenmand", "madlaver"]}
    assert cook.descriptions == {"da": 'Laver mad, også "varm" mad.'}
    assert (cook.isco_code, cook.source, cook.is_current) == ("5120", "esco", True)
    links = OccupationSkill.objects.order_by("pk").values_list("skill__uri", "relation")
    assert set(links) == {(COOKING, "essential"), (BAKING, "optional")}
    assert IscoGroup.objects.get(code="7512").labels == {"da": "Bagere"}


def test_a_second_import_changes_nothing(folder: Path):
    imported(folder)

    assert imported(folder)[0] == "2 occupations, 2 skills, 2 links: 0 new, 0 changed, 6 unchanged, 0 refused"


def test_a_changed_file_changes_only_what_differs(folder: Path):
    imported(folder)
    (folder / "occupations_da.csv").write_text(OCCUPATIONS.replace(",bager,", ",brødbager,"), encoding="utf-8")
    (folder / "occupationSkillRelations.csv").write_text(LINKS.replace("optional", "essential"), encoding="utf-8")

    assert imported(folder)[0].endswith(": 0 new, 2 changed, 4 unchanged, 0 refused")
    assert Occupation.objects.get(uri=BAKER).label == "brødbager"


def test_another_language_is_added_and_the_first_kept(folder: Path):
    imported(folder)
    (folder / "occupations_da.csv").rename(folder / "occupations_en.csv")
    (folder / "occupations_en.csv").write_text(OCCUPATIONS.replace(",kok,", ",cook,"), encoding="utf-8")

    imported(folder)

    assert Occupation.objects.get(uri=COOK).labels == {"da": "kok", "en": "cook"}


def test_two_languages_at_once_count_each_concept_once(folder: Path):
    (folder / "occupations_en.csv").write_text(OCCUPATIONS.replace(",kok,", ",cook,"), encoding="utf-8")

    assert imported(folder)[0] == "2 occupations, 2 skills, 2 links: 6 new, 0 changed, 0 unchanged, 0 refused"


def test_files_of_later_versions_with_more_columns_are_read(folder: Path):
    (folder / "occupationSkillRelations.csv").unlink()
    (folder / "occupationSkillRelations_da.csv").write_text(
        "occupationUri,occupationLabel,relationType,skillType,skillUri,skillLabel\n"
        f"{BAKER},bager,essential,skill/competence,{BAKING},bake bread\n",
        encoding="utf-8",
    )
    (folder / "broaderRelationsOccPillar_da.csv").write_text(
        "conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel\n"
        f"Occupation,{BAKER},bager,Occupation,{COOK},kok\n"
        f"Occupation,{BAKER},bager,ISCOGroup,{BASE}/isco/C7512,Bagere\n",
        encoding="utf-8",
    )

    assert imported(folder)[0].startswith("2 occupations, 2 skills, 1 links: 5 new")
    assert list(Occupation.objects.get(uri=BAKER).broader.all()) == [Occupation.objects.get(uri=COOK)]
    assert imported(folder)[0].endswith("0 new, 0 changed, 5 unchanged, 0 refused")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Occupation,not-an-address,5120,x,,,,,", "not a web address"),
        (f"Occupation,{BASE}/occupation/x,51a,x,,,,,", "not an ISCO-08 code"),
        (f"Occupation,{BASE}/occupation/x,,x,,,,,", "iscoGroup is empty"),
        (f"Occupation,{BASE}/occupation/x,5120,  ,,,,,", "preferredLabel is empty"),
        (f"Occupation,{COOK},5120,kok igen,,,,,", "the same as line 2"),
        (f"Occupation,{BASE}/occupation/x,5120,x", "4 columns instead of 9"),
        (f"Occupation,{BASE}/occupation/{'x' * 300},5120,x,,,,,", "not a web address"),
    ],
)
def test_one_bad_row_is_told_about_and_the_rest_goes_on(folder: Path, row: str, why: str):
    good = f"Occupation,{BASE}/occupation/waiter,5131,tjener,,,,,\n"
    (folder / "occupations_da.csv").write_text(f"{OCCUPATIONS}{row}\n{good}", encoding="utf-8")

    line, problems = imported(folder)

    assert line == "4 occupations, 2 skills, 2 links: 7 new, 0 changed, 0 unchanged, 1 refused"
    assert len(problems) == 1
    assert problems[0].startswith("occupations_da.csv, line 6: ")
    assert why in problems[0]
    assert Occupation.objects.filter(labels__da="tjener").exists()


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (f"{COOK},sometimes,{COOKING}", "unknown relation sometimes"),
        (f"{BASE}/occupation/nobody,essential,{COOKING}", "unknown concept"),
        (f"{COOK},essential,{COOKING}", "the same as line 2"),
    ],
)
def test_a_bad_link_is_told_about(folder: Path, row: str, why: str):
    (folder / "occupationSkillRelations.csv").write_text(f"{LINKS}{row}\n", encoding="utf-8")

    line, problems = imported(folder)

    assert line == "2 occupations, 2 skills, 3 links: 6 new, 0 changed, 0 unchanged, 1 refused"
    assert why in problems[0]


def test_a_line_of_ten_megabytes_is_refused_and_the_rest_read(folder: Path):
    huge = f"Occupation,{BASE}/occupation/huge,5120,{'x' * 10_000_000},,,,,\n"
    good = f"Occupation,{BASE}/occupation/waiter,5131,tjener,,,,,\n"
    (folder / "occupations_da.csv").write_text(OCCUPATIONS + huge + good, encoding="utf-8")

    line, problems = imported(folder)

    assert line.startswith("4 occupations")
    assert line.endswith("1 refused")
    assert "too long" in problems[0]
    assert Occupation.objects.filter(labels__da="tjener").exists()


def test_a_withdrawn_concept_is_kept_but_no_longer_current(folder: Path):
    (folder / "occupations_da.csv").write_text(OCCUPATIONS.replace("released", "obsolete", 1), encoding="utf-8")

    imported(folder)

    assert list(Occupation.objects.current().values_list("uri", flat=True)) == [BAKER]


def test_a_file_in_another_encoding_is_refused_with_a_sentence(folder: Path):
    (folder / "occupations_da.csv").write_text(OCCUPATIONS, encoding="cp1252")

    assert "occupations_da.csv is not UTF-8 text" in refusal(folder)
    assert not Occupation.objects.exists()


def test_a_file_with_a_byte_order_mark_is_read(folder: Path):
    (folder / "occupations_da.csv").write_text(OCCUPATIONS, encoding="utf-8-sig")

    assert imported(folder)[0].startswith("2 occupations")


def test_a_file_of_the_wrong_kind_is_refused_with_its_first_line(folder: Path):
    (folder / "occupations_da.csv").write_text(SKILLS, encoding="utf-8")

    assert "has no column iscoGroup. Its first line is: conceptUri, preferredLabel" in refusal(folder)


def test_a_picture_is_refused(folder: Path):
    (folder / "skills_en.csv").write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe\x00\x01")

    assert "skills_en.csv" in refusal(folder)


def test_an_empty_file_is_refused(folder: Path):
    (folder / "skills_en.csv").write_text("", encoding="utf-8")

    assert "skills_en.csv is empty" in refusal(folder)


def test_a_folder_that_is_not_there_or_holds_nothing_is_refused(tmp_path: Path):
    assert "holds no ESCO file" in refusal(tmp_path)
    assert "not a folder" in refusal(tmp_path / "nowhere")


def test_only_the_first_fifty_problems_are_printed(folder: Path):
    bad = "".join(f"{BASE}/occupation/{number},essential,{COOKING}\n" for number in range(60))
    (folder / "occupationSkillRelations.csv").write_text(LINKS + bad, encoding="utf-8")

    line, problems = imported(folder)

    assert line.endswith("60 refused")
    assert len(problems) == 51
    assert "10 more" in problems[-1]


def test_nothing_is_taken_away_by_a_smaller_file(folder: Path):
    imported(folder)
    (folder / "skills_en.csv").write_text(SKILLS.splitlines()[0] + "\n", encoding="utf-8")

    imported(folder)

    assert Skill.objects.count() == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), max_size=8))
def test_any_text_written_as_csv_is_read_back(tmp_path: Path, pairs: list[tuple[str, str]]):
    path = tmp_path / "any.csv"
    with path.open("w", encoding="utf-8", newline="", errors="surrogatepass") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows([("a", "b"), *pairs])
    problems: list[Problem] = []

    rows = [(row.values["a"], row.values["b"]) for row in rows_of(path, ("a", "b"), problems)]

    assert rows == pairs
    assert problems == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(alphabet='a,"\n\r\0 ', max_size=80))
def test_any_broken_csv_gives_rows_or_problems_never_a_crash(tmp_path: Path, text: str):
    path = tmp_path / "broken.csv"
    path.write_text(f"a,b\n{text}", encoding="utf-8", newline="")
    problems: list[Problem] = []

    assert all(len(row.values) == 2 for row in rows_of(path, ("a", "b"), problems))
