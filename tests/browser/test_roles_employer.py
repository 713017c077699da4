"""An employer in Chromium: writes an opening, sends it in, and follows it until it is public."""

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.services import ensure_pages
from employers import services
from employers.models import Opening
from jobmatch.vocabulary.services import load_starter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_an_employer_writes_an_opening_and_sees_it_public(page, sign_in, look, emma, carla, bakery):
    load_starter()
    ensure_pages()
    sign_in(page, emma.email, then="/start/")
    assert page.url.endswith(reverse("employers:dashboard"))
    look(page, "employer-start")

    # A draft with its title alone, then the whole form. What is missing is said at the fields.
    page.click(".page-head a[href*='/openings/new/']")
    look(page, "employer-form")
    page.fill("#id_title", "Formiddagshjælp i bagerbutikken")
    page.click("button[value=save]")
    page.click("button[value=send]")
    page.wait_for_selector("[data-module=error-summary]")
    look(page, "employer-form-missing")
    page.select_option("#id_workplace", index=1)
    page.fill("#id_description", "Du pakker brød og fylder op. Vi er to om formiddagen.")
    page.fill("#id_occupation_text", "bagerbutiksassistent")
    page.fill("#id_hours_usual", "12")
    page.fill("#id_skills_demanded", "fylde varer op")
    folded = page.locator("#submission-form details:not([open]) > summary")
    while folded.count():
        folded.first.click()
    for key, level in {"pace": "steady", "noise": "some", "weekend": "never", "customers": "some"}.items():
        page.check(f"input[name=trait_{key}][value={level}]", force=True)
    look(page, "employer-form-filled")
    page.click("button[value=send]")
    page.wait_for_selector("[data-standing=draft]")
    look(page, "employer-check")
    page.click("#send button")
    page.wait_for_selector("[data-standing=submitted]")
    look(page, "employer-sent")

    opening = Opening.objects.get()
    services.approve(submission=opening, revision_id=opening.latest_revision_id, by=carla, at=timezone.now())
    page.goto(reverse("employers:dashboard"))
    assert page.locator("[data-standing=published]").count() == 1
    look(page, "employer-dashboard")

    # Everybody sees it, from the front page on.
    page.goto("/")
    look(page, "public-front")
    page.click(".hero a.button")
    look(page, "public-openings")
    page.click("[data-opening] a")
    page.wait_for_selector(f"h1:text-is('{opening.title}')")
    look(page, "public-opening")
    # In the employer's words, without what only the matching needs.
    assert page.locator("[data-fact=occupation_text] dd").inner_text().lower() == "bagerbutiksassistent"
    assert page.locator("[data-fact=occupation]").count() == 0
