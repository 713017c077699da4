"""The index of labels: character n-grams of each label and of each concept's labels together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

from jobmatch.vocabulary.linking.confidence import SURE, Evidence, confidence
from jobmatch.vocabulary.linking.normalise import normalise, plainer

#: Weights beside 1.0 for the label itself: what the concept's labels say together, and the concept's best label.
DOCUMENT_WEIGHT = 0.25
SPREAD_WEIGHT = 0.5
#: Lead of a concept whose name is the text itself: true for all 170 such titles of the development set.
NAMED_BONUS = 0.5
#: Spelling this near (rapidfuzz ratio, 0-100) is taken as a typing error of the label.
TYPING_ERROR = 85.0
#: Likeness under which typing errors are looked for; above, the n-grams have found it.
RESCUE_BELOW = 0.9
#: Queries per block: bounds the memory of a batch (queries x labels x 8 bytes).
BLOCK = 128
#: Candidates less like the text than this share no more than a syllable with it.
FLOOR = 0.15
#: Candidates weighed against each other, however few are shown.
RIVALS = 6
#: Likeness from which two normalised texts are the same one.
SAME = 1 - 1e-9

Scores = npt.NDArray[np.float64]


@dataclass(frozen=True)
class LabelledConcept:
    """`names`: what the concept and no other is called, the one to show first. `others`: what it may be called too."""

    id: int
    names: tuple[str, ...]
    others: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        return self.names + self.others


@dataclass(frozen=True)
class Candidate:
    concept_id: int
    label: str
    confidence: float


@dataclass(frozen=True)
class LinkResult:
    """`candidates`, best first; `sure` says whether the first may be taken without asking."""

    text: str
    candidates: tuple[Candidate, ...]
    sure: bool

    @property
    def best(self) -> Candidate | None:
        return self.candidates[0] if self.candidates else None


@dataclass(frozen=True)
class _Likeness:
    """Of a block of texts: `labels` (texts, labels); `best`, `named` and `documents` (texts, concepts)."""

    labels: Scores
    best: Scores
    named: Scores
    documents: Scores

    def row(self, i: int) -> "_Likeness":
        return _Likeness(self.labels[i], self.best[i], self.named[i], self.documents[i])

    def concepts(self) -> Scores:
        """What each concept gives to all of its labels."""
        return SPREAD_WEIGHT * self.best + DOCUMENT_WEIGHT * self.documents + NAMED_BONUS * self.named


class Linker:
    """Finds the concepts that a text means. Made by `fit`, never changed afterwards."""

    def __init__(self, concepts: Sequence[LabelledConcept]) -> None:
        known = [(concept, [normalise(label) for label in concept.labels]) for concept in concepts]
        self._concepts = [concept for concept, labels in known if any(labels)]
        grouped = [labels for _, labels in known if any(labels)]
        self._labels = [label for labels in grouped for label in labels]
        self._is_name = np.array(
            [place < len(concept.names) for concept in self._concepts for place in range(len(concept.labels))],
            dtype=bool,
        )
        sizes = np.array([len(labels) for labels in grouped], dtype=np.int64)
        self._owner = np.repeat(np.arange(len(sizes)), sizes)
        self._starts = np.cumsum(sizes) - sizes
        if self._labels:
            self._index()

    @classmethod
    def fit(cls, concepts: Sequence[LabelledConcept]) -> "Linker":
        return cls(concepts)

    def link(self, text: str, top: int = 5) -> LinkResult:
        """The concepts that a text may mean, at most `top`; none for a text without letters."""
        return self.link_many([text], top)[0]

    def link_many(self, texts: Sequence[str], top: int = 5) -> list[LinkResult]:
        """As `link`, for each text. An unsure title is tried again in plainer forms ('Kokke til skole i Odense')."""
        results = list(self._link_as_they_are(texts, top))
        again_for = [(i, form) for i, result in enumerate(results) if not result.sure for form in plainer(texts[i])]
        forms = self._link_as_they_are([form for _, form in again_for], top)
        for (i, _form), again in zip(again_for, forms, strict=True):
            best = results[i].best
            if again.best and (best is None or again.best.confidence > best.confidence):
                results[i] = LinkResult(texts[i], again.candidates, again.sure)
        return results

    def label_scores(self, texts: Sequence[str]) -> Scores:
        """Score of every label for every text, in the order of the fitted labels: what benchmarks rank."""
        # Rounded, so that equal labels are equal whatever the order of the sums.
        blocks = [like.labels + like.concepts()[:, self._owner] for _, like in self._blocks(texts)]
        return np.asarray(np.round(np.vstack(blocks), 9), dtype=np.float64)

    def _index(self) -> None:
        self._grams = CountVectorizer(analyzer="char_wb", ngram_range=(2, 4))
        counts = self._grams.fit_transform(self._labels)
        # The n-grams of a concept's labels together are the sum over its labels, for none crosses a word.
        grouping = csr_matrix((np.ones(len(self._owner)), (self._owner, np.arange(len(self._owner)))))
        self._by_label, self._label_matrix = _weighted(counts)
        self._by_document, self._document_matrix = _weighted(grouping @ counts)

    def _link_as_they_are(self, texts: Sequence[str], top: int) -> Iterator[LinkResult]:
        if not self._labels:
            yield from (LinkResult(text, (), False) for text in texts)
            return
        for block, like in self._blocks(texts):
            for row, text in enumerate(block):
                yield self._result(text, like.row(row), top)

    def _blocks(self, texts: Sequence[str]) -> Iterator[tuple[Sequence[str], _Likeness]]:
        for start in range(0, len(texts), BLOCK):
            block = texts[start : start + BLOCK]
            yield block, self._likeness([normalise(text) for text in block])

    def _likeness(self, queries: list[str]) -> _Likeness:
        counts = self._grams.transform(queries)
        labels = (self._by_label.transform(counts) @ self._label_matrix.T).toarray()
        lost = np.flatnonzero(labels.max(axis=1) < RESCUE_BELOW)
        if len(lost):
            near = process.cdist([queries[i] for i in lost], self._labels, scorer=fuzz.ratio, score_cutoff=TYPING_ERROR)
            labels[lost] = np.maximum(labels[lost], near / 100)
        documents = (self._by_document.transform(counts) @ self._document_matrix.T).toarray()
        named = np.maximum.reduceat(self._is_name & (labels > SAME), self._starts, axis=1).astype(np.float64)
        # A name that several concepts share decides between none of them.
        named /= np.maximum(named.sum(axis=1, keepdims=True), 1.0)
        return _Likeness(labels, np.maximum.reduceat(labels, self._starts, axis=1), named, documents)

    def _result(self, text: str, like: _Likeness, top: int) -> LinkResult:
        score = np.round(like.best + like.concepts(), 9)
        order = np.argsort(-score, kind="stable")[: max(top, RIVALS)]
        order = order[like.best[order] > FLOOR]
        if not len(order):
            return LinkResult(text, (), False)
        lead = score[order] - (score[np.where(order == order[0], order[1], order[0])] if len(order) > 1 else 0.0)
        sureness = confidence(Evidence(like.best[order], like.documents[order], lead, like.named[order]))
        # At most one of them is meant, so together they are no surer than certain.
        sureness = np.minimum.accumulate(sureness / max(1.0, float(sureness.sum())))
        candidates = tuple(
            Candidate(self._concepts[i].id, self._concepts[i].labels[0], float(value))
            for i, value in zip(order[:top], sureness, strict=False)
        )
        return LinkResult(text, candidates, bool(sureness[0] > SURE))


def _weighted(counts: csr_matrix) -> tuple[TfidfTransformer, csr_matrix]:
    weighting = TfidfTransformer(sublinear_tf=True)
    return weighting, weighting.fit_transform(counts)
