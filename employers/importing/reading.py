"""Reading a file that somebody sends: its encoding is found, what is no text is refused, and memory stays bounded."""

import codecs
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

#: A longer line is one refused record; it is skipped without being kept in memory.
MOST_LINE = 1024 * 1024
#: A JSON file that is one document must be read whole; a longer one is asked for as JSON lines.
MOST_DOCUMENT = 32 * 1024 * 1024

_OTHER_KINDS = (
    (b"PK\x03\x04", "an Excel workbook or a zip archive: save it as CSV (UTF-8)"),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file: save it as CSV (UTF-8)"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "compressed with gzip: unpack it first"),
    (b"\x89PNG", "a picture"),
    (b"SQLite format 3", "a database"),
    (codecs.BOM_UTF16_LE, "written in UTF-16: save it as UTF-8"),
    (codecs.BOM_UTF16_BE, "written in UTF-16: save it as UTF-8"),
)
#: ASCII, and what Danish and the words it borrows have beside it in Windows' encoding. Another byte is not guessed at.
_IN_CP1252 = bytes(range(128)) + ("æøåÆØÅéÉèÈêëöÖäÄüÜáàâçñóôíúß½¼¾²³°´·×§«»–—‘’“”„…•€£©®%\u00a0\u00ad".encode("cp1252"))


class FileRefusedError(ValueError):
    """The file as a whole cannot be read; the message says why and what to do."""


@dataclass(frozen=True)
class Line:
    number: int
    text: str
    problem: str = ""


@dataclass(frozen=True)
class SourceFile:
    """A text file whose encoding is known. `note` tells what had to be guessed."""

    path: Path
    encoding: str
    note: str = ""

    def lines(self) -> Iterator[Line]:
        """Every line, with the problem of those that cannot be read."""
        with self.path.open("rb") as file:
            if self.encoding == "utf-8-sig":
                file.seek(len(codecs.BOM_UTF8))
            yield from _lines(file, "utf-8" if self.encoding == "utf-8-sig" else self.encoding)

    def document(self) -> Any:
        """The file as one JSON value."""
        if self.path.stat().st_size > MOST_DOCUMENT:
            raise FileRefusedError(
                f"{self.path.name} is one JSON value of more than {MOST_DOCUMENT // 2**20} MB: send it as JSON lines"
            )
        try:
            return load_json(self.path.read_bytes().decode(self.encoding))
        except UnicodeDecodeError as error:
            raise FileRefusedError(f"{self.path.name} is not UTF-8 at byte {error.start}") from None
        except ValueError as error:
            raise FileRefusedError(f"{self.path.name} is not valid JSON: {error}") from None


def load_json(text: str) -> Any:
    """A JSON value; every fault, too deep nesting and numbers that are none included, is a ValueError."""
    try:
        return json.loads(text, parse_constant=_no_number)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def open_source(path: Path) -> SourceFile:
    """Look at the whole file once, in pieces: is it text, and in which encoding?"""
    try:
        with path.open("rb") as file:
            return _inspected(path, file)
    except FileNotFoundError:
        raise FileRefusedError(f"there is no file {path}") from None
    except IsADirectoryError:
        raise FileRefusedError(f"{path} is a folder, not a file") from None
    except OSError as error:
        raise FileRefusedError(f"{path} cannot be read: {error.strerror or error}") from None


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _inspected(path: Path, file: BinaryIO) -> SourceFile:
    start = file.read(4096)
    if not start.strip(b"\xef\xbb\xbf \t\r\n\0"):
        raise FileRefusedError(f"{path.name} is empty")
    for magic, kind in _OTHER_KINDS:
        if start.startswith(magic):
            raise FileRefusedError(f"{path.name} is not a text file but {kind}")
    if start.count(b"\0") > len(start) // 20:
        raise FileRefusedError(f"{path.name} is not a text file")
    file.seek(0)
    return _with_encoding(path, file, "utf-8-sig" if start.startswith(codecs.BOM_UTF8) else "utf-8")


def _with_encoding(path: Path, file: BinaryIO, unicode: str) -> SourceFile:
    """UTF-8, unless no line is and all can be Danish in Windows' encoding. Bad lines of a mixed file are refused."""
    good, bad, foreign, inside = 0, 0, False, False
    while raw := file.readline(MOST_LINE):
        begins_inside, inside = inside, len(raw) == MOST_LINE and not raw.endswith(b"\n")
        if raw.isascii():
            continue
        if _is_utf8(raw, begins_inside=begins_inside, ends_inside=inside):
            good += 1
        else:
            bad += 1
            foreign = foreign or bool(raw.translate(None, _IN_CP1252))
    if not bad or good or unicode == "utf-8-sig":
        return SourceFile(path, unicode)
    if foreign:
        raise FileRefusedError(f"{path.name} is neither UTF-8 nor Danish text in Windows-1252: save it as UTF-8")
    return SourceFile(path, "cp1252", f"{path.name} is not UTF-8; read as Windows-1252")


def _is_utf8(raw: bytes, *, begins_inside: bool, ends_inside: bool) -> bool:
    """Whether bytes are UTF-8; a piece of a very long line may begin and end inside a character."""
    piece = raw.lstrip(bytes(range(0x80, 0xC0))) if begins_inside else raw
    try:
        codecs.getincrementaldecoder("utf-8")().decode(piece, final=not ends_inside)
    except UnicodeDecodeError:
        return False
    return True


def _lines(file: BinaryIO, encoding: str) -> Iterator[Line]:
    number = 0
    while raw := file.readline(MOST_LINE + 1):
        number += 1
        if len(raw) > MOST_LINE:
            size = len(raw) + _skip_rest(file, raw)
            yield Line(number, "", f"the line is {size / 2**20:.1f} MB long; at most {MOST_LINE // 2**20} MB is read")
            continue
        yield _decoded(number, raw, encoding)


def _skip_rest(file: BinaryIO, raw: bytes) -> int:
    skipped = 0
    while raw and not raw.endswith(b"\n"):
        raw = file.readline(MOST_LINE)
        skipped += len(raw)
    return skipped


def _decoded(number: int, raw: bytes, encoding: str) -> Line:
    if b"\0" in raw:
        return Line(number, "", "the line contains a NUL byte")
    try:
        return Line(number, raw.decode(encoding))
    except UnicodeDecodeError as error:
        return Line(number, "", f"byte {error.start + 1} of the line is not {encoding.upper()}")
