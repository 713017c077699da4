"""Builds engine input from plain lists, by hand or at random; numpy only, no Django."""

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

from matching.engine import CitizenTables, Openings, Preference, Ranking, SkillPreference, Wishes, rank

Row = tuple[int, list[int], dict[int, int]]  # id, levels, skill id -> how much it is asked for


def pool(sizes: Sequence[int], rows: Sequence[Row]) -> Openings:
    skills = [list(asked.items()) for _, _, asked in rows]
    pairs = [pair for asked in skills for pair in asked]
    return Openings(
        ids=np.array([row[0] for row in rows], dtype=np.int64),
        bins=np.array([row[1] for row in rows], dtype=np.int32).reshape(len(rows), len(sizes)),
        table_sizes=tuple(sizes),
        skill_starts=np.cumsum([0] + [len(asked) for asked in skills], dtype=np.int64),
        skill_ids=np.array([skill for skill, _ in pairs], dtype=np.int32),
        skill_weights=np.array([weight for _, weight in pairs], dtype=np.int16),
    )


def want(
    criterion: int,
    weight: float,
    values: Sequence[float],
    *,
    accept: Sequence[int] | None = None,
    negotiable: bool = False,
) -> Preference:
    """``accept`` names the acceptable levels besides unknown, and makes it a must."""
    acceptable = np.array([accept is None or level == 0 or level in accept for level in range(len(values))])
    return Preference(criterion, weight, np.array(values, dtype=float), acceptable, accept is not None, negotiable)


def ranked(wishes: Wishes, openings: Openings, **options) -> Ranking:
    return rank(CitizenTables.from_wishes(wishes, openings.table_sizes), openings, **options)


def ids(ranking: Ranking) -> tuple[list[int], list[int]]:
    return ranking.fits.ids.tolist(), ranking.would_fit_if.ids.tolist()


SIZES = st.lists(st.integers(1, 4), min_size=0, max_size=4)
VALUES = st.sampled_from([0.0, 0.5, 1.0]) | st.floats(0, 1)
WEIGHTS = st.sampled_from([0.0, 1.0, 2.0]) | st.floats(0, 1e308)


@st.composite
def pools(draw, sizes: Sequence[int], max_rows: int = 9) -> Openings:
    levels = st.tuples(*(st.integers(0, size - 1) for size in sizes)).map(list)
    skills = st.dictionaries(st.integers(0, 5), st.sampled_from([50, 100, 1]), max_size=4)
    unique_ids = draw(st.lists(st.integers(-50, 50), unique=True, max_size=max_rows))
    return pool(sizes, [(one, draw(levels), draw(skills)) for one in unique_ids])


@st.composite
def wishes(draw, sizes: Sequence[int]) -> Wishes:
    preferences = [
        Preference(
            criterion,
            draw(WEIGHTS),
            np.array(draw(st.lists(VALUES, min_size=size, max_size=size))),
            np.array([True, *draw(st.lists(st.booleans(), min_size=size - 1, max_size=size - 1))]),
            must=draw(st.booleans()),
            negotiable=draw(st.booleans()),
        )
        for criterion, size in enumerate(sizes)
        if draw(st.booleans())
    ]
    signed = st.dictionaries(st.integers(0, 7), st.sampled_from([-1.0, 0.0, 1.0]) | st.floats(-1, 1), max_size=4)
    skills = SkillPreference(draw(WEIGHTS), draw(signed)) if draw(st.booleans()) else None
    return Wishes(1, tuple(preferences), skills)


@st.composite
def markets(draw) -> tuple[Wishes, Openings]:
    sizes = draw(SIZES)
    return draw(wishes(sizes)), draw(pools(sizes))
