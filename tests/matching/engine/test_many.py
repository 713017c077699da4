"""Many citizens at once get exactly the lists that each gets alone."""

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.engine import Bank, CitizenTables, EngineInputError, Wishes, incoming, rank, rank_many, why
from matching.engine.many import CHUNK
from tests.matching.engine.pools import SIZES, pool, pools, want, wishes

thoroughly = settings(max_examples=100, deadline=None)


def same(ours, theirs):
    for field in fields(ours):
        mine, its = getattr(ours, field.name), getattr(theirs, field.name)
        if isinstance(mine, np.ndarray):
            assert (mine.dtype, mine.shape, mine.tobytes()) == (its.dtype, its.shape, its.tobytes()), field.name
        else:
            assert mine == its


@thoroughly
@given(data=st.data(), top=st.integers(1, 6), clear_lead=st.none() | st.integers(0, 3000))
def test_each_list_is_byte_for_byte_that_of_the_citizen_alone(data, top, clear_lead):
    sizes = data.draw(SIZES)
    openings = data.draw(pools(sizes))
    citizens = [CitizenTables.from_wishes(one, sizes) for one in data.draw(st.lists(wishes(sizes), max_size=5))]
    price = st.integers(0, 3000) | st.sampled_from([6382, 6383, 6384, 40_000, 2**31 - 1])
    prices = data.draw(st.none() | st.lists(price, min_size=len(openings), max_size=len(openings)))
    options = {
        "prices": None if prices is None else np.array(prices, dtype=np.int32),
        "top": top,
        "clear_lead": clear_lead,
    }
    found = [chunk.of(row) for chunk in rank_many(citizens, openings, **options) for row in range(len(chunk))]
    assert len(found) == len(citizens)
    for citizen, ranking in zip(citizens, found, strict=True):
        alone = rank(citizen, openings, **options)
        assert ranking.citizen == alone.citizen
        same(ranking.fits, alone.fits)
        same(ranking.would_fit_if, alone.would_fit_if)


def small_market(citizens):
    openings = pool((4,), [(one, [one % 4], {}) for one in range(9)])
    wish = (want(0, 1, [0.5, 0, 0.5, 1], accept=[2, 3], negotiable=True),)
    return [CitizenTables.from_wishes(Wishes(citizen, wish), (4,)) for citizen in range(citizens)], openings


def test_what_was_broken_off_is_taken_up_where_it_stopped():
    citizens, openings = small_market(CHUNK + 70)
    whole = list(rank_many(citizens, openings, top=3))
    assert [(chunk.first, len(chunk)) for chunk in whole] == [(0, CHUNK), (CHUNK, 70)]
    [rest] = rank_many(citizens, openings, top=3, first=CHUNK)
    assert rest.citizens.tolist() == list(range(CHUNK, CHUNK + 70))
    same(rest.fits, whole[1].fits)


def test_two_processes_give_the_same_chunks_in_the_same_order():
    citizens, openings = small_market(2 * CHUNK + 1)
    one, two = (list(rank_many(citizens, openings, top=3, processes=count)) for count in (1, 2))
    assert [chunk.first for chunk in two] == [0, CHUNK, 2 * CHUNK]
    for mine, its in zip(one, two, strict=True):
        same(mine.fits, its.fits)
        same(mine.would_fit_if, its.would_fit_if)


def test_more_openings_than_a_small_counter_holds_are_counted():
    openings = pool((2,), [(one, [one % 2], {}) for one in range(70_000)])
    citizens = [CitizenTables.from_wishes(Wishes(1, (want(0, 1, [0, 1], accept=[]),)), (2,))]
    [found] = rank_many(citizens, openings, top=1)
    assert (found.of(0).fits.total, rank(citizens[0], openings, top=1).fits.total) == (35_000, 35_000)


def test_nobody_and_nothing_to_rank_are_empty():
    citizens, openings = small_market(1)
    assert list(rank_many([], openings)) == []
    [found] = rank_many(citizens, pool((4,), []))
    assert (len(found.of(0).fits), found.of(0).fits.total) == (0, 0)
    assert incoming(Bank.of([], (4,)), openings, 0).fits.tolist() == []


@pytest.mark.parametrize(
    ("field", "options"),
    [
        ("processes", {"processes": 0}),
        ("first", {"first": -1}),
        ("top", {"top": 0}),
        ("clear_lead", {"clear_lead": -1}),
        ("prices", {"prices": np.zeros(1, dtype=np.int32)}),
    ],
)
def test_a_wrong_option_is_refused(field, options):
    citizens, openings = small_market(1)
    with pytest.raises(EngineInputError) as refused:
        list(rank_many(citizens, openings, **options))
    assert refused.value.field == field


def test_a_clear_first_choice_keeps_its_place_whatever_its_price_and_a_narrow_one_does_not():
    openings = pool((3,), [(1, [2], {}), (2, [1], {}), (3, [1], {})])
    tables = CitizenTables.from_wishes(Wishes(1, (want(0, 1, [0, 0.4, 1]),)), (3,))
    prices = np.array([9000, 100, 200], dtype=np.int32)
    led = rank(tables, openings, prices=prices, clear_lead=6000).fits
    assert (led.ids.tolist(), led.scores.tolist()) == ([1, 2, 3], [10_000, 3900, 3800])
    assert led.parts[0].tolist() == [10_000, 0, 0]
    assert rank(tables, openings, prices=prices, clear_lead=6001).fits.ids.tolist() == [2, 3, 1]
    assert why(tables, openings, 0, prices=prices, clear_lead=6000).place == 1
    assert why(tables, openings, 0, prices=prices, clear_lead=6001).place == 3


@pytest.mark.parametrize("met", [incoming])
def test_an_opening_that_is_not_there_or_has_a_negative_price_is_refused(met):
    citizens, openings = small_market(1)
    bank = Bank.of(citizens, (4,))
    for field, arguments in (("position", {"position": 9}), ("price", {"position": 0, "price": -1})):
        with pytest.raises(EngineInputError) as refused:
            met(bank, openings, **arguments)
        assert refused.value.field == field


@pytest.mark.parametrize("top", [1, 3, 7])
def test_a_price_beyond_what_a_cost_can_hold_still_decides(top):
    """The first openings fall a little short of the others, which look best until all of their price is taken off."""
    rows = [(one, [2 if one < 64 else 3, 1 + one % 2], {}) for one in range(700)]
    openings = pool((4, 3), rows)
    prices = np.where(np.arange(700) < 64, 33_000, 40_000).astype(np.int32)
    wish = Wishes(1, (want(0, 2, [0, 0.2, 0.9, 1]), want(1, 1, [0, 0.5, 1], accept=[2], negotiable=True)))
    tables = CitizenTables.from_wishes(wish, openings.table_sizes)
    [many] = rank_many([tables], openings, prices=prices, top=top)
    for short in (rank(tables, openings, prices=prices, top=top), many.of(0)):
        assert short.fits.ids.tolist() == [1, 3, 5, 7, 9, 11, 13][:top]
        assert short.would_fit_if.ids.tolist() == [0, 2, 4, 6, 8, 10, 12][:top]
