"""The facts that the fairness watch groups by: optional, logged, and out of reach of everything that ranks."""

import ast
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jobmatch.accounts.models import User
from jobmatch.audit.models import AccessEvent, Event
from jobmatch.citizens.group_facts import GroupFacts
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.said import GroupSaid
from jobmatch.citizens.services import (
    CaseClosedError,
    GroupFactsRefusedError,
    NotYoursError,
    close_case,
    group_facts_of,
    save_group_facts,
)
from jobmatch.outbox.models import Message
from matching.services import rank_citizen
from tests.citizens.pages import at, first_error, html
from tests.citizens.test_import_citizens import Import, case, imported
from tests.people import NOW, TODAY, signed_in

__all__ = ["imported"]

FACTS = GroupSaid(birth_year=1987, gender="female", first_language="ar")


def test_facts_are_kept_with_an_audit_row_and_promise_no_new_list(cem: Citizen, carla: User) -> None:
    assert group_facts_of(cem) == GroupSaid()
    assert save_group_facts(citizen=cem, facts=FACTS, by=carla, at=NOW)
    assert group_facts_of(cem) == FACTS
    event = Event.objects.get(verb="citizens.group_facts_saved")
    assert (event.actor, event.subject_id, event.criterion) == (carla, str(cem.pk), "")
    assert not Message.objects.exists()


def test_the_same_facts_again_change_nothing(cem: Citizen, carla: User) -> None:
    save_group_facts(citizen=cem, facts=FACTS, by=carla, at=NOW)
    assert not save_group_facts(citizen=cem, facts=FACTS, by=carla, at=NOW)
    assert Event.objects.filter(verb="citizens.group_facts_saved").count() == 1


def test_when_everything_is_taken_back_nothing_is_left(cem: Citizen, carla: User) -> None:
    save_group_facts(citizen=cem, facts=FACTS, by=carla, at=NOW)
    assert save_group_facts(citizen=cem, facts=GroupSaid(), by=carla, at=NOW)
    assert not GroupFacts.objects.exists()


@pytest.mark.parametrize(
    ("field", "facts"),
    [
        ("birth_year", GroupSaid(birth_year=1899)),
        ("birth_year", GroupSaid(birth_year=TODAY.year - 14)),
        ("birth_year", GroupSaid(birth_year=-1)),
        ("gender", GroupSaid(gender="kvinde")),
        ("first_language", GroupSaid(first_language="dansk")),
        ("first_language", GroupSaid(first_language="D1")),
    ],
)
def test_what_cannot_be_is_refused(cem: Citizen, carla: User, field: str, facts: GroupSaid) -> None:
    with pytest.raises(GroupFactsRefusedError) as refused:
        save_group_facts(citizen=cem, facts=facts, by=carla, at=NOW)
    assert refused.value.field == field
    assert not GroupFacts.objects.exists()


def test_only_the_team_and_the_citizen_write_them_and_only_in_an_open_case(
    cem: Citizen, cem_user: User, carla: User, frida: User
) -> None:
    assert save_group_facts(citizen=cem, facts=FACTS, by=cem_user, at=NOW)
    with pytest.raises(NotYoursError):
        save_group_facts(citizen=cem, facts=GroupSaid(), by=frida, at=NOW)
    close_case(citizen=cem, on=TODAY, by=carla, at=NOW)
    with pytest.raises(CaseClosedError):
        save_group_facts(citizen=cem, facts=GroupSaid(), by=carla, at=NOW)


def test_the_form_saves_and_logs_the_look(cem: Citizen, carla: User) -> None:
    client = signed_in(carla)
    said = {"birth_year": "1987", "gender": "female", "first_language": "ar"}
    assert client.post(at("group_facts", cem), said)["Location"] == at("detail", cem)
    assert group_facts_of(cem) == FACTS
    page = html(client.get(at("group_facts", cem)))
    assert 'value="1987"' in page
    assert AccessEvent.objects.filter(subject_id=str(cem.pk), criterion="group_facts").exists()
    assert "1987" not in html(client.get(at("detail", cem)))
    client.post(at("group_facts", cem), {"birth_year": "", "gender": "", "first_language": ""})
    assert group_facts_of(cem) == GroupSaid()


