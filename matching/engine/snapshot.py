"""The openings of a moment as one file that never changes: an ``.npz`` without pickle, named by what is in it.

The same openings and vocabulary give the same bytes, whatever the day.
"""

import hashlib
import io
import zipfile
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from matching.engine.inputs import EngineInputError, Openings

_FORMAT = "jobmatch-openings-1"
_ARRAYS = ("ids", "bins", "table_sizes", "skill_starts", "skill_ids", "skill_weights")
_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can tell; no clock is read


class SnapshotError(EngineInputError):
    """A snapshot that cannot be used."""

    def __init__(self, problem: str) -> None:
        super().__init__("snapshot", problem)

    def __reduce__(self) -> tuple[type["SnapshotError"], tuple[str]]:
        return type(self), (self.problem,)


class TruncatedSnapshotError(SnapshotError):
    """It is cut off, or it was never a zip file."""


class ForeignSnapshotError(SnapshotError):
    """It is a zip file, but not a snapshot of this format."""


class AlteredSnapshotError(SnapshotError):
    """What is in it is not what was written."""


class VocabularyChangedError(SnapshotError):
    """The numbers in it are those of another vocabulary."""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """``vocabulary``: names the words that the numbers of the openings stand for."""

    openings: Openings
    vocabulary: str

    @cached_property
    def digest(self) -> str:
        return _digest(_arrays_of(self.openings), self.vocabulary)


def write(snapshot: Snapshot) -> bytes:
    arrays = _arrays_of(snapshot.openings)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as file:
        _put(file, "format", _text(_FORMAT))
        _put(file, "vocabulary", _text(snapshot.vocabulary))
        _put(file, "digest", _text(snapshot.digest))
        for name in _ARRAYS:
            _put(file, name, arrays[name])
    return written.getvalue()


def read(data: bytes, *, vocabulary: str | None = None) -> Snapshot:
    """``vocabulary``: the one in force, which must be that of the snapshot; None: any will do.

    Raises one of the ``SnapshotError``: what is not exactly as it was written is not used.
    """
    arrays = _read_arrays(data)
    kept, digest = (bytes(arrays.pop(name)).decode(errors="replace") for name in ("vocabulary", "digest"))
    if _digest(arrays, kept) != digest:
        raise AlteredSnapshotError("is not what was written")
    if vocabulary is not None and vocabulary != kept:
        raise VocabularyChangedError("was made with another vocabulary")
    sizes = tuple(arrays.pop("table_sizes").tolist())
    snapshot = Snapshot(Openings(**arrays, table_sizes=sizes), kept)
    if write(snapshot) != data:
        raise AlteredSnapshotError("is not what was written")
    return snapshot


def _arrays_of(openings: Openings) -> dict[str, npt.NDArray[Any]]:
    """C order: the same numbers are the same bytes."""
    arrays = {name: np.ascontiguousarray(getattr(openings, name)) for name in _ARRAYS if name != "table_sizes"}
    return {**arrays, "table_sizes": np.array(openings.table_sizes, dtype=np.int64)}


def _digest(arrays: dict[str, npt.NDArray[Any]], vocabulary: str) -> str:
    digest = hashlib.sha256(repr((_FORMAT, vocabulary)).encode())
    for name in _ARRAYS:
        array = arrays[name]
        digest.update(repr((name, array.dtype.str, array.shape)).encode())
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()


def _text(text: str) -> npt.NDArray[np.uint8]:
    return np.frombuffer(text.encode(), dtype=np.uint8)


def _put(file: zipfile.ZipFile, name: str, array: npt.NDArray[Any]) -> None:
    member = zipfile.ZipInfo(f"{name}.npy", _TIME)
    content = io.BytesIO()
    np.lib.format.write_array(content, array, version=(1, 0), allow_pickle=False)
    file.writestr(member, content.getvalue())


def _read_arrays(data: bytes) -> dict[str, npt.NDArray[Any]]:
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as file:
            if isinstance(file, np.ndarray) or set(file.files) != {"format", "vocabulary", "digest", *_ARRAYS}:
                raise ForeignSnapshotError("is not a snapshot of openings")
            arrays = {name: file[name] for name in file.files}
    except zipfile.BadZipFile as broken:
        altered = "CRC" in str(broken)
        raise (AlteredSnapshotError if altered else TruncatedSnapshotError)("is damaged") from broken
    except (ValueError, EOFError, OSError, NotImplementedError, RuntimeError) as broken:
        if isinstance(broken, SnapshotError):
            raise
        raise TruncatedSnapshotError("is cut off, or is something else") from broken
    if bytes(arrays.pop("format")).decode(errors="replace") != _FORMAT:
        raise ForeignSnapshotError("is of another format")
    return arrays
