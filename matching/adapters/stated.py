"""What citizens have said, read for many of them at once and kept as plain values with each list."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from jobmatch.citizens.models import CareerProfile, Citizen, OccupationWish, SkillClaim, Weighing, Wish
from jobmatch.vocabulary.models import Place
from matching.adapters.weighing import Weighed, weighed_by

_WISH = ("criterion", "levels", "detail", "importance", "must", "reason_kind")
_WORK = ("text", "occupation_id", "attitude")
_SKILL = ("text", "skill_id", "can", "wants_to_use")


@dataclass(frozen=True)
class Stated:
    """The current words of one citizen. `wishes` by criterion; occupations and skills also where none is linked."""

    citizen: int
    home: Place | None
    wishes: dict[str, Wish] = field(default_factory=dict)
    occupations: list[OccupationWish] = field(default_factory=list)
    skills: list[SkillClaim] = field(default_factory=list)
    profile: CareerProfile | None = None
    weighed: Weighed | None = None

    def as_terms(self) -> dict[str, Any]:
        """As kept with a list, so that it can be explained after the citizen has changed their mind."""
        return {
            "home": self.home.postcode if self.home else "",
            "wishes": [{name: getattr(wish, name) for name in _WISH} for _, wish in sorted(self.wishes.items())],
            "occupations": [{name: getattr(row, name) for name in _WORK} for row in self.occupations],
            "skills": [{name: getattr(row, name) for name in _SKILL} for row in self.skills],
            "licences": list(self.profile.licences) if self.profile else [],
            "languages": list(self.profile.languages) if self.profile else [],
            "weighed": self.weighed.as_terms() if self.weighed else None,
        }


def stated_by(citizens: Sequence[Citizen]) -> list[Stated]:
    """Six queries for any number of citizens, in their order."""
    pks = [citizen.pk for citizen in citizens]
    homes = Place.objects.in_bulk({citizen.home_id for citizen in citizens if citizen.home_id})
    wishes: dict[int, dict[str, Wish]] = defaultdict(dict)
    for wish in Wish.objects.current().filter(citizen__in=pks):
        wishes[wish.citizen_id][wish.criterion] = wish
    occupations: dict[int, list[OccupationWish]] = defaultdict(list)
    for row in OccupationWish.objects.current().filter(citizen__in=pks):
        occupations[row.citizen_id].append(row)
    skills: dict[int, list[SkillClaim]] = defaultdict(list)
    for claim in SkillClaim.objects.current().filter(citizen__in=pks):
        skills[claim.citizen_id].append(claim)
    profiles = {profile.citizen_id: profile for profile in CareerProfile.objects.current().filter(citizen__in=pks)}
    weighings = {one.citizen_id: one for one in Weighing.objects.current().filter(citizen__in=pks)}
    return [
        Stated(
            citizen=citizen.pk,
            home=homes.get(citizen.home_id or ""),
            wishes=wishes[citizen.pk],
            occupations=occupations[citizen.pk],
            skills=skills[citizen.pk],
            profile=profiles.get(citizen.pk),
            weighed=weighed_by(weighings[citizen.pk], wishes[citizen.pk]) if citizen.pk in weighings else None,
        )
        for citizen in citizens
    ]