def test_a_language_from_another_system_is_not_lost_in_the_form(cem: Citizen, carla: User) -> None:
    save_group_facts(citizen=cem, facts=GroupSaid(first_language="ps"), by=carla, at=NOW)
    client = signed_in(carla)
    assert client.post(at("group_facts", cem), {"first_language": "ps"}).status_code == 302
    assert group_facts_of(cem) == GroupSaid(first_language="ps")


@pytest.mark.parametrize(("field", "value"), [("birth_year", "1066"), ("birth_year", "ung"), ("gender", "x")])
def test_a_fault_is_told_at_the_field(cem: Citizen, carla: User, field: str, value: str) -> None:
    response = signed_in(carla).post(at("group_facts", cem), {field: value})
    assert response.status_code == 422
    assert field == "gender" or first_error(response, f"id_{field}")


def test_the_citizen_sees_the_own_facts_and_nobody_else_does(
    cem: Citizen, cem_user: User, carla: User, frida: User, olga: User, emma: User
) -> None:
    save_group_facts(citizen=cem, facts=FACTS, by=carla, at=NOW)
    assert 'value="1987"' in html(signed_in(cem_user).get(at("group_facts", cem)))
    for stranger in (frida, olga, emma):
        assert signed_in(stranger).get(at("group_facts", cem)).status_code == 404


def test_an_import_writes_what_the_record_has_and_leaves_the_rest(imported: Import) -> None:
    imported(case(birth_year=1987, gender="female", first_language="AR"))
    citizen = Citizen.objects.get()
    assert group_facts_of(citizen) == FACTS
    imported(case(gender="", first_language=None))
    assert group_facts_of(citizen) == GroupSaid(birth_year=1987, first_language="ar")
    assert imported(case(programme="IPS"))[-1].startswith("1 read: 0 taken, 1 changed")
    assert group_facts_of(citizen) == GroupSaid(birth_year=1987, first_language="ar")


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"birth_year": "1987"}, "birth_year: a whole number"),
        ({"birth_year": 1066}, "birth_year: Write a year"),
        ({"gender": "kvinde"}, "gender: 'kvinde' is none of"),
        ({"first_language": "4"}, "first_language: Write the code"),
    ],
)
def test_an_import_refuses_what_cannot_be(imported: Import, facts: dict[str, Any], why: str) -> None:
    assert why in imported(case(**facts))[0]
    assert not Citizen.objects.exists()


def test_making_a_list_never_asks_for_them(cem: Citizen, carla: User) -> None:
    save_group_facts(citizen=cem, facts=FACTS, by=carla, at=NOW)
    with CaptureQueriesContext(connection) as asked:
        run = rank_citizen(citizen=cem, at=NOW)
    assert not [query for query in asked.captured_queries if GroupFacts._meta.db_table in query["sql"]]
    again = save_group_facts(citizen=cem, facts=GroupSaid(birth_year=1950, gender="male"), by=carla, at=NOW)
    assert again
    assert rank_citizen(citizen=cem, at=NOW) == run


def test_nothing_that_ranks_even_names_them() -> None:
    """The linter holds the imports; this holds strings, by which a query could reach the table."""
    names = {"GroupFacts", "group_facts", "groupfacts", "birth_year", "first_language", "gender"}
    ranking = [*(settings.ROOT / "matching" / "adapters").rglob("*.py"), *_engine(), _service("ranking.py")]
    assert len(ranking) > 10
    for path in ranking:
        found = {one for node in ast.walk(ast.parse(path.read_text())) for one in _words(node)}
        assert not {word for word in found if any(name in word for name in names)}, path


def test_no_citizen_at_hand_leads_to_them() -> None:
    assert not any("group" in field.name for field in Citizen._meta.get_fields())


def _engine() -> list[Path]:
    return list((settings.ROOT / "matching" / "engine").rglob("*.py"))


def _service(name: str) -> Path:
    path: Path = settings.ROOT / "matching" / "services" / name
    return path


def _words(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " not in node.value:
        return [node.value]
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute):
        return [node.attr]
    if isinstance(node, ast.alias):
        return [node.name]
    return [node.arg or ""] if isinstance(node, ast.keyword) else []
