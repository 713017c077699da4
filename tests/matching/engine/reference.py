"""The engine again, slow and obvious: plain loops over plain numbers. The real one must agree with it exactly."""

import math
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from matching.engine import Openings, Wishes


@dataclass
class Scored:
    opening: int
    position: int
    score: int
    parts: list[int]
    broken: list[int]
    unknown: list[int]
    negotiable: bool  # everything broken may be negotiated


def shares(wishes: Wishes, criteria: int) -> list[int]:
    """How many of the 10,000 points each criterion can give, and the skills last."""
    weights, bests = [0.0] * (criteria + 1), [0.0] * (criteria + 1)
    for preference in wishes.preferences:
        if max(preference.values.tolist()) > 0:
            weights[preference.criterion] = preference.weight
            bests[preference.criterion] = max(preference.values.tolist())
    if wishes.skills is not None and any(value != 0 for value in wishes.skills.values.values()):
        weights[criteria] = wishes.skills.weight
        bests[criteria] = max(abs(value) for value in wishes.skills.values.values())
    heaviest = max(weights)
    if heaviest == 0:
        return [0] * (criteria + 1)
    claims = [weight / heaviest * best for weight, best in zip(weights, bests, strict=True)]
    if sum(claims) == 0:
        return [0] * (criteria + 1)
    exact = [10_000 * (claim / math.fsum(claims)) for claim in claims]
    given = [int(share) for share in exact]
    while sum(given) < 10_000:
        missing = [share - got for share, got in zip(exact, given, strict=True)]
        given[missing.index(max(missing))] += 1
    return given


def nearest(value: float) -> int:
    return int(value + 0.5)


def skills_part(wishes: Wishes, share: int, asked: dict[int, int]) -> int:
    if wishes.skills is None or share == 0 or not asked:
        return 0
    strongest = max(abs(value) for value in wishes.skills.values.values())
    total = 0
    for skill, weight in asked.items():
        value = wishes.skills.values.get(skill, 0.0)
        points = nearest(share * (abs(value) / strongest))
        total += weight * (points if value > 0 else -points)
    whole, rest = divmod(abs(total), sum(asked.values()))
    rounded = whole + (1 if 2 * rest >= sum(asked.values()) else 0)
    return rounded if total > 0 else -rounded


def score_all(wishes: Wishes, openings: Openings, prices: list[int] | None = None) -> list[Scored]:
    criteria = len(openings.table_sizes)
    share = shares(wishes, criteria)
    found = []
    for position, opening in enumerate(openings.ids.tolist()):
        parts = [0] * (criteria + 2)
        broken, unknown, negotiable = [], [], True
        for preference in wishes.preferences:
            level = int(openings.bins[position, preference.criterion])
            values = preference.values.tolist()
            if share[preference.criterion]:
                of_best = values[level] / max(values)
                parts[preference.criterion] = nearest(share[preference.criterion] * of_best)
            if level == 0:
                unknown.append(preference.criterion)
            if preference.must and not preference.acceptable[level]:
                broken.append(preference.criterion)
                negotiable = negotiable and preference.negotiable
        first, last = openings.skill_starts[position], openings.skill_starts[position + 1]
        asked = {int(openings.skill_ids[at]): int(openings.skill_weights[at]) for at in range(first, last)}
        parts[criteria] = skills_part(wishes, share[criteria], asked)
        parts[criteria + 1] = -prices[position] if prices else 0
        found.append(Scored(opening, position, sum(parts), parts, broken, unknown, negotiable))
    return found


def lists(scored: list[Scored], max_broken: int) -> tuple[list[Scored], list[Scored]]:
    fits = [one for one in scored if not one.broken]
    near = [one for one in scored if 1 <= len(one.broken) <= max_broken and one.negotiable]
    return (
        sorted(fits, key=lambda one: (-one.score, one.opening)),
        sorted(near, key=lambda one: (len(one.broken), -one.score, one.opening)),
    )


def opened_by(scored: list[Scored], relaxed: set[int]) -> int:
    return sum(1 for one in scored if one.broken and set(one.broken) <= relaxed)


def smallest_conflict(scored: list[Scored], musts: list[int]) -> tuple[int, ...] | None:
    """The first, by size and then by criterion, of all sets of musts that no opening gets past."""
    for size in range(len(musts) + 1):
        for together in combinations(musts, size):
            if all(set(one.broken) & set(together) for one in scored):
                return together
    return None


@dataclass
class Pool:
    """What ``score_all`` finds, as arrays with a row per opening: for pools that plain loops take too long for."""

    scores: np.ndarray
    parts: np.ndarray
    broken: np.ndarray  # bool (n, K)
    unknown: np.ndarray  # bool (n, K)
    negotiable: np.ndarray  # everything broken may be negotiated


def score_pool(wishes: Wishes, openings: Openings, prices: np.ndarray | None = None) -> Pool:
    size, criteria = openings.bins.shape
    share = shares(wishes, criteria)
    parts = np.zeros((size, criteria + 2), dtype=np.int64)
    broken, unknown = np.zeros((size, criteria), dtype=bool), np.zeros((size, criteria), dtype=bool)
    negotiable = np.ones(size, dtype=bool)
    for one in wishes.preferences:
        levels = openings.bins[:, one.criterion]
        values = one.values.tolist()
        if share[one.criterion]:
            points = [nearest(share[one.criterion] * (value / max(values))) for value in values]
            parts[:, one.criterion] = np.array(points)[levels]
        unknown[:, one.criterion] = levels == 0
        if one.must:
            broken[:, one.criterion] = ~one.acceptable[levels]
            negotiable &= ~broken[:, one.criterion] | one.negotiable
    for position in range(size):
        first, last = openings.skill_starts[position], openings.skill_starts[position + 1]
        asked = dict(
            zip(openings.skill_ids[first:last].tolist(), openings.skill_weights[first:last].tolist(), strict=True)
        )
        if wishes.skills is not None and not asked.keys().isdisjoint(wishes.skills.values):
            parts[position, criteria] = skills_part(wishes, share[criteria], asked)
    if prices is not None:
        parts[:, criteria + 1] = -prices
    return Pool(parts.sum(axis=1), parts, broken, unknown, negotiable)


def listed(pool: Pool, ids: np.ndarray, max_broken: int = 2) -> tuple[np.ndarray, np.ndarray]:
    """The positions of both lists, in order."""
    changes = pool.broken.sum(axis=1)
    order = np.lexsort((ids, -pool.scores, changes))
    near = (changes > 0) & (changes <= max_broken) & pool.negotiable
    return order[changes[order] == 0], order[near[order]]
