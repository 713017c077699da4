"""From evidence to one score per concept, and from the scores to how sure a link is.

Both were fitted on Danish job titles with known answers (half of the Danish MELO benchmark);
`benchmarks/linking_weights.py` fits them again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]

#: What each field of `fields.Seen` weighs: a conditional logit over all concepts, none below zero.
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "name": 3.333,
        "named": 8.581,
        "told": 1.845,
        "group_name": 1.164,
        "near_groups": 1.611,
        "skills": 3.766,
        "unit": 4.369,
        "broad": 1.616,
    }
)
#: Above this confidence, the best candidate is taken as meant; below, a person is asked "which of these?".
SURE = 0.6


@dataclass(frozen=True)
class Evidence:
    """One entry per candidate. `share`: of the chances of all concepts; `label`: likeness to its best label; `named`: 1
    where its name is the text itself."""

    share: Numbers
    label: Numbers
    named: Numbers


@dataclass(frozen=True)
class Coefficients:
    constant: float
    share: float
    label: float
    named: float


COEFFICIENTS = Coefficients(constant=-1.094, share=0.610, label=0.383, named=2.709)
#: Shares are kept this far from 0 and 1.
EDGE = 1e-4
#: Likeness to its labels under which nothing makes a concept sure: what its group is called leads to it, but may mean
#: another member that the vocabulary has not.
OWN_WORDS = 0.8


def scores(fields: Mapping[str, Numbers], weights: Mapping[str, float] = WEIGHTS) -> Numbers:
    """(texts, concepts): fields weighed together, rounded so that equal evidence stays equal whatever the sums do."""
    total = np.zeros(next(iter(fields.values())).shape)
    for name, weight in weights.items():
        total += weight * fields[name]
    return np.round(total, 9)


def shares(score: Numbers) -> Numbers:
    """The chance of each concept if one of them is meant; they sum to 1."""
    chances = np.exp(score - score.max())
    return np.asarray(chances / chances.sum(), dtype=np.float64)


def confidence(seen: Evidence, model: Coefficients = COEFFICIENTS) -> Numbers:
    """Probability in [0, 1] that each candidate is what the text means."""
    share = np.clip(seen.share, EDGE, 1.0 - EDGE)
    logit = (
        model.constant
        + model.share * np.log(share / (1.0 - share))
        + model.label * seen.label
        + model.named * seen.named
    )
    chance = 1.0 / (1.0 + np.exp(-logit))
    return np.where(seen.label < OWN_WORDS, np.minimum(chance, SURE), chance)
