"""Texts as bags of the units of their words: character n-grams, or the parts of compounds."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, diags_array

Numbers = npt.NDArray[np.float64]


def grams(word: str, shortest: int = 3, longest: int = 5) -> list[str]:
    """Character n-grams of a word with a blank at either end, as scikit-learn's `char_wb` counts them."""
    padded = f" {word} "
    found: list[str] = []
    for n in range(shortest, longest + 1):
        found += [padded[i : i + n] for i in range(max(1, len(padded) - n + 1))]
        if len(padded) <= n:
            break
    return found


class Bag:
    """Counts of units. A word's units are worked out once, for words come again and again."""

    def __init__(self, units: Callable[[str], Sequence[str]], texts: Sequence[str]) -> None:
        self._units = units
        self._columns: dict[str, int] = {}
        self._known: dict[str, list[int]] = {}
        for text in texts:
            for word in text.split():
                if word not in self._known:
                    self._known[word] = [
                        self._columns.setdefault(unit, len(self._columns)) for unit in self._units(word)
                    ]

    def __len__(self) -> int:
        return len(self._columns)

    def counts(self, texts: Sequence[str]) -> csr_matrix:
        """(texts, units + 1): how often each unit occurs; the last counts those that the bag was not made of, so that a
        text with strange words is not taken for what is left of it without them."""
        found: list[int] = []
        ends = [0]
        for text in texts:
            for word in text.split():
                found += self._of(word)
            ends.append(len(found))
        counts = csr_matrix(
            (np.ones(len(found)), np.array(found, dtype=np.int32), np.array(ends, dtype=np.int32)),
            shape=(len(texts), len(self._columns) + 1),
        )
        counts.sum_duplicates()
        return counts

    def _of(self, word: str) -> list[int]:
        known = self._known.get(word)
        if known is not None:
            return known
        return [self._columns.get(unit, len(self._columns)) for unit in self._units(word)]


def rarity(counts: csr_matrix) -> Numbers:
    """Inverse document frequency of every unit: ln((1 + n) / (1 + df)) + 1."""
    n = counts.shape[0]
    df = np.bincount(counts.indices, minlength=counts.shape[1])
    return np.asarray(np.log((1 + n) / (1 + df)) + 1.0, dtype=np.float64)


def weighted(counts: csr_matrix, rarities: Numbers) -> csr_matrix:
    """Rows of length 1 of (1 + ln count) * rarity: the dot product of two of them is their cosine."""
    values = csr_matrix(
        ((1.0 + np.log(counts.data)) * rarities[counts.indices], counts.indices, counts.indptr), shape=counts.shape
    )
    return scaled(values, 2)


def scaled(matrix: csr_matrix, norm: int) -> csr_matrix:
    """Rows whose sum (`norm` 1) or length (`norm` 2) is 1; empty rows stay empty."""
    sums = np.asarray((matrix if norm == 1 else matrix.multiply(matrix)).sum(axis=1)).ravel()
    lengths = sums if norm == 1 else np.sqrt(sums)
    return csr_matrix(diags_array(1.0 / np.where(lengths > 0, lengths, 1.0)) @ matrix)


def present(counts: csr_matrix) -> csr_matrix:
    """1 where there is anything."""
    return csr_matrix((np.ones(len(counts.data)), counts.indices, counts.indptr), shape=counts.shape)
