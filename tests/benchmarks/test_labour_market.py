"""The simulated labour market keeps its own rules, and its lists are the engine's."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from benchmarks.labour.assumptions import Assumptions
from benchmarks.labour.figures import outcomes
from benchmarks.labour.lists import ARMS, orders
from benchmarks.labour.market import Market, Result, prices_now
from benchmarks.labour.study import study
from benchmarks.labour.world import NEVER, OFFERED, WANTED, World, draw
from matching.engine import Openings, rank

SMALL = replace(Assumptions(), consultants=2, caseload=15, follow_days=150, openings_a_day=1.5)


@pytest.fixture(scope="module")
def world() -> World:
    return draw(SMALL, 7)


def everybody(world: World) -> np.ndarray:
    return np.ones(world.assumed.citizens, dtype=bool)


@pytest.fixture(scope="module", params=ARMS)
def result(request: pytest.FixtureRequest, world: World) -> Result:
    return Market(world, request.param, everybody(world)).run()


def test_nobody_holds_two_jobs_at_a_time(result):
    by_citizen: dict[int, list] = {}
    for job in result.jobs:
        by_citizen.setdefault(job.citizen, []).append(job)
    for jobs in by_citizen.values():
        jobs.sort(key=lambda job: job.begins)
        assert all(job.ends <= later.begins for job, later in pairwise(jobs))


def test_nobody_is_hired_twice_for_the_same_opening(result):
    assert max(Counter((job.citizen, job.opening) for job in result.jobs).values()) == 1


def test_no_opening_hires_more_than_it_has_positions(world, result):
    hired = Counter(job.opening for job in result.jobs)
    assert all(count <= world.positions[opening] for opening, count in hired.items())


def test_nobody_starts_before_they_came_or_where_a_must_is_broken(world, result):
    assert len(result.jobs) > 5
    for job in result.jobs:
        assert world.arrives[job.citizen] < job.begins
        assert world.opens[job.opening] < job.begins <= world.closes[job.opening] + 1
        assert not np.isnan(world.points[job.citizen, job.opening])


def test_a_job_comes_after_an_introduction(result):
    had_job = result.first_job < NEVER
    assert (result.first_introduction[had_job] < result.first_job[had_job]).all()


def test_the_same_seed_has_the_same_result():
    for arm in ("own search", "crowding"):
        first, second = (Market(one, arm, everybody(one)).run() for one in (draw(SMALL, 3), draw(SMALL, 3)))
        assert first.jobs == second.jobs
        assert first.first_introduction.tolist() == second.first_introduction.tolist()


def test_another_seed_has_another_result(world):
    other = draw(SMALL, 8)
    assert Market(world, "wishes", everybody(world)).run().jobs != Market(other, "wishes", everybody(other)).run().jobs


def test_an_arm_that_nobody_uses_changes_nothing(world):
    nobody = ~everybody(world)
    assert Market(world, "wishes", nobody).run().jobs == Market(world, "own search", everybody(world)).run().jobs


def part_of(openings: Openings, positions: np.ndarray) -> Openings:
    return Openings(
        ids=openings.ids[positions],
        bins=openings.bins[positions],
        table_sizes=openings.table_sizes,
        skill_starts=np.zeros(positions.size + 1, dtype=np.int64),
        skill_ids=openings.skill_ids,
        skill_weights=openings.skill_weights,
    )


@pytest.mark.parametrize("day", [10, 60, 110])
def test_a_list_is_what_rank_gives_of_the_openings_of_that_day(world, day):
    market = Market(world, "crowding", everybody(world))
    alive = market._open(day)
    market._prices[:] = np.random.default_rng(day).integers(0, 900, market._prices.size)
    listed, on_list = market._lists(np.arange(world.assumed.citizens), alive)
    for citizen, tables in enumerate(world.tables):
        ranking = rank(
            tables,
            part_of(world.openings, alive),
            prices=market._prices[alive],
            top=world.assumed.shown,
            clear_lead=world.assumed.clear_lead,
        )
        assert listed[citizen][on_list[citizen]].tolist() == ranking.fits.ids.tolist()


def test_what_all_want_costs_something_unless_it_can_meet_them_all():
    worth = np.full((40, 30), 7_000.0) - 10 * np.arange(30)
    worth[:, 4] = 8_000
    alive, before = np.arange(50, 80), np.zeros(100, dtype=np.int64)
    few = prices_now(worth, alive, before, np.full(30, 2), 10, 2_000)
    enough = prices_now(worth, alive, before, np.full(30, 4), 10, 2_000)
    assert few.argmax() == 54
    assert few[54] > 500
    assert enough[54] == 0
    assert few[:50].max() == few[80:].max() == 0


def test_newest_puts_the_latest_first_and_random_shows_only_what_fits(world):
    newest, drawn = orders(world, "newest"), orders(world, "random")
    assert (np.diff(newest[0]) > 0).all()
    assert ((drawn == -np.inf) == np.isnan(world.points)).all()


def test_all_chances_add_up():
    for chances in (*OFFERED.values(), *WANTED.values()):
        assert sum(chances) == pytest.approx(1)


def test_what_is_told_of_a_run_is_what_happened(world):
    result = Market(world, "wishes", everybody(world)).run()
    told = outcomes(result, world.assumed.follow_days)
    with_job = {job.citizen for job in result.jobs if job.begins - world.arrives[job.citizen] <= 90}
    assert told["placed_90"].sum() == len(with_job)
    assert (told["days_worked"] <= world.assumed.follow_days).all()


def test_a_study_has_every_arm_at_every_share():
    found = study(SMALL, range(2), arms=("wishes", "newest"))
    assert set(found.gains) == {(arm, share) for arm in ("wishes", "newest") for share in (10, 50, 100)}
    assert found.pools["wishes", 10, "all"].summary()["citizens"] == 2 * 3 * 3  # seeds x tenths x three citizens
