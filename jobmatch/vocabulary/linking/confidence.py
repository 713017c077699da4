"""How sure a link is: a logistic curve over what was seen, fitted on Danish job titles with known answers.

Fitted and checked on half of the Danish MELO benchmark (job titles of the national register against ESCO's Danish
labels); docs/vocabulary.md has the figures. COEFFICIENTS are the whole model.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]

#: Above this confidence, the best candidate is taken as meant; below, a person is asked "which of these?".
SURE = 0.5


@dataclass(frozen=True)
class Evidence:
    """One entry per candidate. `label`: likeness to its best label; `document`: to all its labels; `lead`: how far its
    score lies before (or behind) the best other candidate; `named`: 1 where its name is the text itself."""

    label: Numbers
    document: Numbers
    lead: Numbers
    named: Numbers


@dataclass(frozen=True)
class Coefficients:
    constant: float
    label: float
    document: float
    lead: float
    named: float


COEFFICIENTS = Coefficients(constant=-3.35, label=0.34, document=1.88, lead=2.62, named=3.58)


def confidence(seen: Evidence, model: Coefficients = COEFFICIENTS) -> Numbers:
    """Probability in [0, 1] that each candidate is what the text means."""
    logit = (
        model.constant
        + model.label * seen.label
        + model.document * seen.document
        + model.lead * seen.lead
        + model.named * seen.named
    )
    return np.asarray(1.0 / (1.0 + np.exp(-logit)), dtype=np.float64)
