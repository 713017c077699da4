"""How to try the demo: the addresses of its made-up people, by role."""

from collections.abc import Iterator

from django.conf import settings
from django.urls import reverse

from jobmatch.accounts.enums import Role
from jobmatch.demo.data.people import CONSULTANTS, CONTACTS, EDITOR, LEADER
from jobmatch.demo.data.tables import LIVES


def sign_ins() -> dict[Role, list[tuple[str, str]]]:
    """(name, e-mail) of those who have a sign-in; the one to begin with comes first."""
    citizens = [(life.name, life.email) for life in LIVES if life.email]
    return {
        Role.CONSULTANT: [(one.name, one.email) for one in CONSULTANTS],
        Role.TEAM_LEADER: [(LEADER.name, LEADER.email)],
        Role.CITIZEN: citizens,
        Role.EMPLOYER: [(one.name, one.email) for one in CONTACTS],
        Role.EDITOR: [(EDITOR.name, EDITOR.email)],
    }


def sign_in_lines() -> Iterator[str]:
    address = settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse("account_login")
    yield f"Sign in at {address} with one of the buttons there; no password is needed:"
    for role, people in sign_ins().items():
        first_name, first_email = people[0]
        more = f"  (and {len(people) - 1} more)" if len(people) > 1 else ""
        yield f"  {role.label!s:<16} {first_name:<18} {first_email}{more}"
