"""The formats by name, and finding out which one a file has."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Any

from employers.importing import jobnet, jobposting, own_csv, own_jsonl, teacher_csv
from employers.importing.reading import FileRefusedError, Line, SourceFile, load_json
from employers.importing.rows import Numbered

#: So many lines of a file are looked at to tell its format.
LOOKED_AT = 5


@dataclass(frozen=True)
class Format:
    """`source` is the name under which a file's ids are kept when none is given."""

    read: Callable[[SourceFile], Iterator[Numbered]]
    source: str


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "csv": Format(own_csv.read, "import"),
        "jsonl": Format(own_jsonl.read, "import"),
        "jobposting": Format(jobposting.read, "jobposting"),
        "jobnet": Format(jobnet.read, "jobnet"),
        "teacher-csv": Format(teacher_csv.read, "teacher-csv"),
    }
)


def detect(source: SourceFile) -> str:
    """The name of the format that the start of a file shows."""
    start = list(islice((line for line in source.lines() if line.problem or line.text.strip()), LOOKED_AT))
    first = start[0].text.strip() if start else ""
    if by_line := _by_line(source, first, start[1:]):
        return by_line
    if first.startswith(("{", "[")) or (not first and source.path.suffix == ".json"):
        return _whole(source)
    if own_csv.is_header(first):
        return "csv"
    if teacher_csv.looks_like_one(first):
        return "teacher-csv"
    raise FileRefusedError(
        f"{source.path.name} has none of the known formats ({', '.join(FORMATS)}): a CSV file starts with a header "
        "that has id and title, a JSON file with { or ["
    )


def _by_line(source: SourceFile, first: str, others: list[Line]) -> str | None:
    """The format of a file with a JSON value per line, also where the first of them is faulty."""
    value = _value(first) if first.startswith("{") else None
    if value is not None:
        return _of_document(value) or "jsonl"
    if source.path.suffix in (".jsonl", ".ndjson"):
        return "jsonl"
    whole = [line.text for line in others if isinstance(_value(line.text), dict)]
    return (_of_document(_value(whole[0])) or "jsonl") if whole and first.startswith("{") else None


def _whole(source: SourceFile) -> str:
    if found := _of_document(source.document()):
        return found
    raise FileRefusedError(f"{source.path.name} is JSON, but neither JobPosting nor Jobnet's answer nor JSON lines")


def _of_document(document: Any) -> str | None:
    if jobposting.postings_in(document):
        return "jobposting"
    return "jobnet" if jobnet.advertisements_in(document) else None


def _value(text: str) -> Any:
    try:
        return load_json(text)
    except ValueError:
        return None
