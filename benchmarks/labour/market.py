"""The days of the simulated labour market, one after the other."""

from dataclasses import dataclass, field

import numpy as np

from benchmarks.labour.lists import OWN_SEARCH, orders
from benchmarks.labour.world import NEVER, Flags, Numbers, Reals, World
from matching.engine import CandidateGraph, crowding_prices, exposure_capacities

AWAY, SEARCHING, INTRODUCED, WORKING = range(4)
CANDIDATES = 60


@dataclass(frozen=True)
class Job:
    citizen: int
    opening: int
    begins: int
    ends: int


@dataclass
class Result:
    """Days are counted from a citizen's own arrival; NEVER where it did not come to it."""

    first_introduction: Numbers
    first_job: Numbers
    days_worked: Numbers
    in_work_at_end: Flags
    jobs: list[Job]
    introductions: int
    idle_contacts: int


@dataclass
class _State:
    status: Numbers
    last_contact: Numbers
    positions: Numbers
    tried: Flags
    waiting: dict[int, list[int]] = field(default_factory=dict)
    due: dict[int, list[int]] = field(default_factory=dict)
    losing: dict[int, list[int]] = field(default_factory=dict)
    jobs: list[Job] = field(default_factory=list)
    met_rivals: set[int] = field(default_factory=set)
    introductions: int = 0
    idle: int = 0


