"""The employer's own words, and the concepts of the vocabulary that they are taken for."""

from employers.enums import SkillNeed
from jobmatch.vocabulary.models import Occupation, Skill
from jobmatch.vocabulary.services import link_occupation, link_skills


def understood_occupation(text: str) -> Occupation | None:
    """The occupation that the text surely means; None where the employer should be asked."""
    result = link_occupation(text) if text.strip() else None
    if result is None or result.best is None or not result.sure:
        return None
    return Occupation.objects.filter(pk=result.best.concept_id).first()


def possible_occupations(text: str, *, top: int = 5) -> list[Occupation]:
    """What the text may mean, nearest first: to be chosen from."""
    if not text.strip():
        return []
    found = [candidate.concept_id for candidate in link_occupation(text, top=top).candidates]
    occupations = Occupation.objects.in_bulk(found)
    return [occupations[pk] for pk in found if pk in occupations]


def understood_skills(*, demanded: str, advantage: str) -> list[dict[str, str]]:
    """As `Opening.skills` holds them; what is not surely understood stays in the employer's words only."""
    needs: dict[int, SkillNeed] = {}
    for text, need in ((demanded, SkillNeed.DEMANDED), (advantage, SkillNeed.ADVANTAGE)):
        for result in link_skills(text) if text.strip() else []:
            if result.best is not None and result.sure:
                needs.setdefault(result.best.concept_id, need)
    skills = Skill.objects.in_bulk(needs)
    return [{"skill": skills[pk].uri, "need": need.value} for pk, need in needs.items() if pk in skills]
