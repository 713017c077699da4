"""The pages of a job and its support log: who gets in, what stands there, and what a wrong answer says at the field."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from employers.models import Employer, MentorOffer
from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Municipality, Team, User
from jobmatch.audit.models import AccessEvent
from jobmatch.casework.models import Placement, SupportEntry
from jobmatch.citizens.models import Citizen
from matching.enums import Answer
from matching.models import Decision
from tests.factories import decision_on, placement_of, published_opening, support_entry
from tests.people import NOW, person, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def job(cem: Citizen, bakery: Employer, today: date) -> Placement:
    return placement_of(cem, bakery, starts_on=today - timedelta(days=40))


@pytest.fixture
def entry(job: Placement, today: date) -> SupportEntry:
    return support_entry(job, took_place_on=today - timedelta(days=3), note="Vi talte om pauserne.")


@pytest.fixture
def addresses(job: Placement, entry: SupportEntry) -> list[str]:
    """Every page of one citizen's job."""
    yes = decision_on(job.citizen, published_opening(job.employer, title="Butiksmedhjælper"))
    return [
        reverse("casework:placement", args=[job.public_id]),
        reverse("casework:entry_new", args=[job.public_id]),
        reverse("casework:placement_end", args=[job.public_id]),
        reverse("casework:entry_correct", args=[entry.public_id]),
        reverse("casework:placement_new", args=[yes.pk]),
    ]


def contact(today: date, **changes: Any) -> dict[str, Any]:
    answers = {
        "took_place_on": today.isoformat(),
        "kind": "visit",
        "with_whom": ["citizen", "mentor"],
        "where": "workplace",
        "minutes": "45",
        "note": "Varebestilling går godt.",
        "agreements": "Mødetid kl. 8.",
        "next_contact_on": (today + timedelta(days=7)).isoformat(),
    }
    return answers | changes


# Who gets in


def test_the_team_reads_every_page_of_its_citizen(addresses: list[str], carla: User, tine: User) -> None:
    for user in (carla, tine):
        client = signed_in(user)
        assert [client.get(address).status_code for address in addresses] == [200] * 5


@pytest.mark.parametrize("stranger", ["frida", "olga", "emma", "otto", "edit", "cem_user"])
def test_to_everybody_else_the_pages_do_not_exist(
    addresses: list[str], stranger: str, request: pytest.FixtureRequest
) -> None:
    client = signed_in(request.getfixturevalue(stranger))
    for address in addresses:
        assert (client.get(address).status_code, client.post(address).status_code) == (404, 404)


def test_a_caseworker_of_the_same_municipality_and_team_has_no_way_to_the_log(
    addresses: list[str], fjordby: Municipality, nord: Team
) -> None:
    client = signed_in(person("Karl", Role.CASEWORKER, fjordby, nord))
    extra = [reverse("casework:worklist"), reverse("casework:own_job")]
    assert {client.get(address).status_code for address in addresses + extra} == {404}


def test_who_is_not_signed_in_is_asked_to(addresses: list[str]) -> None:
    client = Client()
    for address in [*addresses, reverse("casework:worklist"), reverse("casework:own_job")]:
        response = client.get(address)
        assert response.status_code == 302
        assert response["location"].startswith(reverse("account_login"))


def test_a_consultant_who_is_somebody_elses_citizen_can_not_write_in_their_own_log(
    cem_user: User, job: Placement, fjordby: Municipality
) -> None:
    other_team = Team.objects.create(municipality=fjordby, name="Vest")
    cem_user.memberships.create(role=Role.CONSULTANT, municipality=fjordby, team=other_team, started_at=NOW)
    client = signed_in(User.objects.get(pk=cem_user.pk))
    assert client.get(reverse("casework:entry_new", args=[job.public_id])).status_code == 404


def test_every_look_is_logged_once_on_the_citizen(addresses: list[str], carla: User, cem: Citizen) -> None:
    client = signed_in(carla)
    for number, address in enumerate(addresses, start=1):
        client.get(address)
        looks = AccessEvent.objects.filter(subject_type="citizens.citizen", subject_id=str(cem.pk), actor=carla)
        assert looks.count() == number


# The support log


