"""A list in Chromium: readable at 320 px and on a desk, without barriers, and made anew while one looks."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from employers.models import Employer, Opening
from jobmatch.citizens.models import Citizen, Wish
from tests.browser.conftest import SIZES
from tests.factories import published_opening
from tests.matching.market import cems_wishes, occupation, says_of_skills, says_of_work, skill, wish

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = (
    "Vi er et lille bageri med fire ansatte. Du hjælper med at pakke brød og rydde op.\n\n"
    "Der er ro om formiddagen, og du lærer opgaverne sammen med Karin."
)


@pytest.fixture
def market(cem: Citizen, bakery: Employer, haulier: Employer) -> list[Opening]:
    baker, driver = occupation("Bager", "7512", "Baker"), occupation("Chauffør", "8322", "Driver")
    baking, selling = skill("bagning"), skill("salg")
    openings = [
        published_opening(
            bakery,
            "Bagerassistent om formiddagen",
            description=TEXT,
            occupation=baker,
            skills=[{"skill": baking.uri, "need": "demanded"}, {"skill": selling.uri, "need": "advantage"}],
            traits={"weekly_hours": "16-20", "pace": "steady", "weekend": "never", "noise": "some"},
        ),
        published_opening(
            bakery,
            "Butikshjælp",
            description=TEXT,
            traits={"weekly_hours": "11-15", "pace": "calm", "weekend": "never"},
        ),
        published_opening(
            bakery, "Cafémedarbejder", description=TEXT, traits={"weekly_hours": "26-30", "weekend": "sometimes"}
        ),
        published_opening(haulier, "Chauffør", description=TEXT, occupation=driver, traits={"weekly_hours": "37"}),
    ]
    cems_wishes(cem)
    wish(cem, "noise", "quiet", "some", importance=2)
    says_of_work(cem, wanted=baker)
    says_of_skills(cem, yes=baking, no=selling)
    return openings


@pytest.mark.parametrize("size", SIZES)
def test_staff_and_citizen_read_the_list_without_barriers(
    new_page: Callable[..., Page],
    sign_in: Callable[..., None],
    axe: Callable[[Page], list[str]],
    overflows: Callable[[Page], bool],
    shot: Callable[..., None],
    market: list[Opening],
    cem: Citizen,
    size: str,
) -> None:
    staff = new_page(viewport=SIZES[size], locale="en-GB")
    sign_in(staff, "carla@example.org")
    citizen = f"/openings/{cem.public_id}/"
    pages = {
        "list": citizen,
        "together": f"{citizen}together/",
        "why": f"{citizen}why/{market[3].public_id}/",
        "find": f"{citizen}find/?q=b",
        "what-if": f"{citizen}what-if/",
    }
    for name, url in pages.items():
        staff.goto(url)
        assert axe(staff) == [], name
        assert not overflows(staff), name
        shot(staff, f"matching-{name}-{size}")
    own = new_page(viewport=SIZES[size], locale="en-GB")
    sign_in(own, "cem@example.org")
    own.goto("/openings/mine/")
    own.locator("details.answer-no summary").first.click()
    assert axe(own) == []
    assert not overflows(own)
    shot(own, f"matching-own-{size}")


def test_an_importance_is_changed_with_the_arrow_keys_and_the_list_follows(
    page: Page, sign_in: Callable[..., None], market: list[Opening], cem: Citizen
) -> None:
    sign_in(page, "carla@example.org")
    page.goto(f"/openings/{cem.public_id}/")
    score = f"[data-opening='{market[0].reference}']"
    before = page.locator(score).get_attribute("data-score")
    page.locator("#importance-pace-2").focus()
    with page.expect_response(lambda response: response.request.method == "GET"):
        page.keyboard.press("ArrowRight")
    page.locator(f"{score}:not([data-score='{before}'])").wait_for()
    assert page.locator("#importance-pace-3").is_checked()
    assert page.evaluate("document.activeElement.id") == "importance-pace-3"


def test_two_people_answer_job_by_job(
    page: Page, sign_in: Callable[..., None], axe: Callable[[Page], list[str]], market: list[Opening], cem: Citizen
) -> None:
    sign_in(page, "carla@example.org")
    page.goto(f"/openings/{cem.public_id}/")
    page.click("#look-together")
    page.click("button[name=answer][value=yes]")
    assert page.locator("#progress").get_attribute("data-number") == "2"
    page.click("details.answer-no summary")
    page.check("input[value=work] >> nth=0", force=True)
    page.click("details.answer-no button")
    assert cem.decisions.count() == 2
    assert set(cem.decisions.values_list("answer", "together")) == {("yes", True), ("no", True)}


def test_the_list_works_without_scripts(
    new_page: Callable[..., Page], sign_in: Callable[..., None], market: list[Opening], cem: Citizen
) -> None:
    page = new_page(java_script_enabled=False)
    sign_in(page, "carla@example.org")
    page.goto(f"/openings/{cem.public_id}/")
    page.click("label[for=importance-pace-0]")
    page.click("form.importance:has(#importance-pace-0) button")
    assert page.locator("#importance-pace-0").is_checked()


def test_a_turned_wish_shows_what_would_move_and_can_be_kept_without_a_mouse(
    page: Page,
    sign_in: Callable[..., None],
    look: Callable[[Page, str], None],
    market: list[Opening],
    cem: Citizen,
) -> None:
    sign_in(page, "carla@example.org")
    page.goto(f"/openings/{cem.public_id}/what-if/")
    page.locator("#id_wish-weekly_hours-importance_3").focus()
    with page.expect_response(lambda response: response.url.endswith("/what-if/")):
        page.keyboard.press("ArrowLeft")
    page.get_by_role("button", name="Behold disse ønsker").wait_for()
    assert page.locator("#id_wish-weekly_hours-importance_2").is_checked()
    assert Wish.objects.current().get(citizen=cem, criterion="weekly_hours").importance == 3
    look(page, "matching-tried")
    page.get_by_role("button", name="Behold disse ønsker").press("Enter")
    page.wait_for_url(f"**/openings/{cem.public_id}/")
    assert Wish.objects.current().get(citizen=cem, criterion="weekly_hours").importance == 2
