"""What is seen of every concept for a text: one field per kind of evidence, weighed together in `confidence`."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process
from scipy.sparse import csr_matrix

from jobmatch.vocabulary.linking.bags import Bag, Numbers, grams, present, rarity, scaled, weighted
from jobmatch.vocabulary.linking.compounds import Compounds
from jobmatch.vocabulary.linking.normalise import normalise, plain
from jobmatch.vocabulary.linking.titles import Titles

#: Spelling this near (rapidfuzz ratio, 0-100) is taken as a typing error of the label.
TYPING_ERROR = 85.0
#: Likeness under which typing errors are looked for; above, the n-grams have found it.
RESCUE_BELOW = 0.9
#: Likeness from which two normalised texts are the same one.
SAME = 1 - 1e-9
#: What a name counts for that is the text but for a slip of the finger, to one that is the text itself; and from what
#: likeness on it is taken for that: 'turistchef' and 'turismechef' (0.86) are two things.
NEARLY_NAMED, SLIP = 0.4, 0.9
#: Concepts that lend to those with like skills: the ones most like the text.
SEEDS = 20
#: Digits of the ISCO groups whose members vouch for each other.
NEAR = 3

Places = npt.NDArray[np.int64]


@dataclass(frozen=True)
class LabelledConcept:
    """`names`: what the concept and no other is called, the one to show first. `others`: what it may be called too.

    All else may be left out, and helps where it is there. `about`: a description. `group`, `group_name`: its ISCO code
    and what that group is called. `skills`: what it needs, any ids. `broad`: it stands for a group of concepts.
    """

    id: int
    names: tuple[str, ...]
    others: tuple[str, ...] = ()
    about: str = ""
    group: str = ""
    group_name: str = ""
    skills: tuple[int, ...] = ()
    broad: bool = False

    @property
    def labels(self) -> tuple[str, ...]:
        return self.names + self.others


@dataclass(frozen=True)
class Seen:
    """Of a block of texts. `labels`: likeness to each label (texts, labels); `best`: to each concept's best label
    (texts, concepts); `fields`: by name, each (texts, concepts)."""

    labels: Numbers
    best: Numbers
    fields: dict[str, Numbers]

    def row(self, i: int) -> "Seen":
        """Of one text: arrays of one dimension less."""
        return Seen(self.labels[i], self.best[i], {name: field[i] for name, field in self.fields.items()})


@dataclass(frozen=True)
class _Groups:
    """`order` sorts the concepts by group, `starts` are into it, `of` is the group of each concept."""

    order: Places
    starts: Places
    of: Places

    @classmethod
    def by(cls, concepts: Sequence[LabelledConcept], digits: int) -> "_Groups":
        """By the first digits of their code; a concept without so many is a group of its own."""
        keys = [c.group[:digits] if len(c.group) >= digits else f"alone {i}" for i, c in enumerate(concepts)]
        _, of = np.unique(np.array(keys, dtype=str), return_inverse=True)
        sizes = np.bincount(of)
        return cls(np.argsort(of, kind="stable"), np.cumsum(sizes) - sizes, of)

    def best(self, values: Numbers) -> Numbers:
        return np.asarray(np.maximum.reduceat(values[:, self.order], self.starts, axis=1)[:, self.of])


class Fields:
    """Built from concepts that have at least one label of letters each; `labels` are normalised, concept by concept."""

    def __init__(
        self, concepts: Sequence[LabelledConcept], labels: Sequence[Sequence[str]], titles: Sequence[Titles] = ()
    ) -> None:
        self.labels = [label for of_one in labels for label in of_one]
        sizes = np.array([len(of_one) for of_one in labels], dtype=np.int64)
        self.owner: Places = np.repeat(np.arange(len(sizes)), sizes)
        self.starts: Places = np.cumsum(sizes) - sizes
        name_counts = np.array([len(concept.names) for concept in concepts])
        # A concept without names is shown under its first label.
        name_counts = np.maximum(name_counts, 1)
        self._names = np.flatnonzero(np.arange(len(self.labels)) - self.starts[self.owner] < name_counts[self.owner])
        self._name_starts = np.cumsum(name_counts) - name_counts
        self._is_named = np.array([bool(concept.names) for concept in concepts])
        # What only broad concepts could gain from would count against all others.
        grouped = any(concept.group for concept in concepts if not concept.broad)
        titles = titles if grouped else ()
        self._broad = np.array([grouped and concept.broad for concept in concepts], dtype=np.float64)
        self._near_groups = _Groups.by(concepts, NEAR)
        self._skills = _skills(concepts)
        self._skills_across = csr_matrix(self._skills.T)
        self._index_grams([plain(concept.group_name) for concept in concepts])
        self._index_parts([plain(concept.about) for concept in concepts], titles)
        self._units_of(concepts, titles)

    def of(self, texts: Sequence[str]) -> Seen:
        """`texts` are normalised."""
        counts, parts = self._grams.counts(texts), self._parts.counts(texts)
        labels = dense(weighted(counts, self._rarity) @ self._label_grams)
        labels = np.maximum(labels, self._spelt(texts, labels))
        best = np.maximum.reduceat(labels, self.starts, axis=1)
        name = np.maximum.reduceat(labels[:, self._names], self._name_starts, axis=1)
        fields = {
            "name": name,
            "named": self._named(name),
            "told": dense(scaled(weighted(parts, self._part_rarity), 1) @ self._told),
            "group_name": dense(weighted(counts, self._group_rarity) @ self._group_names),
            "near_groups": self._near_groups.best(best),
            "skills": dense((_seeds(best) @ self._skills) @ self._skills_across),
            "unit": self._unit(parts),
            "broad": np.broadcast_to(self._broad, best.shape),
        }
        return Seen(labels, best, fields)

    def _spelt(self, texts: Sequence[str], labels: Numbers) -> Numbers:
        """(texts, labels): likeness of spelling where a label is but a typing error away from a text."""
        spelt = np.zeros_like(labels)
        # Two empty texts are alike by spelling, so those without letters are left out.
        lost = [i for i, best in enumerate(labels.max(axis=1).tolist()) if best < RESCUE_BELOW and texts[i]]
        if lost:
            near = process.cdist([texts[i] for i in lost], self.labels, scorer=fuzz.ratio, score_cutoff=TYPING_ERROR)
            spelt[lost] = near / 100
        return spelt

    def _named(self, name: Numbers) -> Numbers:
        named = np.where(name > SAME, 1.0, np.where(name >= SLIP, NEARLY_NAMED, 0.0)) * self._is_named
        # A name that several concepts share decides between none of them.
        return np.asarray(named / np.maximum(named.sum(axis=1, keepdims=True), 1.0))

    def _unit(self, parts: csr_matrix) -> Numbers:
        """Likeness to the likest title of each concept's unit group."""
        like = csr_matrix(weighted(parts, self._title_rarity) @ self._titles)
        best = np.zeros((like.shape[0], self._unit_count + 1))
        rows = np.repeat(np.arange(like.shape[0]), np.diff(like.indptr))
        np.maximum.at(best, (rows, self._unit_of_title[like.indices]), like.data)
        return best[:, self._unit_of_concept]

    def _index_grams(self, group_names: Sequence[str]) -> None:
        self._grams = Bag(grams, [*self.labels, *group_names])
        counts = self._grams.counts(self.labels)
        self._rarity = rarity(counts)
        self._label_grams = csr_matrix(weighted(counts, self._rarity).T)
        names = self._grams.counts(group_names)
        self._group_rarity = rarity(names)
        self._group_names = csr_matrix(weighted(names, self._group_rarity).T)

    def _index_parts(self, abouts: Sequence[str], titles: Sequence[Titles]) -> None:
        called = [normalise(title) for unit in titles for title in unit.titles]
        # Labels twice, for a word of a label says more about where titles are cut than one of a description.
        compounds = Compounds([*self.labels, *self.labels, *abouts, *called])
        self._parts = Bag(compounds.units, [*self.labels, *abouts, *called])
        told = present(self._grouping() @ self._parts.counts(self.labels) + self._parts.counts(abouts))
        self._part_rarity = rarity(told)
        self._told = csr_matrix(told.T)
        title_parts = present(self._parts.counts(called))
        self._title_rarity = rarity(title_parts)
        self._titles = csr_matrix(weighted(title_parts, self._title_rarity).T)

    def _units_of(self, concepts: Sequence[LabelledConcept], titles: Sequence[Titles]) -> None:
        units = {code: i for i, code in enumerate(sorted({unit.group for unit in titles}))}
        self._unit_count = len(units)
        self._unit_of_title = np.array([units[unit.group] for unit in titles for _ in unit.titles], dtype=np.int64)
        # The last column is that of concepts whose unit group nobody wrote titles for.
        self._unit_of_concept = np.array([units.get(concept.group, len(units)) for concept in concepts])

    def _grouping(self) -> csr_matrix:
        """(concepts, labels): 1 where a concept has the label."""
        shape = (len(self.starts), len(self.labels))
        return csr_matrix((np.ones(len(self.owner)), (self.owner, np.arange(len(self.owner)))), shape=shape)


def dense(matrix: csr_matrix) -> Numbers:
    return np.asarray(matrix.toarray(), dtype=np.float64)


def _seeds(best: Numbers) -> csr_matrix:
    """(texts, concepts): the concepts most like each text, by the cube of their likeness, summing to 1."""
    number = min(SEEDS, best.shape[1])
    edge = np.partition(best, -number, axis=1)[:, -number][:, None]
    return scaled(csr_matrix(np.where(best >= np.maximum(edge, 1e-6), best**3, 0.0)), 1)


def _skills(concepts: Sequence[LabelledConcept]) -> csr_matrix:
    """(concepts, skills): weighted by how few concepts need them."""
    columns: dict[int, int] = {}
    found = [columns.setdefault(skill, len(columns)) for concept in concepts for skill in concept.skills]
    ends = np.cumsum([0, *(len(concept.skills) for concept in concepts)])
    shape = (len(concepts), len(columns))
    counts = csr_matrix((np.ones(len(found)), np.array(found, dtype=np.int32), ends), shape=shape)
    return weighted(counts, rarity(counts))