def test_a_contact_is_written_and_stands_in_the_log(job: Placement, carla: User, today: date) -> None:
    client = signed_in(carla)
    response = client.post(reverse("casework:entry_new", args=[job.public_id]), contact(today), follow=True)
    assert response.redirect_chain == [(reverse("casework:placement", args=[job.public_id]), 302)]
    stored = SupportEntry.objects.get()
    assert (stored.note, stored.with_whom, stored.written_by) == (
        "Varebestilling går godt.",
        ["citizen", "mentor"],
        carla,
    )
    assert f"entry-{stored.public_id}" in response.content.decode()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("took_place_on", "tomorrow"),
        ("took_place_on", "not a day"),
        ("next_contact_on", "yesterday"),
        ("minutes", "0"),
        ("minutes", "601"),
        ("minutes", "many"),
        ("with_whom", []),
        ("with_whom", ["ghost"]),
        ("kind", "telepathy"),
        ("where", ""),
        ("note", "   "),
        ("note", "x" * 4001),
        ("agreements", "x" * 2001),
        ("agreements", "Sendes til 010190-1234"),
    ],
)
def test_what_is_wrong_with_an_entry_is_said_at_its_field_and_nothing_is_lost(
    job: Placement, carla: User, today: date, field: str, value: Any
) -> None:
    days = {"tomorrow": today + timedelta(days=1), "yesterday": today - timedelta(days=1)}
    given = days[value].isoformat() if isinstance(value, str) and value in days else value
    answers = contact(today, note="Blev ikke tabt") | {field: given}
    response = signed_in(carla).post(reverse("casework:entry_new", args=[job.public_id]), answers)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    page = response.content.decode()
    assert f'id="id_{field}_error"' in page
    assert field == "note" or "Blev ikke tabt" in page
    assert not SupportEntry.objects.exists()


def test_the_date_of_the_next_contact_is_proposed_by_the_rhythm(cem: Citizen, bakery: Employer, carla: User) -> None:
    today = timezone.localdate()
    client = signed_in(carla)
    for started, proposed in ((5, 7), (100, 30), (400, None)):
        job = placement_of(cem, bakery, starts_on=today - timedelta(days=started))
        form = client.get(reverse("casework:entry_new", args=[job.public_id])).context["form"]
        assert form.initial["next_contact_on"] == (today + timedelta(days=proposed) if proposed else None)


def test_a_correction_stands_beside_what_it_corrects(entry: SupportEntry, carla: User, today: date) -> None:
    client = signed_in(carla)
    address = reverse("casework:entry_correct", args=[entry.public_id])
    assert client.get(address).context["form"].initial["note"] == "Vi talte om pauserne."
    page = client.post(address, contact(today, note="Vi talte om vagterne."), follow=True).content.decode()
    assert "Vi talte om pauserne." in page
    assert "Vi talte om vagterne." in page
    assert page.count("timeline-entry--corrected") == 1
    assert SupportEntry.objects.get(pk=entry.pk).note == "Vi talte om pauserne."
    assert address not in page, "what has been corrected offers no second correction"


def test_a_second_correction_of_the_same_entry_is_refused_in_words(
    entry: SupportEntry, carla: User, today: date
) -> None:
    support_entry(entry.placement, corrects=entry)
    response = signed_in(carla).post(reverse("casework:entry_correct", args=[entry.public_id]), contact(today))
    assert response.status_code == 422
    assert response.context["form"].non_field_errors()
    assert SupportEntry.objects.count() == 2


def test_the_log_costs_the_same_queries_however_long_it_is(
    job: Placement, carla: User, cem_user: User, today: date, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    pages = [
        (signed_in(carla), reverse("casework:placement", args=[job.public_id])),
        (signed_in(cem_user), reverse("casework:own_job")),
    ]
    counts = []
    for _ in range(2):
        support_entry(job, took_place_on=today)
    for client, address in pages:
        client.get(address)
        with CaptureQueriesContext(connection) as seen:
            client.get(address)
        counts.append(len(seen))
    for number in range(18):
        old = support_entry(job, took_place_on=today - timedelta(days=number))
        support_entry(job, took_place_on=today - timedelta(days=number), corrects=old)
    for (client, address), before in zip(pages, counts, strict=True):
        with django_assert_num_queries(before):
            client.get(address)


# The start and the end of a job


def start_of(today: date, **changes: Any) -> dict[str, Any]:
    return {"starts_on": today.isoformat(), "hours": "12", "instrument": "small-job"} | changes


def test_a_yes_becomes_a_job_through_the_page(cem: Citizen, carla: User, bakery: Employer, today: date) -> None:
    yes = decision_on(cem, published_opening(bakery))
    mentor = MentorOffer.objects.create(
        employer=bakery, title="Hjælp fra Grete", mentor_name="Grete", live=True, created_at=NOW
    )
    address = reverse("casework:placement_new", args=[yes.pk])
    answers = start_of(today, hours="12.5", mentor_offer=mentor.pk, workplace=bakery.workplaces.get().pk)
    response = signed_in(carla).post(address, answers)
    made = Placement.objects.get()
    assert response["location"] == reverse("casework:placement", args=[made.public_id])
    assert (made.decision, made.starts_on, float(made.hours), made.mentor_offer) == (yes, today, 12.5, mentor)
    assert signed_in(carla).get(address)["location"] == response["location"], "a second visit leads to the job"


def test_the_form_starts_from_what_the_opening_says(cem: Citizen, carla: User, bakery: Employer, today: date) -> None:
    opening = published_opening(bakery, hours_usual=15, starts_on=today, traits={"instrument": "flex"})
    yes = decision_on(cem, opening)
    form = signed_in(carla).get(reverse("casework:placement_new", args=[yes.pk])).context["form"]
    assert form.initial == {
        "starts_on": today,
        "hours": 15,
        "instrument": "flex",
        "workplace": bakery.workplaces.get().pk,
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("starts_on", ""),
        ("starts_on", "2019-01-01"),
        ("hours", "0"),
        ("hours", "61"),
        ("hours", "a few"),
        ("instrument", "made-up"),
        ("mentor_offer", "999"),
        ("workplace", "999"),
    ],
)
def test_what_is_wrong_with_a_job_start_is_said_at_its_field(
    cem: Citizen, carla: User, bakery: Employer, today: date, field: str, value: str
) -> None:
    yes = decision_on(cem, published_opening(bakery))
    answers = start_of(today) | {field: value}
    response = signed_in(carla).post(reverse("casework:placement_new", args=[yes.pk]), answers)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert not Placement.objects.exists()


