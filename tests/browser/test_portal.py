"""Emma writes an opening and Carla approves it, in Chromium."""

import pytest

from employers import services
from employers.models import Opening
from jobmatch.vocabulary.services import load_starter
from tests.browser.conftest import SIZES
from tests.employers.conftest import mentor_values, opening_values
from tests.people import NOW

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def seen(page, name, size, axe, overflows, shot):
    shot(page, f"portal-{name}-{size}")
    assert axe(page) == [], name
    assert not overflows(page), name


@pytest.mark.parametrize("size", SIZES)
def test_an_employer_writes_an_opening_and_sends_it_in(new_page, emma, sign_in, axe, overflows, shot, size):
    page = new_page(viewport=SIZES[size])

    def look(name):
        seen(page, name, size, axe, overflows, shot)

    sign_in(page, emma.email)
    page.goto("/employer/")
    look("empty")
    page.click("main a[href^='/employer/openings/new/']")
    look("new")
    page.fill("#id_title", "Hjælp i butikken")
    page.click("button[value=send]")
    look("missing")
    page.select_option("#id_workplace", index=1)
    page.fill("#id_description", "Du fylder op på hylderne. Vi søger en ung og frisk kollega.")
    page.fill("#id_occupation_text", "butiksmedarbejder")
    page.fill("#id_hours_usual", "12")
    page.click("#section-criteria-conditions summary")
    page.check("input[name=trait_noise][value=some]", force=True)
    look("open")
    page.click("button[value=save]")
    look("saved")
    page.click("button[value=send]")
    look("check")
    page.click("#send button")
    page.wait_for_selector("[data-standing=submitted]")
    look("sent")
    opening = Opening.objects.get()
    assert opening.is_under_review
    assert opening.traits["noise"] == "some"
    page.goto("/employer/")
    look("dashboard")


def test_the_form_works_without_scripts(new_page, emma, sign_in):
    page = new_page(viewport=SIZES["phone"], java_script_enabled=False)
    sign_in(page, emma.email)
    page.goto("/employer/openings/new/")
    page.fill("#id_title", "Hjælp i butikken")
    page.click("#section-criteria-time summary")
    page.check("input[name=trait_weekend][value=never]", force=True)
    page.click("button[value=save]")
    assert page.input_value("#id_title") == "Hjælp i butikken"
    assert Opening.objects.get().traits == {"weekend": "never"}


@pytest.mark.parametrize("size", SIZES)
def test_a_consultant_reads_a_change_and_approves_it(
    new_page, emma, carla, bakery, sign_in, axe, overflows, shot, size
):
    opening = services.create_opening(employer=bakery, values=opening_values(bakery), by=emma, at=NOW)
    opening = services.submit(submission=opening, by=emma, at=NOW)
    services.approve(submission=opening, revision_id=opening.latest_revision_id, by=carla, at=NOW)
    change = {"description": "You fill the shelves and sell bread.", "traits": {"noise": "some"}}
    services.save_draft(submission=opening, values=change, by=emma, at=NOW)
    services.submit(submission=opening, by=emma, at=NOW)
    offer = services.create_mentor_offer(employer=bakery, values=mentor_values(bakery), by=emma, at=NOW)
    services.submit(submission=offer, by=emma, at=NOW)
    page = new_page(viewport=SIZES[size])

    def look(name):
        seen(page, name, size, axe, overflows, shot)

    sign_in(page, carla.email)
    page.goto("/employer/review/")
    look("queue")
    page.click(f"main a[href$='/openings/{opening.public_id}/']")
    look("review")
    page.click("#decision-form button[type=submit]")
    look("review-missing")
    page.check("input[name=decision][value=approve]", force=True)
    page.click("#decision-form button[type=submit]")
    page.wait_for_url("**/employer/review/")
    assert Opening.objects.published().get().description == "You fill the shelves and sell bread."
    page.goto("/employer/firms/")
    look("firms")
    page.click("main a[href$='/firms/invite/']")
    look("invite")


@pytest.mark.parametrize("size", SIZES)
def test_the_other_pages_of_a_firm(new_page, emma, bakery, sign_in, axe, overflows, shot, size):
    offer = services.create_mentor_offer(employer=bakery, values=mentor_values(bakery), by=emma, at=NOW)
    page = new_page(viewport=SIZES[size])
    sign_in(page, emma.email)
    for name, path in [
        ("mentor-form", f"/employer/mentors/{offer.public_id}/edit/"),
        ("mentor", f"/employer/mentors/{offer.public_id}/"),
        ("preview", f"/employer/mentors/{offer.public_id}/preview/"),
        ("firm", f"/employer/firm/{bakery.public_id}/"),
        ("workplace", f"/employer/firm/{bakery.public_id}/workplaces/new/"),
    ]:
        page.goto(path)
        seen(page, name, size, axe, overflows, shot)


def test_words_are_suggested_while_one_types(new_page, emma, sign_in):
    load_starter()
    page = new_page()
    sign_in(page, emma.email)
    page.goto("/employer/openings/new/")
    page.locator("#id_occupation_text").press_sequentially("lagermed")
    page.wait_for_selector("#occupation-words option", state="attached")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_what_was_read_in_the_text_is_asked_about(new_page, emma, sign_in, axe, overflows, shot, size, scripts):
    page = new_page(viewport=SIZES[size], java_script_enabled=scripts)
    sign_in(page, emma.email)
    page.goto("/employer/openings/new/")
    page.fill("#id_title", "Hjælp i butikken")
    page.fill("#id_description", "Vi har weekendarbejde hver anden lørdag. Ingen tunge løft.")
    page.click("button[value=save]")
    if scripts:
        seen(page, "proposals", size, axe, overflows, shot)
    page.check("input[name=read_weekend][value=yes]", force=True)
    page.check("input[name=read_lifting][value=no]", force=True)
    page.click("button[value=save]")
    assert page.is_checked("input[name=trait_weekend][value=sometimes]")
    assert page.locator("[data-proposal]").count() == 0
    assert Opening.objects.get().traits == {"weekend": "sometimes"}
