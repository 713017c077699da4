"""Files become rows or refusals with a reason; nothing in a file can make the reading fall over."""

import csv
import io
import json
import random
import tracemalloc
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from employers.importing import jobnet, jobposting, own_jsonl
from employers.importing.formats import FORMATS, detect
from employers.importing.own_csv import COLUMNS, FIELD_COLUMNS
from employers.importing.plain import plain_text
from employers.importing.reading import FileRefusedError, open_source
from employers.importing.rows import Numbered, OpeningRow, Refusal, opening_row, outcome_of
from jobmatch.vocabulary.criteria import TRAITS

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(content: str | bytes, name: str = "openings.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


def read(path: Path, form: str = "") -> list[Numbered]:
    source = open_source(path)
    return list(FORMATS[form or detect(source)].read(source))


def rows(path: Path, form: str = "") -> list[OpeningRow]:
    return [record.outcome for record in read(path, form) if isinstance(record.outcome, OpeningRow)]


def refusals(path: Path, form: str = "") -> dict[int, str]:
    return {record.number: record.outcome.reason for record in read(path, form) if isinstance(record.outcome, Refusal)}


@pytest.mark.parametrize(
    ("name", "form", "count"),
    [
        ("openings.csv", "csv", 2),
        ("openings.jsonl", "jsonl", 2),
        ("jobposting.json", "jobposting", 1),
        ("jobnet.json", "jobnet", 1),
        ("teacher-vacancies.csv", "teacher-csv", 2),
    ],
)
def test_every_documented_example_is_recognised_and_read_whole(name: str, form: str, count: int) -> None:
    assert detect(open_source(EXAMPLES / name)) == form
    assert len(rows(EXAMPLES / name)) == count
    assert not refusals(EXAMPLES / name)
    assert not [row.notes for row in rows(EXAMPLES / name) if row.notes]


def test_the_csv_and_the_json_lines_example_say_the_same() -> None:
    assert rows(EXAMPLES / "openings.csv") == rows(EXAMPLES / "openings.jsonl")


def test_an_own_row_states_its_hours_traits_and_skills() -> None:
    first = rows(EXAMPLES / "openings.csv")[0]
    assert (first.hours_guaranteed, first.hours_usual, first.hours_most) == (10, 12, 15)
    assert dict(first.traits)["weekly_hours"] == "11-15"
    assert dict(first.traits)["noise"] == "some"
    assert first.skills == (("rengøring", "demanded"), ("kundeservice", "advantage"))
    assert first.apply_by == date(2027, 1, 15)
    assert "noise" not in dict(rows(EXAMPLES / "openings.csv")[1].traits)


@pytest.mark.parametrize(
    ("column", "value", "says"),
    [
        ("title", "", "no title"),
        ("id", " ", "no id"),
        ("noise", "deafening", "quiet, some, noisy, loud"),
        ("hours_usual", "61", "from 1 to 60"),
        ("hours_usual", "nan", "from 1 to 60"),
        ("apply_by", "31-02-2027", "not a date"),
        ("apply_by", "next week", "not a date"),
        ("cvr", "12345678", "not a CVR number"),
        ("postcode", "D-24", "4 digits"),
        ("postcode", "٨٠٠٠", "4 digits"),
        ("positions", "0", "from 1 to 500"),
        ("p_number", "12", "10 digits"),
        ("application_url", "javascript:alert(1)", "http"),
        ("employer", "x" * 161, "160"),
    ],
)
def test_a_faulty_value_refuses_its_row_with_a_reason_and_no_other(
    write: Write, column: str, value: str, says: str
) -> None:
    columns = ["id", "title"] if column in ("id", "title") else ["id", "title", column]
    faulty = {"id": "1", "title": "Kok", column: value}
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([columns, [faulty[name] for name in columns], ["2", "Bager", "", ""][: len(columns)]])
    path = write(out.getvalue())
    assert list(refusals(path)) == [2]
    assert says in refusals(path)[2]
    assert [row.external_id for row in rows(path)] == ["2"]


def test_hours_that_fall_are_refused(write: Write) -> None:
    path = write("id,title,hours_guaranteed,hours_usual\n1,Kok,20,10\n")
    assert "fall" in refusals(path)[2]


def test_a_misspelt_column_refuses_the_file_and_says_which_is_meant(write: Write) -> None:
    with pytest.raises(FileRefusedError, match="is 'noise' meant"):
        read(write("id,title,niose\n1,Kok,some\n"))


def test_a_quote_too_many_refuses_one_record_and_not_what_follows(write: Write) -> None:
    path = write('id,title\n1,"Kok\n2,Bager\n3,Slagter\n')
    assert list(refusals(path)) == [2]
    assert [row.external_id for row in rows(path)] == ["2", "3"]


def test_a_row_with_too_many_or_too_few_values_is_refused(write: Write) -> None:
    assert list(refusals(write("id;title\n1;Kok;x\n2\n3;Bager\n"))) == [2, 3]


def test_windows_encoding_is_read_with_a_note(write: Write) -> None:
    path = write("id,title\n1,Køkkenhjælper på Ærø\n".encode("cp1252"))
    assert "Windows-1252" in open_source(path).note
    assert rows(path)[0].title == "Køkkenhjælper på Ærø"


def test_another_encoding_is_refused_and_not_guessed(write: Write) -> None:
    with pytest.raises(FileRefusedError, match="UTF-8"):
        open_source(write("id,title\n1,повар\n".encode("koi8-r")))


def test_one_bad_line_of_a_utf8_file_is_refused_alone(write: Write) -> None:
    path = write("id,title\n1,Bødker\n".encode() + b"2,B\xf8dker\n" + "3,Kørsel\n".encode())
    assert list(refusals(path)) == [3]
    assert [row.title for row in rows(path)] == ["Bødker", "Kørsel"]


def test_a_nul_byte_refuses_its_line(write: Write) -> None:
    assert "NUL" in refusals(write(b"id,title\n1,K\0k\n2,Bager\n"))[2]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"PK\x03\x04rest", "Excel"),
        (b"%PDF-1.7", "PDF"),
        ("id,title\n".encode("utf-16"), "UTF-16"),
        (bytes(range(256)) * 4 + bytes(400), "not a text file"),
        (b"hello, world", "none of the known formats"),
        (b"<html></html>", "none of the known formats"),
        (b"[1, 2, 3]", "neither JobPosting nor"),
        (b'{"a": [}', "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (b'[{"ID": NaN}]', "not valid JSON"),
    ],
)
def test_a_file_of_the_wrong_kind_is_refused_in_one_sentence(write: Write, content: bytes, says: str) -> None:
    with pytest.raises(FileRefusedError, match=says) as refused:
        read(write(content, "openings.txt"))
    assert "\n" not in str(refused.value)


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="there is no file"):
        open_source(tmp_path / "nothing.csv")
    with pytest.raises(FileRefusedError, match="folder"):
        open_source(tmp_path)


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_line_of_ten_megabytes_is_refused_and_never_kept_in_memory(write: Write, form: str) -> None:
    long = b"x" * 10 * 1024 * 1024
    lines = {
        "csv": (b"id,title\n1,Kok\n", b"2," + long, b"\n3,Bager\n"),
        "jsonl": (b'{"id": 1, "title": "Kok"}\n', b'{"id": 2, "title": "' + long, b'"}\n{"id": 3, "title": "Bager"}\n'),
    }
    path = write(b"".join(lines[form]), f"openings.{form}")
    tracemalloc.start()
    found = read(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [type(record.outcome) for record in found] == [OpeningRow, Refusal, OpeningRow]
    assert "10.0 MB long" in refusals(path)[2 if form == "jsonl" else 3]
    assert peak < 6 * 1024 * 1024


def test_json_lines_with_a_faulty_first_line_are_still_json_lines(write: Write) -> None:
    path = write('{"id": 1, "title": }\n{"id": 2, "title": "Kok"}\n[]\n{"id": 3, "titel": "Kok"}\n', "openings.txt")
    assert [row.external_id for row in rows(path)] == ["2"]
    assert "not valid JSON" in refusals(path)[1]
    assert "not a JSON object" in refusals(path)[3]
    assert "titel" in refusals(path)[4]


@pytest.mark.parametrize(
    "posting",
    [
        {"title": "Kok", "id": {"a": 1}},
        {"id": 1, "title": "\ud800"},
        {"id": 1, "title": "K\0k"},
        {"id": 1, "title": "Kok", "criteria": []},
        {"id": 1, "title": "Kok", "criteria": {"noise": 3}},
        {"id": 1, "title": "Kok", "criteria": {"diagnosis": "x"}},
        {"id": 1, "title": "Kok", "skills": [{"skill": "", "need": "demanded"}]},
        {"id": 1, "title": "Kok", "skills": [{"skill": "x", "need": "perhaps"}]},
    ],
)
def test_json_of_the_wrong_shape_is_refused_with_a_reason(write: Write, posting: dict[str, Any]) -> None:
    assert refusals(write(json.dumps(posting) + "\n", "openings.jsonl"))[1]


# Jobnet


def test_jobnets_fields_become_traits_only_where_they_say_so() -> None:
    said = json.loads((EXAMPLES / "jobnet.json").read_text())[0]
    row = jobnet.parse(said)
    assert dict(row.traits) == {
        "contract": "permanent", "instrument": "ordinary", "time_of_day": "day", "weekly_hours": "11-15",
    }  # fmt: skip
    assert (row.hours_guaranteed, row.hours_usual, row.hours_most) == (11, None, 15)
    assert row.starts_on is None
    assert row.description == "Du rydder af og gør borde klar.\n\nTre kolleger, faste opgaver."
    assert (row.cvr, row.employer, row.occupation) == ("13585628", "Fjordby Kantine", "Køkkenmedhjælper")
    full_time = jobnet.parse(said | {"WorkHours": "Fuldtid", "JoblogWorkTime": {"DailyWorkTime": "Dag, aften"}})
    assert dict(full_time.traits)["weekly_hours"] == "37"
    assert "time_of_day" not in dict(full_time.traits)
    wide = jobnet.parse(said | {"JoblogWorkTime": {"WorkHour": "(0 - 12 timer ugentligt)", "DailyWorkTime": "Weekend"}})
    assert (wide.hours_guaranteed, wide.hours_most) == (None, 12)
    assert dict(wide.traits).get("weekly_hours") is None
    assert dict(wide.traits)["weekend"] == "often"


def test_an_anonymous_employer_of_jobnet_stays_unnamed() -> None:
    said = json.loads((EXAMPLES / "jobnet.json").read_text())[0]
    row = jobnet.parse(said | {"AnonymousEmployer": True})
    assert (row.employer, row.cvr) == ("", "")


def test_an_unknown_cvr_of_jobnet_is_none_and_a_faulty_one_is_noted() -> None:
    said = json.loads((EXAMPLES / "jobnet.json").read_text())[0]
    assert jobnet.parse(said | {"HiringOrgCVR": 0}).cvr == ""
    faulty = jobnet.parse(said | {"HiringOrgCVR": 12345678})
    assert faulty.cvr == ""
    assert "not a CVR number" in faulty.notes[0]


# schema.org


def posting(**changes: Any) -> dict[str, Any]:
    graph = json.loads((EXAMPLES / "jobposting.json").read_text())["@graph"]
    return {**graph[1], **changes}


@pytest.mark.parametrize(
    ("content", "count"),
    [
        (json.dumps(posting()), 1),
        (json.dumps(posting(), indent=2), 1),
        (json.dumps([posting(), posting(identifier="E-2")]), 2),
        (json.dumps({"@graph": [{"@type": "Thing"}, posting()]}), 1),
        (json.dumps(posting()) + "\n" + json.dumps(posting(identifier="E-2")) + "\n", 2),
    ],
)
def test_job_postings_are_read_alone_in_a_list_in_a_graph_and_by_line(write: Write, content: str, count: int) -> None:
    path = write(content, "postings.jsonld")
    assert detect(open_source(path)) == "jobposting"
    assert len(rows(path)) == count


def test_a_job_posting_states_place_hours_and_employer() -> None:
    row = jobposting.parse(posting())
    assert (row.postcode, row.cvr, row.hours_usual) == ("8000", "13585628", Decimal(12))
    assert dict(row.traits) == {"weekly_hours": "11-15"}
    assert row.description == "Du rydder af og gør borde klar.\n\n- faste opgaver\n- tre kolleger"
    assert row.apply_by == date(2027, 1, 15)


@pytest.mark.parametrize(
    ("changes", "trait"),
    [
        ({"employmentType": ["FULL_TIME"], "workHours": None}, ("weekly_hours", "37")),
        ({"employmentType": "TEMPORARY"}, ("contract", "fixed-term")),
        ({"employmentType": "INTERN"}, ("instrument", "internship")),
        ({"jobLocationType": "TELECOMMUTE"}, ("remote", "mostly")),
        ({"jobImmediateStart": True}, ("start", "now")),
    ],
)
def test_what_a_job_posting_says_of_its_terms_becomes_a_trait(changes: dict[str, Any], trait: tuple[str, str]) -> None:
    assert trait in jobposting.parse(posting(**changes)).traits


def test_a_job_posting_with_several_kinds_of_employment_states_none() -> None:
    row = jobposting.parse(posting(employmentType=["FULL_TIME", "PART_TIME"], workHours=None))
    assert row.traits == ()


def test_a_job_posting_abroad_has_no_danish_postcode() -> None:
    abroad = {"address": {"postalCode": "8000", "addressCountry": {"@type": "Country", "name": "CH"}}}
    assert jobposting.parse(posting(jobLocation=abroad)).postcode == ""


# Teachers


def test_a_twice_quoted_row_of_the_teachers_file_is_unwrapped(write: Write) -> None:
    path = write(
        "1,kok,,,fast stilling,Torvet 1,8000,Aarhus,R\t\n"
        '"2,lærer,2026-01-01,,vikariat,""Gade 1, 2. sal"",8000,Aarhus,R"\t\n'
    )
    assert [row.external_id for row in rows(path)] == ["1", "2"]
    assert "Gade 1, 2. sal" in rows(path)[1].description
    assert dict(rows(path)[1].traits) == {"contract": "fixed-term"}


def test_blanks_in_the_teachers_file_are_unknown_and_a_foreign_postcode_is_noted(write: Write) -> None:
    path = write("1,lærer,   ,,fast stilling,  ,    , ,\n2,lærer,,,andet,Gade 1,D-24,Flensburg,\n3,for kort\n")
    blank, foreign = rows(path)
    assert (blank.published_on, blank.postcode, blank.notes) == (None, "", ())
    assert foreign.traits == ()
    assert "D-24" in foreign.notes[0]
    assert list(refusals(path)) == [3]


# Cutting and cleaning


def test_a_long_title_is_cut_and_stands_whole_in_the_description() -> None:
    row = opening_row({"external_id": "1", "title": "ord " * 60})
    assert len(row.title) <= 160
    assert row.description == ("ord " * 60).strip()
    assert "cut" in row.notes[0]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>En</p><p>To &amp; tre</p>", "En\n\nTo & tre"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("a<br/>b", "a\nb"),
        ("<script>alert(1)</script>tekst<style>p{}</style>", "tekst"),
        ("to  linjer\nuden   mærker", "to linjer\nuden mærker"),
        ("3 < 4 og 5 > 2", "3 < 4 og 5 > 2"),
    ],
)
def test_html_becomes_plain_lines(source: str, text: str) -> None:
    assert plain_text(source) == text


