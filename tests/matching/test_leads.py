"""Mentor offers without an open job as leads: near work, within reach, a mentor who is of use, in a firm order."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from employers.models import Employer, MentorOffer, Workplace
from jobmatch.accounts.models import User
from jobmatch.audit.models import AccessEvent
from jobmatch.citizens.models import Citizen
from jobmatch.outbox.models import Message
from jobmatch.vocabulary.models import Occupation, Place
from matching.models import Decision, RankingRun
from matching.services import leads_for
from tests.citizens.pages import html, more
from tests.factories import decision_on, published_opening
from tests.matching.market import occupation, says_of_self, says_of_work, wish
from tests.matching.test_mentors import offer_at
from tests.people import NOW, TODAY, signed_in

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def baker(db: None) -> Occupation:
    return occupation("bager", "7512", "baker")


@pytest.fixture
def driver(db: None) -> Occupation:
    return occupation("chauffør", "8332", "driver")


@pytest.fixture
def lead(bakery: Employer, baker: Occupation) -> MentorOffer:
    """The bakery has looked for a baker before and now has a mentor and no open job."""
    published_opening(bakery, occupation=baker, apply_by=YESTERDAY)
    return offer_at(bakery)


def offers_for(cem: Citizen) -> list[MentorOffer]:
    return [one.offer for one in leads_for(citizen=cem, on=TODAY).leads]


def page_of(user: User, citizen: Citizen) -> Any:
    return signed_in(user).get(reverse("matching:leads", args=[citizen.public_id]))


def test_a_workplace_with_a_mentor_and_earlier_work_that_is_wanted_is_a_lead(
    cem: Citizen, baker: Occupation, lead: MentorOffer
) -> None:
    says_of_work(cem, wanted=baker)
    assert offers_for(cem) == [lead]


def test_with_an_open_job_there_it_is_none(
    cem: Citizen, bakery: Employer, baker: Occupation, lead: MentorOffer
) -> None:
    says_of_work(cem, wanted=baker)
    published_opening(bakery)
    assert offers_for(cem) == []


def test_work_that_is_far_from_what_is_wanted_or_refused_is_none(
    cem: Citizen, baker: Occupation, driver: Occupation, lead: MentorOffer
) -> None:
    says_of_work(cem, wanted=driver)
    assert offers_for(cem) == []
    says_of_work(cem, wanted=occupation("konditor", "7512"), no_go=baker)
    assert offers_for(cem) == []


def test_without_work_that_is_wanted_by_name_there_is_nothing(cem: Citizen, lead: MentorOffer) -> None:
    found = leads_for(citizen=cem, on=TODAY)
    assert (found.leads, found.names_work) == ([], False)


def test_beyond_the_travel_limit_it_is_none(cem: Citizen, baker: Occupation, haulier: Employer) -> None:
    says_of_work(cem, wanted=baker)
    published_opening(haulier, occupation=baker, apply_by=YESTERDAY)
    offer = offer_at(haulier)
    assert offers_for(cem) == [offer]
    wish(cem, "travel", detail={"minutes": 60, "mode": "bike"})
    assert offers_for(cem) == [offer]
    wish(cem, "travel", detail={"minutes": 40, "mode": "bike"})
    assert offers_for(cem) == []


def test_a_mentor_who_is_of_no_use_is_none(cem: Citizen, carla: User, baker: Occupation, lead: MentorOffer) -> None:
    says_of_work(cem, wanted=baker)
    says_of_self(cem, languages=[{"language": "pl", "level": ""}])
    assert offers_for(cem) == []
    says_of_self(cem)
    assert offers_for(cem) == [lead]
    [dina] = more(cem.team, carla, "Dina")
    decision_on(dina, lead.workplace.openings.get())
    assert offers_for(cem) == []


def test_an_opening_that_was_never_public_tells_nothing(cem: Citizen, bakery: Employer, baker: Occupation) -> None:
    says_of_work(cem, wanted=baker)
    published_opening(bakery, occupation=baker, live=False)
    offer_at(bakery)
    assert offers_for(cem) == []


def test_the_offers_own_words_count_where_there_were_no_openings(
    cem: Citizen, bakery: Employer, baker: Occupation
) -> None:
    helper = occupation("social- og sundhedshjælper", "5322")
    says_of_work(cem, wanted=baker, open=helper)
    offer = offer_at(bakery, description="Jeg er bager. Du kan spørge.")
    assert offers_for(cem) == [offer]
    MentorOffer.objects.update(description="Jeg er social- og sundhedshjælper på natholdet.")
    assert offers_for(cem) == [offer]
    MentorOffer.objects.update(description="Bageriet ligger ved siden af.")
    assert offers_for(cem) == []
    draft = offer_at(bakery, title="Bager", live=False)
    assert offers_for(cem) == []
    draft.delete()
    MentorOffer.objects.update(title="BAGER")
    assert "The mentor speaks of this work." in html(page_of(cem.consultant, cem))


def test_nearest_work_first_then_the_mentor_then_the_way(
    cem: Citizen, bakery: Employer, haulier: Employer, baker: Occupation, places: dict[str, Place]
) -> None:
    pastry = occupation("konditor", "7512", "pastry cook")
    says_of_work(cem, wanted=baker)
    wish(cem, "days_per_week", "4")

    def at(place: str, work: Occupation, **offer: Any) -> MentorOffer:
        workplace = Workplace.objects.create(employer=haulier, name="Hal", place=places[place])
        opening = {"workplace": workplace, "place": workplace.place}
        published_opening(haulier, occupation=work, apply_by=YESTERDAY, **opening)
        return offer_at(haulier, workplace=workplace, **offer)

    week = ["mon", "tue", "wed", "thu"]
    near_work = at("9901", pastry, weekdays=week)
    far_way = at("9902", baker, weekdays=week)
    few_days = at("9901", baker, weekdays=["mon"])
    short_way = at("9901", baker, weekdays=week)
    alike = at("9901", baker, weekdays=week)
    assert offers_for(cem) == [short_way, alike, far_way, few_days, near_work]


def test_the_page_says_why_and_sends_nothing(
    cem: Citizen, carla: User, cem_user: User, baker: Occupation, lead: MentorOffer
) -> None:
    says_of_work(cem, wanted=baker)
    wish(cem, "travel", detail={"minutes": 30, "mode": "bike"})
    says_of_self(cem, languages=[{"language": "ar", "level": ""}])
    Message.objects.all().delete()
    for user in (carla, cem_user):
        page = html(page_of(user, cem))
        assert "This is work you want. The workplace has looked for people for this work before." in page
        assert "about 7 minutes (bicycle)" in page
        assert "The workplace has a mentor who speaks Arabic, Monday and Wednesday." in page
    looks = AccessEvent.objects.filter(verb="matching.read_leads", subject_id=str(cem.pk))
    assert [look.actor for look in looks] == [carla, cem_user]
    assert not Message.objects.exists()
    assert not Decision.objects.exists()
    assert not RankingRun.objects.exists()


def test_without_wanted_work_the_page_asks_for_it(cem: Citizen, carla: User, lead: MentorOffer) -> None:
    assert "Which work is wanted?" in html(page_of(carla, cem))


def test_nobody_else_finds_the_page(cem: Citizen, frida: User, olga: User, emma: User, edit: User) -> None:
    for stranger in (frida, olga, emma, edit):
        assert page_of(stranger, cem).status_code == 404


def test_queries_do_not_grow_with_the_offers(
    cem: Citizen, haulier: Employer, baker: Occupation, lead: MentorOffer
) -> None:
    says_of_work(cem, wanted=baker)
    leads_for(citizen=cem, on=TODAY)  # what is built from the vocabulary is built once per process
    with CaptureQueriesContext(connection) as few:
        assert len(offers_for(cem)) == 1
    for number in range(6):
        workplace = Workplace.objects.create(employer=haulier, name=f"Hal {number}")
        published_opening(haulier, workplace=workplace, occupation=baker, apply_by=YESTERDAY)
        offer_at(haulier, workplace=workplace)
        decision_on(cem, published_opening(haulier, workplace=workplace, apply_by=YESTERDAY), at=NOW)
    with CaptureQueriesContext(connection) as many:
        assert len(offers_for(cem)) == 7
    assert len(many) == len(few)
