"""Weights of the linker's fields and its confidence, fitted on titles with known concepts.

The weights are those of a conditional logit: the chance of a concept is exp(score) over the sum of exp(score) of all.
None may fall below zero, so that more evidence never counts against a concept; this also leaves out what adds nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from jobmatch.vocabulary.linking.confidence import Coefficients, Evidence, confidence, shares

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]

FOLDS = 5
#: Pulls the weights of fields, scaled to a deviation of 1, towards zero.
RIDGE = 1.0
#: Concepts per title that the fit looks at, the likeliest of each field first.
RIVALS = 60
#: Candidates per title that the confidence is fitted on.
SHOWN = 5
#: Texts that mean what no concept stands for, to one that means a concept: they are made by hiding the answer.
HIDDEN = 0.25


@dataclass(frozen=True)
class Judged:
    """`fields`, `best` (likeness to each concept's best label): (titles, concepts). `answers`: the right concepts."""

    fields: Mapping[str, Numbers]
    best: Numbers
    answers: Places

    def of(self, titles: npt.NDArray[np.bool_]) -> "Judged":
        fields = {name: field[titles] for name, field in self.fields.items()}
        return Judged(fields, self.best[titles], self.answers[titles])


@dataclass(frozen=True)
class Samples:
    """One entry per candidate: what is seen of it, whether it is meant, and how much the entry counts."""

    evidence: Evidence
    meant: npt.NDArray[np.bool_]
    weight: Numbers
    first: npt.NDArray[np.bool_]
    title: Places

    def of(self, chosen: npt.NDArray[np.bool_]) -> "Samples":
        seen = self.evidence
        evidence = Evidence(seen.share[chosen], seen.label[chosen], seen.named[chosen])
        return Samples(evidence, self.meant[chosen], self.weight[chosen], self.first[chosen], self.title[chosen])


def folds(titles: int, seed: int) -> Places:
    return np.random.default_rng(seed).permutation(titles) % FOLDS


def weights(judged: Judged) -> dict[str, float]:
    names = list(judged.fields)
    deviations = {name: float(field.std()) or 1.0 for name, field in judged.fields.items()}
    rivals = _rivals(judged)
    seen = np.stack([np.take_along_axis(judged.fields[name], rivals, 1) / deviations[name] for name in names], axis=-1)

    def loss(weight: Numbers) -> tuple[float, Numbers]:
        score = seen @ weight
        chance = np.exp(score - score.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        slope = np.einsum("tc,tcf->f", chance, seen) - seen[:, 0].sum(axis=0)
        return float(-np.log(chance[:, 0]).sum() + RIDGE * weight @ weight), slope + 2 * RIDGE * weight

    start = np.full(len(names), 0.1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(0.0, None)] * len(names)).x
    return {name: float(value) / deviations[name] for name, value in zip(names, found, strict=True)}


def samples(judged: Judged, score: Numbers) -> Samples:
    """The first candidates of each title, and those that it would have if its right concept were not there."""
    hidden = score.copy()
    hidden[np.arange(len(score)), judged.answers] = -np.inf
    rows = [_candidates(judged, score, title, 1.0) for title in range(len(score))]
    rows += [_candidates(judged, hidden, title, HIDDEN) for title in range(len(score))]
    share, label, named, meant, weight, first, title = (np.concatenate(column) for column in zip(*rows, strict=True))
    return Samples(
        Evidence(share, label, named), meant.astype(bool), weight, first.astype(bool), title.astype(np.int64)
    )


def coefficients(given: Samples) -> Coefficients:
    seen = given.evidence
    share = np.clip(seen.share, 1e-4, 1 - 1e-4)
    table = np.column_stack([np.log(share / (1 - share)), seen.label, seen.named])
    model = LogisticRegression(C=100.0, max_iter=1000).fit(table, given.meant, sample_weight=given.weight)
    return Coefficients(float(model.intercept_[0]), *(float(value) for value in model.coef_[0]))


def reliability(given: Samples, surely: Numbers, threshold: float) -> dict[str, float]:
    """Of first candidates, hidden answers counted as often as `HIDDEN` says: Brier score, expected calibration error
    (ten bins), how many are taken unasked, and how many of those are right, with the hidden ones and without them."""
    chance, meant, weight = surely[given.first], given.meant[given.first], given.weight[given.first]
    there = weight == 1.0
    bins = np.minimum((chance * 10).astype(int), 9)
    gaps = [abs(float(np.sum((weight * (meant - chance))[bins == b]))) for b in range(10)]
    sure = chance > threshold
    return {
        "brier": float(np.average((chance - meant) ** 2, weights=weight)),
        "calibration_error": sum(gaps) / float(weight.sum()),
        "sure": float(sure[there].mean()),
        "sure_and_right": float(meant[sure & there].mean()),
        "sure_and_right_with_hidden": float(np.average(meant[sure], weights=weight[sure])),
    }


def surely(given: Samples, model: Coefficients) -> Numbers:
    return confidence(given.evidence, model)


def _rivals(judged: Judged) -> Places:
    """(titles, rivals): the right concept first, then those that any field finds likely."""
    found = [
        np.argpartition(-field, min(RIVALS, field.shape[1] - 1), axis=1)[:, :RIVALS]
        for field in [*judged.fields.values(), judged.best]
        if field.strides[0]
    ]
    rows = [
        np.concatenate([[right], np.setdiff1d(row, [right])])
        for right, row in zip(judged.answers, np.concatenate(found, axis=1), strict=True)
    ]
    # Filled up with concepts in their order: one more unlikely rival changes nothing.
    width = max(len(row) for row in rows)
    every = np.arange(judged.best.shape[1])
    filled = [np.concatenate([row, np.setdiff1d(every, row)[: width - len(row)]]) for row in rows]
    return np.array(filled, dtype=np.int64)


def _candidates(judged: Judged, score: Numbers, title: int, weight: float) -> tuple[Numbers, ...]:
    order = np.argsort(-score[title], kind="stable")[:SHOWN]
    count = len(order)
    return (
        shares(score[title])[order],
        judged.best[title][order],
        judged.fields["named"][title][order],
        (order == judged.answers[title]).astype(float) * np.isfinite(score[title][order]),
        np.full(count, weight),
        (np.arange(count) == 0).astype(float),
        np.full(count, title, dtype=float),
    )
