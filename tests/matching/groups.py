"""Many citizens with lists, for tests of what is said about groups."""

from collections.abc import Iterable
from typing import Any

from employers.models import Opening
from jobmatch.accounts.models import Team, User
from jobmatch.citizens.group_facts import GroupFacts
from jobmatch.citizens.models import Citizen
from matching.models import RankingRun, Suggestion
from tests.people import NOW, TODAY

PACE = {"criterion": "pace", "points": 40, "max": 50, "must": False, "case": "part"}


def group(
    name: str, size: int, team: Team, consultant: User, *, openings: Iterable[Opening] = (), fits: int | None = None,
    **facts: Any,
) -> list[Citizen]:  # fmt: skip
    """Citizens who are all shown the same openings; `facts` as in GroupFacts, none for people of whom none are held."""
    shown = list(openings)
    citizens = Citizen.objects.bulk_create(
        Citizen(
            municipality=team.municipality,
            team=team,
            case_id=f"{name}-{number}",
            name=f"{name} {number}",
            consultant=consultant,
            referred_on=TODAY,
        )
        for number in range(size)
    )
    if facts:
        GroupFacts.objects.bulk_create(GroupFacts(citizen=citizen, **facts) for citizen in citizens)
    runs = RankingRun.objects.bulk_create(
        run_of(citizen, fits=len(shown) if fits is None else fits) for citizen in citizens
    )
    Suggestion.objects.bulk_create(
        Suggestion(run=run, opening=opening, on_list="fits", place=place, score=40, parts=[PACE])
        for run in runs
        for place, opening in enumerate(shown, start=1)
    )
    return citizens


def run_of(citizen: Citizen, **facts: Any) -> RankingRun:
    usual = {"made_at": NOW, "engine_version": "1", "wishes": {}, "input_digest": "d", "openings": 12}
    return RankingRun(citizen=citizen, **usual | {"fits": 0, "would_fit_if": 3} | facts)
