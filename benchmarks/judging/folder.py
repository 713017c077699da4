"""Which file of a folder holds the citizens, the openings and the grades: by name, else by what stands in it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NAMES = {
    "citizens": re.compile(r"citizen|borger|case|profile|persons?\b", re.I),
    "openings": re.compile(r"opening|job|posting|vacanc|annonce|stilling|\bads?\b|^ads", re.I),
    "grades": re.compile(r"grade|judge?ment|judged|qrel|rating|relevance|karakter", re.I),
}
SUFFIXES = {".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".txt", ".qrels", ".qrel"}
#: What a record of a citizen or an opening has that the other has not.
CITIZEN_KEYS = {"home_postcode", "wishes", "occupations", "travel", "licences", "background"}
OPENING_KEYS = {"title", "Title", "description", "Presentation", "hiringOrganization", "JobHeadline"}
#: Names under which a document may keep its records.
NAMED = re.compile(r"citizens|openings|jobs|ads|grades|judge?ments|ratings|qrels", re.I)


class FolderError(ValueError):
    """The folder cannot be used; the message says what is missing and where it was looked for."""


@dataclass(frozen=True)
class Folder:
    citizens: Path
    openings: tuple[Path, ...]
    grades: tuple[Path, ...]


def find(folder: Path) -> Folder:
    """Raises FolderError where one of the three is not there."""
    if not folder.is_dir():
        raise FolderError(f"{folder} is not a folder.")
    seen = _files(folder)
    found: dict[str, list[Path]] = {kind: [path for path in seen if kind_of(path) == kind] for kind in NAMES}
    for kind, paths in found.items():
        if not paths:
            raise FolderError(
                f"{folder} has no file of {kind}. Looked at: {', '.join(path.name for path in seen) or 'nothing'}. "
                f"Name it {kind}.json, .jsonl or .csv; the forms stand in docs/importing.md, "
                "docs/importing-citizens.md and benchmarks/judged/README.md."
            )
    return Folder(found["citizens"][0], tuple(found["openings"]), _settled(found["grades"]))


def kind_of(path: Path) -> str:
    """ "citizens", "openings", "grades" or "" for none of them."""
    named = [kind for kind, pattern in NAMES.items() if pattern.search(path.stem) or pattern.search(path.suffix)]
    if len(named) == 1:
        return named[0]
    return _kind_by_content(path)


def records_in(path: Path) -> Iterator[Any]:
    """The values of a JSON document (a list, or the one list inside an object) or of JSON lines."""
    text = path.read_text(encoding="utf-8-sig")
    try:
        document = json.loads(text)
    except ValueError:
        yield from (json.loads(line) for line in text.splitlines() if line.strip())
        return
    inside = _inside(document) if isinstance(document, dict) else document
    yield from inside if isinstance(inside, list) else [document]


def _inside(document: dict[str, Any]) -> Any:
    """What stands under a name such as "citizens", or under the only name there is."""
    named = [value for key, value in document.items() if key == "@graph" or NAMED.fullmatch(key)]
    return named[0] if named else next(iter(document.values())) if len(document) == 1 else None


def _files(folder: Path) -> list[Path]:
    """Of the folder itself; where it has none, of the folders in it."""
    here, below = (
        sorted(path for path in paths if path.is_file() and path.suffix.lower() in SUFFIXES)
        for paths in (folder.glob("*"), folder.rglob("*"))
    )
    return here if len(here) >= len(NAMES) else below


def _settled(paths: list[Path]) -> tuple[Path, ...]:
    """A file called grades alone holds what was settled on; beside it, a file per judge only explains it."""
    settled = [path for path in paths if re.fullmatch(r"(grades|judge?ments|qrels|ratings)", path.stem, re.I)]
    return tuple(settled[:1] or paths)


def _kind_by_content(path: Path) -> str:
    if path.suffix.lower() in {".json", ".jsonl", ".ndjson"}:
        return _kind_of_record(_first_record(path))
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        first = file.readline().strip()
    cells = {cell.strip(' "').lower() for cell in re.split(r"[,;\t]", first)}
    if {"id", "title"} <= cells:
        return "openings"
    return "grades" if 3 <= len(re.split(r"[,;\t ]+", first)) <= 12 and path.suffix != ".txt" else ""


def _first_record(path: Path) -> Any:
    try:
        return next(records_in(path), None)
    except (ValueError, UnicodeDecodeError):
        return None


def _kind_of_record(record: Any) -> str:
    if not isinstance(record, dict):
        return ""
    if record.keys() & CITIZEN_KEYS:
        return "citizens"
    if record.keys() & OPENING_KEYS or "@graph" in record:
        return "openings"
    flat = all(isinstance(value, int | float | dict | list) for value in record.values())
    return "grades" if flat or {key.lower() for key in record} & {"grade", "rating", "relevance"} else ""
