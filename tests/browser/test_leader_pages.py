"""The fairness watch, the sharing of jobs, the facts and the leads, on a phone and on a desk."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from employers.models import Employer
from jobmatch.accounts.models import Team, User
from jobmatch.citizens.models import Citizen
from matching.services import crowding_policy_of
from tests.factories import published_opening
from tests.matching.groups import group
from tests.matching.market import occupation, says_of_self, says_of_work, wish
from tests.matching.test_mentors import offer_at
from tests.people import TODAY

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SignIn = Callable[..., None]
Look = Callable[[Page, str], None]


def test_a_leader_reads_the_fairness_watch_and_sets_how_jobs_are_shared_out(
    page: Page, sign_in: SignIn, look: Look, tine: User, nord: Team, carla: User, bakery: Employer
) -> None:
    openings = [published_opening(bakery) for _ in range(12)]
    group("a", 41, nord, carla, openings=openings, birth_year=2001, gender="female", first_language="da")
    group("b", 27, nord, carla, openings=openings[:4], birth_year=1966, gender="male", first_language="ar")
    group("c", 4, nord, carla, openings=openings[:1], birth_year=1990, gender="other")
    group("d", 22, nord, carla, openings=openings)
    sign_in(page, tine.email, then="/openings/fairness/")
    expect(page.locator("#by-age .alert").first).to_be_visible()
    look(page, "fairness")
    page.locator(".watch-parts summary").first.click()
    look(page, "fairness-parts")
    page.locator("#to-sharing").click()
    look(page, "sharing")
    page.get_by_role("checkbox").uncheck()
    page.get_by_role("spinbutton").fill("5")
    page.locator("main form button[type=submit]").click()
    expect(page.locator(".alert-success")).to_be_visible()
    policy = crowding_policy_of(nord.municipality)
    assert (policy.enabled, policy.introductions_per_position) == (False, 5)
    page.get_by_role("spinbutton").fill("0")
    page.locator("main form button[type=submit]").click()
    look(page, "sharing-refused")


def test_too_few_citizens_are_told_without_numbers(page: Page, sign_in: SignIn, look: Look, tine: User) -> None:
    sign_in(page, tine.email, then="/openings/fairness/")
    expect(page.locator(".empty-state")).to_be_visible()
    look(page, "fairness-few")


def test_a_citizen_sees_leads_and_the_facts_that_are_held(
    page: Page, sign_in: SignIn, look: Look, cem: Citizen, cem_user: User, bakery: Employer
) -> None:
    baker = occupation("bager", "7512", "baker")
    published_opening(bakery, occupation=baker, apply_by=TODAY - timedelta(days=400))
    offer_at(bakery)
    says_of_work(cem, wanted=baker)
    wish(cem, "travel", detail={"minutes": 30, "mode": "bike"})
    wish(cem, "supervision", "beside")
    says_of_self(cem, languages=[{"language": "da", "level": "little"}, {"language": "ar", "level": ""}])
    sign_in(page, cem_user.email, then="/openings/mine/")
    page.locator("#to-leads").click()
    expect(page.locator("[data-lead]")).to_have_count(1)
    look(page, "leads")
    page.goto("/citizens/me/")
    page.locator("#edit-group-facts").click()
    look(page, "group-facts")
    page.locator("input[name=birth_year]").fill("1066")
    page.locator("main form button[type=submit]").click()
    look(page, "group-facts-refused")
    page.locator("input[name=birth_year]").fill("1987")
    page.locator("main form button[type=submit]").click()
    expect(page.locator(".alert-success")).to_be_visible()
