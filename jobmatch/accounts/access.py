"""Who may reach which page. Every app declares a table `ACCESS` of route name → rule; what stands in none is closed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.urls import ResolverMatch
from django.utils.module_loading import import_string

from jobmatch.accounts.enums import Role


@dataclass(frozen=True)
class Rule:
    """A named answer to "may this user ask for this page at all?". Which objects are theirs, the querysets say."""

    name: str
    allows: Callable[[Any], bool]

    def __or__(self, other: "Rule") -> "Rule":
        return Rule(f"{self.name} or {other.name}", lambda user: self.allows(user) or other.allows(user))


AccessTable = Mapping[str, Rule]

PUBLIC = Rule("everybody", lambda user: True)
SIGNED_IN = Rule("signed in", lambda user: bool(user.is_authenticated))
NOBODY = Rule("nobody", lambda user: False)


def has_role(*roles: Role) -> Rule:
    return Rule(" or ".join(roles), lambda user: bool(user.is_authenticated) and user.has_role(*roles))


@cache
def access_table() -> dict[str, Rule]:
    """All apps' tables as one. A route that two apps claim is a fault, found by the tests that walk the URLconf."""
    table: dict[str, Rule] = {}
    for path in settings.ACCESS_TABLES:
        for name, rule in import_string(path).items():
            if name in table:
                raise ValueError(f"two access rules for {name}")
            table[name] = rule
    return table


def route_key(match: ResolverMatch) -> str:
    """The name that a route has in the tables: its view name, or `route:<pattern>` where it has none."""
    return match.view_name if match.url_name else f"route:{match.route}"


def rule_for(match: ResolverMatch) -> Rule | None:
    """The rule of a route: its own, else its namespace's (`wagtailadmin_pages:*`), else none, which closes it."""
    table = access_table()
    key = route_key(match)
    if key in table:
        return table[key]
    return next((table[f"{ns}:*"] for ns in reversed(match.namespaces) if f"{ns}:*" in table), None)
