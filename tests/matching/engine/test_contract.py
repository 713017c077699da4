"""What holds for every citizen and every pool, and the edge cases that have a defined result."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.engine import (
    CitizenTables,
    Openings,
    Preference,
    SkillPreference,
    Wishes,
    conflicts,
    questions,
    rank,
    relaxations,
    why,
)
from tests.matching.engine.pools import SIZES, WEIGHTS, ids, markets, pool, pools, ranked, want, wishes

thoroughly = settings(max_examples=100, deadline=None)


def reordered(openings: Openings, order: list[int]) -> Openings:
    rows = []
    for position in order:
        skills = slice(openings.skill_starts[position], openings.skill_starts[position + 1])
        asked = dict(zip(openings.skill_ids[skills].tolist(), openings.skill_weights[skills].tolist(), strict=True))
        rows.append((int(openings.ids[position]), openings.bins[position].tolist(), asked))
    return pool(openings.table_sizes, rows)


@thoroughly
@given(market=markets(), data=st.data(), top=st.none() | st.integers(0, 5))
def test_the_order_of_the_rows_makes_no_difference(market, data, top):
    wishes, openings = market
    order = data.draw(st.permutations(range(len(openings))))
    assert ids(ranked(wishes, openings, top=top)) == ids(ranked(wishes, reordered(openings, order), top=top))


@thoroughly
@given(market=markets())
def test_the_order_in_which_wishes_are_given_makes_no_difference(market):
    wishes, openings = market
    backwards = Wishes(wishes.citizen, wishes.preferences[::-1], wishes.skills)
    assert ids(ranked(wishes, openings)) == ids(ranked(backwards, openings))


@thoroughly
@given(market=markets())
def test_twice_the_same_question_has_the_same_answer(market):
    first, second = ranked(*market), ranked(*market)
    assert ids(first) == ids(second)
    assert first.fits.parts.tobytes() == second.fits.parts.tobytes()


@thoroughly
@given(market=markets())
def test_nothing_that_fits_breaks_a_must_and_no_list_breaks_one_that_is_never_relaxed(market):
    wishes, openings = market
    ranking = ranked(wishes, openings)
    for preference in wishes.preferences:
        if preference.must:
            levels = openings.bins[ranking.fits.positions, preference.criterion]
            assert preference.acceptable[levels].all()
            if not preference.negotiable:
                levels = openings.bins[ranking.would_fit_if.positions, preference.criterion]
                assert preference.acceptable[levels].all()


@thoroughly
@given(sizes=SIZES, data=st.data())
def test_the_maxima_add_up_to_the_full_score_or_to_nothing(sizes, data):
    tables = CitizenTables.from_wishes(data.draw(wishes(sizes)), sizes)
    assert tables.maxima.sum() in (0, 10_000)
    for criterion in range(len(sizes)):
        assert tables.table(criterion).max() == tables.maxima[criterion]
        assert tables.table(criterion).min() >= 0
    assert np.abs(tables.skill_points).max(initial=0) == tables.maxima[-1]


@thoroughly
@given(market=markets())
def test_scores_and_the_skills_part_stay_within_their_bounds(market):
    wishes, openings = market
    tables = CitizenTables.from_wishes(wishes, openings.table_sizes)
    ranking = rank(tables, openings, max_broken=64)
    for shown in (ranking.fits, ranking.would_fit_if):
        assert (shown.scores <= 10_000).all()
        assert (shown.scores >= -tables.maxima[-1]).all()
        assert (np.abs(shown.parts[:, -2]) <= tables.maxima[-1]).all()
        assert (shown.parts.sum(axis=1) == shown.scores).all()


@thoroughly
@given(
    values=st.lists(st.floats(0, 1), min_size=2, max_size=6),
    weights=st.tuples(WEIGHTS, WEIGHTS),
    openings=pools((6, 2)),
)
def test_a_level_worth_more_never_scores_less(values, weights, openings):
    values = sorted(values) + [max(values)] * (6 - len(values))
    wish = Wishes(1, (want(0, weights[0], values), want(1, weights[1], [0.5, 1])))
    tables = CitizenTables.from_wishes(wish, (6, 2))
    assert (np.diff(tables.table(0)) >= 0).all()
    for position in range(len(openings)):
        rows = [(level, [level, int(openings.bins[position, 1])], {}) for level in range(6)]
        scores = [why(tables, pool((6, 2), rows), level).score for level in range(6)]
        assert scores == sorted(scores)


@thoroughly
@given(
    values=st.tuples(st.floats(-1, 1), st.floats(-1, 1)), other=st.floats(-1, 1), asked=st.sampled_from([1, 50, 100])
)
def test_a_skill_the_citizen_likes_better_never_scores_less(values, other, asked):
    skills = SkillPreference(1, {1: min(values), 2: max(values), 3: other})
    openings = pool((), [(1, [], {1: asked, 3: 100}), (2, [], {2: asked, 3: 100})])
    tables = CitizenTables.from_wishes(Wishes(1, skills=skills), ())
    assert why(tables, openings, 0).score <= why(tables, openings, 1).score


@thoroughly
@given(market=markets(), power=st.integers(-8, 8))
def test_only_the_proportion_of_the_weights_counts(market, power):
    wishes, openings = market
    scaled = tuple(
        Preference(one.criterion, one.weight / 1e4 * 2.0**power, one.values, one.acceptable, one.must, one.negotiable)
        for one in wishes.preferences
    )
    plain = tuple(
        Preference(one.criterion, one.weight / 1e4, one.values, one.acceptable, one.must, one.negotiable)
        for one in wishes.preferences
    )
    tables = [CitizenTables.from_wishes(Wishes(1, given), openings.table_sizes) for given in (scaled, plain)]
    assert tables[0].points.tolist() == tables[1].points.tolist()


def test_an_empty_pool_gives_empty_lists_and_blames_no_must():
    openings = pool((3,), [])
    wish = Wishes(1, (want(0, 1, [0.5, 0, 1], accept=[2], negotiable=True),))
    tables = CitizenTables.from_wishes(wish, openings.table_sizes)
    ranking = rank(tables, openings, top=20)
    assert ids(ranking) == ([], [])
    assert ranking.fits.parts.shape == (0, 3)
    assert questions(tables, openings, ranking.fits) == ()
    found = relaxations(tables, openings)
    assert (found.fitting, found.conflict, [option.opens for option in found.options]) == (0, (), [0])


def test_a_pool_of_one_opening_and_no_criteria_is_a_pool():
    openings = pool((), [(7, [], {})])
    assert ids(ranked(Wishes(1), openings)) == ([7], [])


def test_openings_that_say_nothing_fit_with_what_is_assumed_and_are_asked_about():
    openings = pool((3, 3), [(2, [0, 0], {}), (1, [0, 0], {})])
    wish = Wishes(1, (want(0, 3, [0.5, 0, 1]), want(1, 1, [0.5, 0, 1], accept=[2])))
    ranking = ranked(wish, openings)
    assert ids(ranking) == ([1, 2], [])
    assert ranking.fits.scores.tolist() == [5000, 5000]
    asked = questions(CitizenTables.from_wishes(wish, (3, 3)), openings, ranking.fits)
    assert [(one.opening, one.criterion, one.stake) for one in asked] == [
        (1, 1, 1250),
        (2, 1, 1250),
        (1, 0, 3750),
        (2, 0, 3750),
    ]


def test_without_any_weight_all_have_nothing_and_the_lowest_id_is_first():
    openings = pool((3,), [(9, [1], {1: 100}), (3, [2], {}), (5, [0], {})])
    wish = Wishes(1, (want(0, 0, [0.5, 0, 1]),), SkillPreference(0, {1: 1}))
    ranking = ranked(wish, openings, top=2)
    assert ids(ranking) == ([3, 5], [])
    assert ranking.fits.scores.tolist() == [0, 0]
    assert ranking.fits.total == 3


def test_a_must_that_nothing_satisfies_leaves_nothing_and_is_the_conflict():
    openings = pool((2, 3), [(1, [1, 1], {}), (2, [1, 2], {})])
    wish = Wishes(1, (want(0, 1, [0, 1], accept=[], negotiable=False), want(1, 1, [0, 1, 0], accept=[1])))
    assert ids(ranked(wish, openings)) == ([], [])
    assert relaxations(CitizenTables.from_wishes(wish, (2, 3)), openings).conflict == (0,)


def test_two_musts_that_no_opening_satisfies_together_are_named_as_the_conflict():
    openings = pool((3, 3, 3), [(1, [1, 2, 1], {}), (2, [2, 1, 1], {}), (3, [2, 1, 2], {})])
    wish = Wishes(1, tuple(want(criterion, 1, [0, 1, 0], accept=[1], negotiable=True) for criterion in range(3)))
    tables = CitizenTables.from_wishes(wish, (3, 3, 3))
    found = relaxations(tables, openings)
    assert (found.fitting, found.conflict) == (0, (0, 1))
    assert {option.criteria: option.opens for option in found.options} == {
        (0,): 1, (1,): 1, (2,): 0, (0, 1): 2, (0, 2): 2, (1, 2): 1,
    }  # fmt: skip
    assert [option.criteria for option in found.options[:2]] == [(0, 1), (0, 2)]


def test_one_must_that_alone_leaves_nothing_is_named_rather_than_two_lower_ones():
    openings = pool((3, 3, 3), [(1, [2, 2, 1], {}), (2, [1, 2, 2], {})])
    wish = Wishes(1, tuple(want(criterion, 1, [0, 1, 0], accept=[1]) for criterion in range(3)))
    assert relaxations(CitizenTables.from_wishes(wish, (3, 3, 3)), openings).conflict == (1,)


def test_of_conflicts_of_one_size_the_lowest_criteria_are_named():
    openings = pool((3, 3, 3, 3), [(1, [1, 2, 2, 1], {}), (2, [2, 1, 1, 2], {})])
    wish = Wishes(1, tuple(want(criterion, 1, [0, 1, 0], accept=[1]) for criterion in range(4)))
    assert relaxations(CitizenTables.from_wishes(wish, (3, 3, 3, 3)), openings).conflict == (0, 1)


def test_fewer_broken_musts_come_before_a_higher_score():
    openings = pool((3, 3), [(1, [2, 2], {}), (2, [2, 1], {})])
    wish = Wishes(
        1, (want(0, 1, [0, 0, 1], accept=[1], negotiable=True), want(1, 9, [0, 0, 1], accept=[1], negotiable=True))
    )
    ranking = ranked(wish, openings)
    assert ids(ranking) == ([], [2, 1])
    assert ranking.would_fit_if.scores.tolist() == [1000, 10_000]


def test_the_highest_of_64_criteria_has_its_own_bit():
    openings = pool((2,) * 64, [(1, [1] * 64, {}), (2, [1] * 63 + [0], {})])
    wish = Wishes(1, (want(63, 1, [0, 1], accept=[], negotiable=True), want(0, 1, [0, 1])))
    ranking = ranked(wish, openings)
    assert ids(ranking) == ([2], [1])
    assert (ranking.would_fit_if.broken_at(0), ranking.fits.unknown_at(0)) == ((63,), (63,))


def test_a_later_write_by_the_caller_does_not_reach_the_checked_arrays():
    levels = np.array([[1], [0]], dtype=np.int32)
    nothing = np.zeros(0, dtype=np.int32)
    starts = np.zeros(3, dtype=np.int64)
    openings = Openings(np.array([1, 2]), levels, (2,), starts, nothing, nothing.astype(np.int16))
    levels[:] = 1_000_000
    assert openings.bins.tolist() == [[1], [0]]
    assert not openings.bins.flags.writeable


def test_musts_too_many_for_a_tally_are_counted_to_the_same(monkeypatch):
    rng = np.random.default_rng(4)
    sizes = (3,) * 18
    rows = [(one, rng.choice(3, 18, p=[0.1, 0.8, 0.1]).tolist(), {}) for one in range(300)]
    musts = tuple(want(criterion, 1, [0, 1, 0], accept=[1], negotiable=criterion % 3 > 0) for criterion in range(18))
    few, many = Wishes(1, musts[2:]), Wishes(1, musts)
    openings = pool(sizes, rows)
    for wish in (few, many):
        tables = CitizenTables.from_wishes(wish, sizes)
        found = relaxations(tables, openings)
        monkeypatch.setattr(conflicts, "_TALLIED", 0)
        assert relaxations(tables, openings) == found
        monkeypatch.undo()
        assert found.fitting == len(rank(tables, openings).fits)
        assert max(option.opens for option in found.options) > 0
