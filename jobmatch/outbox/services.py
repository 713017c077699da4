"""Promise work in a transaction, and keep the promise: in this process (embedded), or woken through Celery."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from jobmatch.outbox.models import Message, State
from jobmatch.outbox.registry import handler_of
from jobmatch.outbox.signals import promised

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=3)
MOST_ATTEMPTS = 5
BACKOFF = timedelta(seconds=30)


def enqueue(*, topic: str, key: str, payload: dict[str, Any], at: datetime) -> None:
    """Write the promise in the caller's transaction; after its commit the work starts at once.

    Work of the same topic and key that still waits is not asked for twice. Payloads hold ids, never personal data.
    """
    handler_of(topic)
    try:
        with transaction.atomic():
            Message.objects.create(topic=topic, key=key, payload=payload, created_at=at, not_before=at)
    except IntegrityError:
        # The same work waits already; this change was made before it starts, so it will see the change.
        pass
    transaction.on_commit(lambda: promised.send_robust(sender=Message), robust=True)


def work_off(*, clock: Callable[[], datetime] = timezone.now, most: int = 1000) -> int:
    """Do what is due, oldest first, until nothing is left or `most` are done. Returns how many were done well."""
    done = 0
    for _ in range(most):
        message = _claim(clock())
        if message is None:
            break
        done += _do(message, clock)
    return done


def _claim(at: datetime) -> Message | None:
    """Take the oldest due message by a conditional update: of two workers that try, one gets it."""
    for pk, fence in Message.objects.due(at).values_list("pk", "fence")[:10]:
        taken = Message.objects.filter(pk=pk, fence=fence).update(
            state=State.RUNNING, fence=F("fence") + 1, attempts=F("attempts") + 1, lease_until=at + LEASE
        )
        if taken:
            return Message.objects.get(pk=pk)
    return None


def _do(message: Message, clock: Callable[[], datetime]) -> bool:
    mine = Message.objects.filter(pk=message.pk, fence=message.fence, state=State.RUNNING)
    try:
        with transaction.atomic():
            handler_of(message.topic)(message.payload)
            kept = mine.update(state=State.DONE, done_at=clock(), lease_until=None, last_error="")
            if not kept:
                raise LeaseLostError(message.pk)
    except Exception as error:  # any fault of a handler must end in a state that somebody sees
        logger.exception("work failed: %s %s", message.topic, message.pk)
        _give_back(message, error, clock())
        return False
    return True


class LeaseLostError(RuntimeError):
    """Another worker has taken the message over; this one's work is rolled back."""


def _give_back(message: Message, error: Exception, at: datetime) -> None:
    """Wait and try again, or after the last attempt leave it as visibly failed."""
    mine = Message.objects.filter(pk=message.pk, fence=message.fence, state=State.RUNNING)
    text = f"{type(error).__name__}: {error}"[:2000]
    if message.attempts >= MOST_ATTEMPTS:
        mine.update(state=State.FAILED, last_error=text, lease_until=None)
        return
    later = at + BACKOFF * 2 ** (message.attempts - 1)
    try:
        with transaction.atomic():
            mine.update(state=State.WAITING, not_before=later, last_error=text, lease_until=None)
    except IntegrityError:
        # The same work was promised anew while this one ran: that promise stands for both.
        mine.update(state=State.DONE, done_at=at, last_error=text, lease_until=None)
