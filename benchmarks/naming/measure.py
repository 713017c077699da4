"""Ranks of right labels, and what they come to."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]

FIRSTS = (1, 5, 10)
RESAMPLES = 10_000
SEED = 20261126


def ranks(scores: Numbers, label_ids: Sequence[str], answers: Sequence[Places]) -> Places:
    """Rank of the best right label per query, by trec_eval's rule: equal scores by label id, descending."""
    after = np.empty(len(label_ids), dtype=np.int64)
    after[sorted(range(len(label_ids)), key=label_ids.__getitem__)] = np.arange(len(label_ids))
    found = []
    for row, right in zip(scores, answers, strict=True):
        best = max(right, key=lambda label: (row[label], after[label]))
        found.append(1 + np.sum((row > row[best]) | ((row == row[best]) & (after > after[best]))))
    return np.array(found, dtype=np.int64)


def figures(found: Places) -> dict[str, float]:
    return {"mrr": float(np.mean(1 / found))} | {f"a_at_{n}": float(np.mean(found <= n)) for n in FIRSTS}


def intervals(found: Places) -> Mapping[str, tuple[float, float]]:
    """95 % bootstrap intervals of `figures`, queries drawn with replacement."""
    drawn = np.random.default_rng(SEED).integers(0, len(found), (RESAMPLES, len(found)))
    values = {"mrr": 1 / found} | {f"a_at_{n}": (found <= n).astype(float) for n in FIRSTS}
    return {
        name: (float(low), float(high))
        for name, value in values.items()
        for low, high in [np.quantile(value[drawn].mean(axis=1), (0.025, 0.975))]
    }
