"""The log is only added to, and a changed row is found."""

from datetime import timedelta, timezone

import pytest
from django.db import connection

from jobmatch.accounts.models import Municipality, User
from jobmatch.audit.models import AccessEvent, AppendOnlyError, Event
from jobmatch.audit.services import broken_links, record, record_access, record_many
from tests.people import NOW


@pytest.fixture
def rows(carla: User, fjordby: Municipality) -> list[Event]:
    start = Event.objects.count()
    for number in range(3):
        record(verb=f"test.step_{number}", subject=fjordby, actor=carla, at=NOW + timedelta(minutes=number))
    return list(Event.objects.all()[start:])


def test_a_row_says_who_did_what_to_which_record(rows: list[Event], carla: User, fjordby: Municipality) -> None:
    assert (rows[0].actor, rows[0].verb) == (carla, "test.step_0")
    assert (rows[0].subject_type, rows[0].subject_id) == ("accounts.municipality", str(fjordby.pk))


def test_an_untouched_log_has_no_broken_link(rows: list[Event]) -> None:
    assert broken_links(Event) == []


def test_a_moment_told_in_another_zone_is_no_broken_link(carla: User, fjordby: Municipality) -> None:
    record(verb="test.step", subject=fjordby, actor=carla, at=NOW.astimezone(timezone(timedelta(hours=2))))
    assert broken_links(Event) == []


@pytest.mark.parametrize("column", ["verb", "subject_id", "criterion", "request_id", "digest"])
def test_a_changed_column_breaks_the_chain(rows: list[Event], column: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE audit_event SET {column} = 'x' WHERE id = %s", [rows[1].pk])  # noqa: S608
    assert rows[1].pk in broken_links(Event)


def test_a_removed_row_breaks_the_chain(rows: list[Event]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM audit_event WHERE id = %s", [rows[1].pk])
    assert broken_links(Event) == [rows[2].pk]


def test_rows_are_never_changed_or_deleted_through_the_models(rows: list[Event]) -> None:
    with pytest.raises(AppendOnlyError):
        rows[0].save()
    with pytest.raises(AppendOnlyError):
        rows[0].delete()
    with pytest.raises(AppendOnlyError):
        Event.objects.all().delete()
    with pytest.raises(AppendOnlyError):
        Event.objects.update(verb="x")


def test_looks_and_changes_are_two_chains(rows: list[Event], carla: User, fjordby: Municipality) -> None:
    record_access(verb="test.read", subject=fjordby, actor=carla, at=NOW, criterion="name")
    assert AccessEvent.objects.get().criterion == "name"
    assert broken_links(AccessEvent) == []


def test_many_rows_at_once_are_links_of_the_same_chain(rows: list[Event], carla: User, fjordby: Municipality) -> None:
    added = record_many(verb="test.many", subjects=[fjordby, carla], actor=carla, at=NOW)
    assert [row.subject_type for row in added] == ["accounts.municipality", "accounts.user"]
    assert broken_links(Event) == []
    assert record_many(verb="test.none", subjects=[], actor=carla, at=NOW) == []
