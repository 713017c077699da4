"""A million citizen-opening pairs: the engine, for one citizen and for many, against the slow reference."""

import numpy as np
import pytest

from matching.engine import Bank, CitizenTables, Preference, SkillPreference, Wishes, incoming, rank, rank_many
from tests.matching.engine import reference
from tests.matching.engine.pools import pool

SIZES = (5, 16, 3, 300, 2, 9, 1, 1200, 4)
OPENINGS, CITIZENS = 4_000, 50  # per seed
SEEDS = range(5)
TOP = 20


def openings_of(rng):
    rows = []
    for one in rng.permutation(10 * OPENINGS)[:OPENINGS]:
        levels = [int(rng.integers(size)) if rng.random() < 0.8 else 0 for size in SIZES]
        skills = {int(skill): int(rng.choice([50, 100, 7])) for skill in rng.integers(0, 150, rng.integers(0, 8))}
        rows.append((int(one), levels, skills))
    return pool(SIZES, rows)


def wishes_of(rng, citizen):
    """Few values and few levels, so that ties are everywhere."""
    preferences = []
    for criterion, size in enumerate(SIZES):
        if rng.random() < 0.75:
            acceptable = rng.random(size) < 0.7
            acceptable[0] = True
            values = rng.choice([0.0, 0.25, 0.5, 1.0], size)
            weight = float(rng.choice([0, 1, 2, 4]))
            must = bool(rng.random() < 0.5)
            preferences.append(Preference(criterion, weight, values, acceptable, must, bool(rng.random() < 0.6)))
    named = {int(skill): float(rng.choice([1, 0.3, 0, -0.5])) for skill in rng.integers(0, 150, 8)}
    skills = SkillPreference(float(rng.choice([0, 1, 2])), named) if rng.random() < 0.8 else None
    return Wishes(citizen, tuple(preferences), skills)


def must_agree(shown, positions, expected, openings):
    first = positions[: len(shown)]
    bits = 1 << np.arange(len(SIZES), dtype=np.uint64)
    assert shown.total == positions.size
    assert shown.positions.tolist() == first.tolist()
    assert shown.ids.tolist() == openings.ids[first].tolist()
    assert shown.scores.tolist() == expected.scores[first].tolist()
    assert shown.parts.tolist() == expected.parts[first].tolist()
    assert shown.broken.tolist() == (expected.broken[first] @ bits).tolist()
    assert shown.unknown.tolist() == (expected.unknown[first] @ bits).tolist()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_million_pairs_agree_with_the_reference_in_lists_parts_and_order_and_none_breaks_a_must(seed):
    assert len(SEEDS) * OPENINGS * CITIZENS == 1_000_000
    rng = np.random.default_rng(seed)
    openings = openings_of(rng)
    prices = rng.integers(0, 900, OPENINGS).astype(np.int32) if seed % 2 else None
    all_wishes = [wishes_of(rng, citizen) for citizen in range(CITIZENS)]
    tables = [CitizenTables.from_wishes(wishes, SIZES) for wishes in all_wishes]
    [many] = rank_many(tables, openings, prices=prices, top=TOP)
    for row, wishes in enumerate(all_wishes):
        expected = reference.score_pool(wishes, openings, prices)
        fits, near = reference.listed(expected, openings.ids)
        whole = rank(tables[row], openings, prices=prices)
        assert len(whole.fits) == fits.size  # none that fits is missed
        assert not whole.fits.broken.any()  # and none breaks a must
        for ranking in (whole, rank(tables[row], openings, prices=prices, top=TOP), many.of(row)):
            must_agree(ranking.fits, fits, expected, openings)
            must_agree(ranking.would_fit_if, near, expected, openings)


def test_an_opening_that_comes_in_is_to_each_citizen_what_their_own_list_says():
    rng = np.random.default_rng(9)
    openings = openings_of(rng)
    all_wishes = [wishes_of(rng, citizen) for citizen in range(70)]  # more than are turned together
    tables = [CitizenTables.from_wishes(wishes, SIZES) for wishes in all_wishes]
    bank = Bank.of(tables, SIZES)
    expected = [reference.score_pool(wishes, openings) for wishes in all_wishes]
    lists = [reference.listed(one, openings.ids) for one in expected]
    on = [np.zeros((70, OPENINGS), dtype=bool) for _ in range(2)]
    for citizen, both in enumerate(lists):
        for flags, positions in zip(on, both, strict=True):
            flags[citizen, positions] = True
    scores = np.stack([one.scores for one in expected])
    for position in range(0, OPENINGS, 3):
        met = incoming(bank, openings, position, price=5)
        assert met.citizens.tolist() == list(range(70))
        assert (met.fits == on[0][:, position]).all()
        assert (met.would_fit_if == on[1][:, position]).all()
        assert (met.scores == np.where(met.fits | met.would_fit_if, scores[:, position] - 5, 0)).all()


def test_the_reference_for_large_pools_is_the_plain_one():
    rng = np.random.default_rng(3)
    rows = [(one, [int(rng.integers(size)) for size in SIZES], {int(rng.integers(150)): 50}) for one in range(40)]
    openings, wishes = pool(SIZES, rows), wishes_of(rng, 1)
    prices = rng.integers(0, 99, 40)
    plain, found = (
        reference.score_all(wishes, openings, prices.tolist()),
        reference.score_pool(wishes, openings, prices),
    )
    assert [one.parts for one in plain] == found.parts.tolist()
    assert [one.score for one in plain] == found.scores.tolist()
    assert [one.broken for one in plain] == [np.flatnonzero(row).tolist() for row in found.broken]
    assert [one.unknown for one in plain] == [np.flatnonzero(row).tolist() for row in found.unknown]
    fits, near = reference.lists(plain, 2)
    assert [one.position for one in fits] == reference.listed(found, openings.ids)[0].tolist()
    assert [one.position for one in near] == reference.listed(found, openings.ids)[1].tolist()
