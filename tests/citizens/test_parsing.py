"""What a record of an import file may say, and how it is told what is wrong with it."""

import contextlib
import copy
import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from jobmatch.citizens.importing.cases import KEYS, case_id_of, parse_case
from jobmatch.citizens.importing.reading import FileRefusedError, read
from jobmatch.citizens.importing.values import CaseRefusedError
from jobmatch.citizens.own_words import never_kept
from jobmatch.citizens.said import GroupSaid

EXAMPLE = settings.ROOT / "docs" / "examples" / "citizens.json"
ALMA: dict[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8"))["citizens"][0]


def wishes_of(record: dict[str, Any]) -> dict[str, Any]:
    return {wish.criterion: wish for wish in parse_case({"id": "1"} | record).wishes}


def why(record: Any) -> str:
    with pytest.raises(CaseRefusedError) as refused:
        parse_case(record)
    return str(refused.value)


def test_the_documented_example_is_taken_whole() -> None:
    case = parse_case(ALMA)
    assert (case.case_id, case.home_postcode, case.programme) == ("EKS-001", "7000", "IPS")
    assert [(said.text, said.attitude) for said in case.occupations][2] == ("kassemedarbejder", "no_go")
    assert [(said.text, said.wants_to_use) for said in case.skills] == [
        ("plante og luge", "yes"),
        ("kassebetjening", "no"),
        ("bruge haveredskaber", "yes"),
    ]
    assert case.group_facts == GroupSaid(birth_year=1988, gender="female", first_language="da")
    assert set(ALMA) == set(KEYS)


def test_hours_days_travel_languages_and_licences_become_wishes() -> None:
    wishes = wishes_of(ALMA)
    assert wishes["weekly_hours"].detail == {"least": 8, "wanted": 12, "most": 20}
    assert (wishes["weekly_hours"].must, wishes["weekly_hours"].reason_kind) == (True, "health_or_law")
    assert wishes["travel"].detail == {"minutes": 35, "mode": "bike"}
    assert (wishes["days_per_week"].levels, wishes["days_per_week"].must) == (("3", "4"), False)
    assert (wishes["time_of_day"].levels, wishes["time_of_day"].must) == (("day",), True)
    assert wishes["weekend"].levels == ("never",)
    assert wishes["danish"].levels == ("none", "little", "spoken", "written")
    assert (wishes["licence"].levels, wishes["licence"].must) == (("none", "car"), True)


def test_a_stated_wish_stands_before_what_follows_from_a_section() -> None:
    stated = {"criterion": "danish", "levels": ["none", "little"], "importance": 3}
    wishes = wishes_of({"wishes": [stated], "languages": [{"language": "da", "level": "written"}]})
    assert wishes["danish"].levels == ("none", "little")


def test_without_a_level_of_danish_nothing_is_concluded() -> None:
    assert wishes_of({"languages": [{"language": "en", "level": "spoken"}, {"language": "da"}]}) == {}


def test_wants_to_use_may_be_true_or_false() -> None:
    case = parse_case({"id": 7, "skills": [{"text": "bage", "wants_to_use": False}]})
    assert (case.case_id, case.skills[0].wants_to_use) == ("7", "no")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"id": None}, "id: is missing"),
        ({"id": "  "}, "id: is missing"),
        ({"wihses": []}, "'wihses' is not known; did you mean 'wishes'?"),
        ({"profile": {"gaol": "x"}}, "profile: 'gaol' is not known; did you mean 'goal'?"),
        ({"profile": []}, "profile: an object {...} was expected, not a list"),
        ({"profile": {"goal": "x" * 2001}}, "profile.goal: more than 2000 characters"),
        ({"profile": {"goal": {"da": "x"}}}, "profile.goal: text was expected, not an object"),
        ({"wishes": {"noise": ["quiet"]}}, "wishes: a list [...] was expected, not an object"),
        ({"wishes": [{"criterion": "noice"}]}, "there is no criterion 'noice'; did you mean 'noise'?"),
        ({"wishes": [{"criterion": "noise", "levels": ["silent"]}]}, "'silent' is none of quiet, some, noisy, loud"),
        ({"wishes": [{"criterion": "noise", "levels": ["quiet"], "importance": 5}]}, "wishes[1].importance:"),
        ({"wishes": [{"criterion": "noise", "levels": ["quiet"], "importance": "2"}]}, "a whole number was expected"),
        ({"wishes": [{"criterion": "noise", "levels": ["quiet"], "importance": True}]}, "a whole number was expected"),
        ({"wishes": [{"criterion": "noise", "levels": ["quiet"], "must": "yes"}]}, "true or false was expected"),
        ({"wishes": [{"criterion": "noise", "levels": ["quiet"], "reason": "PTSD"}]}, "is none of wish, health_or_law"),
        ({"wishes": [{"criterion": "noise", "must": True}]}, "wishes[1].levels:"),
        ({"wishes": [{"criterion": "noise", "importance": 2}]}, "wishes[1].levels:"),
        ({"wishes": [{"criterion": "weekly_hours", "wanted": 9}]}, "wishes: 'weekly_hours' stands here twice"),
        ({"hours": {"least": 20, "wanted": 10}}, "hours.least: The least cannot be more"),
        ({"hours": {"wanted": "ten"}}, "hours.wanted: a number was expected, not text"),
        ({"hours": {"wanted": 12, "hourly": 1}}, "hours: 'hourly' is not known"),
        ({"travel": {"minutes": 30}}, "travel.mode:"),
        ({"travel": {"minutes": 30, "mode": "rocket"}}, "travel.mode:"),
        ({"travel": {"minutes": 9999, "mode": "car"}}, "travel.minutes:"),
        ({"days": {"weekend": "always"}}, "days.weekend.levels: 'always' is none of never, sometimes, often"),
        ({"days": {"days": "3"}}, "days: 'days' is not known"),
        ({"skills": [{"can": True}]}, "skills[1].text: is missing"),
        ({"skills": [{"text": "bage", "can": "yes"}]}, "skills[1].can: true or false was expected"),
        ({"occupations": [{"text": "bager", "attitude": "hates"}]}, "is none of wanted, open, no_go"),
        ({"languages": [{"language": "dansk", "level": "spoken"}]}, "languages[1].language: more than 3 characters"),
        ({"languages": [{"language": "da", "level": "fluent"}]}, "'fluent' is none of none, little, spoken, written"),
        ({"licences": ["boat"]}, "licences[1]: 'boat' is none of"),
        ({"background": [{"kind": "hobby", "title": "x"}]}, "background[1].kind:"),
        ({"referred_on": "1/10-2026"}, "is not a date such as 2026-11-30"),
        ({"home_postcode": "700"}, "is not a Danish postcode of 4 digits"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(change: dict[str, Any], expected: str) -> None:
    assert expected in why(ALMA | change)


@pytest.mark.parametrize("record", [None, [], "EKS-001", 17, True])
def test_a_record_that_is_no_object_is_refused(record: Any) -> None:
    assert "an object {...} was expected" in why(record)


@pytest.mark.parametrize(
    "change",
    [
        {"diagnosis": "x"},
        {"cpr": "x"},
        {"CPR-nummer": "x"},
        {"profile": {"helbred": "x"}},
        {"wishes": [{"criterion": "noise", "illness": "x"}]},
        {"employability_score": 3},
    ],
)
def test_health_cpr_and_judgements_are_refused_with_the_reason(change: dict[str, Any]) -> None:
    assert "is not kept here" in why(ALMA | change)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "010190-1234"},
        {"profile": {"goal": "Mit nummer er 0101901234"}},
        {"hours": {"wanted": 12, "words": "010190 1234"}},
        {"wishes": [{"criterion": "noise", "levels": ["010190-1234"]}]},
    ],
)
def test_a_cpr_number_is_refused_anywhere_and_not_repeated(change: dict[str, Any]) -> None:
    told = why(ALMA | change)
    assert "CPR" in told
    assert "1234" not in told