# Properties

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30).map(
    lambda text: " ".join(opening_row({"external_id": "1", "title": "x" + text}).title.split())
)
days = st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1))
some_hours = st.lists(st.integers(10, 600).map(lambda tenths: Decimal(tenths) / 10), min_size=3, max_size=3).map(sorted)


@st.composite
def opening_rows(draw: st.DrawFn) -> OpeningRow:
    hours = [value if draw(st.booleans()) else None for value in draw(some_hours)]
    fields = {
        "external_id": draw(words), "title": draw(words), "description": draw(st.just("") | words),
        "employer": draw(words),
        "cvr": draw(st.sampled_from(["", "13585628"])), "postcode": draw(st.sampled_from(["", "8000"])),
        "positions": draw(st.integers(1, 500)), "starts_on": draw(days), "apply_by": draw(days),
        "hours_guaranteed": hours[0], "hours_usual": hours[1], "hours_most": hours[2],
    }  # fmt: skip
    traits = {c.key: draw(st.sampled_from(["", *c.level_keys])) for c in TRAITS if draw(st.booleans())}
    skills = draw(
        st.lists(
            st.tuples(words.map(lambda w: w.replace(";", "")), st.sampled_from(["demanded", "advantage"])), max_size=4
        )
    )
    ordered = sorted((pair for pair in skills if pair[0].strip()), key=lambda pair: pair[1] == "advantage")
    as_text = {name: str(value) if isinstance(value, date | Decimal) else value for name, value in fields.items()}
    return opening_row(as_text, traits=traits, skills=[(" ".join(skill.split()), need) for skill, need in ordered])


