"""A folder of judgements is read in whatever plain form it comes; what is missing is said."""

import json
from pathlib import Path

import pytest

from benchmarks.judging.folder import FolderError, find, kind_of
from benchmarks.judging.grades import Grades, read_grades

CITIZENS, OPENINGS = ("C-1", "C-2"), ("A-1", "A-2")
SETTLED = {("C-1", "A-1"): 3, ("C-1", "A-2"): 0, ("C-2", "A-1"): 1, ("C-2", "A-2"): 2}

ROWS = [{"opening": what, "citizen": who, "rating": grade} for (who, what), grade in SETTLED.items()]

FORMS = {
    "grades.csv": "citizen,opening,grade\nC-1,A-1,3\nC-1,A-2,0\nC-2,A-1,1\nC-2,A-2,2\n",
    "other-order.csv": "grade;ad_id;citizen_id\n3;A-1;C-1\n0;A-2;C-1\n1;A-1;C-2\n2;A-2;C-2\n",
    "own-names.csv": "wer,was,wie\nC-1,A-1,3\nC-1,A-2,0\nC-2,A-1,1\nC-2,A-2,2\n",
    "bare.tsv": "C-1\tA-1\t3\nC-1\tA-2\t0\nC-2\tA-1\t1\nC-2\tA-2\t2\n",
    "trec.qrels": "C-1 0 A-1 3\nC-1 0 A-2 0\nC-2 0 A-1 1\nC-2 0 A-2 2\n",
    "small-letters.csv": "citizen,opening,grade\nc-1,a-1,3\nc-1,a-2,0\nc-2,a-1,1\nc-2,a-2,2\n",
    "passes.csv": "citizen,opening,grade,pass_1\nC-1,A-1,3,2\nC-1,A-2,0,0\nC-2,A-1,1,0\nC-2,A-2,2,3\n",
    "judges.csv": "citizen,opening,ann,bo\nC-1,A-1,3,3\nC-1,A-2,0,0\nC-2,A-1,0,1\nC-2,A-2,2,2\n",
    "by-judge.csv": "citizen,opening,by,grade\nC-1,A-1,x,3\nC-1,A-2,x,0\nC-2,A-1,x,0\nC-2,A-1,y,1\nC-2,A-2,y,2\n",
    "matrix.csv": "opening,C-1,C-2\nA-1,3,1\nA-2,0,2\n",
    "list.json": json.dumps(ROWS),
    "inside.json": json.dumps({"version": 2, "grades": ROWS}),
    "nested.json": json.dumps({"C-1": {"A-1": 3, "A-2": 0}, "C-2": {"A-1": 1, "A-2": 2}}),
    "nested-inside.json": json.dumps({"grades": {"C-1": {"A-1": 3, "A-2": 0}, "C-2": {"A-1": {"grade": 1}, "A-2": 2}}}),
    "by-opening.json": json.dumps({"A-1": {"C-1": 3, "C-2": 1}, "A-2": {"C-1": 0, "C-2": 2}}),
    "lists.json": json.dumps(
        {
            "C-1": [{"opening": "A-1", "grade": 3}, {"opening": "A-2", "grade": 0}],
            "C-2": [{"opening": "A-1", "grade": 1}, {"opening": "A-2", "grade": 2}],
        }
    ),
    "lines.jsonl": "".join(json.dumps(row) + "\n" for row in ROWS),
}  # fmt: skip


def read(folder: Path, name: str, text: str) -> Grades:
    (folder / name).write_text(text, encoding="utf-8")
    return read_grades([folder / name], CITIZENS, OPENINGS)


@pytest.mark.parametrize("name", FORMS)
def test_grades_are_the_same_in_every_form(tmp_path: Path, name: str) -> None:
    found = read(tmp_path, name, FORMS[name])
    assert found.grades == SETTLED
    assert found.broken is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("g.csv", "citizen,opening,grade,broken\nC-1,A-1,0,weekend;noise\nC-2,A-1,3,\nC-2,A-2,2,-\n"),
        ("g.csv", 'citizen,opening,grade,musts_broken\nC-1,A-1,0,"weekend,noise"\nC-2,A-1,3,none\nC-2,A-2,2,\n'),
        (
            "g.json",
            json.dumps(
                {
                    "C-1": {"A-1": {"grade": 0, "broken": ["weekend", "noise"]}},
                    "C-2": {"A-1": {"grade": 3, "broken": []}, "A-2": {"grade": 2, "broken": []}},
                }
            ),
        ),
    ],
)
def test_broken_musts_are_read_where_they_are_named(tmp_path: Path, name: str, text: str) -> None:
    broken = read(tmp_path, name, text).broken
    assert broken is not None
    assert {pair: set(names) for pair, names in broken.items()} == {
        ("C-1", "A-1"): {"weekend", "noise"},
        ("C-2", "A-1"): set(),
        ("C-2", "A-2"): set(),
    }


def test_grades_that_fit_nobody_are_told_of_or_refused(tmp_path: Path) -> None:
    found = read(tmp_path, "g.csv", "citizen,opening,grade\nC-1,A-1,3\nC-9,A-1,2\n")
    assert found.notes == ["1 ids of the grades fit nothing, such as C-9"]
    with pytest.raises(FolderError, match="no column of citizens"):
        read(tmp_path, "g.csv", "citizen,opening,grade\nC-8,A-1,3\n")
    with pytest.raises(FolderError, match="no column with grades from 0 to 3"):
        read(tmp_path, "g.csv", "citizen,opening,grade\nC-1,A-1,12\n")


def test_files_are_found_by_name(tmp_path: Path) -> None:
    for name in ("borgere.json", "job_ads.csv", "qrels.txt", "README.txt", "grades-ann.csv"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = find(tmp_path)
    assert (found.citizens.name, [path.name for path in found.openings]) == ("borgere.json", ["job_ads.csv"])
    assert [path.name for path in found.grades] == ["qrels.txt"]


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.json", '{"citizens": [{"id": "C-1", "home_postcode": "7000"}]}', "citizens"),
        ("a.jsonl", '{"id": "C-1", "wishes": []}\n', "citizens"),
        ("b.jsonl", '{"id": "A-1", "title": "Bager"}\n', "openings"),
        ("b.json", '{"@graph": [{"title": "Bager", "description": "Brød"}]}', "openings"),
        ("b.csv", "id,title\nA-1,Bager\n", "openings"),
        ("c.csv", "who,what,mark\nC-1,A-1,3\n", "grades"),
        ("c.json", '{"C-1": {"A-1": 3}}', "grades"),
        ("notes.txt", "these were judged by two people\n", ""),
        ("broken.json", "{", ""),
    ],
)
def test_files_with_other_names_are_known_by_what_stands_in_them(
    tmp_path: Path, name: str, text: str, kind: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert kind_of(tmp_path / name) == kind


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    (tmp_path / "citizens.json").write_text("[]", encoding="utf-8")
    with pytest.raises(FolderError, match=r"no file of openings. Looked at: citizens.json"):
        find(tmp_path)
    with pytest.raises(FolderError, match="is not a folder"):
        find(tmp_path / "nowhere")
