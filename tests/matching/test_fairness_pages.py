"""The fairness watch as a service and as a page: groups only, of those who are the reader's to see."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from employers.models import Employer, Opening
from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Membership, Municipality, Team, User
from jobmatch.audit.models import AccessEvent
from jobmatch.citizens.models import Citizen
from matching.fairness import Figures
from matching.models import RankingRun, Suggestion
from matching.services import FairnessWatch, fairness_watch
from tests.citizens.pages import html
from tests.factories import published_opening
from tests.matching.groups import PACE, group, run_of
from tests.people import NOW, TODAY, person, signed_in


@pytest.fixture
def openings(bakery: Employer) -> list[Opening]:
    return [published_opening(bakery) for _ in range(12)]


@pytest.fixture
def fifty(openings: list[Opening], nord: Team, carla: User) -> None:
    """25 young women who are shown ten jobs each, 25 older men who are shown three."""
    group("ung", 25, nord, carla, openings=openings, birth_year=2001, gender="female", first_language="da")
    group("ældre", 25, nord, carla, openings=openings[:3], birth_year=1966, gender="male", first_language="ar")


def watch(nord: Team) -> FairnessWatch:
    return fairness_watch(municipalities=[nord.municipality_id], on=TODAY)


def figures_of(found: FairnessWatch, grouping: str) -> dict[str, Figures | None]:
    return next(one.groups for one in found.groupings if one.key == grouping)


@pytest.mark.usefixtures("fifty")
def test_groups_are_told_apart_by_age_gender_and_language(nord: Team) -> None:
    found = watch(nord)
    assert found.total is not None
    assert found.total.citizens == 50
    assert list(figures_of(found, "age")) == ["under_30", "50_and_over"]
    young, old = figures_of(found, "age").values()
    assert young is not None
    assert old is not None
    assert (young.shown, young.fits, old.shown, old.fits) == (10, 12, 3, 3)
    assert old.ratio is not None
    assert old.ratio.beyond_chance
    assert young.parts[found.parts.index("pace")] == pytest.approx(0.8)
    assert figures_of(found, "gender")["male"] == figures_of(found, "language")["other_language"] == old
    assert [one.key for one in found.groupings] == ["age", "gender", "language"]


@pytest.mark.usefixtures("fifty")
def test_only_the_latest_list_of_open_cases_counts(nord: Team, openings: list[Opening]) -> None:
    citizen = Citizen.objects.get(case_id="ung-0")
    before = watch(nord)
    RankingRun.objects.bulk_create([run_of(citizen, fits=0), run_of(citizen, fits=12)])
    assert before.total != watch(nord).total
    Citizen.objects.filter(case_id__startswith="ældre").update(closed_on=TODAY)
    found = watch(nord)
    assert found.total is not None
    assert found.total.citizens == 25


@pytest.mark.usefixtures("fifty")
def test_what_would_fit_if_is_not_counted_as_shown(nord: Team, openings: list[Opening]) -> None:
    before = watch(nord)
    run = RankingRun.objects.filter(citizen__case_id="ældre-0").get()
    near = {"run": run, "opening": openings[5], "on_list": "would_fit_if", "place": 1, "score": 9, "parts": [PACE]}
    Suggestion.objects.create(**near)
    assert watch(nord) == before


def test_a_small_group_hides_with_the_next_smallest(nord: Team, carla: User, openings: list[Opening]) -> None:
    group("kvinde", 60, nord, carla, openings=openings, gender="female")
    group("mand", 30, nord, carla, openings=openings, gender="male")
    group("andet", 4, nord, carla, openings=openings, gender="other")
    found = figures_of(watch(nord), "gender")
    assert [key for key, one in found.items() if one is None] == ["male", "other"]
    assert set(figures_of(watch(nord), "age").values()) == {watch(nord).total}


def test_fewer_than_twenty_in_all_gives_nothing(nord: Team, carla: User, openings: list[Opening]) -> None:
    group("få", 19, nord, carla, openings=openings, gender="female")
    assert watch(nord) == FairnessWatch(None, (), watch(nord).parts)


@pytest.mark.usefixtures("fifty")
def test_the_same_few_queries_whatever_the_number(nord: Team, carla: User, openings: list[Opening]) -> None:
    with CaptureQueriesContext(connection) as few:
        watch(nord)
    group("flere", 60, nord, carla, openings=openings, gender="female")
    with CaptureQueriesContext(connection) as many:
        watch(nord)
    assert len(few) == len(many) == 3


@pytest.mark.usefixtures("fifty")
def test_the_page_says_in_words_what_it_found_and_names_nobody(tine: User) -> None:
    page = html(signed_in(tine).get(reverse("matching:fairness")))
    assert "50 citizens have a list." in page
    assert "Chance alone does not explain this." in page
    assert "50 years and over" in page
    citizens = Citizen.objects.all()
    assert not [one.name for one in citizens if one.name in page or one.case_id in page or str(one.public_id) in page]


@pytest.mark.usefixtures("fifty")
def test_each_look_is_logged(tine: User, nord: Team) -> None:
    signed_in(tine).get(reverse("matching:fairness"))
    event = AccessEvent.objects.get(verb="matching.read_fairness")
    assert (event.actor, event.subject_type, event.subject_id) == (
        tine, "accounts.municipality", str(nord.municipality_id),
    )  # fmt: skip


def test_no_number_of_a_hidden_group_is_on_the_page(
    nord: Team, carla: User, tine: User, openings: list[Opening]
) -> None:
    group("kvinde", 61, nord, carla, openings=openings, gender="female")
    group("mand", 37, nord, carla, openings=openings[:7], fits=777, gender="male")
    group("andet", 4, nord, carla, openings=openings[:1], fits=888, gender="other")
    page = html(signed_in(tine).get(reverse("matching:fairness")))
    section = re.search(r'id="by-gender".*?</section>', page, re.DOTALL)
    assert section
    numbers = {int(found) for found in re.findall(r">(\d+)<", section[0])}
    assert {61, 102} <= numbers
    assert not numbers & {37, 4, 41, 777, 888}
    assert section[0].count("not shown</td>") == 2


def test_a_leader_sees_the_own_municipality_only(fifty: None, tine: User, olga: User, openings: list[Opening]) -> None:
    other = Team.objects.get(name="Øst")
    group("fremmed", 40, other, olga, openings=openings)
    Membership.objects.create(
        user=tine, role=Role.CONSULTANT, municipality=other.municipality, team=other, started_at=NOW
    )
    assert "50 citizens have a list." in html(signed_in(tine).get(reverse("matching:fairness")))


def test_an_administrator_sees_all_theirs_together_and_by_municipality(
    fifty: None, fjordby: Municipality, olga: User, openings: list[Opening]
) -> None:
    other = Team.objects.get(name="Øst")
    group("fremmed", 40, other, olga, openings=openings)
    anna = person("Anna", Role.ADMINISTRATOR, fjordby)
    Membership.objects.create(user=anna, role=Role.ADMINISTRATOR, municipality=other.municipality, started_at=NOW)
    page = html(signed_in(anna).get(reverse("matching:fairness")))
    assert "90 citizens have a list." in page
    assert 'id="by-municipality"' in page
    # Asking for one of them changes nothing: two such pages could be subtracted.
    assert "90 citizens" in html(signed_in(anna).get(reverse("matching:fairness"), {"municipality": fjordby.pk}))


def test_a_page_without_enough_citizens_says_so(tine: User) -> None:
    page = html(signed_in(tine).get(reverse("matching:fairness")))
    assert "Too few citizens" in page
    assert "<table" not in page


def test_others_find_nothing(carla: User, cem_user: User, emma: User, edit: User, olga: User) -> None:
    for stranger in (carla, cem_user, emma, edit, olga):
        assert signed_in(stranger).get(reverse("matching:fairness")).status_code == 404
