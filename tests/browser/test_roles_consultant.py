"""A consultant's day in Chromium: approve, look at a list together, a yes, a job start, the log."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from employers import services
from employers.models import Opening
from jobmatch.casework.models import Placement, SupportEntry
from matching.models import Decision
from tests.employers.conftest import opening_values

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def first_score(page):
    return int(page.locator("#fits [data-score]").first.get_attribute("data-score"))


def test_a_consultant_goes_from_the_queue_to_the_support_log(page, sign_in, look, town, carla, emma, bakery):
    now, today = timezone.now(), timezone.localdate()
    waiting = services.create_opening(employer=bakery, values=opening_values(bakery), by=emma, at=now)
    services.submit(submission=waiting, by=emma, at=now)
    sign_in(page, carla.email, then="/start/")

    # The worklist, and what a firm has sent in.
    assert page.url.endswith(reverse("casework:worklist"))
    look(page, "consultant-worklist")
    page.click("#to-approve")
    look(page, "consultant-queue")
    page.click("main td a")
    look(page, "consultant-review")
    page.check("input[name=decision][value=approve]", force=True)
    page.click("#decision-form button[type=submit]")
    page.wait_for_url("**" + reverse("employers:review_queue"))
    look(page, "consultant-queue-empty")
    assert Opening.objects.get(pk=waiting.pk).live

    # Cem, his wishes and his list.
    page.goto(reverse("citizens:list"))
    look(page, "consultant-citizens")
    page.click(f"[data-citizen='{town.cem.public_id}'] a")
    look(page, "consultant-citizen")
    page.click("#to-list")
    look(page, "consultant-list")
    assert page.locator("#fits [data-opening]").first.get_attribute("data-opening") == town.openings[0].reference

    # Noise does not matter after all: the list is made anew without leaving the page.
    before = first_score(page)
    page.evaluate("window.stayed = true")
    page.click("label[for=importance-noise-0]")
    page.wait_for_selector("main .message")
    assert page.evaluate("window.stayed")
    assert first_score(page) != before
    look(page, "consultant-list-anew")

    # Why another job is not on the list.
    page.goto(reverse("matching:find", args=[town.cem.public_id]) + "?q=lørdag")
    look(page, "consultant-find")
    page.click("#found a")
    look(page, "consultant-why")

    # Together at one screen: yes to the first, and a look at the next.
    page.goto(reverse("matching:citizen_list", args=[town.cem.public_id]))
    page.click("#look-together")
    look(page, "consultant-together")
    page.click(".answer button[value=yes]")
    page.wait_for_selector("main .message")
    look(page, "consultant-together-next")
    decision = Decision.objects.get(citizen=town.cem)
    assert (decision.answer, decision.opening_id, decision.together) == ("yes", town.openings[0].pk, True)

    # The job start, and the first entry of its log.
    page.goto(reverse("casework:worklist"))
    page.click("[data-kind=yes_waits] .button")
    look(page, "consultant-job-start")
    page.fill("#id_starts_on", today.isoformat())
    page.click("#placement-form button[type=submit]")
    page.click("#new-entry")
    page.fill("#id_minutes", "45")
    page.fill("#id_note", "Første dag gik godt. Grete viste rundt.")
    page.fill("#id_next_contact_on", (today + timedelta(days=3)).isoformat())
    look(page, "consultant-entry")
    page.click("#entry-form button[type=submit]")
    page.wait_for_selector(".timeline-entry")
    look(page, "consultant-job")
    job = Placement.objects.get(citizen=town.cem)
    assert SupportEntry.objects.get(placement=job).next_contact_on == today + timedelta(days=3)
    page.goto(reverse("casework:worklist"))
    assert page.locator(f"[data-kind=contact_soon][data-citizen='{town.cem.public_id}']").count() == 1


def test_a_no_and_a_changed_importance_need_no_scripts(new_page, sign_in, town, carla, overflows, shot):
    page = new_page(java_script_enabled=False, viewport={"width": 320, "height": 720})
    sign_in(page, carla.email)
    page.goto(reverse("matching:citizen_list", args=[town.cem.public_id]))
    before = first_score(page)
    noise = page.locator("form.importance", has=page.locator("#importance-noise-0"))
    noise.locator("label[for=importance-noise-0]").click()
    noise.locator("button").click()
    page.wait_for_selector("main .message")
    assert first_score(page) != before
    assert not overflows(page)
    shot(page, "plain-list-phone")
    first = page.locator("#fits [data-opening]").first
    first.locator("summary", has=page.locator(".sr-only")).last.click()
    first.locator("input[name=reason][value=hours]").check(force=True)
    shot(page, "plain-no-phone", full=False)
    first.locator("details.answer-no button").click()
    page.wait_for_selector("main .message")
    decision = Decision.objects.get(citizen=town.cem)
    assert (decision.answer, decision.reason, decision.by) == ("no", "hours", carla)
