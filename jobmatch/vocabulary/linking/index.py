"""The linker: text in, candidates with a confidence out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from jobmatch.vocabulary.linking.bags import Numbers
from jobmatch.vocabulary.linking.confidence import SURE, Evidence, confidence, scores, shares
from jobmatch.vocabulary.linking.fields import Fields, LabelledConcept, Places, Seen
from jobmatch.vocabulary.linking.normalise import normalise, plainer
from jobmatch.vocabulary.linking.titles import Titles

#: Texts per block: bounds the memory of a batch (texts x labels x 8 bytes, a few times).
BLOCK = 64
#: Concepts that nothing leads to more than this share no more than a syllable with the text.
FLOOR = 0.05
#: Puts a concept's other labels behind the best label of every concept: whoever is asked wants different concepts.
BEHIND = 1000.0


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


class Linker:
    """Finds the concepts that a text means. Made by `fit`, never changed afterwards."""

    def __init__(self, concepts: Sequence[LabelledConcept], titles: Sequence[Titles] = ()) -> None:
        known = [(concept, [normalise(label) for label in concept.labels]) for concept in concepts]
        # A label of signs only is no label; a concept without labels cannot be meant.
        known = [(concept, labels) for concept, labels in known if any(labels)]
        self._concepts = [concept for concept, _ in known]
        self._known = frozenset(label for _, labels in known for label in labels if label)
        self._fields = Fields(self._concepts, [labels for _, labels in known], titles) if known else None

    @classmethod
    def fit(cls, concepts: Sequence[LabelledConcept], titles: Sequence[Titles] = ()) -> "Linker":
        """`titles` lead to the concepts of their ISCO unit group, whatever those are called."""
        return cls(concepts, titles)

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

    def knows(self, text: str) -> bool:
        """Whether the whole text is a label of some concept."""
        return normalise(text) in self._known

    def label_scores(self, texts: Sequence[str]) -> Numbers:
        """Score of every label for every text, in the order of the fitted labels: what benchmarks rank.

        The best label of each concept has the concept's score; its other labels follow behind those of all concepts.
        """
        if self._fields is None:
            return np.zeros((len(texts), 0))
        blocks = [_of_labels(self._fields, seen) for _, seen in _blocks(self._fields, texts)]
        return np.vstack([np.zeros((0, len(self._fields.labels))), *blocks])

    def _link_as_they_are(self, texts: Sequence[str], top: int) -> Iterator[LinkResult]:
        if self._fields is None:
            yield from (LinkResult(text, (), False) for text in texts)
            return
        for block, seen in _blocks(self._fields, texts):
            score = scores(seen.fields)
            for row, text in enumerate(block):
                yield self._result(text, score[row], seen.row(row), top)

    def _result(self, text: str, score: Numbers, seen: Seen, top: int) -> LinkResult:
        """`seen` and `score` of this text alone."""
        order = _first(score, top)
        order = order[_reached(seen)[order] > FLOOR]
        if not len(order):
            return LinkResult(text, (), False)
        sureness = confidence(Evidence(shares(score)[order], seen.best[order], seen.fields["named"][order]))
        # At most one of them is meant, so together they are no surer than certain.
        sureness = np.minimum.accumulate(sureness / max(1.0, float(sureness.sum())))
        candidates = tuple(
            Candidate(self._concepts[i].id, self._concepts[i].labels[0], float(value))
            for i, value in zip(order, sureness, strict=True)
        )
        return LinkResult(text, candidates, bool(sureness[0] > SURE))


def _blocks(fields: Fields, texts: Sequence[str]) -> Iterator[tuple[Sequence[str], Seen]]:
    for start in range(0, len(texts), BLOCK):
        block = texts[start : start + BLOCK]
        yield block, fields.of([normalise(text) for text in block])


def _of_labels(fields: Fields, seen: Seen) -> Numbers:
    likeness = np.round(seen.labels, 9)
    of_concepts = scores(seen.fields)[:, fields.owner]
    leads = likeness == np.maximum.reduceat(likeness, fields.starts, axis=1)[:, fields.owner]
    # Of a concept's labels that are equally like the text, the first one leads.
    counted = np.cumsum(leads, axis=1)
    before = (counted - leads)[:, fields.starts][:, fields.owner]
    first = leads & (counted - before == 1)
    return np.where(first, of_concepts, of_concepts + likeness - BEHIND)


def _first(score: Numbers, top: int) -> Places:
    """Places of the `top` highest, best first; of equal ones the first in order. Sorts no more than those."""
    edge = np.partition(score, -min(top, len(score)))[-min(top, len(score))]
    near = np.flatnonzero(score >= edge)
    return near[np.argsort(-score[near], kind="stable")][:top]


def _reached(seen: Seen) -> Numbers:
    """The strongest thing that leads from the text to each concept: its labels, its words, what its group is called."""
    ways = [seen.best, *(seen.fields[name] for name in ("told", "group_name", "unit"))]
    return np.asarray(np.maximum.reduce(ways), dtype=np.float64)
