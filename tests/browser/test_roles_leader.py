"""A team leader in Chromium: the whole team's worklist, and a job's log."""

import pytest
from django.urls import reverse

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_leader_sees_what_waits_in_the_team(page, sign_in, look, town, tine):
    sign_in(page, tine.email, then="/start/")
    assert page.url.endswith(reverse("casework:worklist"))
    overdue = page.locator("[data-kind=contact_overdue]")
    assert overdue.get_attribute("data-citizen") == str(town.dina.public_id)
    assert "Carla" in overdue.inner_text()
    assert page.locator(f"[data-kind=new_suggestions][data-citizen='{town.cem.public_id}']").count() == 1
    look(page, "leader-worklist")
    page.select_option("#consultant-filter select", label="Carla")
    page.click("#consultant-filter button")
    assert page.locator("[data-kind=contact_overdue]").count() == 1
    look(page, "leader-worklist-of-one")
    page.click("[data-kind=contact_overdue] h3 a")
    look(page, "leader-citizen")
    page.goto(reverse("casework:placement", args=[town.dina.placements.get().public_id]))
    assert page.locator(".timeline-entry").count() == 1
    look(page, "leader-job")
