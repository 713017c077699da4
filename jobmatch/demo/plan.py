"""Which openings there are in the demo: drawn from the patterns by a seed. Same seed, same plan. No database."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import chain, cycle, islice
from math import ceil
from random import Random

from jobmatch.demo.data.people import CONTACTS
from jobmatch.demo.data.sentences import CLOSING, SAID
from jobmatch.demo.data.shapes import Firm, Job
from jobmatch.demo.data.tables import FIRMS, JOBS, LIVES

OPENINGS = 120
#: What holds for most jobs; a firm says more about itself, and a job more about itself.
COMMON = (
    "time_of_day:day weekend:never remote:no temperature:indoor licence:none conflict:never contract:permanent "
    "instrument:ordinary predictability:fixed|weeks hours_growth:no|yes start:now|now|month|quarter "
    "learning:none|on-job"
)
#: Share of the traits, besides the time of day, that the employer does not know.
UNKNOWN = 0.15
HOURS_A_DAY = (3.0, 4.0, 5.0, 7.4)


class Fate(Enum):
    """How far an opening or a mentor offer has come on its way to the public."""

    PUBLISHED = auto()
    SUBMITTED = auto()
    RETURNED = auto()
    DRAFT = auto()
    PAUSED = auto()
    CHANGE = auto()


_S, _R, _D, _P, _C = Fate.SUBMITTED, Fate.RETURNED, Fate.DRAFT, Fate.PAUSED, Fate.CHANGE
#: All others are published. They go round the firms with a contact person, whose pages then show each of them.
FATES = (_S, _S, _R, _D, _S, _P, _S, _D, _R, _S, _D, _P, _D, _C, _S, _R, _D, _C, _P)


@dataclass(frozen=True)
class OpeningPlan:
    """`written`, `starts_in` and `apply_in` are days before, and days after today."""

    firm: str
    site: int
    title: str
    description: str
    occupation: str
    hours: int
    hours_most: int
    positions: int
    traits: tuple[tuple[str, str], ...]
    needs: tuple[str, ...]
    helps: tuple[str, ...]
    written: int
    starts_in: int | None
    apply_in: int | None
    fate: Fate = Fate.PUBLISHED


def plan_openings(seed: int) -> tuple[OpeningPlan, ...]:
    """Each pattern once, what the citizens look for more often, and each firm about as often as the others."""
    rng = Random(seed)  # noqa: S311 - nothing secret: the same seed must give the same demo
    return _with_fates([_plan(rng, job, firm, turn) for job, firm, turn in _posts(rng)])


def _posts(rng: Random) -> Iterator[tuple[Job, Firm, int]]:
    posted = dict.fromkeys((firm.key for firm in FIRMS), 0)
    # The firm that people try the demo as first has more to show.
    posted[CONTACTS[0].employer] = -4
    asked: dict[Job, list[str]] = {job: [] for job in JOBS}
    order = list(JOBS)
    rng.shuffle(order)
    looked_for = sorted(order, key=lambda job: -sum(job.occupation in life.wanted for life in LIVES))
    for job in islice(chain(order, cycle(looked_for)), OPENINGS):
        able = [firm for firm in FIRMS if set(firm.fields) & set(job.fields)]
        firm = min(able, key=lambda firm: (asked[job].count(firm.key), posted[firm.key], rng.random()))
        yield job, firm, len(asked[job])
        asked[job].append(firm.key)
        posted[firm.key] += 1


def _plan(rng: Random, job: Job, firm: Firm, turn: int) -> OpeningPlan:
    hours = rng.choice(job.hours)
    traits = _traits(rng, job, firm, hours)
    return OpeningPlan(
        firm=firm.key,
        site=rng.randrange(len(firm.sites)),
        title=job.titles[turn % len(job.titles)],
        description=_description(rng, job, traits),
        occupation=job.occupation,
        hours=hours,
        hours_most=min(37, hours + rng.choice((0, 0, 3, 5))),
        positions=rng.choice((1, 1, 1, 1, 2, 3)),
        traits=tuple(sorted(traits.items())),
        needs=job.needs,
        helps=job.helps,
        # Jobs that began months ago were openings before that.
        written=rng.randint(*((4, 60) if turn else (200, 300))),
        starts_in=rng.choice((None, 14, 30, 45, 60)),
        apply_in=rng.choice((None, None, 12, 20, 35, 60)),
    )


def levels_of(traits: str) -> dict[str, tuple[str, ...]]:
    """ "key:level|other" separated by spaces, as a table of the levels to take one from."""
    pairs = (trait.split(":") for trait in traits.split())
    return {key: tuple(levels.split("|")) for key, levels in pairs}


def _traits(rng: Random, job: Job, firm: Firm, hours: int) -> dict[str, str]:
    days = max(1, min(5, ceil(hours / rng.choice(HOURS_A_DAY))))
    said = levels_of(COMMON) | levels_of(firm.traits) | {"days_per_week": (str(days),)} | levels_of(job.traits)
    drawn = {key: rng.choice(levels) for key, levels in said.items()}
    return {key: level for key, level in drawn.items() if key == "time_of_day" or rng.random() >= UNKNOWN}


def _description(rng: Random, job: Job, traits: dict[str, str]) -> str:
    said = [SAID[f"{key}:{level}"] for key, level in sorted(traits.items()) if f"{key}:{level}" in SAID]
    chosen = rng.sample(said, k=min(2, len(said)))
    sentences = [job.text, *(rng.choice(ways) for ways in chosen), rng.choice(CLOSING)]
    return " ".join(sentence for sentence in sentences if sentence)


def _with_fates(plans: list[OpeningPlan]) -> tuple[OpeningPlan, ...]:
    left = {
        contact.employer: [place for place, plan in enumerate(plans) if plan.firm == contact.employer]
        for contact in CONTACTS
    }
    firms = cycle(left)
    for fate in FATES:
        firm = next(firm for firm in firms if len(left[firm]) > 1)
        place = left[firm].pop(0)
        plans[place] = replace(plans[place], fate=fate, written=2 + place % 13)
    return tuple(plans)