class Market:
    """One run. ``uses``: whose lists come from ``arm``; everybody else searches by ``otherwise``."""

    def __init__(
        self, world: World, arm: str, uses: Flags, *, otherwise: str = OWN_SEARCH, contacts: float = 1, loss: float = 1
    ) -> None:
        self.world = world
        self.assumed = world.assumed
        self._uses = uses
        self._prices_used = arm == "crowding" and bool(uses.any())
        self._orders = np.where(uses[:, None], orders(world, arm), orders(world, otherwise))
        self._contacts_a_day = self.assumed.contacts_a_week * contacts / 5
        self._loss_a_day = self.assumed.loss_a_year * loss / 365
        self._prices = np.zeros(len(world.openings), dtype=np.int32)
        self._introduced = np.full(len(uses), NEVER)
        self.state = _State(
            status=np.full(len(uses), AWAY),
            last_contact=np.full(len(uses), -NEVER),
            positions=world.positions.copy(),
            tried=np.zeros(world.points.shape, dtype=np.bool_),
        )

    def run(self) -> Result:
        owed = 0.0
        for day in range(self.assumed.horizon):
            self._people_change(day)
            for opening in self.state.due.pop(day, []):
                self._choose(opening, day)
            if day % 7 == 0 and self._prices_used:
                self._reprice(day)
            if day % 7 < 5:
                owed += self._contacts_a_day
                self._contact(day, int(owed))
                owed -= int(owed)
        return self._result()

    def _people_change(self, day: int) -> None:
        state = self.state
        arrived = self.world.arrives == day
        state.status[arrived] = SEARCHING
        state.last_contact[arrived] = day
        for citizen in state.losing.pop(day, []):
            state.status[citizen] = SEARCHING
            state.last_contact[citizen] = day

    def _searching(self, day: int) -> Numbers:
        return np.flatnonzero((self.state.status == SEARCHING) & (day < self.world.leaves))

    def _open(self, day: int) -> Numbers:
        world = self.world
        return np.flatnonzero((world.opens <= day) & (day < world.closes) & (self.state.positions > 0))

    def _reservation(self, citizens: Numbers, day: int) -> Reals:
        weeks = (day - self.world.arrives[citizens]) / 7
        return np.maximum(self.world.reservation[citizens] - self.assumed.reservation_falls * weeks, 30)

    # Lists and introductions

    def _contact(self, day: int, each: int) -> None:
        """Every consultant acts on the lists of those of their citizens who have waited longest."""
        state = self.state
        searching = self._searching(day)
        order = np.lexsort((searching, state.last_contact[searching], self.world.consultant[searching]))
        queue = searching[order]
        of = self.world.consultant[queue]
        place = np.arange(queue.size) - np.searchsorted(of, of)
        met = queue[place < each]
        if met.size == 0:
            return
        state.last_contact[met] = day
        for citizen, opening in zip(met.tolist(), self._picked(met, day).tolist(), strict=True):
            if opening < 0:
                state.idle += 1
            else:
                self._introduce(citizen, opening, day)

    def _picked(self, citizens: Numbers, day: int) -> Numbers:
        """The first on each list that the citizen would take by what they can see of it; -1 where there is none.

        What was on the list before it and refused, and what was tried, comes onto no later list.
        """
        alive = self._open(day)
        listed, on_list = self._lists(citizens, alive)
        rows = citizens[:, None]
        felt = self.world.felt[rows, listed]
        wanted = on_list & (felt >= self._reservation(citizens, day)[:, None])  # NaN, a broken must, is never wanted
        if wanted.shape[1] == 0:
            return np.full(citizens.size, -1)
        found = wanted.argmax(axis=1)
        none = ~wanted.any(axis=1)
        passed = on_list & (np.arange(wanted.shape[1]) <= np.where(none, wanted.shape[1], found)[:, None])
        where = np.nonzero(passed)
        self.state.tried[citizens[where[0]], listed[where]] = True
        return np.where(none, -1, listed[np.arange(citizens.size), found])

    def _lists(self, citizens: Numbers, alive: Numbers) -> tuple[Numbers, Flags]:
        """Openings, best first, and whether the place on the list is taken at all."""
        worth = np.where(self.state.tried[np.ix_(citizens, alive)], -np.inf, self._orders[np.ix_(citizens, alive)])
        if self._prices_used:
            pays = self._uses[citizens][:, None] & ~self._spared(worth)
            worth = worth - np.where(pays, self._prices[alive], 0)
        best = np.argsort(-worth, axis=1, kind="stable")[:, : self.assumed.shown]
        return alive[best], np.take_along_axis(worth, best, axis=1) > -np.inf

    def _spared(self, worth: Reals) -> Flags:
        """As ``rank`` does it: the best that fits, where it leads by enough or is all that fits."""
        spared = np.zeros(worth.shape, dtype=np.bool_)
        if worth.shape[1] > 1:
            two = np.partition(worth, -2, axis=1)[:, -2:]
            second = np.maximum(two[:, 0], -1e9)  # what is on no list leads nothing
            clear = two[:, 1] - second >= self.assumed.clear_lead
            spared[np.flatnonzero(clear), worth.argmax(axis=1)[clear]] = True
        return spared

    def _introduce(self, citizen: int, opening: int, day: int) -> None:
        state = self.state
        state.status[citizen] = INTRODUCED
        state.introductions += 1
        self._introduced[citizen] = min(self._introduced[citizen], day - self.world.arrives[citizen])
        waiting = state.waiting.setdefault(opening, [])
        if not waiting:
            answer = min(day + self.assumed.answer_days, int(self.world.closes[opening]))
            state.due.setdefault(max(answer, day + 1), []).append(opening)
        waiting.append(citizen)

    # Employers and jobs

    def _choose(self, opening: int, day: int) -> None:
        """The employer takes whoever suits best, of ours and of others; who is not taken, or declines, searches on."""
        state, world = self.state, self.world
        ours = state.waiting.pop(opening)
        state.status[ours] = SEARCHING
        applicants = [(float(world.quality[citizen, opening]), citizen) for citizen in ours]
        if opening not in state.met_rivals:
            state.met_rivals.add(opening)
            applicants += [(quality, -1) for quality in world.rivals[opening]]
        for quality, citizen in sorted(applicants, reverse=True):
            if state.positions[opening] == 0 or quality < self.assumed.bar:
                break
            if citizen < 0:
                state.positions[opening] -= 1
            elif world.worth[citizen, opening] >= self._reservation(np.array([citizen]), day)[0]:
                state.positions[opening] -= 1
                self._start(citizen, opening, day)

    def _start(self, citizen: int, opening: int, day: int) -> None:
        better = (self.world.worth[citizen, opening] - 60) / 10
        rate = self._loss_a_day * np.exp(-self.assumed.fit_effect * better)
        lasts = 1 + int(-np.log(1 - self.world.luck[citizen, opening]) / rate)
        self.state.status[citizen] = WORKING
        self.state.jobs.append(Job(citizen, opening, day, day + lasts))
        self.state.losing.setdefault(day + lasts, []).append(citizen)

    # Crowding

    def _reprice(self, day: int) -> None:
        """Once a week, from last week's prices: of what is open, for those who search and use it."""
        searching = self._searching(day)
        citizens = searching[self._uses[searching]]
        alive = self._open(day)
        worth = np.where(self.state.tried[np.ix_(citizens, alive)], -np.inf, self._orders[np.ix_(citizens, alive)])
        self._prices[:] = prices_now(
            worth, alive, self._prices, self._free_introductions(alive), self.assumed.shown, self.assumed.clear_lead
        )

    def _free_introductions(self, alive: Numbers) -> Numbers:
        under_way = np.array([len(self.state.waiting.get(int(opening), ())) for opening in alive], dtype=np.int64)
        return np.maximum(self.state.positions[alive] * self.assumed.introductions - under_way, 0)

    def _result(self) -> Result:
        world, days = self.world, self.assumed.follow_days
        first_job = np.full(len(world.arrives), NEVER)
        worked = np.zeros(len(world.arrives), dtype=np.int64)
        at_end = np.zeros(len(world.arrives), dtype=np.bool_)
        for job in self.state.jobs:
            begins, ends = job.begins - world.arrives[job.citizen], job.ends - world.arrives[job.citizen]
            first_job[job.citizen] = min(first_job[job.citizen], begins)
            worked[job.citizen] += max(min(ends, days) - min(begins, days), 0)
            at_end[job.citizen] |= begins <= days < ends
        return Result(
            self._introduced, first_job, worked, at_end, self.state.jobs, self.state.introductions, self.state.idle
        )


def prices_now(
    worth: Reals, alive: Numbers, before: Numbers, introductions: Numbers, shown: int, clear_lead: int
) -> Numbers:
    """By opening; ``worth`` is of the citizens (rows) and of what is open (columns), minus infinity off the list."""
    prices = np.zeros(before.size, dtype=np.int32)
    if worth.size == 0:
        return prices
    kept = min(CANDIDATES, alive.size)
    best = np.argsort(-worth, axis=1, kind="stable")[:, :kept]
    points = np.take_along_axis(worth, best, axis=1)
    here = points > -np.inf
    graph = CandidateGraph(
        starts=np.concatenate(([0], np.cumsum(here.sum(axis=1)))).astype(np.int64),
        positions=best[here].astype(np.int32),
        points=points[here].astype(np.int32),
    )
    capacities = exposure_capacities(graph, introductions, shown=shown)
    prices[alive] = crowding_prices(
        graph, capacities, shown=shown, clear_lead=clear_lead, start=before[alive].astype(np.int32)
    ).prices
    return prices
