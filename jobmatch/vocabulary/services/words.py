"""Linking free text to the stored words.

The starter vocabulary and ESCO may be loaded side by side. Where both have a word (the same preferred Danish label),
ESCO's is found, and the starter's abbreviations and English names lead to it; every other word of either is found as it
is. What was linked to the starter's word before stays valid: nearness takes the two for one occupation.
"""

from collections.abc import Sequence
from functools import lru_cache

from jobmatch.vocabulary.linking import LabelledConcept, Linker, LinkResult, normalise, split_list
from jobmatch.vocabulary.models import Concept, Occupation, Skill
from jobmatch.vocabulary.services.starter import SOURCE as STARTER
from jobmatch.vocabulary.services.version import Version, version_of


def link_occupation(text: str, top: int = 5) -> LinkResult:
    """What occupation a title or wish means, and whether the first candidate may be taken unasked."""
    return occupation_linker().link(text, top)


def link_occupations(texts: Sequence[str], top: int = 5) -> list[LinkResult]:
    """As `link_occupation`, for many texts at once."""
    return occupation_linker().link_many(texts, top)


def link_skills(text: str, top: int = 3) -> list[LinkResult]:
    """One result per skill named in the text; commas, lines, "og" and "and" divide it."""
    return skill_linker().link_many(split_list(text), top)


def suggest(kind: type[Occupation] | type[Skill], typed: str, top: int = 8) -> list[Occupation | Skill]:
    """Words to offer while somebody types, best first."""
    linker = occupation_linker() if kind is Occupation else skill_linker()
    found = [candidate.concept_id for candidate in linker.link(typed, top).candidates]
    concepts = kind.objects.in_bulk(found)
    return [concepts[pk] for pk in found if pk in concepts]


def occupation_linker() -> Linker:
    return _linker(Occupation, version_of(Occupation))


def skill_linker() -> Linker:
    return _linker(Skill, version_of(Skill))


@lru_cache(maxsize=4)
def _linker(model: type[Occupation] | type[Skill], version: Version) -> Linker:
    """Built once per version of the words and process; `version` is there for the cache."""
    concepts = list(model.objects.current().order_by("pk").only("labels", "alternatives", "source"))
    return Linker.fit(_without_twins(concepts))


def _without_twins(concepts: Sequence[Concept]) -> list[LabelledConcept]:
    """A starter word that another source has too lends its names to that one instead of competing with it."""
    starter = [concept for concept in concepts if concept.source == STARTER]
    others = [concept for concept in concepts if concept.source != STARTER]
    linked = {
        concept.pk: LabelledConcept(concept.pk, _preferred(concept), _alternatives(concept)) for concept in others
    }
    called = {normalise(name): concept.id for concept in linked.values() for name in concept.names}
    for concept in starter:
        # The starter's alternatives were chosen to mean one word only; another source's preferred label still wins.
        labels = _preferred(concept) + _alternatives(concept)
        names = tuple(label for label in labels if normalise(label) not in called)
        twin = linked.get(called.get(normalise(str(concept.labels.get("da", ""))), -1))
        if twin is None:
            rest = tuple(label for label in labels if label not in names)
            linked[concept.pk] = LabelledConcept(concept.pk, names, rest)
        else:
            linked[twin.id] = LabelledConcept(twin.id, twin.names + names, twin.others)
    return [linked[pk] for pk in sorted(linked)]


def _preferred(concept: Concept) -> tuple[str, ...]:
    return tuple(str(label) for _language, label in sorted(concept.labels.items()) if label)


def _alternatives(concept: Concept) -> tuple[str, ...]:
    return tuple(str(name) for _language, names in sorted(concept.alternatives.items()) for name in names)
