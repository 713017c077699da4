"""Reading a file of cases: one JSON document or JSON lines. What is neither is refused in a sentence."""

import codecs
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

#: A longer line of a file of JSON lines is one refused record; it is skipped without being kept in memory.
MOST_LINE = 1024 * 1024
#: A document must be read whole; a longer one is asked for as JSON lines.
MOST_DOCUMENT = 32 * 1024 * 1024

_OTHER_KINDS = (
    (b"PK\x03\x04", "an Excel workbook or a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "compressed with gzip: unpack it first"),
    (codecs.BOM_UTF16_LE, "written in UTF-16: save it as UTF-8"),
    (codecs.BOM_UTF16_BE, "written in UTF-16: save it as UTF-8"),
)


class FileRefusedError(ValueError):
    """The file as a whole cannot be read; the message says why and what to do."""


@dataclass(frozen=True)
class Record:
    """One value of the file with its number, or with the reason why there is none."""

    number: int
    value: Any = None
    problem: str = ""


def read(path: Path) -> Iterator[Record]:
    """The records of a file: of {"citizens": [...]}, of a list, or of JSON lines. The file is looked at once first."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(4096).removeprefix(codecs.BOM_UTF8)
        _demand_text(path, start)
        if _is_by_line(path, start, size):
            return _lines(path)
        return iter(_document(path, size))
    except FileNotFoundError:
        raise FileRefusedError(f"there is no file {path}") from None
    except IsADirectoryError:
        raise FileRefusedError(f"{path} is a folder, not a file") from None
    except OSError as error:
        raise FileRefusedError(f"{path} cannot be read: {error.strerror or error}") from None


def load_json(text: str) -> Any:
    """A JSON value; every fault, too deep nesting and numbers that are none included, is a ValueError."""
    try:
        return json.loads(text, parse_constant=_no_number)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _demand_text(path: Path, start: bytes) -> None:
    if not start.strip(b" \t\r\n\0"):
        raise FileRefusedError(f"{path.name} is empty")
    for magic, kind in _OTHER_KINDS:
        if start.startswith(magic):
            raise FileRefusedError(f"{path.name} is not JSON but {kind}")
    if start.lstrip()[:1] not in (b"{", b"["):
        raise FileRefusedError(f"{path.name} is not JSON: it starts with neither {{ nor [")


def _is_by_line(path: Path, start: bytes, size: int) -> bool:
    """JSON lines: by the file's name, by a first line that is a whole object, or by being too big for a document."""
    if path.suffix in (".jsonl", ".ndjson"):
        return True
    if start.lstrip()[:1] == b"[":
        return False
    if size > MOST_DOCUMENT:
        return True
    with path.open("rb") as file:
        first = file.readline(MOST_LINE).removeprefix(codecs.BOM_UTF8)
        has_more = bool(file.read(4096).strip())
    try:
        return has_more and isinstance(load_json(first.decode()), dict)
    except ValueError:
        return False


def _document(path: Path, size: int) -> list[Record]:
    if size > MOST_DOCUMENT:
        raise FileRefusedError(f"{path.name} is one JSON value of more than 32 MB: send it as JSON lines")
    try:
        value = load_json(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise FileRefusedError(f"{path.name} is not UTF-8 (byte {error.start + 1}): save it as UTF-8") from None
    except ValueError as error:
        raise FileRefusedError(f"{path.name} is not valid JSON: {error}") from None
    if isinstance(value, dict) and "citizens" in value:
        if others := sorted(set(value) - {"citizens"}):
            raise FileRefusedError(f'{path.name}: beside "citizens" stands {others[0]!r}, which is not known')
        value = value["citizens"]
    elif isinstance(value, dict):
        value = [value]
    if not isinstance(value, list):
        raise FileRefusedError(f'{path.name}: "citizens" must be a list')
    return [Record(number, one) for number, one in enumerate(value, start=1)]


def _lines(path: Path) -> Iterator[Record]:
    """Numbered by line, blank lines left out."""
    with path.open("rb") as file:
        number = 0
        while raw := file.readline(MOST_LINE + 1):
            number += 1
            if len(raw) > MOST_LINE:
                while raw and not raw.endswith(b"\n"):
                    raw = file.readline(MOST_LINE)
                yield Record(number, problem="the line is longer than 1 MB")
            elif raw.removeprefix(codecs.BOM_UTF8).strip():
                yield _line(number, raw)


def _line(number: int, raw: bytes) -> Record:
    try:
        return Record(number, load_json(raw.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        return Record(number, problem=f"byte {error.start + 1} of the line is not UTF-8")
    except ValueError as error:
        return Record(number, problem=f"not valid JSON: {error}")