def test_no_key_of_the_form_asks_for_what_is_never_kept() -> None:
    assert [key for key in KEYS if never_kept(key)] == []


def test_the_report_shows_no_id_that_may_not_be_shown() -> None:
    assert case_id_of({"id": "B-1"}) == "B-1"
    assert case_id_of({"id": 12}) == "12"
    assert case_id_of({"id": "010190-1234"}) == ""
    assert case_id_of({"id": ["B-1"]}) == ""
    assert case_id_of("B-1") == ""


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*ALMA, "text", "x"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@hypothesis_settings(deadline=None)
@given(st.sampled_from([*KEYS]), json_values)
def test_any_value_of_any_key_is_taken_or_refused_in_words(key: str, value: Any) -> None:
    with contextlib.suppress(CaseRefusedError):
        assert parse_case(copy.deepcopy(ALMA) | {key: value}).case_id


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", '{"citizens": [{"id": "1"}, {"id": "2"}]}'),
        ("a.json", '[{"id": "1"},\n {"id": "2"}]'),
        ("a.json", '\ufeff[{"id": "1"}, {"id": "2"}]'),
        ("a.json", '{"id": "1"}\n\n{"id": "2"}\n'),
        ("a.jsonl", '{"id": "1"}\n{"id": "2"}'),
    ],
)
def test_a_document_a_list_and_json_lines_are_read(tmp_path: Path, name: str, content: str) -> None:
    records = list(read(written(tmp_path / name, content)))
    assert [record.value["id"] for record in records] == ["1", "2"]


