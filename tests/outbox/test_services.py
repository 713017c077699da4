"""Promised work is done exactly as often as it must be, and a fault ends in a state that somebody sees."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from jobmatch.outbox import registry, services
from jobmatch.outbox.models import Message, State
from jobmatch.outbox.services import LEASE, MOST_ATTEMPTS, enqueue, work_off
from tests.people import NOW

pytestmark = pytest.mark.django_db(transaction=True)
CALLS: list[dict[str, Any]] = []


@pytest.fixture(autouse=True)
def topics() -> Iterator[None]:
    def fail(payload: dict[str, Any]) -> None:
        raise RuntimeError("broken")

    CALLS.clear()
    registry._handlers.update({"test.note": CALLS.append, "test.fail": fail})
    yield
    del registry._handlers["test.note"], registry._handlers["test.fail"]


def promise(topic: str = "test.note", key: str = "1") -> None:
    enqueue(topic=topic, key=key, payload={"id": key}, at=NOW)


def test_work_is_done_in_the_same_process_right_after_the_commit() -> None:
    with transaction.atomic():
        promise()
        assert CALLS == []
    assert CALLS == [{"id": "1"}]
    assert Message.objects.get().state == State.DONE


def test_a_rolled_back_change_promises_nothing() -> None:
    with transaction.atomic():
        promise()
        transaction.set_rollback(True)
    assert CALLS == []
    assert not Message.objects.exists()


def test_equal_work_that_still_waits_is_asked_for_once() -> None:
    with transaction.atomic():
        promise()
        promise()
        promise(key="2")
    assert CALLS == [{"id": "1"}, {"id": "2"}]


def test_an_unknown_topic_is_refused_when_promised_not_when_due() -> None:
    with pytest.raises(registry.UnknownTopicError):
        promise(topic="test.nobody")


def test_a_fault_is_tried_again_later_and_at_last_left_as_failed() -> None:
    promise(topic="test.fail")
    message = Message.objects.get()
    assert (message.state, message.attempts) == (State.WAITING, 1)
    assert "broken" in message.last_error
    at = NOW
    for _ in range(MOST_ATTEMPTS):
        at += timedelta(days=3650)
        work_off(clock=lambda: at)  # noqa: B023 - called before the loop goes on
    message.refresh_from_db()
    assert (message.state, message.attempts) == (State.FAILED, MOST_ATTEMPTS)


def test_a_fault_does_not_stop_the_work_behind_it() -> None:
    with transaction.atomic():
        promise(topic="test.fail")
        promise()
    assert CALLS == [{"id": "1"}]


def test_work_of_a_dead_worker_is_taken_over_when_its_lease_has_run_out() -> None:
    Message.objects.create(
        topic="test.note", key="1", payload={}, created_at=NOW, not_before=NOW, state=State.RUNNING, fence=1,
        lease_until=NOW + LEASE,
    )  # fmt: skip
    assert work_off(clock=lambda: NOW) == 0
    assert work_off(clock=lambda: NOW + LEASE + timedelta(seconds=1)) == 1


def test_a_worker_that_lost_its_lease_changes_nothing_more() -> None:
    Message.objects.create(topic="test.note", key="1", payload={}, created_at=NOW, not_before=NOW)
    slow = services._claim(NOW)
    taken_over_at = NOW + LEASE + timedelta(seconds=1)
    quick = services._claim(taken_over_at)
    assert slow is not None
    assert quick is not None
    assert services._do(slow, lambda: taken_over_at) is False
    assert Message.objects.get().state == State.RUNNING
    assert services._do(quick, lambda: taken_over_at) is True
    assert Message.objects.get().state == State.DONE
