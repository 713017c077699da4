"""All arms over all seeds: what each gives those who use it, and what is left when everybody does."""

from collections import defaultdict
from dataclasses import dataclass, replace
from statistics import mean
from typing import Any

import numpy as np

from benchmarks.labour.assumptions import VARIED, Assumptions
from benchmarks.labour.figures import OUTCOMES, Pool, gain, groups, outcomes, over_seeds
from benchmarks.labour.lists import ARMS
from benchmarks.labour.market import Market
from benchmarks.labour.world import Flags, Reals, World, draw

SHARES = (10, 50, 100)  # per cent of the citizens who use it
FEW_DRAWN = {"wishes": 3, "crowding": 3}  # how many tenths of the citizens are tried, one at a time; else one
PRIMARY = ("placed_180", "days_worked")

Key = tuple[str, int]


@dataclass(frozen=True)
class Study:
    """pools : by arm, share and group; ``gains``: by arm and share, one entry per seed, of every outcome"""

    pools: dict[tuple[str, int, str], Pool]
    gains: dict[Key, list[dict[str, float]]]

    def levels(self) -> dict[str, Any]:
        found: dict[str, Any] = defaultdict(lambda: defaultdict(dict))
        for (arm, share, group), pool in self.pools.items():
            found[arm][str(share)][group] = pool.summary()
        return found

    def gains_over_seeds(self) -> dict[str, Any]:
        found: dict[str, Any] = defaultdict(dict)
        for (arm, share), seeds in self.gains.items():
            found[arm][str(share)] = {key: over_seeds([one[key] for one in seeds]) for key in OUTCOMES}
        return found

    def mean_gain(self, arm: str, share: int, outcome: str) -> float:
        return mean(one[outcome] for one in self.gains[arm, share])


def study(assumed: Assumptions, seeds: range, arms: tuple[str, ...] = ARMS, shares: tuple[int, ...] = SHARES) -> Study:
    pools: dict[tuple[str, int, str], Pool] = defaultdict(lambda: Pool([]))
    gains: dict[Key, list[dict[str, float]]] = defaultdict(list)
    for seed in seeds:
        world = draw(assumed, seed)
        everybody = np.ones(assumed.citizens, dtype=np.bool_)
        without = _outcomes(world, "wishes", ~everybody)
        _pool(pools, world, "own search", 100, without, everybody)
        usual = _outcomes(world, "wishes", ~everybody, contacts=assumed.usual_contacts, loss=assumed.usual_loss)
        _pool(pools, world, "usual service", 100, usual, everybody)
        for arm in arms:
            for share in shares:
                found = []
                for who in _users(assumed.citizens, share, seed, FEW_DRAWN.get(arm, 1)):
                    used = _outcomes(world, arm, who)
                    _pool(pools, world, arm, share, used, who)
                    found.append(gain(used, without, who))
                gains[arm, share].append({key: mean(one[key] for one in found) for key in OUTCOMES})
    return Study(dict(pools), dict(gains))


def varied(assumed: Assumptions, seeds: range) -> dict[str, dict[str, float]]:
    """Each doubtful assumption at half and at one and a half: the gains of wishes and of crowding control."""
    found = {}
    for name in VARIED:
        for factor in (0.5, 1.5):
            changed = replace(assumed, **{name: getattr(assumed, name) * factor})
            one = study(changed, seeds, arms=("wishes", "crowding"), shares=(10, 100))
            found[f"{name} x {factor}"] = {
                f"{arm}_{share}_{outcome}": round(one.mean_gain(arm, share, outcome), 4)
                for arm in ("wishes", "crowding")
                for share in (10, 100)
                for outcome in PRIMARY
            } | {"own_search_in_work_at_end": one.pools["own search", 100, "all"].summary()["in_work_at_end"]}
    return found


def crowding_out(found: Study) -> dict[str, Any]:
    """What of the gain at 10 % use is gone at 100 %, and how much of that crowding control gives back."""
    told: dict[str, Any] = {}
    for outcome in PRIMARY:
        few = found.mean_gain("wishes", 10, outcome)
        all_of_them = found.mean_gain("wishes", 100, outcome)
        controlled = found.mean_gain("crowding", 100, outcome)
        differences = [
            one[outcome] - other[outcome]
            for one, other in zip(found.gains["wishes", 10], found.gains["wishes", 100], strict=True)
        ]
        told[outcome] = {
            "gain_at_10": round(few, 4),
            "gain_at_100": round(all_of_them, 4),
            "gain_at_100_with_crowding_control": round(controlled, 4),
            "lost": over_seeds(differences),
            "given_back": round((controlled - all_of_them) / (few - all_of_them), 3) if few > all_of_them else None,
        }
    told["shown"] = all(told[outcome]["gain_at_100"] < told[outcome]["gain_at_10"] for outcome in PRIMARY)
    return told


def _outcomes(world: World, arm: str, who: Flags, contacts: float = 1, loss: float = 1) -> dict[str, Reals]:
    result = Market(world, arm, who, contacts=contacts, loss=loss).run()
    return outcomes(result, world.assumed.follow_days)


def _pool(
    pools: dict[tuple[str, int, str], Pool], world: World, arm: str, share: int, found: dict[str, Reals], who: Flags
) -> None:
    for name, members in {"all": np.ones_like(who), **groups(world)}.items():
        pools[arm, share, name].parts.append({key: values[who & members] for key, values in found.items()})


def _users(citizens: int, share: int, seed: int, tenths: int) -> list[Flags]:
    """Which citizens use it; of a tenth several in turn, for one alone says little."""
    order = np.random.default_rng([4, seed]).permutation(citizens)
    size = citizens * share // 100
    return [np.isin(np.arange(citizens), order[n * size : (n + 1) * size]) for n in range(tenths if share == 10 else 1)]
