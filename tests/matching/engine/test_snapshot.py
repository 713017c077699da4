"""A file of openings is used exactly as it was written or not at all, and a pool can be changed row by row."""

import copy
import io
import zipfile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.engine import CitizenTables, EngineInputError, OpeningRow, Snapshot, SnapshotError, inputs, rank
from matching.engine.snapshot import (
    AlteredSnapshotError,
    ForeignSnapshotError,
    TruncatedSnapshotError,
    VocabularyChangedError,
    read,
    write,
)
from tests.matching.engine.pools import pool, pools, wishes

SIZES = (3, 2, 4)
OPENINGS = pool(SIZES, [(9, [1, 0, 3], {4: 100, 2: 50}), (3, [2, 1, 0], {})])
thoroughly = settings(max_examples=60, deadline=None)


@thoroughly
@given(openings=pools(SIZES), vocabulary=st.text(max_size=5))
def test_what_is_read_is_what_was_written(openings, vocabulary):
    snapshot = Snapshot(openings, vocabulary)
    again = read(write(snapshot), vocabulary=vocabulary)
    assert (again.digest, again.vocabulary) == (snapshot.digest, vocabulary)
    for name in ("ids", "bins", "skill_starts", "skill_ids", "skill_weights"):
        mine, its = getattr(openings, name), getattr(again.openings, name)
        assert (mine.dtype, mine.tolist()) == (its.dtype, its.tolist())
    assert write(again) == write(snapshot)


def test_the_digest_names_the_openings_and_the_vocabulary():
    others = [
        Snapshot(OPENINGS, "v2"),
        Snapshot(OPENINGS.without(3), "v1"),
        Snapshot(pool((3, 2, 5), [(9, [1, 0, 3], {4: 100, 2: 50}), (3, [2, 1, 0], {})]), "v1"),
    ]
    assert len({Snapshot(OPENINGS, "v1").digest, *(one.digest for one in others)}) == 4


def test_every_shortened_file_is_refused():
    data = write(Snapshot(OPENINGS, "v1"))
    for length in range(len(data)):
        with pytest.raises(TruncatedSnapshotError):
            read(data[:length])


def test_every_altered_byte_is_noticed():
    data = bytearray(write(Snapshot(OPENINGS, "v1")))
    for place in range(len(data)):
        data[place] ^= 0x41
        with pytest.raises(SnapshotError):
            read(bytes(data))
        data[place] ^= 0x41
    assert read(bytes(data)).vocabulary == "v1"


def test_content_that_is_sound_but_not_what_was_written_is_refused():
    data = write(Snapshot(OPENINGS, "v1"))
    with np.load(io.BytesIO(data)) as file:
        arrays = {name: file[name] for name in file.files}
    arrays["bins"][0, 0] = 0
    written = io.BytesIO()
    np.savez(written, **arrays)
    with pytest.raises(AlteredSnapshotError):
        read(written.getvalue())


@pytest.mark.parametrize("text", [b"other", b"jobmatch-openings-1"])
def test_another_kind_of_file_is_refused(text):
    written = io.BytesIO()
    np.savez(written, format=np.frombuffer(text, dtype=np.uint8))
    with pytest.raises(ForeignSnapshotError):
        read(written.getvalue())
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    with pytest.raises(ForeignSnapshotError):
        read(empty.getvalue())


def test_a_vocabulary_that_changed_under_the_file_is_refused():
    data = write(Snapshot(OPENINGS, "v1"))
    with pytest.raises(VocabularyChangedError):
        read(data, vocabulary="v2")
    assert read(data, vocabulary=None).vocabulary == "v1"


def test_a_refused_snapshot_survives_the_way_between_processes():
    refused = copy.copy(VocabularyChangedError("was made with another vocabulary"))
    assert (type(refused), str(refused)) == (VocabularyChangedError, "snapshot was made with another vocabulary")


ROW = st.builds(
    OpeningRow,
    id=st.integers(-5, 5),
    bins=st.tuples(*(st.integers(0, size - 1) for size in SIZES)),
    skills=st.dictionaries(st.integers(0, 5), st.sampled_from([50, 100]), max_size=3),
)


@thoroughly
@given(openings=pools(SIZES), steps=st.lists(ROW | st.integers(-5, 5), max_size=8), citizen=wishes(SIZES))
def test_any_sequence_of_changes_is_the_pool_that_is_built_anew(openings, steps, citizen):
    rows = {}
    for place, one in enumerate(openings.ids.tolist()):
        own = slice(openings.skill_starts[place], openings.skill_starts[place + 1])
        skills = zip(openings.skill_ids[own].tolist(), openings.skill_weights[own].tolist(), strict=True)
        rows[one] = (one, openings.bins[place].tolist(), dict(skills))
    changed = openings
    for step in steps:
        if isinstance(step, OpeningRow):
            changed = changed.with_opening(step)
            rows[step.id] = (step.id, list(step.bins), dict(step.skills))
        else:
            changed = changed.without(step)
            rows.pop(step, None)
    anew = pool(SIZES, list(rows.values()))
    assert write(Snapshot(changed, "v")) == write(Snapshot(anew, "v"))
    tables = CitizenTables.from_wishes(citizen, SIZES)
    for mine, its in zip(
        *((ranking.fits, ranking.would_fit_if) for ranking in (rank(tables, changed), rank(tables, anew))), strict=True
    ):
        assert mine.ids.tobytes() == its.ids.tobytes()
        assert mine.parts.tobytes() == its.parts.tobytes()
    assert changed.packed.cells.tobytes() == anew.packed.cells.tobytes()
    assert changed.packed.levels.tobytes() == anew.packed.levels.tobytes()
    assert not changed.bins.flags.writeable


@pytest.mark.parametrize(
    ("field", "row"),
    [
        ("bins", OpeningRow(1, (0, 0))),
        ("bins", OpeningRow(1, (0, 2, 0))),
        ("bins", OpeningRow(1, (-1, 0, 0))),
        ("skills", OpeningRow(1, (0, 0, 0), {-1: 50})),
        ("skills", OpeningRow(1, (0, 0, 0), {1: 0})),
        ("skills", OpeningRow(1, (0, 0, 0), {1: 40_000})),
    ],
)
def test_a_wrong_row_is_refused_and_the_pool_is_as_it_was(field, row):
    with pytest.raises(EngineInputError) as refused:
        OPENINGS.with_opening(row)
    assert refused.value.field == f"OpeningRow.{field}"
    assert OPENINGS.ids.tolist() == [3, 9]


def test_an_opening_beyond_the_last_that_can_be_told_apart_is_refused(monkeypatch):
    monkeypatch.setattr(inputs, "MAX_OPENINGS", len(OPENINGS))
    with pytest.raises(EngineInputError) as refused:
        OPENINGS.with_opening(OpeningRow(77, (0, 0, 0)))
    assert refused.value.field == "Openings.ids"
    assert len(OPENINGS.with_opening(OpeningRow(9, (0, 0, 0)))) == len(OPENINGS)  # in place of another
