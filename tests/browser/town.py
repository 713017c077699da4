"""A small town for the role tests: Danish openings that differ, and two citizens with something to do for each."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from employers.models import Employer, Opening, Workplace
from jobmatch.accounts.models import User
from jobmatch.citizens import services
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.said import OccupationSaid, ProfileSaid, SkillSaid, WishSaid
from jobmatch.vocabulary.criteria import hours_level
from jobmatch.vocabulary.services import link_occupation, link_skills, load_starter
from tests.factories import placement_of, published_opening, support_entry

BREAD = (
    "Du pakker brød, fylder op på hylderne og holder butikken pæn. Vi er to om formiddagen, og du får en fast kollega "
    "at spørge."
)
PARCELS = "Du pakker små ordrer ved dit eget bord. Der er ro i hallen før frokost, og planen hænger på tavlen."
SHOP = {
    "time_of_day": "day", "weekend": "never", "pace": "steady", "noise": "some", "crowding": "some",
    "customers": "some", "colleagues": "pair", "supervision": "contact", "lifting": "light", "danish": "spoken",
    "instrument": "ordinary", "contract": "permanent",
}  # fmt: skip
STORE = {
    "time_of_day": "day", "weekend": "never", "pace": "calm", "noise": "quiet", "crowding": "few",
    "customers": "none", "supervision": "daily", "breaks": "extra", "danish": "little", "instrument": "small-job",
}  # fmt: skip
BUSY = {"noise": "noisy", "pace": "busy"}
WISHES = [
    WishSaid(criterion="weekly_hours", detail={"least": 8, "wanted": 12, "most": 20}, importance=3),
    WishSaid(
        criterion="pace", levels=["calm", "steady"], importance=2, words="Jeg vil gerne nå at gøre det ordentligt."
    ),
    WishSaid(criterion="noise", levels=["quiet"], importance=3),
    WishSaid(criterion="weekend", levels=["never"], importance=2, must=True),
    WishSaid(criterion="customers", levels=["none", "some"], importance=1),
    WishSaid(criterion="supervision", levels=["contact", "daily"], importance=2),
    WishSaid(criterion="travel", detail={"minutes": 40, "mode": "bike"}, importance=2),
    WishSaid(criterion="occupation", importance=3),
]


@dataclass(frozen=True)
class Town:
    """`cem` looks for a job; `dina` has one, and her next contact is overdue."""

    cem: Citizen
    dina: Citizen
    openings: list[Opening]


def build_town(*, cem: Citizen, carla: User, bakery: Employer, haulier: Employer) -> Town:
    now = timezone.now()
    load_starter()
    openings = [
        _opening(bakery, "Formiddagshjælp i bagerbutikken", "bagerbutiksassistent", 12, BREAD, SHOP),
        _opening(haulier, "Pakkemedarbejder, korte dage", "lagermedarbejder", 15, PARCELS, STORE),
        _opening(haulier, "Lagerhjælp med truck", "lagermedarbejder", 25, PARCELS, STORE | BUSY),
        _opening(bakery, "Vareopfylder lørdag og søndag", "vareopfylder", 10, BREAD, SHOP | {"weekend": "often"}),
        _opening(bakery, "Opvasker i bageriet", "opvasker", 15, "Du vasker plader og bakker op.", {"noise": "noisy"}),
    ]
    _says(cem, by=carla, at=now)
    dina = Citizen.objects.create(
        name="Dina Lund", case_id="B-2", referred_on=now.date() - timedelta(days=60), consultant=carla,
        municipality=cem.municipality, team=cem.team, home=cem.home,
    )  # fmt: skip
    _works(dina, haulier, openings[1], now)
    return Town(cem, dina, openings)


def _opening(employer: Employer, title: str, work: str, hours: int, text: str, traits: dict[str, str]) -> Opening:
    workplace = employer.workplaces.get()
    Workplace.objects.filter(pk=workplace.pk).update(address="Havnegade 4")
    facts: dict[str, Any] = {
        "description": text,
        "occupation_text": work,
        "occupation_id": _occupation(work),
        "hours_usual": Decimal(hours),
        "traits": traits | {"weekly_hours": hours_level(hours)},
        "first_published_at": timezone.now(),
    }
    return published_opening(employer, title=title, **facts)


def _says(citizen: Citizen, *, by: User, at: datetime) -> None:
    said: dict[str, Any] = {"citizen": citizen, "by": by, "at": at}
    services.save_occupation_wishes(
        occupations=[
            OccupationSaid(text="noget i en bagerbutik", occupation_id=_occupation("bagerbutiksassistent")),
            OccupationSaid(text="opvask", occupation_id=_occupation("opvasker"), attitude="no_go"),
        ],
        **said,
    )
    services.save_skills(skills=[_skill("fylde varer op", "yes"), _skill("betjene kasse", "no")], **said)
    services.save_profile(
        profile=ProfileSaid(
            goal="Et sted med faste opgaver og kolleger, der siger godmorgen.",
            strengths="Jeg er omhyggelig og møder til tiden.",
            languages=[{"language": "tr", "level": "written"}],
        ),
        **said,
    )
    services.save_wishes(wishes=WISHES, **said)


def _occupation(text: str) -> int:
    best = link_occupation(text).best
    assert best is not None
    return best.concept_id


def _skill(text: str, wants_to_use: str) -> SkillSaid:
    best = link_skills(text)[0].best
    assert best is not None
    return SkillSaid(text=text, wants_to_use=wants_to_use, skill_id=best.concept_id)


def _works(dina: Citizen, employer: Employer, opening: Opening, now: datetime) -> None:
    job = placement_of(
        dina, employer, opening=opening, starts_on=now.date() - timedelta(days=30), job_title=opening.title
    )
    support_entry(
        job,
        took_place_on=now.date() - timedelta(days=12),
        next_contact_on=now.date() - timedelta(days=2),
        agreements="Pause kl. 9.30 i det lille rum.",
    )