def test_mentors_and_workplaces_of_other_firms_and_unpublished_mentors_are_not_offered(
    cem: Citizen, carla: User, bakery: Employer, haulier: Employer
) -> None:
    for employer, live in ((bakery, False), (haulier, True)):
        MentorOffer.objects.create(employer=employer, title="Mentor", live=live, created_at=NOW)
    yes = decision_on(cem, published_opening(bakery))
    form = signed_in(carla).get(reverse("casework:placement_new", args=[yes.pk])).context["form"]
    assert list(form.fields["mentor_offer"].queryset) == []
    assert list(form.fields["workplace"].queryset) == list(bakery.workplaces.all())


def test_a_yes_taken_back_meanwhile_is_refused_in_words(
    cem: Citizen, carla: User, bakery: Employer, today: date
) -> None:
    opening = published_opening(bakery)
    yes = decision_on(cem, opening)
    decision_on(cem, opening, Answer.NO)
    response = signed_in(carla).post(reverse("casework:placement_new", args=[yes.pk]), start_of(today))
    assert response.status_code == 422
    assert response.context["form"].non_field_errors()
    assert Decision.objects.count() == 2


def test_a_job_ends_through_the_page_and_the_log_stays_open(job: Placement, carla: User, today: date) -> None:
    client = signed_in(carla)
    address = reverse("casework:placement_end", args=[job.public_id])
    page = client.post(
        address, {"ended_on": today.isoformat(), "end_kind": "quit", "end_note": "For tidligt om morgenen"}, follow=True
    ).content.decode()
    job.refresh_from_db()
    assert (job.ended_on, job.end_kind) == (today, "quit")
    assert "For tidligt om morgenen" in page
    assert 'id="new-entry"' in page
    assert 'id="end-job"' not in page
    assert client.get(address).status_code == 302


@pytest.mark.parametrize(
    ("field", "days", "kind"), [("ended_on", 1, "quit"), ("ended_on", -41, "quit"), ("end_kind", 0, "")]
)
def test_what_is_wrong_with_an_end_is_said_at_its_field(
    job: Placement, carla: User, today: date, field: str, days: int, kind: str
) -> None:
    answers = {"ended_on": (today + timedelta(days=days)).isoformat(), "end_kind": kind}
    response = signed_in(carla).post(reverse("casework:placement_end", args=[job.public_id]), answers)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    job.refresh_from_db()
    assert job.ended_on is None


# The citizen's own page


def test_the_citizen_reads_their_own_job_and_log_but_writes_nothing(
    entry: SupportEntry, cem_user: User, cem: Citizen
) -> None:
    response = signed_in(cem_user).get(reverse("casework:own_job"))
    page = response.content.decode()
    assert entry.note in page
    assert reverse("casework:entry_correct", args=[entry.public_id]) not in page
    assert reverse("casework:entry_new", args=[entry.placement.public_id]) not in page
    assert "data-contact=" in page
    assert AccessEvent.objects.get().subject_id == str(cem.pk)


def test_a_citizen_without_a_job_is_told_what_comes(cem: Citizen, cem_user: User) -> None:
    response = signed_in(cem_user).get(reverse("casework:own_job"))
    assert response.status_code == 200
    assert "empty-state" in response.content.decode()


def test_own_job_is_no_page_for_staff_or_employers(carla: User, emma: User, job: Placement) -> None:
    for user in (carla, emma):
        assert signed_in(user).get(reverse("casework:own_job")).status_code == 404


def test_what_people_write_is_shown_as_text_never_as_markup(job: Placement, carla: User, cem_user: User) -> None:
    support_entry(job, note="<script>alert(1)</script>", agreements="<b>fed</b>")
    for user, address in (
        (carla, reverse("casework:placement", args=[job.public_id])),
        (cem_user, reverse("casework:own_job")),
    ):
        page = signed_in(user).get(address).content.decode()
        assert "<script>alert" not in page
        assert "<b>fed" not in page
        assert "&lt;script&gt;alert" in page
