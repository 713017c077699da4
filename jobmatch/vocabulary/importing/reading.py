"""A file of comma-separated rows, read so that a bad row is told about and the rest goes on."""

import csv
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from django.utils.translation import gettext as _

from jobmatch.vocabulary.services import Counts

#: A row longer than this is no row: a quotation mark that is never closed swallows the rest of the file.
LONGEST_ROW = 1_000_000
#: How much the parser may take up before it gives up on a value.
LONGEST_VALUE = 64_000_000

T = TypeVar("T")
Taken = TypeVar("Taken")
Progress = Callable[[Iterable[T], str], Iterable[T]]


class Reader(Protocol):
    """What a csv.reader offers; the type of the standard library's own has no name."""

    line_num: int

    def __next__(self) -> list[str]: ...


class FileRefused(Exception):
    """The file as a whole can not be read; the message says which and why."""


class RowRefused(ValueError):
    """One row can not be taken; the message says why."""


@dataclass(frozen=True)
class Problem:
    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return _("%(file)s, line %(line)d: %(reason)s") % vars(self)


@dataclass
class Report:
    """What an import did. `read`: rows of each kind, the refused ones too; `problems`: why each refused one was."""

    read: dict[str, int] = field(default_factory=dict)
    counts: Counts = field(default_factory=Counts)
    problems: list[Problem] = field(default_factory=list)

    def __str__(self) -> str:
        parts = {"new": self.counts.new, "changed": self.counts.changed, "unchanged": self.counts.unchanged}
        kinds = ", ".join(f"{number} {kind}" for kind, number in self.read.items())
        return f"{kinds}: " + ", ".join(f"{n} {name}" for name, n in {**parts, "refused": len(self.problems)}.items())


@dataclass(frozen=True)
class Row:
    line: int
    values: dict[str, str]

    def need(self, column: str) -> str:
        value = self.values.get(column, "").strip()
        if not value:
            raise RowRefused(_("%(column)s is empty") % {"column": column})
        return value


def rows_of(path: Path, required: Collection[str], problems: list[Problem]) -> Iterator[Row]:
    """Rows by the names in the first line; rows that can not be split into columns become problems.

    Raises FileRefused where the file is missing, not UTF-8 text, or has not the required columns.
    """
    csv.field_size_limit(LONGEST_VALUE)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file)
            header = [name.strip() for name in next(_lines(reader, path.name, []))[1]]
            _check_header(path.name, header, required)
            for line, values in _lines(reader, path.name, problems):
                if len(values) == len(header):
                    yield Row(line, dict(zip(header, values, strict=True)))
                elif values:
                    problems.append(Problem(path.name, line, _wrong_number(len(values), len(header))))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FileRefused(_("%(file)s can not be opened: %(reason)s") % {"file": path, "reason": reason}) from error
    except UnicodeDecodeError as error:
        raise FileRefused(_("%(file)s is not UTF-8 text. Save it as UTF-8 and try again.") % {"file": path}) from error
    except StopIteration:
        raise FileRefused(_("%(file)s is empty") % {"file": path}) from None


def taken_from(
    rows: Iterable[Row], name: str, problems: list[Problem], take: Callable[[Row], Taken]
) -> Iterator[Taken]:
    """`take` of each row; what it refuses becomes a problem."""
    for row in rows:
        try:
            yield take(row)
        except RowRefused as refused:
            problems.append(Problem(name, row.line, str(refused)))


class Once:
    """Refuses a key that an earlier row of the file has."""

    def __init__(self) -> None:
        self._lines: dict[object, int] = {}

    def check(self, key: object, line: int) -> None:
        first = self._lines.setdefault(key, line)
        if first != line:
            raise RowRefused(_("the same as line %(line)d: %(key)s") % {"line": first, "key": key})


def plainly(rows: Iterable[T], label: str) -> Iterable[T]:
    """No progress bar."""
    return rows


def _lines(reader: "Reader", name: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    while True:
        line = reader.line_num + 1
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            problems.append(Problem(name, line, str(error)))
            continue
        if sum(map(len, values)) > LONGEST_ROW:
            problems.append(Problem(name, line, _("the row is too long; is a quotation mark not closed?")))
            continue
        yield line, values


def _check_header(name: str, header: Sequence[str], required: Collection[str]) -> None:
    missing = [column for column in required if column not in header]
    if missing:
        found = ", ".join(header)[:200]
        raise FileRefused(
            _("%(file)s has no column %(missing)s. Its first line is: %(found)s")
            % {"file": name, "missing": ", ".join(missing), "found": found}
        )


def _wrong_number(found: int, expected: int) -> str:
    return _("%(found)d columns instead of %(expected)d") % {"found": found, "expected": expected}
