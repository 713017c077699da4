"""The guided talk in Chromium: on a phone and a desk, with the keyboard, and without scripts."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page

from employers.models import Employer
from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen, Weighing
from matching.services import decide, propose_weights, rank_citizen
from tests.browser.conftest import SIZES
from tests.factories import published_opening
from tests.matching.market import calm_opening, cems_wishes, occupation, says_of_work, wish
from tests.people import NOW

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def talk(cem: Citizen, bakery: Employer) -> str:
    """Five wishes and the kind of work; the pages of the talk begin with this address."""
    cems_wishes(cem)
    wish(cem, "noise", "quiet", "some", importance=2)
    says_of_work(cem, wanted=occupation("Bager", "7512", "Baker"))
    calm_opening(bakery)
    return f"/openings/{cem.public_id}/weighing/"


@pytest.fixture
def question(talk: str, cem: Citizen, carla: User, bakery: Employer) -> None:
    jobs = [
        published_opening(bakery, f"Job {n}", traits={"weekly_hours": hours, "noise": noise, "weekend": "never"})
        for n in range(6)
        for hours, noise in (("26-30", "quiet"), ("16-20", "loud"))
    ]
    rank_citizen(citizen=cem, at=NOW)
    for place, job in enumerate(jobs):
        said = {"answer": "no", "reason": "conditions"} if place % 2 else {"answer": "yes"}
        decide(citizen=cem, opening=job, by=carla, at=NOW, **said)
    assert propose_weights(citizen=cem, at=NOW + timedelta(hours=1)) is not None


@pytest.mark.parametrize("size", SIZES)
def test_every_page_of_the_talk_is_without_barriers(
    new_page: Callable[..., Page],
    sign_in: Callable[..., None],
    axe: Callable[[Page], list[str]],
    overflows: Callable[[Page], bool],
    shot: Callable[..., None],
    question: None,
    talk: str,
    size: str,
) -> None:
    def looked_at(page: Page, name: str) -> None:
        shot(page, f"{name}-{size}")
        assert axe(page) == [], name
        assert not overflows(page), name

    staff = new_page(viewport=SIZES[size], locale="en-GB")
    sign_in(staff, "carla@example.org")
    staff.goto(talk)
    looked_at(staff, "weighing-order")
    staff.goto(f"{talk}swing/")
    looked_at(staff, "weighing-first")
    staff.check("#first-travel", force=True)
    staff.click("#first-form button[type=submit]")
    staff.click("button[name=save]")
    looked_at(staff, "weighing-swing-unfinished")
    own = new_page(viewport=SIZES[size], locale="en-GB")
    sign_in(own, "cem@example.org")
    own.goto("/citizens/me/")
    looked_at(own, "weighing-question-own")
    own.goto("/openings/mine/")
    looked_at(own, "weighing-question-list")
    own.click("#weight-question button[value=accepted]")
    looked_at(own, "weighing-accepted")


def test_a_wish_is_moved_with_the_keyboard_and_the_focus_goes_with_it(
    page: Page, sign_in: Callable[..., None], talk: str
) -> None:
    sign_in(page, "carla@example.org")
    page.goto(talk)
    page.locator("button[name=up][value=travel]").focus()
    for place in (5, 4):
        page.keyboard.press("Enter")
        page.locator(f"#place-travel:nth-child({place})").wait_for()
        assert page.evaluate("document.activeElement.value") == "travel"
    assert not Weighing.objects.exists()


def test_the_talk_works_without_scripts(
    new_page: Callable[..., Page], sign_in: Callable[..., None], talk: str, cem: Citizen
) -> None:
    page = new_page(java_script_enabled=False)
    sign_in(page, "carla@example.org")
    page.goto(talk)
    page.click("button[name=down][value=occupation]")
    page.locator("label[for=equal-noise]").click()
    page.click("button[name=save]")
    page.locator("#weights-from").wait_for()
    weights = Weighing.objects.get(citizen=cem).weights
    assert max(weights, key=lambda key: weights[key]) == "weekly_hours"
    page.goto(f"{talk}swing/")
    page.locator("label[for=first-noise]").click()
    page.click("#first-form button[type=submit]")
    for fieldset in page.locator("fieldset.talk-worth").all():
        fieldset.locator("label").nth(1).click()
    page.click("button[name=save]")
    page.locator("#weights-from").wait_for()
    assert Weighing.objects.current().get(citizen=cem).method == "swing"
