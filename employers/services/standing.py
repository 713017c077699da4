"""Pausing, opening again and closing: what the firm does with a submission by itself, without a review."""

from datetime import datetime

from django.db import transaction

from employers.enums import Step
from employers.services.errors import NotPausedError, NotPublishedError
from employers.services.steps import Item, lock, tell_listeners, write_down
from jobmatch.accounts.models import User


@transaction.atomic
def pause(*, submission: Item, by: User, at: datetime) -> Item:
    """Take it out of the public's sight for a while."""
    current = lock(submission)
    if not current.live or current.paused_at:
        raise NotPublishedError
    current.paused_at = at
    current.save(update_fields=["paused_at"])
    write_down(current, Step.PAUSED, by=by, at=at)
    tell_listeners(current, at)
    return current


@transaction.atomic
def resume(*, submission: Item, by: User, at: datetime) -> Item:
    """Show it again as it was approved."""
    current = lock(submission)
    if not current.paused_at:
        raise NotPausedError
    current.paused_at = None
    current.save(update_fields=["paused_at"])
    write_down(current, Step.RESUMED, by=by, at=at)
    tell_listeners(current, at)
    return current


@transaction.atomic
def close(*, submission: Item, by: User, at: datetime) -> Item:
    """End it for good, published or not; a review that is going on ends with it."""
    current = lock(submission)
    if state := current.current_workflow_state:
        state.cancel(by)
    current.closed_at = at
    current.save(update_fields=["closed_at"])
    write_down(current, Step.CLOSED, by=by, at=at)
    if current.live:
        tell_listeners(current, at)
    return current
