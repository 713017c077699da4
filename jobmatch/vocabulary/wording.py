"""How alike two pieces of wording are, by the character n-grams that they share. Text in, arrays out; no Django.

N-grams within words carry Danish compounds and inflections over ("lager" in "lagermedarbejder"), and are weighed by how
rare they are among known words, so that "-medarbejder" makes nothing alike.
"""

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from jobmatch.vocabulary.persons import is_person

NGRAMS = (3, 5)


class Wording:
    """Made from words that are known; deterministic, and never changed afterwards."""

    def __init__(self, known: Sequence[str]) -> None:
        self._weighing = TfidfVectorizer(analyzer="char_wb", ngram_range=NGRAMS, sublinear_tf=True)
        self._weighing.fit([*known, "ukendt"])

    def vectors(self, texts: Sequence[str]) -> csr_matrix:
        """One row per text, of length 1, or 0 for a text with nothing known in it."""
        return self._weighing.transform([_of_the_work(text) for text in texts])

    def likeness(self, said: str, vectors: csr_matrix) -> npt.NDArray[np.float64]:
        """Cosine in [0, 1] of what is said with each row."""
        return np.asarray((vectors @ self.vectors([said]).T).toarray()[:, 0], dtype=np.float64)


def _of_the_work(text: str) -> str:
    """Without the words that tell who somebody is: nobody's list may change with them."""
    return " ".join(word for word in re.findall(r"[^\W_]+", text) if not is_person(word))
