"""The frame and the components, in Chromium, at the width of a phone and of a desk."""

import pytest
from playwright.sync_api import expect

from jobmatch.accounts import access
from tests.browser.conftest import SIZES
from tests.design import gallery_urls

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.urls(gallery_urls.__name__)]


@pytest.fixture(autouse=True)
def _open_gallery(monkeypatch):
    monkeypatch.setitem(access.access_table(), "gallery", access.PUBLIC)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("address", ["/gallery/", "/gallery/?errors"])
def test_every_component_is_accessible_and_fits(new_page, axe, overflows, shot, address, size):
    page = new_page(viewport=SIZES[size])
    page.goto(address)
    shot(page, f"gallery{'-errors' if 'errors' in address else ''}-{size}")
    assert axe(page) == []
    assert not overflows(page)


def test_the_menu_opens_without_scripts_on_a_phone(new_page, carla, axe, sign_in, shot):
    page = new_page(viewport=SIZES["phone"], java_script_enabled=False)
    sign_in(page, carla.email)
    page.goto("/gallery/")
    menu = page.locator("#site-menu")
    assert not menu.is_visible()
    page.click(".menu-button")
    assert menu.is_visible()
    shot(page, "menu-phone", full=False)
    page.click(".menu-close")
    assert not menu.is_visible()


def test_the_open_menu_is_accessible(new_page, carla, axe, sign_in):
    page = new_page(viewport=SIZES["phone"])
    sign_in(page, carla.email)
    page.goto("/gallery/")
    page.click(".menu-button")
    assert axe(page) == []


def test_long_text_counts_down_in_the_language_of_the_page(new_page):
    page = new_page(locale="en-GB")
    page.goto("/gallery/")
    page.fill("#id_about", "x" * 15)
    expect(page.locator(".character-limit")).to_have_text("You have 25 characters left")
    page.fill("#id_about", "x" * 45)
    assert len(page.input_value("#id_about")) == 45


def test_the_error_summary_takes_the_reader_to_the_field(new_page):
    page = new_page()
    page.goto("/gallery/?errors")
    page.click('[data-module=error-summary] a[href="#id_title"]')
    assert page.evaluate("document.activeElement.id") == "id_title"
    page.click('[data-module=error-summary] a[href="#id_noise_0"]')
    assert page.evaluate("document.activeElement.id") == "id_noise_0"


def test_the_skip_link_leads_past_the_header(new_page):
    page = new_page()
    page.goto("/gallery/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main-content"


def test_a_failed_background_request_is_told(new_page):
    page = new_page()
    page.goto("/gallery/")
    box = page.locator("#request-error")
    assert not box.is_visible()
    page.route("**/gone/", lambda route: route.abort())
    page.evaluate("document.body.dispatchEvent(new CustomEvent('htmx:sendError', {bubbles: true}))")
    assert box.is_visible()
