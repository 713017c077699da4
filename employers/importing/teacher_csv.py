"""Vacancies of upper secondary schools: id, title, date, subjects, kind, street, postcode, town, region; no header."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import replace

from employers.importing.reading import SourceFile
from employers.importing.records import records
from employers.importing.rows import Numbered, OpeningRow, Refusal, opening_row, outcome_of

COLUMNS = ("id", "title", "date", "subjects", "kind", "street", "postcode", "town", "region")
CONTRACTS = {"fast stilling": "permanent", "vikariat": "fixed-term"}


def read(source: SourceFile) -> Iterator[Numbered]:
    # Every line ends with a tab, which no value needs and quotes do not bear.
    lines = (replace(line, text=line.text.rstrip()) for line in source.lines())
    for number, cells in records(lines, ","):
        yield Numbered(number, cells if isinstance(cells, Refusal) else _outcome(cells))


def parse(cells: Sequence[str]) -> OpeningRow:
    """A row from nine values. Teachers' subjects are no skills of the vocabulary, so they stay text."""
    said = dict(zip(COLUMNS, (cell.strip() for cell in cells), strict=True))
    contract = CONTRACTS.get(said["kind"].lower())
    fields = {
        "external_id": said["id"],
        "title": said["title"][:1].upper() + said["title"][1:],
        "description": _description(said),
        "postcode": said["postcode"],
        "published_on": said["date"],
    }
    return opening_row(fields, traits={"contract": contract} if contract else {}, strict=False)


def looks_like_one(line: str) -> bool:
    cells = next(csv.reader([line]), [])
    return len(cells) == len(COLUMNS) and cells[0].isdecimal()


def _outcome(cells: Sequence[str]) -> OpeningRow | Refusal:
    # Rows with a comma in a value were quoted twice by whoever made the file: the whole row is one value.
    if len(cells) == 1:
        cells = next(csv.reader(cells), [])
    if len(cells) != len(COLUMNS):
        return Refusal(f"{len(cells)} values, {len(COLUMNS)} were expected")
    return outcome_of(parse, cells)


def _description(said: dict[str, str]) -> str:
    subjects = ", ".join(subject.strip() for subject in said["subjects"].split("-") if subject.strip())
    where = ", ".join(part for part in (said["street"], f"{said['postcode']} {said['town']}".strip()) if part)
    lines = (("Fag", subjects), ("Ansættelse", said["kind"]), ("Arbejdssted", where))
    return "\n".join(f"{name}: {value}" for name, value in lines if value)
