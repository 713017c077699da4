"""A citizen in Chromium: the own list with its reasons, the own wishes, and an answer."""

import pytest
from django.urls import reverse

from jobmatch.citizens.models import Wish
from matching.models import Decision, RankingRun

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_citizen_reads_the_list_changes_a_wish_and_answers(page, sign_in, look, town, cem_user):
    sign_in(page, cem_user.email, then="/start/")
    assert page.url.endswith(reverse("matching:own_list"))
    assert page.locator("#fits [data-opening]").first.get_attribute("data-opening") == town.openings[0].reference
    look(page, "citizen-list")

    # One's own wishes: a changed row is saved at once, and the list is made from it.
    page.goto(reverse("citizens:own_profile"))
    look(page, "citizen-wishes")
    page.click("#edit-wishes")
    look(page, "citizen-all-wishes")
    page.check("#row-breaks input[name$=levels][value=extra]", force=True)
    page.check("#row-breaks input[name$=importance][value='2']", force=True)
    page.wait_for_selector("#row-breaks .wish-row-saved svg")
    look(page, "citizen-all-wishes-saved")
    wish = Wish.objects.current().get(citizen=town.cem, criterion="breaks")
    assert (wish.levels, wish.importance, wish.agreed_by) == (["extra"], 2, cem_user)
    assert "breaks" in str(RankingRun.objects.latest_of(town.cem).wishes)
    page.goto(reverse("citizens:wish_edit", args=[town.cem.public_id, "pace"]))
    look(page, "citizen-one-wish")
    page.goto(reverse("citizens:occupations", args=[town.cem.public_id]))
    look(page, "citizen-work")

    # One job at a time, and an answer.
    page.goto(reverse("matching:own_list"))
    page.click("#look-together")
    look(page, "citizen-one-job")
    page.click(".answer button[value=later]")
    page.wait_for_selector("main .message")
    look(page, "citizen-answered")
    decision = Decision.objects.get(citizen=town.cem)
    assert (decision.answer, decision.by, decision.together) == ("later", cem_user, False)
    page.goto(reverse("casework:own_job"))
    look(page, "citizen-no-job-yet")
