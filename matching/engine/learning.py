"""What the answers to openings say about the weights, as a shift of the stated ones. Deterministic.

Bradley-Terry on sums of parts: with x and y the values (0 to 1) that a wanted and an unwanted opening have on each
criterion, P(x before y) = 1 / (1 + exp(-DECISIVENESS * w . (x - y))). Minimised over w >= 0 is

    sum of count * log(1 + exp(-DECISIVENESS * w . difference))  +  prior / 2 * |w - stated|^2

with the stated weights adding up to 1, as the learned ones are made to afterwards. PRIOR is what did best in
`benchmarks/weights.py`, for people half and twice as sure of themselves as DECISIVENESS; a third or three times as much
does nearly as well.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from matching.engine.inputs import Integers, Values, checked_array, require

#: Fewer say nothing that chance could not say.
LEAST_COMPARISONS = 20
#: How sure people are of a difference of 1 between two sums of parts.
DECISIVENESS = 20.0
#: How strongly the stated weights hold: from about 20 comparisons the answers begin to count.
PRIOR = 1000.0
#: Values of parts lie from -1 (skills that one would rather not use) to 1.
WIDEST = 2.0


@dataclass(frozen=True, eq=False)
class WeightShift:
    """`weights` add up to 1; `shift` is what they differ by from the stated ones, and adds up to 0.

    `agreed_before`, `agreed_after`: the share of the comparisons that stated and learned weights would decide as the
    person did; one that they leave open counts half.
    """

    weights: Values
    shift: Values
    comparisons: int
    agreed_before: float
    agreed_after: float


def crossed(wanted: Values, unwanted: Values, counts: npt.NDArray[np.bool_] | None = None) -> Values:
    """Each wanted opening beside each unwanted one, as differences of their values (a, K) and (b, K).

    A value that cannot be compared is NaN: there the two are alike. ``counts`` (a, b): which pairs are meant, else all.
    """
    require("wanted", wanted.ndim == unwanted.ndim == 2, "and unwanted must be tables of openings by criteria")
    require("wanted", wanted.shape[1] == unwanted.shape[1], "and unwanted must have the same criteria")
    differences = np.nan_to_num(wanted[:, None, :] - unwanted[None, :, :], nan=0.0)
    if counts is None:
        return np.asarray(differences.reshape(len(wanted) * len(unwanted), wanted.shape[1]))
    require("counts", counts.shape == differences.shape[:2], "must have an entry per pair")
    return np.asarray(differences[counts])


def named_losses(unwanted: Values, named: Integers) -> Values:
    """A reason as comparisons: the loss (1 - value) on the named criterion weighed more than that on each other one.

    ``named`` (b,): the criterion that was the reason. Losses that cannot be compared (NaN) say nothing.
    """
    require("named", named.shape == unwanted.shape[:1], "must be one per opening")
    criteria = unwanted.shape[1]
    require("named", bool(np.all((named >= 0) & (named < criteria))), "must be criteria")
    rows = [
        _one_loss_beside(1 - values, int(reason), other)
        for values, reason in zip(unwanted, named, strict=True)
        for other in range(criteria)
        if other != reason
    ]
    return np.nan_to_num(np.array(rows).reshape(len(rows), criteria), nan=0.0)


def learn_weights(
    stated: Values,
    differences: Values,
    *,
    worth: float | None = None,
    reasons: Values | None = None,
    prior: float = PRIOR,
) -> WeightShift | None:
    """The shift that the comparisons propose; None where they are fewer than ``LEAST_COMPARISONS``.

    None too where nothing can shift: fewer than two criteria, no stated weight, or answers that speak against all.

    Parameters
    ----------
    stated : (K,), 0 or more, in any unit
    differences : (n, K), of each comparison the values of what was wanted minus those of what was not
    worth : how many independent comparisons they are together, n if not said. The a x b pairs of a yes and b no answers
        are worth a + b - 1: counting each in full would let a few answers outvote what was said.
    reasons : (m * (K - 1), K) from ``named_losses``; each reason counts as one comparison
    prior : how strongly the stated weights hold, more than 0
    """
    stated, differences = _stated(stated), _table("differences", differences, stated.size)
    reasons = _table("reasons", np.zeros((0, stated.size)) if reasons is None else reasons, stated.size)
    comparisons = len(differences)
    worth = comparisons if worth is None else worth
    require("worth", 0 <= worth <= comparisons, "must lie from 0 to the number of comparisons")
    require("prior", 0 < prior < np.inf, "must be a finite number above 0")
    if comparisons < LEAST_COMPARISONS or stated.size < 2 or not stated.any():
        return None
    stated = stated / stated.sum()
    each = np.full(comparisons, worth / comparisons)
    each_reason = np.full(len(reasons), 1 / (stated.size - 1))
    weights = _fitted(stated, np.concatenate((differences, reasons)), np.concatenate((each, each_reason)), prior)
    if not weights.any():
        return None
    weights = weights / weights.sum()
    return WeightShift(
        weights=weights,
        shift=weights - stated,
        comparisons=comparisons,
        agreed_before=_agreement(stated, differences),
        agreed_after=_agreement(weights, differences),
    )


def _fitted(stated: Values, differences: Values, counts: Values, prior: float) -> Values:
    def loss(weights: Values) -> tuple[float, Values]:
        margins = DECISIVENESS * (differences @ weights)
        away = weights - stated
        surprise = np.exp(-np.logaddexp(0, margins))  # 1 - the probability of what happened, never overflowing
        value = counts @ np.logaddexp(0, -margins) + prior / 2 * (away @ away)
        return float(value), prior * away - DECISIVENESS * (differences.T @ (counts * surprise))

    bounds = [(0.0, None)] * stated.size
    options = {"ftol": 1e-13, "gtol": 1e-8, "maxiter": 1000}
    found: Any = minimize(loss, stated, jac=True, method="L-BFGS-B", bounds=bounds, options=options)
    return np.asarray(found.x, dtype=np.float64)


def _agreement(weights: Values, differences: Values) -> float:
    margins = np.round(differences @ weights, 12)  # a difference of rounding decides nothing
    return float(np.mean((1 + np.sign(margins)) / 2))


def _one_loss_beside(losses: Values, reason: int, other: int) -> Values:
    row = np.zeros(losses.size)
    if not np.isnan(losses[[reason, other]]).any():
        row[reason], row[other] = losses[reason], -losses[other]
    return row


def _stated(stated: Values) -> Values:
    stated = checked_array("stated", stated, np.float64, 1)
    require("stated", bool(np.all(np.isfinite(stated) & (stated >= 0))), "must be finite numbers, 0 or more")
    return stated


def _table(field: str, rows: Values, criteria: int) -> Values:
    rows = checked_array(field, rows, np.float64, 2)
    require(field, rows.shape[1] == criteria, "must have one column per stated weight")
    require(field, bool(np.all(np.abs(rows) <= WIDEST)), f"must lie from {-WIDEST:g} to {WIDEST:g}")  # NaN does not
    return rows
