"""What would bring an opening up is exactly the least that does, and a part that is taken away moves what it should."""

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.engine import CitizenTables, EngineInputError, OpeningRow, Wishes, moved, rank, reach
from tests.matching.engine.pools import markets, pool, ranked, want

thoroughly = settings(max_examples=200, deadline=None)


def with_levels(openings, position, levels):
    own = slice(openings.skill_starts[position], openings.skill_starts[position + 1])
    skills = zip(openings.skill_ids[own].tolist(), openings.skill_weights[own].tolist(), strict=True)
    bins = openings.bins[position].tolist()
    for criterion, level in levels.items():
        bins[criterion] = level
    return openings.with_opening(OpeningRow(int(openings.ids[position]), tuple(bins), dict(skills)))


def is_among_the_first(tables, openings, position, levels, place, prices):
    fits = rank(tables, with_levels(openings, position, levels), prices=prices, top=place).fits
    return int(openings.ids[position]) in fits.ids.tolist()


def fewest_by_trying(tables, wishes, openings, position, place, prices):
    """How many criteria must change besides the broken musts, by trying every level of every set; None: no set does."""
    level_of = openings.bins[position]
    musts = {one.criterion: one for one in wishes.preferences if one.must}
    broken = [criterion for criterion, one in musts.items() if not one.acceptable[level_of[criterion]]]
    if any(not musts[criterion].negotiable for criterion in broken):
        return None
    free = [
        one.criterion for one in wishes.preferences if one.criterion not in broken and (not one.must or one.negotiable)
    ]
    for count in range(3):
        for extra in combinations(free, count):
            changed = [*broken, *extra]
            for levels in product(*(range(1, openings.table_sizes[criterion]) for criterion in changed)):
                if is_among_the_first(
                    tables, openings, position, dict(zip(changed, levels, strict=True)), place, prices
                ):
                    return count
    return None


@thoroughly
@given(market=markets(), place=st.integers(1, 3), data=st.data())
def test_the_changes_do_it_are_the_fewest_and_no_lesser_level_would_do(market, place, data):
    wishes, openings = market
    if len(openings) == 0:
        return
    given_prices = st.lists(st.integers(0, 3000), min_size=len(openings), max_size=len(openings))
    prices = data.draw(st.none() | given_prices)
    prices = None if prices is None else np.array(prices, dtype=np.int32)
    position = data.draw(st.integers(0, len(openings) - 1))
    tables = CitizenTables.from_wishes(wishes, openings.table_sizes)
    found = reach(tables, openings, position, place=place, prices=prices)
    fewest = fewest_by_trying(tables, wishes, openings, position, place, prices)
    assert found.possible == (fewest is not None)
    assert (found.opening, found.position) == (openings.ids[position], position)
    if not found.possible:
        assert found.changes == ()
        return
    assert sum(not change.must for change in found.changes) == fewest
    levels = {change.criterion: change.level for change in found.changes}
    assert is_among_the_first(tables, openings, position, levels, place, prices)
    never = {one.criterion for one in wishes.preferences if one.must and not one.negotiable}
    assert never.isdisjoint(levels)
    for change in found.changes:
        assert change.gain == (
            tables.table(change.criterion)[change.level]
            - tables.table(change.criterion)[openings.bins[position, change.criterion]]
        )
        lesser = [
            level
            for level in range(1, openings.table_sizes[change.criterion])
            if tables.table(change.criterion)[level] < tables.table(change.criterion)[change.level]
        ]
        if change == found.changes[-1]:  # the last one is made as small as can be
            for level in lesser:
                smaller = {**levels, change.criterion: level}
                assert not is_among_the_first(tables, openings, position, smaller, place, prices)


def test_of_criteria_that_would_do_alone_the_one_with_the_most_to_gain_is_named_with_the_level_that_suffices():
    openings = pool((4, 4), [(1, [2, 3], {}), (2, [1, 1], {})])
    wish = Wishes(1, (want(0, 3, [0, 0, 0.5, 1]), want(1, 1, [0, 0, 0.5, 1])))
    tables = CitizenTables.from_wishes(wish, (4, 4))
    found = reach(tables, openings, 1, place=1)
    assert [(change.criterion, change.level, change.gain) for change in found.changes] == [(0, 3, 7500)]
    assert found.possible


def test_a_health_must_that_is_broken_is_named_and_nothing_is_proposed():
    openings = pool((3,), [(1, [2], {}), (2, [1], {})])
    wish = Wishes(1, (want(0, 1, [0, 0, 1], accept=[2], negotiable=False),))
    found = reach(CitizenTables.from_wishes(wish, (3,)), openings, 1)
    assert (found.possible, found.changes, found.blocking) == (False, (), (0,))


def test_what_is_too_far_away_says_how_much_is_missing():
    openings = pool((2, 2, 2, 2), [(1, [1, 1, 1, 1], {}), (2, [0, 0, 0, 0], {})])
    wish = Wishes(1, tuple(want(criterion, 1, [0, 1]) for criterion in range(4)))
    found = reach(CitizenTables.from_wishes(wish, (2,) * 4), openings, 1, place=1)
    assert (found.possible, found.missing) == (False, 5001)  # 5,000 behind, and a tie goes to the lower id


def test_what_is_there_already_needs_no_change():
    openings = pool((2,), [(1, [1], {})])
    found = reach(CitizenTables.from_wishes(Wishes(1, (want(0, 1, [0, 1]),)), (2,)), openings, 0)
    assert (found.possible, found.changes) == (True, ())


@pytest.mark.parametrize(("field", "options"), [("position", {"position": 1}), ("place", {"position": 0, "place": 0})])
def test_a_question_that_has_no_answer_is_refused(field, options):
    openings = pool((2,), [(1, [1], {})])
    with pytest.raises(EngineInputError) as refused:
        reach(CitizenTables.from_wishes(Wishes(1), (2,)), openings, **options)
    assert refused.value.field == field


def test_moves_name_old_and_new_places_and_how_each_part_changed():
    openings = pool((3, 3), [(1, [2, 1], {}), (2, [1, 2], {}), (3, [1, 1], {})])
    before = ranked(Wishes(1, (want(0, 3, [0, 0, 1]), want(1, 1, [0, 0, 1]))), openings, top=2).fits
    after = ranked(Wishes(1, (want(0, 1, [0, 0, 1], accept=[1]), want(1, 1, [0, 0, 1]))), openings, top=2).fits
    assert [(one.opening, one.before, one.after, one.parts) for one in moved(before, after)] == [
        (2, 2, 1, (0, 2500, 0, 0)),
        (3, None, 2, None),
        (1, 1, None, None),
    ]


@thoroughly
@given(market=markets(), data=st.data())
def test_a_part_that_is_taken_away_moves_the_list_as_said(market, data):
    """What is left of each score is the score without that part, and the list is in that order."""
    wishes, openings = market
    if not wishes.preferences:
        return
    gone = data.draw(st.sampled_from([one.criterion for one in wishes.preferences]))
    tables = CitizenTables.from_wishes(wishes, openings.table_sizes)
    fits = rank(tables, openings).fits
    left = fits.scores - fits.parts[:, gone]
    expected = fits.ids[np.lexsort((fits.ids, -left))]
    start = int(tables.starts[gone])
    points = tables.points.copy()
    points[start : start + tables.table_sizes[gone]] = tables.maxima[gone]  # the same for all: nothing is lost on it
    without = CitizenTables(**{**vars_of(tables), "points": points})
    assert rank(without, openings).fits.ids.tolist() == expected.tolist()


def vars_of(tables):
    return {name: getattr(tables, name) for name in CitizenTables.__dataclass_fields__}
