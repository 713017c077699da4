"""CSV records from lines. A faulty record is refused alone: the reading goes on with the line after its first one."""

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from employers.importing.reading import Line
from employers.importing.rows import Refusal

#: Within so many characters the quotes of a record must end.
MOST_RECORD = 256 * 1024


@dataclass
class _Lines:
    """Lines that can be given back."""

    rest: Iterator[Line]
    returned: deque[Line] = field(default_factory=deque)

    def next(self) -> Line | None:
        return self.returned.popleft() if self.returned else next(self.rest, None)


def records(lines: Iterator[Line], delimiter: str) -> Iterator[tuple[int, list[str] | Refusal]]:
    """The cells of each record with the number of the line that it starts on; blank lines are no records."""
    source = _Lines(lines)
    while line := source.next():
        if line.problem:
            yield line.number, Refusal(line.problem)
        elif line.text.strip():
            yield line.number, _record(line, source, delimiter)


def _record(first: Line, source: _Lines, delimiter: str) -> list[str] | Refusal:
    taken = [first]
    try:
        return next(csv.reader(_feed(taken, source), delimiter=delimiter, strict=True))
    except csv.Error as error:
        source.returned.extendleft(reversed(taken[1:]))
        return Refusal(f"not readable as CSV: {error}")


def _feed(taken: list[Line], source: _Lines) -> Iterator[str]:
    """The lines of one record, as many as its quotes ask for; it ends early where the record is too long to be one."""
    yield taken[0].text
    size = len(taken[0].text)
    while size <= MOST_RECORD and (line := source.next()):
        taken.append(line)
        if line.problem:
            return
        size += len(line.text)
        yield line.text
