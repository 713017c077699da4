"""The worklist, a job and its support log, and the citizen's own page in Chromium, at two widths, with axe-core."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from jobmatch.casework.models import Placement, SupportEntry
from jobmatch.citizens.models import Citizen
from tests.browser.conftest import SIZES
from tests.factories import decision_on, placement_of, published_opening, support_entry

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def job(cem, carla, bakery):
    """Three weeks in a bakery, with a corrected entry and a contact that is overdue."""
    today = timezone.localdate()
    job = placement_of(cem, bakery, starts_on=today - timedelta(days=21), job_title="Hjælper i bageri")
    support_entry(
        job,
        took_place_on=today - timedelta(days=20),
        with_whom=["citizen", "manager", "mentor"],
        note="Første dag gik godt. Cem fik vist rundt af Grete og pakkede rundstykker i to timer.",
        agreements="Grete er fast kontaktperson. Pause kl. 9.30 i det stille rum.",
    )
    wrong = support_entry(job, took_place_on=today - timedelta(days=13), kind="phone", where="remote", minutes=15)
    support_entry(
        job,
        took_place_on=today - timedelta(days=13),
        kind="phone",
        where="remote",
        minutes=25,
        note="Cem vil gerne prøve ovnen. Lederen siger ja fra næste uge.",
        next_contact_on=today - timedelta(days=4),
        corrects=wrong,
    )
    return job


@pytest.fixture
def busy(job, carla, bakery):
    """A worklist with something of each kind."""
    today = timezone.localdate()
    base = {"municipality": job.citizen.municipality, "team": job.citizen.team, "consultant": carla}
    Citizen.objects.create(name="Dina Lund", case_id="B-2", referred_on=today - timedelta(days=24), **base)
    said_yes = Citizen.objects.create(name="Ebbe Friis", case_id="B-3", referred_on=today, **base)
    decision_on(said_yes, published_opening(bakery, title="Butiksmedhjælper i bagerbutik"), at=timezone.now())


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("size", SIZES)
def test_the_worklist_is_accessible_and_fits(new_page, sign_in, carla, axe, overflows, shot, size):
    page = new_page(viewport=SIZES[size])
    sign_in(page, carla.email)
    page.goto(reverse("casework:worklist"))
    assert page.locator("[data-kind]").count() == 3
    shot(page, f"worklist-{size}")
    assert axe(page) == []
    assert not overflows(page)


@pytest.mark.parametrize("size", SIZES)
def test_a_consultant_keeps_the_log_from_the_worklist(new_page, sign_in, job, carla, axe, overflows, shot, size):
    page = new_page(viewport=SIZES[size])
    sign_in(page, carla.email)
    page.goto(reverse("casework:worklist"))
    page.click("[data-kind=contact_overdue] .button")
    shot(page, f"entry-form-{size}")
    assert axe(page) == []
    page.click("#entry-form button[type=submit]")
    shot(page, f"entry-form-errors-{size}")
    assert axe(page) == []
    page.fill("#id_minutes", "30")
    page.fill("#id_note", "Besøg ved ovnen. Det gik roligt.")
    page.click("#entry-form button[type=submit]")
    page.wait_for_url("**" + reverse("casework:placement", args=[job.public_id]))
    assert page.locator(".timeline-entry").count() == 4
    shot(page, f"placement-{size}")
    assert axe(page) == []
    assert not overflows(page)
    assert SupportEntry.objects.filter(minutes=30).exists()


@pytest.mark.parametrize("size", SIZES)
def test_a_yes_becomes_a_job_and_the_job_ends_without_scripts(
    new_page, sign_in, cem, carla, bakery, overflows, shot, size
):
    decision_on(cem, published_opening(bakery, hours_usual=12), at=timezone.now())
    page = new_page(viewport=SIZES[size], java_script_enabled=False)
    sign_in(page, carla.email)
    page.goto(reverse("casework:worklist"))
    page.click("[data-kind=yes_waits] .button")
    page.fill("#id_starts_on", timezone.localdate().isoformat())
    page.check("input[name=instrument][value=small-job]")
    shot(page, f"placement-form-{size}")
    assert not overflows(page)
    page.click("#placement-form button[type=submit]")
    page.click("#end-job")
    page.check("input[name=end_kind][value=better_job]")
    shot(page, f"placement-end-{size}")
    page.click("#end-form button[type=submit]")
    shot(page, f"placement-ended-{size}")
    assert Placement.objects.get().end_kind == "better_job"


@pytest.mark.usefixtures("job")
@pytest.mark.parametrize("size", SIZES)
def test_the_citizens_own_page_is_accessible_and_fits(new_page, sign_in, cem_user, axe, overflows, shot, size):
    page = new_page(viewport=SIZES[size])
    sign_in(page, cem_user.email)
    page.goto(reverse("casework:own_job"))
    assert page.locator(".timeline-entry").count() == 3
    shot(page, f"own-job-{size}")
    assert axe(page) == []
    assert not overflows(page)
