"""Chromium for the browser tests: a page that tolerates no console error, sign-in through the pages, and axe-core."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from employers.models import Employer
from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen
from tests.browser.town import Town, build_town
from tests.people import PASSWORD

# Playwright runs an event loop in this thread, so Django takes the test's own database calls for a coroutine's.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

AXE = settings.ROOT / "node_modules" / "axe-core" / "axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SIZES = {"phone": {"width": 320, "height": 720}, "desk": {"width": 1280, "height": 900}}
NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        pytest.fail("The browser tests need Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()


@pytest.fixture
def new_page(browser: Browser, live_server: Any) -> Iterator[Callable[..., Page]]:
    """Makes pages; the test fails when any of them has logged an error or a breach of the content security policy."""
    faults: list[str] = []
    contexts = []

    def noted(message: ConsoleMessage) -> None:
        # A refused form answers 4xx on purpose, which the browser also calls an error; htmx calls a request one that
        # was under way when the person went on to the next page.
        harmless = ("status of 4", "htmx:sendAbort", "htmx:afterRequest")
        if message.type == "error" and not any(text in message.text for text in harmless):
            faults.append(f"{message.location.get('url')}: {message.text}")

    def make(**options: Any) -> Page:
        usual = {"base_url": live_server.url, "locale": "da-DK", "viewport": SIZES["desk"]}
        context = browser.new_context(**usual | options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", noted)
        page.on("pageerror", lambda error: faults.append(str(error)))
        return page

    yield make
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    return new_page()


@pytest.fixture
def sign_in() -> Callable[..., None]:
    """Signs a person of tests/people.py in through the sign-in page."""

    def sign_in(page: Page, email: str, password: str = PASSWORD, then: str = "/account/profile/") -> None:
        user = User.objects.get(email=email)
        # As after following the mailed link, by which people get their password.
        EmailAddress.objects.get_or_create(user=user, email=email, defaults={"verified": True, "primary": True})
        page.goto(f"/account/login/?next={then}")
        page.fill("#id_login", email)
        page.fill("#id_password", password)
        page.click("main form button[type=submit]")
        page.locator("form.sign-out").wait_for(state="attached")

    return sign_in


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """What axe-core finds against WCAG 2.2 AA on the page as it stands, one line a fault: `assert axe(page) == []`."""

    def run(page: Page) -> list[str]:
        if page.evaluate("typeof axe === 'undefined'"):
            page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", WCAG)
        return [
            f"{violation['id']}: {node['html'][:200]} — {node['failureSummary']}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]

    return run


@pytest.fixture
def overflows() -> Callable[[Page], bool]:
    """Whether the page must be scrolled sideways."""

    def run(page: Page) -> bool:
        return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))

    return run


@pytest.fixture
def shot() -> Callable[..., None]:
    """Keeps a picture of the page where SHOTS names a folder, for people to look at."""

    def take(page: Page, name: str, *, full: bool = True) -> None:
        if folder := os.environ.get("SHOTS"):
            # Without `caret`, Playwright leaves inline styles behind, which htmx copies against the policy.
            page.screenshot(path=f"{folder}/{name}.png", full_page=full, caret="initial")

    return take


@pytest.fixture
def look(
    axe: Callable[[Page], list[str]], overflows: Callable[[Page], bool], shot: Callable[..., None]
) -> Callable[[Page, str], None]:
    """Holds the page as it stands to what every page must be, on a phone and on a desk."""

    def look(page: Page, name: str) -> None:
        for size, measure in SIZES.items():
            page.set_viewport_size(measure)
            shot(page, f"{name}-{size}")
            assert axe(page) == [], f"{name} {size}"
            assert not overflows(page), f"{name} {size}"

    return look


@pytest.fixture
def town(cem: Citizen, carla: User, bakery: Employer, haulier: Employer) -> Town:
    return build_town(cem=cem, carla=carla, bakery=bakery, haulier=haulier)
