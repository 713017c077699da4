"""The worklist: what stands there, in which order, for whom, and at which price."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from employers.models import Employer, Opening
from jobmatch.accounts.models import User
from jobmatch.audit.models import AccessEvent
from jobmatch.audit.services import record_access
from jobmatch.casework.worklist import Band, Row, worklist_for
from jobmatch.citizens.models import Citizen
from matching.enums import Answer, SuggestionList
from matching.models import RankingRun, Suggestion
from matching.services import rank_citizen
from tests.factories import decision_on, placement_of, published_opening, support_entry
from tests.people import NOW, TODAY, signed_in

pytestmark = pytest.mark.django_db


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def moment(day: date) -> datetime:
    return datetime.combine(day, time(9), tzinfo=UTC)


def referred(citizen: Citizen, days: int) -> Citizen:
    citizen.referred_on = ago(days)
    citizen.save()
    return citizen


def rows() -> list[Row]:
    with translation.override("en"):
        return worklist_for(Citizen.objects.all(), TODAY).rows


def kinds() -> list[tuple[str, Band]]:
    return [(row.kind, row.band) for row in rows()]


def ranked(citizen: Citizen, openings: list[Opening], made_at: datetime, on_list: str = SuggestionList.FITS) -> None:
    run = RankingRun.objects.create(
        citizen=citizen,
        made_at=made_at,
        engine_version="1",
        wishes={},
        input_digest=str(made_at),
        openings=len(openings),
        fits=len(openings),
        would_fit_if=0,
    )
    for place, opening in enumerate(openings, start=1):
        Suggestion.objects.create(run=run, opening=opening, on_list=on_list, place=place, score=100, parts=[])


def test_a_citizen_for_whom_nothing_waits_is_not_on_it(cem: Citizen) -> None:
    assert rows() == []


def test_a_planned_contact_stands_there_from_a_week_before(cem: Citizen, bakery: Employer) -> None:
    job = placement_of(cem, bakery, starts_on=ago(50))
    support_entry(job, took_place_on=ago(30), next_contact_on=TODAY + timedelta(days=8))
    assert rows() == []
    support_entry(job, took_place_on=ago(20), next_contact_on=TODAY + timedelta(days=7))
    assert kinds() == [("contact_soon", Band.THIS_WEEK)]


@pytest.mark.parametrize(
    ("planned", "kind", "band", "words"),
    [
        (-3, "contact_overdue", Band.NOW, "3 days ago"),
        (-1, "contact_overdue", Band.NOW, "yesterday"),
        (0, "contact_soon", Band.NOW, "today"),
        (1, "contact_soon", Band.THIS_WEEK, "tomorrow"),
    ],
)
def test_a_contact_says_in_words_when_it_is_or_was(
    cem: Citizen, bakery: Employer, planned: int, kind: str, band: Band, words: str
) -> None:
    job = placement_of(cem, bakery, starts_on=ago(50))
    support_entry(job, took_place_on=ago(30), next_contact_on=TODAY + timedelta(days=planned))
    (row,) = rows()
    assert (row.kind, row.band) == (kind, band)
    assert words in row.text
    assert row.url == reverse("casework:entry_new", args=[job.public_id])


def test_a_job_that_nobody_planned_a_contact_for_is_overdue_by_the_rule(cem: Citizen, bakery: Employer) -> None:
    job = placement_of(cem, bakery, starts_on=ago(12))
    assert kinds() == [("contact_overdue", Band.NOW)]
    support_entry(job, took_place_on=ago(8), next_contact_on=None)
    assert kinds() == [("contact_overdue", Band.NOW)], "weekly in the first month"


def test_a_corrected_entry_plans_nothing_any_more(cem: Citizen, bakery: Employer) -> None:
    job = placement_of(cem, bakery, starts_on=ago(50))
    old = support_entry(job, took_place_on=ago(10), next_contact_on=ago(2))
    support_entry(job, took_place_on=ago(10), next_contact_on=TODAY + timedelta(days=20), corrects=old)
    assert rows() == []


def test_a_yes_waits_for_its_job_start_and_is_urgent_after_a_week(cem: Citizen, bakery: Employer) -> None:
    opening = published_opening(bakery)
    yes = decision_on(cem, opening, at=moment(ago(6)))
    assert kinds() == [("yes_waits", Band.THIS_WEEK)]
    decision_on(cem, published_opening(bakery), at=moment(ago(7)))
    assert kinds() == [("yes_waits", Band.NOW), ("yes_waits", Band.THIS_WEEK)]
    assert rows()[1].url == reverse("casework:placement_new", args=[yes.pk])


def test_a_yes_that_was_taken_back_or_became_a_job_waits_no_more(cem: Citizen, bakery: Employer) -> None:
    opening = published_opening(bakery)
    decision_on(cem, opening)
    decision_on(cem, opening, Answer.LATER)
    placement_of(cem, bakery, starts_on=TODAY + timedelta(days=20))
    assert rows() == []


def test_a_search_that_has_not_begun_shows_in_good_time_before_the_thirty_days(cem: Citizen) -> None:
    referred(cem, 20)
    assert rows() == []
    referred(cem, 21)
    assert kinds() == [("search_clock", Band.THIS_WEEK)]
    referred(cem, 30)
    assert kinds() == [("search_clock", Band.NOW)]
    assert rows()[0].url == reverse("matching:citizen_list", args=[cem.public_id])


def test_the_clock_stops_when_a_job_has_been_chosen_but_not_by_a_no(cem: Citizen, bakery: Employer) -> None:
    referred(cem, 40)
    decision_on(cem, published_opening(bakery), Answer.NO)
    assert ("search_clock", Band.NOW) in kinds()
    decision_on(cem, published_opening(bakery))
    assert "search_clock" not in dict(kinds())


def test_new_openings_at_the_top_show_until_staff_look(cem: Citizen, carla: User, bakery: Employer) -> None:
    openings = [published_opening(bakery) for _ in range(12)]
    ranked(cem, openings, NOW)
    (row,) = rows()
    assert (row.kind, row.band) == ("new_suggestions", Band.LATER)
    assert row.text.startswith("10 "), "only the head of the list"
    record_access(verb="matching.read_list", subject=cem, actor=carla, at=NOW + timedelta(hours=1))
    assert rows() == []


@pytest.mark.parametrize("page", ["citizen_list", "shared"])
def test_opening_the_list_itself_is_such_a_look(cem: Citizen, carla: User, bakery: Employer, page: str) -> None:
    published_opening(bakery)
    rank_citizen(citizen=cem, at=NOW)
    assert [row.kind for row in rows()] == ["new_suggestions"]
    assert signed_in(carla).get(reverse(f"matching:{page}", args=[cem.public_id]), follow=True).status_code == 200
    assert rows() == []


def test_only_what_was_not_on_the_list_before_counts_as_new(cem: Citizen, carla: User, bakery: Employer) -> None:
    known = [published_opening(bakery) for _ in range(3)]
    ranked(cem, known, NOW)
    record_access(verb="matching.read_list", subject=cem, actor=carla, at=NOW + timedelta(hours=1))
    ranked(cem, known[::-1], NOW + timedelta(hours=2))
    assert rows() == []
    ranked(cem, [*known, published_opening(bakery)], NOW + timedelta(hours=3))
    assert [row.text.split()[0] for row in rows()] == ["One"]


def test_the_citizens_own_look_and_a_look_at_one_opening_are_not_staff_looking_at_the_list(
    cem: Citizen, cem_user: User, carla: User, bakery: Employer
) -> None:
    ranked(cem, [published_opening(bakery)], NOW)
    record_access(verb="matching.read_list", subject=cem, actor=cem_user, at=NOW + timedelta(hours=1))
    record_access(verb="matching.read_why", subject=cem, actor=carla, at=NOW + timedelta(hours=1))
    assert [row.kind for row in rows()] == ["new_suggestions"]


def test_who_has_a_job_is_not_offered_new_lists(cem: Citizen, bakery: Employer) -> None:
    ranked(cem, [published_opening(bakery)], NOW)
    placement_of(cem, bakery, starts_on=TODAY + timedelta(days=20))
    assert rows() == []


def test_a_closed_case_has_nothing_waiting(cem: Citizen, bakery: Employer) -> None:
    placement_of(referred(cem, 90), bakery, starts_on=ago(50))
    cem.closed_on = TODAY
    cem.save()
    assert rows() == []


def test_the_most_urgent_comes_first(cem: Citizen, bakery: Employer) -> None:
    job = placement_of(cem, bakery, starts_on=ago(60))
    support_entry(job, took_place_on=ago(40), next_contact_on=ago(2))
    decision_on(cem, published_opening(bakery), at=moment(ago(1)))
    placement_of(cem, bakery, starts_on=ago(12))
    assert [(row.kind, row.since) for row in rows()] == [
        ("contact_overdue", ago(9)),
        ("contact_overdue", ago(2)),
        ("yes_waits", TODAY + timedelta(days=6)),
    ]


# The page


@pytest.fixture
def another(cem: Citizen) -> Callable[..., Citizen]:
    def make(name: str, consultant: User, **fields: Any) -> Citizen:
        facts = {"municipality": cem.municipality, "team": cem.team, "referred_on": timezone.localdate()} | fields
        return Citizen.objects.create(name=name, case_id=name, consultant=consultant, **facts)

    return make


def names_on(user: User, query: str = "") -> set[str]:
    response = signed_in(user).get(reverse("casework:worklist") + query)
    assert response.status_code == 200
    return {row.citizen.name for row in response.context["worklist"].rows}


@pytest.fixture
def two_citizens(cem: Citizen, tine: User, another: Callable[..., Citizen]) -> None:
    long_ago = timezone.localdate() - timedelta(days=40)
    cem.referred_on = long_ago
    cem.save()
    another("Dina", tine, referred_on=long_ago)


@pytest.mark.usefixtures("two_citizens")
def test_a_consultant_sees_their_own_and_can_look_at_the_teams(carla: User) -> None:
    assert names_on(carla) == {"Cem Yildiz"}
    assert names_on(carla, "?consultant=") == {"Cem Yildiz", "Dina"}


@pytest.mark.usefixtures("two_citizens")
def test_a_leader_sees_the_team_and_can_look_at_one_consultants(tine: User, carla: User) -> None:
    assert names_on(tine) == {"Cem Yildiz", "Dina"}
    assert names_on(tine, f"?consultant={carla.pk}") == {"Cem Yildiz"}
    assert names_on(tine, "?consultant=nobody") == {"Cem Yildiz", "Dina"}


@pytest.mark.usefixtures("two_citizens")
def test_other_teams_and_municipalities_see_none_of_it(frida: User, olga: User, carla: User) -> None:
    assert names_on(frida, "?consultant=") == names_on(olga, f"?consultant={carla.pk}") == set()


def test_every_support_log_of_the_team_can_be_reached_though_nothing_waits_in_it(
    cem: Citizen, carla: User, bakery: Employer
) -> None:
    today = timezone.localdate()
    calm = placement_of(cem, bakery, starts_on=today - timedelta(days=90))
    support_entry(calm, took_place_on=today, next_contact_on=today + timedelta(days=30))
    over = placement_of(cem, bakery, starts_on=today - timedelta(days=400), ended_on=today, end_kind="quit")
    support_entry(over, took_place_on=today)
    response = signed_in(carla).get(reverse("casework:worklist"))
    assert [job.placement for job in response.context["worklist"].jobs] == [calm, over]
    for job in (calm, over):
        assert reverse("casework:placement", args=[job.public_id]) in response.content.decode()


@pytest.mark.parametrize("stranger", ["emma", "edit", "cem_user"])
def test_the_worklist_is_no_page_for_others(stranger: str, request: pytest.FixtureRequest) -> None:
    assert signed_in(request.getfixturevalue(stranger)).get(reverse("casework:worklist")).status_code == 404


@pytest.mark.usefixtures("two_citizens")
def test_each_citizen_on_the_page_was_looked_at_and_that_is_logged(tine: User) -> None:
    names_on(tine)
    looks = AccessEvent.objects.values_list("subject_id", flat=True)
    assert sorted(looks) == sorted(str(pk) for pk in Citizen.objects.values_list("pk", flat=True))


def test_an_empty_worklist_says_so(carla: User) -> None:
    assert "empty-state" in signed_in(carla).get(reverse("casework:worklist")).content.decode()


def test_the_worklist_costs_the_same_queries_with_two_and_with_twenty(
    tine: User, carla: User, bakery: Employer, another: Callable[..., Citizen]
) -> None:
    today = timezone.localdate()

    def add(number: int) -> None:
        working = another(f"I job {number}", carla)
        support_entry(placement_of(working, bakery, starts_on=today - timedelta(days=60)), took_place_on=today)
        placement_of(working, bakery, starts_on=today - timedelta(days=20))
        seeking = another(f"Søger {number}", carla, referred_on=today - timedelta(days=50))
        ranked(seeking, [published_opening(bakery)], NOW)
        decision_on(another(f"Sagt ja {number}", carla), published_opening(bakery))

    client = signed_in(tine)
    counts = []
    for upto in (range(2), range(2, 20)):
        for number in upto:
            add(number)
        client.get(reverse("casework:worklist"))
        with CaptureQueriesContext(connection) as seen:
            response = client.get(reverse("casework:worklist"))
        counts.append(len(seen))
    assert len(response.context["worklist"].rows) >= 100
    assert counts[0] == counts[1]
