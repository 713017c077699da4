"""Somebody who walks through the pages: follows the links that are there and fills in the forms that are there."""

from typing import Any, Self

from bs4 import BeautifulSoup, Tag
from django.test import Client

from jobmatch.accounts.models import User
from tests.people import signed_in


class Visitor:
    """Each step fails when the page is not there, or when it has no such link, form or field."""

    def __init__(self, user: User | None = None) -> None:
        self.client = signed_in(user) if user else Client(headers={"accept-language": "en"})

    def visit(self, address: str) -> Self:
        return self._arrive(self.client.get(address, follow=True), address)

    def follow(self, selector: str) -> Self:
        return self.visit(self._address(self.only(selector)["href"]))

    def send(self, selector: str, button: str = "", **answers: Any) -> Self:
        """Send the form as a browser would: what stands in it, with these answers; `button` is "name=value"."""
        form = self.only(selector)
        data = _filled_in(form)
        for name, answer in answers.items():
            assert form.select_one(f'[name="{name}"]'), f"{self.address}: {selector} does not ask for {name}"
            data[name] = answer
        if button:
            name, value = button.split("=")
            assert form.select_one(f'button[name="{name}"][value="{value}"]'), f"{self.address}: no button {button}"
            data[name] = value
        address = self._address(form.get("action") or self.address)
        return self._arrive(self.client.post(address, data, follow=True), address)

    def all(self, selector: str) -> list[Tag]:
        return self.page.select(selector)

    def only(self, selector: str) -> Tag:
        found = self.all(selector)
        assert len(found) == 1, f"{self.address} has {len(found)} of {selector}: {self.said('main')[:300]}"
        return found[0]

    def said(self, selector: str = "main") -> str:
        return " ".join(found.get_text(" ", strip=True) for found in self.all(selector))

    def _address(self, href: str) -> str:
        """Of a link on this page; one that only asks something leads to the same page."""
        return self.address.partition("?")[0] + href if href.startswith("?") else href

    def _arrive(self, answer: Any, address: str) -> Self:
        assert answer.status_code == 200, f"{address} answers {answer.status_code}: {_text(answer)}"
        self.address = answer.redirect_chain[-1][0] if answer.redirect_chain else address
        self.page = BeautifulSoup(answer.content, "html.parser")
        return self


def _text(answer: Any) -> str:
    """What a refusing page says, for the message of a failing test."""
    page = BeautifulSoup(answer.content, "html.parser")
    return " ".join(part.get_text(" ", strip=True) for part in page.select("main .alert, main .form-error-message"))


def _filled_in(form: Tag) -> dict[str, Any]:
    """What the browser would send if nobody touched the form."""
    data: dict[str, Any] = {}
    for field in form.select("input[name], select[name], textarea[name]"):
        name = field["name"]
        if field.name == "textarea":
            data[name] = field.get_text().removeprefix("\n")
        elif field.name == "select":
            chosen = field.select_one("option[selected]") or field.select_one("option")
            data[name] = chosen["value"] if chosen else ""
        elif field.get("type") not in ("radio", "checkbox"):
            data[name] = field.get("value", "")
        elif field.has_attr("checked"):
            data.setdefault(name, []).append(field.get("value", "on"))
    return data
