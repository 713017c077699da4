"""Linking free text to the stored words.

The starter vocabulary and ESCO may be loaded side by side. Where both have a word (the same preferred Danish label),
ESCO's is found, and the starter's abbreviations and English names lead to it; every other word of either is found as it
is. What was linked to the starter's word before stays valid: nearness takes the two for one occupation.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from jobmatch.vocabulary.linking import LabelledConcept, Linker, LinkResult, normalise, split_list
from jobmatch.vocabulary.models import Concept, IscoGroup, Occupation, OccupationSkill, Skill
from jobmatch.vocabulary.services.starter import SOURCE as STARTER
from jobmatch.vocabulary.services.starter import read_titles
from jobmatch.vocabulary.services.version import Version, version_of
from jobmatch.vocabulary.wording import Wording


def link_occupation(text: str, top: int = 5) -> LinkResult:
    """What occupation a title or wish means, and whether the first candidate may be taken unasked."""
    return occupation_linker().link(text, top)


def link_occupations(texts: Sequence[str], top: int = 5) -> list[LinkResult]:
    """As `link_occupation`, for many texts at once."""
    return occupation_linker().link_many(texts, top)


def link_skills(text: str, top: int = 3) -> list[LinkResult]:
    """One result per skill named in the text; commas, lines, "og" and "and" divide it, save inside a label."""
    linker = skill_linker()
    return linker.link_many(split_list(text, linker.knows), top)


def suggest(kind: type[Occupation] | type[Skill], typed: str, top: int = 8) -> list[Occupation | Skill]:
    """Words to offer while somebody types, best first."""
    linker = occupation_linker() if kind is Occupation else skill_linker()
    found = [candidate.concept_id for candidate in linker.link(typed, top).candidates]
    concepts = kind.objects.in_bulk(found)
    return [concepts[pk] for pk in found if pk in concepts]


def occupation_linker() -> Linker:
    return _occupation_linker(version_of(Occupation))


def skill_linker() -> Linker:
    return _skill_linker(version_of(Skill))


def occupation_wording() -> Wording:
    """How alike pieces of wording are, by the names of the stored occupations."""
    return _occupation_wording(version_of(Occupation))


@lru_cache(maxsize=2)
def _occupation_wording(version: Version) -> Wording:
    """Built once per version of the words and process; `version` is there for the cache."""
    rows = Occupation.objects.order_by("pk").only("labels", "alternatives")
    return Wording([name for row in rows for name in (*_preferred(row), *_alternatives(row))])


@lru_cache(maxsize=2)
def _occupation_linker(version: Version) -> Linker:
    """Built once per version of the words and process; `version` is there for the cache."""
    fields = ("labels", "alternatives", "descriptions", "source", "isco_code")
    occupations = {row.pk: row for row in Occupation.objects.current().order_by("pk").only(*fields)}
    group_names = {group.code: str(group.labels.get("da", "")) for group in IscoGroup.objects.all()}
    skills: defaultdict[int, list[int]] = defaultdict(list)
    for occupation_id, skill_id in OccupationSkill.objects.values_list("occupation_id", "skill_id"):
        skills[occupation_id].append(skill_id)
    concepts = [
        replace(
            named,
            about=str(occupations[named.id].descriptions.get("da", "")),
            group=occupations[named.id].isco_code,
            group_name=group_names.get(occupations[named.id].isco_code, ""),
            skills=tuple(skills[named.id]),
        )
        for named in _without_twins(list(occupations.values()))
    ]
    return Linker.fit(concepts, read_titles())


@lru_cache(maxsize=2)
def _skill_linker(version: Version) -> Linker:
    skills = list(Skill.objects.current().order_by("pk").only("labels", "alternatives", "source"))
    return Linker.fit(_without_twins(skills))


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
