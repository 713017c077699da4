"""A citizen's wishes in the engine's numbers as one file: what a list was made from, whatever words mean later."""

import io
import zlib

import numpy as np

from matching.engine import Preference, SkillPreference, Wishes


def packed(wishes: Wishes) -> bytes:
    """The same wishes give the same bytes."""
    file = io.BytesIO()
    _write(file, np.array([(one.criterion, one.must, one.negotiable) for one in wishes.preferences], dtype=np.int64))
    _write(file, np.array([one.weight for one in wishes.preferences], dtype=np.float64))
    for one in wishes.preferences:
        _write(file, one.values)
        _write(file, one.acceptable)
    skills = wishes.skills or SkillPreference(0.0)
    _write(file, np.array([skills.weight, float(wishes.skills is not None)], dtype=np.float64))
    _write(file, np.array(sorted(skills.values), dtype=np.int64))
    _write(file, np.array([skills.values[skill] for skill in sorted(skills.values)], dtype=np.float64))
    return zlib.compress(file.getvalue(), 9)


def unpacked(data: bytes, citizen: int) -> Wishes:
    file = io.BytesIO(zlib.decompress(data))
    facts, weights = _read(file).reshape(-1, 3), _read(file)
    preferences = [
        Preference(int(criterion), float(weight), _read(file), _read(file), bool(must), bool(negotiable))
        for (criterion, must, negotiable), weight in zip(facts.tolist(), weights, strict=True)
    ]
    (weight, names_some), ids, values = _read(file), _read(file), _read(file)
    skills = dict(zip(ids.tolist(), values.tolist(), strict=True))
    return Wishes(citizen, tuple(preferences), SkillPreference(float(weight), skills) if names_some else None)


def _write(file: io.BytesIO, array: np.ndarray) -> None:
    np.lib.format.write_array(file, np.ascontiguousarray(array), version=(1, 0), allow_pickle=False)


def _read(file: io.BytesIO) -> np.ndarray:
    return np.asarray(np.lib.format.read_array(file, allow_pickle=False))
