"""Every address has an access rule: the whole URLconf is walked, Wagtail's and allauth's parts included."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.module_loading import import_string

from jobmatch.accounts.access import PUBLIC, access_table
from jobmatch.accounts.models import User
from tests.people import signed_in

#: What anybody on the internet may open. A route is added here only on purpose.
OPEN_TO_ALL = {
    "health", "set_language", "cms_login", "cms_password_reset", "wagtail_serve", "account_login", "account_logout",
    "account_signup", "account_inactive", "account_confirm_email", "account_email_verification_sent",
    "account_reset_password", "account_reset_password_done", "account_reset_password_from_key",
    "account_reset_password_from_key_done", "mfa_authenticate", "mfa_trust", "accounts:demo_login",
}  # fmt: skip


Names = tuple[str, ...]


def routes(resolver: URLResolver, prefix: str = "", namespaces: Names = ()) -> Iterator[tuple[str, Names]]:
    """(key in the access tables, namespaces) of every pattern below a resolver."""
    for pattern in resolver.url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from routes(pattern, route, inner)
        elif isinstance(pattern, URLPattern):
            name = ":".join((*namespaces, pattern.name)) if pattern.name else f"route:{route}"
            yield name, namespaces


ALL_ROUTES = sorted(set(routes(get_resolver())))


def has_rule(name: str, namespaces: tuple[str, ...]) -> bool:
    table = access_table()
    return name in table or any(f"{namespace}:*" in table for namespace in namespaces)


def test_the_walk_finds_the_pages_of_every_part() -> None:
    names = {name for name, _ in ALL_ROUTES}
    assert {"account_login", "employers:dashboard", "casework:worklist", "wagtailadmin_home"} <= names
    assert len(names) > 150


@pytest.mark.parametrize(("name", "namespaces"), ALL_ROUTES, ids=[name for name, _ in ALL_ROUTES])
def test_every_route_has_an_access_rule(name: str, namespaces: tuple[str, ...]) -> None:
    assert has_rule(name, namespaces), f"add {name} to the ACCESS table of the app that mounts it"


def test_no_rule_is_left_over_from_a_route_that_is_gone() -> None:
    names = {name for name, _ in ALL_ROUTES} | {f"{ns}:*" for _, spaces in ALL_ROUTES for ns in spaces}
    only_in_demo = {"accounts:demo_login"}
    assert set(access_table()) - names - only_in_demo == set()


def test_only_these_routes_are_open_to_everybody() -> None:
    assert {name for name, rule in access_table().items() if rule is PUBLIC} <= OPEN_TO_ALL


def test_a_route_without_a_rule_is_closed(client: Client, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    table = dict(access_table())
    table.pop("health")
    monkeypatch.setattr("jobmatch.accounts.access.access_table", lambda: table)
    assert client.get("/healthz").status_code == 404


def test_two_apps_cannot_claim_the_same_route() -> None:
    seen: dict[str, str] = {}
    for path in settings.ACCESS_TABLES:
        for name in import_string(path):
            assert name not in seen, f"{name} stands in {seen[name]} and in {path}"
            seen[name] = path


def test_an_anonymous_visitor_is_asked_to_sign_in_where_a_page_is_not_public(client: Client, db: None) -> None:
    response = client.get("/work/")
    assert response.status_code == 302
    assert "/account/login/" in response["Location"]


@pytest.mark.parametrize("path", ["/work/", "/citizens/", "/cms/", "/cms/pages/", "/cms/reports/site-history/"])
def test_an_employer_finds_nothing_on_the_staffs_side(emma: User, path: str) -> None:
    assert signed_in(emma).get(path).status_code == 404


def test_answers_to_a_signed_in_person_are_kept_out_of_caches(emma: User) -> None:
    assert "no-store" in signed_in(emma).get("/account/profile/")["Cache-Control"]
