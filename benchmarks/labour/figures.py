"""What a run says about a group of citizens, and what runs of many seeds say together."""

from dataclasses import dataclass
from statistics import mean, stdev
from typing import Any

import numpy as np

from benchmarks.labour.market import Result
from benchmarks.labour.world import NEVER, Flags, Reals, World

#: One number per citizen, of which gains are means: 1 or 0, or days.
OUTCOMES = ("placed_90", "placed_180", "placed", "in_work_at_end", "days_worked")


def outcomes(result: Result, follow_days: int) -> dict[str, Reals]:
    return {
        "first_introduction": result.first_introduction.astype(float),
        "first_job": result.first_job.astype(float),
        "placed_90": (result.first_job <= 90).astype(float),
        "placed_180": (result.first_job <= 180).astype(float),
        "placed": (result.first_job <= follow_days).astype(float),
        "in_work_at_end": result.in_work_at_end.astype(float),
        "days_worked": result.days_worked.astype(float),
    }


def groups(world: World) -> dict[str, Flags]:
    central = world.homes <= 1
    return {
        "one or two musts": world.musts <= 2,
        "three musts or more": world.musts > 2,
        "in the two large towns": central,
        "outside them": ~central,
    }


@dataclass
class Pool:
    """The citizens of one arm, group and share of use, of all seeds together."""

    parts: list[dict[str, Reals]]

    def summary(self) -> dict[str, Any]:
        whole = {key: np.concatenate([part[key] for part in self.parts]) for key in self.parts[0]}
        found: dict[str, Any] = {"citizens": int(whole["placed"].size)}
        for key in ("first_introduction", "first_job"):
            found[f"{key}_median"] = _days(whole[key], 50)
            found[f"{key}_p90"] = _days(whole[key], 90)
        return found | {key: round(float(whole[key].mean()), 4) for key in OUTCOMES}


def _days(days: Reals, percent: int) -> int | None:
    """None where fewer than so many per cent of the citizens came to it while they were followed."""
    value = float(np.percentile(days, percent, method="inverted_cdf")) if days.size else float(NEVER)
    return None if value >= NEVER else round(value)


def gain(used: dict[str, Reals], without: dict[str, Reals], who: Flags) -> dict[str, float]:
    """The mean difference for the same citizens between the market where they use it and the one where nobody does."""
    return {key: float((used[key][who] - without[key][who]).mean()) for key in OUTCOMES}


def over_seeds(values: list[float]) -> dict[str, float]:
    error = stdev(values) / len(values) ** 0.5 if len(values) > 1 else float("nan")
    return {"mean": round(mean(values), 4), "standard_error": round(error, 4)}
