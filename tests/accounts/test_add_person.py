"""The first people of an installation come by a command, with their municipality and team."""

from io import StringIO
from typing import Any

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Municipality, User

NEW = {"name": "Carla", "role": "consultant", "municipality": "Fjordby", "municipality_code": "9901", "team": "Nord"}


def add(email: str = "carla@example.org", **options: Any) -> str:
    out = StringIO()
    call_command("add_person", email, stdout=out, **options)
    return out.getvalue()


@pytest.mark.django_db
def test_the_first_person_comes_with_municipality_and_team_and_gets_a_mail_that_lets_her_in(client: Client) -> None:
    said = add(**NEW)
    assert "new municipality: Fjordby (9901)" in said
    user = User.objects.get()
    assert user.has_role(Role.CONSULTANT)
    [message] = mail.outbox
    assert message.to == ["carla@example.org"]
    link = next(line for line in message.body.splitlines() if "/password/reset/key/" in line)
    page = client.get("/" + link.split("/", 3)[3], follow=True)
    assert page.status_code == 200
    assert 'name="password1"' in page.content.decode()


@pytest.mark.django_db
def test_the_same_again_changes_nothing_and_another_role_is_added() -> None:
    add(**NEW)
    add(**NEW, no_mail=True)
    add(role="team_leader", municipality="9901", team="nord", no_mail=True)
    user = User.objects.get()
    assert [membership.role for membership in user.memberships.all()] == ["consultant", "team_leader"]
    assert Municipality.objects.get().teams.count() == 1
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_who_has_a_password_is_mailed_where_to_sign_in() -> None:
    User.objects.create_user(email="carla@example.org", password="en-lang-sætning", name="Carla")
    add(**NEW)
    assert "/account/login/" in mail.outbox[0].body
    assert "/key/" not in mail.outbox[0].body


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"name": ""}, "--name is needed"),
        ({"municipality": ""}, "--team needs --municipality"),
        ({"municipality": "", "team": ""}, "needs a municipality"),
        ({"municipality_code": "99"}, "give --municipality-code with its four digits"),
        ({"role": "citizen"}, "invalid choice"),
        ({"role": "employer"}, "invalid choice"),
    ],
)
def test_what_is_missing_is_said_and_nobody_is_added(changed: dict[str, str], expected: str) -> None:
    options = NEW | changed
    with pytest.raises(CommandError, match=expected):
        call_command("add_person", "carla@example.org", "--role", options.pop("role"), **options)
    assert not User.objects.exists()
    assert not Municipality.objects.exists()
    assert not mail.outbox


@pytest.mark.django_db
def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(CommandError, match="is not an e-mail address"):
        add("carla", **NEW)
