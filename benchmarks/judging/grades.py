"""Grades in whatever plain form they were written: columns are known by their names, else by what stands in them."""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from math import floor
from pathlib import Path
from typing import Any

from benchmarks.judging.folder import FolderError, records_in

CITIZEN = re.compile(r"^(citizen|borger|case|person|query|qid|topic|user|seeker|who)(_?(id|no|nr))?$", re.I)
OPENING = re.compile(r"^(opening|job|ad|annonce|stilling|doc|document|posting|vacancy)(_?(id|no|nr))?$", re.I)
GRADE = re.compile(r"^(grade|final|settled|rating|relevance|rel|label|judge?ment|karakter|score|mean)$", re.I)
BROKEN = re.compile(r"broken|must|breaks|violat|reason|brud", re.I)
GOOD, HIGHEST = 2, 3


@dataclass
class Grades:
    """`broken`: names of broken musts by pair; None where the file has no such column."""

    grades: dict[tuple[str, str], int]
    broken: dict[tuple[str, str], tuple[str, ...]] | None = None
    notes: list[str] = field(default_factory=list)

    def of(self, citizen: str) -> dict[str, int]:
        return {opening: grade for (who, opening), grade in self.grades.items() if who == citizen}


@dataclass(frozen=True)
class _Row:
    citizen: str
    opening: str
    grades: tuple[float, ...]
    broken: tuple[str, ...] | None = None


def read_grades(paths: Iterable[Path], citizens: Sequence[str], openings: Sequence[str]) -> Grades:
    """Where several judges graded a pair, the mean, rounded to the nearest whole grade (a half upwards)."""
    known = _Known(citizens, openings)
    rows = [row for path in paths for row in _rows(path, known)]
    given: dict[tuple[str, str], list[float]] = defaultdict(list)
    broken: dict[tuple[str, str], tuple[str, ...]] = {}
    strange: set[str] = set()
    for row in rows:
        pair = (known.citizen(row.citizen), known.opening(row.opening))
        if not all(pair):
            strange.add(row.opening if pair[0] else row.citizen)
            continue
        given[pair].extend(row.grades)
        if row.broken is not None:
            broken[pair] = tuple({*broken.get(pair, ()), *row.broken})
    if not given:
        raise FolderError(
            "No grade is about a known citizen and a known opening. A grade needs the citizen's id, the opening's id "
            f"and 0 to 3; ids that fit nothing: {', '.join(sorted(strange)[:5]) or 'none'}."
        )
    notes = [f"{len(strange)} ids of the grades fit nothing, such as {min(strange)}"] if strange else []
    means = {pair: floor(sum(each) / len(each) + 0.5) for pair, each in given.items()}
    if max(means.values()) < GOOD:
        raise FolderError("No grade is 2 or 3: there is nothing that a list could put first.")
    return Grades(means, broken if any(row.broken is not None for row in rows) else None, notes)


class _Known:
    """Ids as they are imported, found again whatever their case."""

    def __init__(self, citizens: Sequence[str], openings: Sequence[str]) -> None:
        self._citizens = {_plain(one): one for one in citizens}
        self._openings = {_plain(one): one for one in openings}

    def citizen(self, written: str) -> str:
        return self._citizens.get(_plain(written), "")

    def opening(self, written: str) -> str:
        return self._openings.get(_plain(written), "")


def _plain(written: Any) -> str:
    return str(written).strip().lower()


def _rows(path: Path, known: _Known) -> Iterator[_Row]:
    try:
        if path.suffix.lower() in {".json", ".jsonl", ".ndjson"}:
            yield from _from_json(path, known)
        else:
            yield from _from_table(_table(path.read_text(encoding="utf-8-sig")), known, path.name)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise FolderError(f"{path.name} cannot be read: {error}") from None


def _from_json(path: Path, known: _Known) -> Iterator[_Row]:
    records = list(records_in(path))
    if len(records) == 1 and isinstance(records[0], dict) and not _names(records[0], CITIZEN):
        nested = records[0]
        inner = next((one for one in nested.values() if isinstance(one, dict)), {})
        yield from _nested(inner if len(nested) == 1 and not any(map(known.citizen, nested)) else nested, known)
        return
    keys = list(dict.fromkeys(key for record in records for key in record))
    yield from _from_table([keys, *[[_cell(record.get(key)) for key in keys] for record in records]], known, path.name)


def _nested(found: Mapping[str, Any], known: _Known) -> Iterator[_Row]:
    """{citizen: {opening: grade}}, the other way round, or {citizen: [{opening, grade}]}."""
    for outer, inside in found.items():
        rows = inside.items() if isinstance(inside, dict) else [(_first(one, OPENING), one) for one in inside]
        for inner, value in rows:
            citizen, opening = (outer, inner) if known.citizen(outer) else (inner, outer)
            said = value if isinstance(value, dict) else {"grade": value}
            marks = tuple(grade for key in said if GRADE.match(key) and (grade := _grade(said[key])) is not None)
            about = [_cell(said[key]) for key in said if BROKEN.search(key)]
            if marks:
                yield _Row(str(citizen), str(opening), marks, _listed(";".join(about)) if about else None)


