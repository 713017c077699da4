"""An editor in Chromium: changes the front page in Wagtail's admin, and the public sees it."""

import pytest

from cms.models import HomePage
from cms.services import ensure_pages

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_an_editor_changes_the_front_page(new_page, browser, live_server, sign_in, look, edit):
    ensure_pages()
    public = new_page()
    public.goto("/")
    look(public, "front-before")
    guides = public.locator("#guidance a")
    assert guides.count() == 3
    guides.first.click()
    look(public, "guidance")

    # Wagtail's admin brings scripts of its own, which log what ours may not: its page is not held to our rules.
    admin = browser.new_context(base_url=live_server.url, locale="da-DK").new_page()
    sign_in(admin, edit.email)
    admin.goto(f"/cms/pages/{HomePage.objects.get().pk}/edit/")
    admin.fill("textarea[name=lead]", "Fordi du selv ved, hvad du vil.")
    with admin.expect_navigation():
        admin.evaluate("document.querySelector('[name=action-publish]').click()")
    admin.context.close()

    public.goto("/")
    assert public.inner_text(".hero .lead") == "Fordi du selv ved, hvad du vil."
    look(public, "front-after")