def as_csv(row: OpeningRow, columns: list[str]) -> str:
    values: dict[str, Any] = {column: getattr(row, name) for name, column in FIELD_COLUMNS.items()} | dict(row.traits)
    for need in ("demanded", "advantage"):
        values[f"skills_{need}"] = ";".join(skill for skill, needed in row.skills if needed == need)
    out = io.StringIO()
    csv.writer(out).writerows([columns, ["" if values.get(c) is None else values.get(c, "") for c in columns]])
    return out.getvalue()


def as_json(row: OpeningRow) -> str:
    values = {column: getattr(row, name) for name, column in FIELD_COLUMNS.items()}
    skills = [{"skill": skill, "need": need} for skill, need in row.skills]
    return json.dumps(values | {"criteria": dict(row.traits), "skills": skills}, default=str)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(row=opening_rows(), seed=st.integers(0, 99))
def test_a_row_written_as_csv_or_json_line_is_read_back_as_it_was(tmp_path: Path, row: OpeningRow, seed: int) -> None:
    columns = sorted(COLUMNS)
    random.Random(seed).shuffle(columns)
    (tmp_path / "row.csv").write_text(as_csv(row, columns), newline="")
    (tmp_path / "row.jsonl").write_text(as_json(row))
    assert rows(tmp_path / "row.csv", "csv") == [row]
    assert rows(tmp_path / "row.jsonl", "jsonl") == [row]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    content=st.binary(max_size=400),
    start=st.sampled_from([b"", b"id,title\n", b'{"id":', b"[", b"1,a,b,c,d,e,f,g,h\n"]),
)
@pytest.mark.parametrize("form", ["auto", *FORMATS])
def test_arbitrary_bytes_are_rows_or_refusals_and_never_another_error(
    tmp_path: Path, form: str, content: bytes, start: bytes
) -> None:
    path = tmp_path / "any.txt"
    path.write_bytes(start + content)
    try:
        read(path, "" if form == "auto" else form)
    except FileRefusedError:
        return


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted({
        "@type", "identifier", "title", "jobLocation", "address", "hiringOrganization", "employmentType", "skills",
        "id",
        "criteria", "name", "ID", "Title", "JoblogWorkTime", "WorkHour", "HiringOrgCVR", "Presentation", "url", "value",
    })), inner, max_size=5),
    max_leaves=15,
)  # fmt: skip


@given(value=json_values)
@pytest.mark.parametrize(
    ("parse", "core"),
    [
        (jobnet.parse, {"ID": "1", "Title": "Kok"}),
        (jobposting.parse, {"@type": "JobPosting", "identifier": "1", "title": "Kok"}),
        (own_jsonl.parse, {"id": "1", "title": "Kok"}),
    ],
)
def test_json_of_any_shape_is_a_row_or_a_refusal(
    parse: Callable[[Any], OpeningRow], core: dict[str, Any], value: Any
) -> None:
    outcome = outcome_of(parse, core | value if isinstance(value, dict) else value)
    assert isinstance(outcome, OpeningRow | Refusal)