def _table(text: str) -> list[list[str]]:
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",;\t", key=first.count)
    if delimiter not in first:
        return [line.split() for line in text.splitlines() if line.strip()]
    return [row for row in csv.reader(StringIO(text), delimiter=delimiter) if any(cell.strip() for cell in row)]


def _from_table(table: list[list[str]], known: _Known, name: str) -> Iterator[_Row]:
    header = [cell.strip() for cell in table[0]] if table else []
    if sum(bool(known.citizen(cell) or known.opening(cell)) for cell in header) > 1 + _is_pair(header, known):
        yield from _matrix(table, known)
        return
    headed = not _is_pair(header, known)
    names, rows = (header, table[1:]) if headed else ([""] * len(header), table)
    who, what = _column(names, rows, CITIZEN, known.citizen), _column(names, rows, OPENING, known.opening)
    if who is None or what is None:
        raise FolderError(
            f"{name}: no column of {'citizens' if who is None else 'openings'} was found in {', '.join(header)!r}. "
            "A header such as citizen,opening,grade makes it clear."
        )
    marks = _grade_columns(names, rows, {who, what})
    if not marks:
        raise FolderError(f"{name}: no column with grades from 0 to {HIGHEST} was found in {', '.join(header)!r}.")
    about = [place for place, title in enumerate(names) if BROKEN.search(title) and place not in marks]
    for row in rows:
        cells = [*row, *[""] * (len(names) - len(row))]
        given = tuple(grade for place in marks if (grade := _grade(cells[place])) is not None)
        broken = _listed(";".join(cells[place] for place in about)) if about else None
        if given:
            yield _Row(cells[who], cells[what], given, broken)


def _is_pair(row: Sequence[str], known: _Known) -> bool:
    """Whether a row names a citizen and an opening, as a header never does."""
    return any(map(known.citizen, row)) and any(map(known.opening, row))


def _matrix(table: list[list[str]], known: _Known) -> Iterator[_Row]:
    """A row per opening and a column per citizen, or the other way round."""
    header = table[0]
    for row in table[1:]:
        for title, cell in zip(header[1:], row[1:], strict=False):
            citizen, opening = (title, row[0]) if known.citizen(title) else (row[0], title)
            grade = _grade(cell)
            if grade is not None:
                yield _Row(citizen, opening, (grade,))


def _column(names: Sequence[str], rows: Sequence[Sequence[str]], named: re.Pattern[str], known: Any) -> int | None:
    by_name = [place for place, title in enumerate(names) if named.match(title)]
    shares = {place: sum(bool(known(row[place])) for row in rows if place < len(row)) for place in range(len(names))}
    best = max(shares, key=lambda place: shares[place], default=None)
    if by_name and shares[by_name[0]]:
        return by_name[0]
    return best if best is not None and shares[best] else None


def _grade_columns(names: Sequence[str], rows: Sequence[Sequence[str]], taken: set[int]) -> list[int]:
    """The column called grade; else all that hold nothing but grades: a column per judge."""
    numeric = [
        place
        for place in range(len(names))
        if place not in taken and _holds_grades([row[place] for row in rows if place < len(row)])
    ]
    named = [place for place in numeric if GRADE.match(names[place])]
    # The second column of trec's qrels is the same everywhere and says nothing.
    told = [place for place in numeric if len({row[place] for row in rows if place < len(row)}) > 1]
    return named[:1] or told or numeric


def _holds_grades(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if str(cell).strip()]
    return bool(filled) and all(_grade(cell) is not None for cell in filled)


def _grade(cell: Any) -> float | None:
    try:
        grade = float(str(cell).strip().replace(",", "."))
    except ValueError:
        return None
    return grade if 0 <= grade <= HIGHEST else None


def _names(record: Mapping[str, Any], named: re.Pattern[str]) -> list[str]:
    return [key for key in record if named.match(key)]


def _first(record: Mapping[str, Any], named: re.Pattern[str]) -> str:
    return str(next((record[key] for key in _names(record, named)), ""))


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ";".join(map(str, value))
    return "" if value is None else str(value)


def _listed(cell: str) -> tuple[str, ...]:
    """Names of musts; an empty cell, a dash or a no is none."""
    parts = (part.strip() for part in re.split(r"[;,|+]", cell))
    return tuple(part for part in parts if part and part.lower() not in {"-", "0", "no", "none", "nej", "false", "[]"})
