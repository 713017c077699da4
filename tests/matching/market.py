"""A small market for the tests: Cem's wishes, and openings that differ in what they say."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from employers.models import Employer, Opening
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.said import OccupationSaid, ProfileSaid, SkillSaid
from jobmatch.citizens.services import save_occupation_wishes, save_profile, save_skills, save_wish
from jobmatch.vocabulary.models import Occupation, Skill
from tests.factories import published_opening
from tests.people import NOW

CALM: dict[str, str] = {"weekly_hours": "16-20", "pace": "calm", "weekend": "never"}


def wish(citizen: Citizen, criterion: str, *levels: str, importance: int = 2, at: datetime = NOW, **more: Any) -> None:
    save_wish(
        citizen=citizen,
        criterion=criterion,
        levels=levels,
        importance=importance,
        by=citizen.consultant,
        at=at,
        **more,
    )


def cems_wishes(cem: Citizen) -> None:
    """Hours matter a lot, a calm pace matters, travel is a must of 30 minutes by bike, weekends never."""
    wish(cem, "weekly_hours", importance=3, detail={"least": 16, "wanted": 18, "most": 20})
    wish(cem, "pace", "calm", importance=2)
    wish(cem, "travel", importance=1, must=True, detail={"minutes": 30, "mode": "bike"})
    wish(cem, "weekend", "never", importance=1, must=True)


def occupation(title: str, code: str, english: str = "") -> Occupation:
    # Never the same twice: what is built from the words is kept until the words differ.
    uri = f"https://example.org/occupation/{uuid4()}"
    return Occupation.objects.create(uri=uri, labels={"da": title, "en": english or title}, isco_code=code)


def skill(name: str) -> Skill:
    return Skill.objects.create(uri=f"https://example.org/skill/{name}", labels={"da": name, "en": name})


def says_of_work(citizen: Citizen, **attitudes: Occupation | None) -> None:
    """says_of_work(cem, wanted=baker, no_go=butcher); None is work in the citizen's own words alone."""
    said = [
        OccupationSaid(
            text=one.labels["da"] if one else "noget med dyr",
            attitude=attitude,
            occupation_id=one.pk if one else None,
        )
        for attitude, one in attitudes.items()
    ]
    save_occupation_wishes(citizen=citizen, occupations=said, by=citizen.consultant, at=NOW)


def says_of_skills(citizen: Citizen, **wishes: Skill) -> None:
    """says_of_skills(cem, yes=baking, no=cleaning)"""
    said = [
        SkillSaid(text=one.labels["da"], wants_to_use=wants_to_use, skill_id=one.pk)
        for wants_to_use, one in wishes.items()
    ]
    save_skills(citizen=citizen, skills=said, by=citizen.consultant, at=NOW)


def says_of_self(citizen: Citizen, **profile: Any) -> None:
    save_profile(citizen=citizen, profile=ProfileSaid(**profile), by=citizen.consultant, at=NOW)


def calm_opening(employer: Employer, title: str = "Rolig bager", **traits: str) -> Opening:
    return published_opening(employer, title=title, traits=CALM | traits)
