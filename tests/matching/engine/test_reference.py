"""The engine and the slow reference agree exactly, whatever the input."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.engine import CitizenTables, SkillPreference, Wishes, questions, rank, relaxations, why
from tests.matching.engine import reference
from tests.matching.engine.pools import markets, pool, want

thoroughly = settings(max_examples=200, deadline=None)


def as_rows(ranked):
    rows = zip(ranked.positions, ranked.ids, ranked.scores, ranked.parts, strict=True)
    return [
        (int(position), int(one), int(score), parts.tolist(), list(ranked.broken_at(row)), list(ranked.unknown_at(row)))
        for row, (position, one, score, parts) in enumerate(rows)
    ]


def expected_rows(scored):
    return [(one.position, one.opening, one.score, one.parts, one.broken, one.unknown) for one in scored]


@thoroughly
@given(market=markets(), max_broken=st.integers(0, 4), data=st.data())
def test_both_lists_agree_for_every_length(market, max_broken, data):
    wishes, openings = market
    prices = data.draw(st.none() | st.lists(st.integers(0, 3), min_size=len(openings), max_size=len(openings)))
    tables = CitizenTables.from_wishes(wishes, openings.table_sizes)
    fits, near = reference.lists(reference.score_all(wishes, openings, prices), max_broken)
    taken_off = None if prices is None else np.array(prices, dtype=np.int32)
    for top in (*range(len(openings) + 2), None):
        ranking = rank(tables, openings, prices=taken_off, top=top, max_broken=max_broken)
        assert as_rows(ranking.fits) == expected_rows(fits[:top])
        assert as_rows(ranking.would_fit_if) == expected_rows(near[:top])
        assert (ranking.fits.total, ranking.would_fit_if.total) == (len(fits), len(near))


@thoroughly
@given(market=markets(), max_broken=st.integers(0, 4))
def test_every_opening_has_an_answer_to_why(market, max_broken):
    wishes, openings = market
    tables = CitizenTables.from_wishes(wishes, openings.table_sizes)
    scored = reference.score_all(wishes, openings)
    lists = reference.lists(scored, max_broken)
    for one in scored:
        answer = why(tables, openings, one.position, max_broken=max_broken)
        assert (answer.opening, answer.score, list(answer.parts)) == (one.opening, one.score, one.parts)
        assert (list(answer.broken), list(answer.unknown)) == (one.broken, one.unknown)
        places = {
            name: listed.index(one) + 1
            for name, listed in zip(("fits", "would_fit_if"), lists, strict=True)
            if one in listed
        }
        assert {answer.listed: answer.place} == (places or {"no": None})
        assert (answer.listed == "no") == bool(answer.blocking or answer.too_many)


@thoroughly
@given(market=markets())
def test_relaxations_count_what_the_reference_counts_and_name_its_smallest_conflict(market):
    wishes, openings = market
    found = relaxations(CitizenTables.from_wishes(wishes, openings.table_sizes), openings)
    scored = reference.score_all(wishes, openings)
    musts = [preference.criterion for preference in wishes.preferences if preference.must]
    negotiable = [
        preference.criterion for preference in wishes.preferences if preference.must and preference.negotiable
    ]
    assert found.fitting == sum(not one.broken for one in scored)
    assert all(option.opens == reference.opened_by(scored, set(option.criteria)) for option in found.options)
    assert len({option.criteria for option in found.options}) == len(negotiable) * (len(negotiable) + 1) // 2
    assert set().union(*(option.criteria for option in found.options)) == set(negotiable)
    assert found.conflict == (None if found.fitting else reference.smallest_conflict(scored, musts))


@thoroughly
@given(market=markets())
def test_questions_are_the_unknowns_that_matter_with_what_the_best_answer_would_add(market):
    wishes, openings = market
    tables = CitizenTables.from_wishes(wishes, openings.table_sizes)
    ranking = rank(tables, openings)
    asked = questions(tables, openings, ranking.fits, ranking.would_fit_if)
    share = reference.shares(wishes, len(openings.table_sizes))
    expected = []
    fits, near = reference.lists(reference.score_all(wishes, openings), 2)
    for one in fits + near:
        for preference in wishes.preferences:
            best = max(preference.values) or 1.0
            points = [reference.nearest(share[preference.criterion] * (v / best)) for v in preference.values.tolist()]
            if preference.criterion in one.unknown and (preference.must or len(set(points)) > 1):
                stake = max(points) - points[0]
                expected.append((not preference.must, -stake, one.opening, preference.criterion))
    assert [(not one.must, -one.stake, one.opening, one.criterion) for one in asked] == sorted(expected)


@pytest.mark.parametrize("seed", range(5))
def test_a_larger_pool_full_of_ties_agrees(seed):
    rng = np.random.default_rng(seed)
    sizes = (3, 4, 2, 5)
    rows = [
        (int(one), [int(rng.integers(size)) for size in sizes], {int(skill): 100 for skill in rng.integers(0, 9, 2)})
        for one in rng.permutation(5000)  # more than one block of the kernel
    ]
    openings = pool(sizes, rows)
    wishes = Wishes(
        seed,
        (
            want(0, 1, [0.5, 0, 1], accept=[2], negotiable=True),
            want(1, 2, [0.5, 0, 0.5, 1], accept=[1, 2], negotiable=seed % 2 == 0),
            want(3, 1, [0.2, 0, 0.4, 1, 0.4], accept=[2, 3]),
        ),
        SkillPreference(1, {3: 1, 4: -0.5}),
    )
    tables = CitizenTables.from_wishes(wishes, sizes)
    fits, near = reference.lists(reference.score_all(wishes, openings), 2)
    for top in (1, 20, 500, None):
        ranking = rank(tables, openings, top=top)
        assert as_rows(ranking.fits) == expected_rows(fits[:top])
        assert as_rows(ranking.would_fit_if) == expected_rows(near[:top])
