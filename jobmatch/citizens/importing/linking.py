"""From the words of a record to occupations, skills and a home: taken where it is sure, told where it is not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from jobmatch.citizens.importing.cases import Case, StatedOccupation, StatedSkill
from jobmatch.citizens.models import Citizen, OccupationWish, SkillClaim
from jobmatch.citizens.said import OccupationSaid, SkillSaid
from jobmatch.vocabulary.linking import LinkResult
from jobmatch.vocabulary.models import Occupation, Place, Skill
from jobmatch.vocabulary.services import link_occupations, skill_linker


@dataclass
class Linked:
    """`notes`: what could not be linked; a person can do it later on the citizen's page."""

    home: Place | None
    occupations: list[OccupationSaid] = field(default_factory=list)
    skills: list[SkillSaid] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def link(case: Case, citizen: Citizen | None) -> Linked:
    """A link that stands on the citizen's page already is kept: a person may have chosen it."""
    linked = Linked(Place.objects.filter(postcode=case.home_postcode).first() if case.home_postcode else None)
    if case.home_postcode and linked.home is None:
        linked.notes.append(f"home_postcode {case.home_postcode} is not a known place: left out")
    linked.occupations = [
        OccupationSaid(text=said.text, attitude=said.attitude, occupation_id=found)
        for said, found in zip(case.occupations, _occupation_ids(case, citizen, linked), strict=True)
    ]
    linked.skills = [
        SkillSaid(text=said.text, can=said.can, wants_to_use=said.wants_to_use, skill_id=found)
        for said, found in zip(case.skills, _skill_ids(case, citizen, linked), strict=True)
    ]
    return linked


def _occupation_ids(case: Case, citizen: Citizen | None, linked: Linked) -> list[int | None]:
    rows = OccupationWish.objects.current().filter(citizen=citizen) if citizen else ()
    by_text = {row.text: row.occupation_id for row in rows}
    uris = dict(Occupation.objects.filter(uri__in=_uris(case.occupations)).values_list("uri", "pk"))
    results = link_occupations([said.text for said in case.occupations], top=1) if case.occupations else []
    return [
        _found(said, by_text.get(said.text), uris.get(said.uri), result, linked)
        for said, result in zip(case.occupations, results, strict=True)
    ]


def _skill_ids(case: Case, citizen: Citizen | None, linked: Linked) -> list[int | None]:
    rows = SkillClaim.objects.current().filter(citizen=citizen) if citizen else ()
    by_text = {row.text: row.skill_id for row in rows}
    uris = dict(Skill.objects.filter(uri__in=_uris(case.skills)).values_list("uri", "pk"))
    results = skill_linker().link_many([said.text for said in case.skills], top=1) if case.skills else []
    return [
        _found(said, by_text.get(said.text), uris.get(said.uri), result, linked)
        for said, result in zip(case.skills, results, strict=True)
    ]


def _uris(said: Sequence[StatedOccupation] | Sequence[StatedSkill]) -> Iterable[str]:
    return [one.uri for one in said if one.uri]


def _found(
    said: StatedOccupation | StatedSkill, kept: int | None, named: int | None, result: LinkResult, linked: Linked
) -> int | None:
    """What the record names by its URI, else what was linked before, else what the words surely mean."""
    if said.uri and named is None:
        linked.notes.append(f"{said.uri} is not in the vocabulary: linked by its words")
    if named is not None or kept is not None:
        return named if named is not None else kept
    if result.sure and result.best is not None:
        return result.best.concept_id
    linked.notes.append(f"not sure what {said.text!r} is in the vocabulary: kept as it was said")
    return None
