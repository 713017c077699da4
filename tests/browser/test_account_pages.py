"""Sign-in, one's account, the second factor and the error pages, in Chromium."""

import pytest
from django.urls import reverse

from tests.browser.conftest import SIZES
from tests.design import gallery_urls

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.urls(gallery_urls.__name__)
def test_one_signs_in_to_the_demo_with_one_press(new_page, axe, overflows, shot, carla, cem_user, emma, settings, size):
    settings.DEMO = True
    page = new_page(viewport=SIZES[size])
    page.goto(reverse("account_login"))
    shot(page, f"login-{size}")
    assert axe(page) == []
    assert not overflows(page)
    page.click(f'button[data-email="{carla.email}"]')
    page.goto(reverse("accounts:profile"))
    shot(page, f"profile-{size}")
    assert axe(page) == []
    assert not overflows(page)


@pytest.mark.parametrize("size", SIZES)
def test_the_account_pages_are_accessible(new_page, axe, overflows, shot, sign_in, carla, size):
    page = new_page(viewport=SIZES[size])
    sign_in(page, carla.email)
    for route in ["mfa_index", "account_email", "account_change_password", "account_logout", "account_reset_password"]:
        page.goto(reverse(route))
        shot(page, f"{route}-{size}")
        assert axe(page) == [], route
        assert not overflows(page), route


def test_the_second_factor_is_set_up_in_the_browser(page, axe, shot, sign_in, carla):
    sign_in(page, carla.email)
    page.goto(reverse("mfa_activate_totp"))
    assert axe(page) == []
    page.fill("#id_password", "en-lang-sætning-til-test")
    page.click("main button[type=submit]")
    page.wait_for_selector("#totp-secret")
    shot(page, "totp-desk")
    assert axe(page) == []


@pytest.mark.parametrize("size", SIZES)
def test_a_page_that_is_not_there_says_what_to_do(new_page, axe, overflows, shot, places, size):
    page = new_page(viewport=SIZES[size])
    page.goto("/work/999999/nothing/")
    shot(page, f"404-{size}")
    assert page.locator("h1").count() == 1
    assert axe(page) == []
    assert not overflows(page)


def test_a_refused_sign_in_takes_the_reader_to_what_is_wrong(page, axe, carla):
    page.goto(reverse("account_login"))
    page.click("main form button[type=submit]")
    assert page.evaluate("document.activeElement.dataset.module") == "error-summary"
    assert axe(page) == []


def test_the_language_is_switched_without_leaving_the_page(page):
    page.goto(reverse("account_login"))
    assert page.get_attribute("html", "lang") == "da"
    page.click(".language-switch button[lang=en]")
    assert page.get_attribute("html", "lang") == "en"
    assert page.url.endswith(reverse("account_login"))