def test_one_citizen_alone_is_read(tmp_path: Path) -> None:
    assert [record.value for record in read(written(tmp_path / "a.json", '{\n"id": "1"\n}'))] == [{"id": "1"}]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "a.json is empty"),
        (b" \n", "a.json is empty"),
        (b"id;name\n1;Alma", "is not JSON: it starts with neither { nor ["),
        (b"PK\x03\x04....", "an Excel workbook"),
        ('[{"id": "1"}]'.encode("utf-16"), "written in UTF-16"),
        ('{"id": "Åse"}'.encode("cp1252"), "is not UTF-8 (byte 9)"),
        (b'{"citizens": [', "is not valid JSON"),
        (b'{"citizens": [{"id": NaN}]}', "NaN is not a JSON number"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"citizens": {"id": "1"}}', '"citizens" must be a list'),
        (b'{"citizens": [], "openings": []}', "'openings', which is not known"),
    ],
)
def test_a_file_of_another_kind_is_refused_in_a_sentence(tmp_path: Path, content: bytes, expected: str) -> None:
    with pytest.raises(FileRefusedError) as refused:
        list(read(written(tmp_path / "a.json", content)))
    assert expected in str(refused.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="there is no file"):
        read(tmp_path / "nothing.json")
    with pytest.raises(FileRefusedError, match="is a folder"):
        read(tmp_path)


def test_a_line_of_10_mb_is_one_refused_record(tmp_path: Path) -> None:
    huge = b'{"id": "' + b"x" * 10_000_000 + b'"}\n'
    records = list(read(written(tmp_path / "a.jsonl", b'{"id": "1"}\n' + huge + b'{"id": "3"}\n')))
    assert [(record.number, bool(record.problem)) for record in records] == [(1, False), (2, True), (3, False)]


def test_a_faulty_line_is_refused_alone(tmp_path: Path) -> None:
    lines = b'{"id": "1"}\n{"id": \n' + '{"id": "Åse"}\n'.encode("cp1252") + b'{"id": "4"}'
    records = list(read(written(tmp_path / "a.jsonl", lines)))
    assert [bool(record.problem) for record in records] == [False, True, True, False]
