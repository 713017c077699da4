"""The linker: text in, candidates with a confidence out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from jobmatch.vocabulary.linking.bags import Numbers
from jobmatch.vocabulary.linking.confidence import SURE, Evidence, confidence, scores, shares
from jobmatch.vocabulary.linking.fields import Fields, LabelledConcept, Seen, Titles
from jobmatch.vocabulary.linking.normalise import normalise, plainer

#: Texts per block: bounds the memory of a batch (texts x labels x 8 bytes, a few times).
BLOCK = 64
#: Candidates less like the text than this share no more than a syllable with it.
FLOOR = 0.15
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

    def label_scores(self, texts: Sequence[str]) -> Numbers:
        """Score of every label for every text, in the order of the fitted labels: what benchmarks rank.

        The best label of each concept has the concept's score; its other labels follow behind those of all concepts.
        """
        if self._fields is None:
            return np.zeros((len(texts), 0))
        return np.vstack(
            [np.zeros((0, len(self._fields.labels))), *(self._of_labels(seen) for _, seen in self._blocks(texts))]
        )

    def _of_labels(self, seen: Seen) -> Numbers:
        assert self._fields is not None
        owner, starts = self._fields.owner, self._fields.starts
        likeness = np.round(seen.labels, 9)
        of_concepts = scores(seen.fields)[:, owner]
        leads = likeness == np.maximum.reduceat(likeness, starts, axis=1)[:, owner]
        # Of labels alike the first one leads.
        before = np.cumsum(leads, axis=1)
        first = leads & (before - (before[:, starts] - leads[:, starts])[:, owner] == 1)
        return np.where(first, of_concepts, of_concepts + likeness - BEHIND)

    def _link_as_they_are(self, texts: Sequence[str], top: int) -> Iterator[LinkResult]:
        if self._fields is None:
            yield from (LinkResult(text, (), False) for text in texts)
            return
        for block, seen in self._blocks(texts):
            score = scores(seen.fields)
            for row, text in enumerate(block):
                yield self._result(text, score[row], seen.best[row], seen.fields["named"][row], top)

    def _blocks(self, texts: Sequence[str]) -> Iterator[tuple[Sequence[str], Seen]]:
        assert self._fields is not None
        for start in range(0, len(texts), BLOCK):
            block = texts[start : start + BLOCK]
            yield block, self._fields.of([normalise(text) for text in block])

    def _result(self, text: str, score: Numbers, best: Numbers, named: Numbers, top: int) -> LinkResult:
        share = shares(score)
        order = np.argsort(-score, kind="stable")[:top]
        order = order[best[order] > FLOOR]
        if not len(order):
            return LinkResult(text, (), False)
        sureness = confidence(Evidence(share[order], best[order], named[order]))
        # At most one of them is meant, so together they are no surer than certain.
        sureness = np.minimum.accumulate(sureness / max(1.0, float(sureness.sum())))
        candidates = tuple(
            Candidate(self._concepts[i].id, self._concepts[i].labels[0], float(value))
            for i, value in zip(order, sureness, strict=True)
        )
        return LinkResult(text, candidates, bool(sureness[0] > SURE))
