"""The path to the public: send in, take back, approve, return with a reason.

Wagtail's workflow holds the state; its two last steps are done here, because its own way publishes the newest text
instead of the reviewed one (and mails people links into an admin that they may not enter).
"""

from datetime import datetime

from django.db import transaction
from wagtail.models import TaskState, WorkflowState

from employers.enums import Step
from employers.models import MentorOffer, Opening
from employers.services.errors import (
    ConflictOfInterestError,
    IncompleteError,
    NobodyReviewsError,
    NothingToReviewError,
    NotReviewerError,
    NotUnderReviewError,
    StaleRevisionError,
    UnderReviewError,
)
from employers.services.steps import Item, lock, tell_listeners, write_down
from employers.services.workflow import ensure_workflow
from jobmatch.accounts.models import User
from jobmatch.outbox.services import enqueue


@transaction.atomic
def submit(*, submission: Item, by: User, at: datetime) -> Item:
    """Send the newest text in: a first time, again after a return, or as a change of a published one."""
    current = lock(submission)
    state = current.current_workflow_state
    if state is not None and state.status == WorkflowState.STATUS_IN_PROGRESS:
        raise UnderReviewError
    if current.live and not current.has_unpublished_changes:
        raise NothingToReviewError
    if missing := current.newest().missing():
        raise IncompleteError(missing)
    if current.employer is None or current.employer.municipality_id is None:
        raise NobodyReviewsError
    if state is None:
        (current.get_workflow() or ensure_workflow()).start(current, by)
    else:
        state.resume(by)
    write_down(current, Step.SUBMITTED, by=by, at=at)
    return current


@transaction.atomic
def withdraw(*, submission: Item, by: User, at: datetime) -> Item:
    """Take back what was sent in, so that it can be changed. What is published stays published."""
    current = lock(submission)
    state, _ = _waiting(current)
    state.cancel(by)
    write_down(current, Step.WITHDRAWN, by=by, at=at)
    return current


@transaction.atomic
def approve(*, submission: Item, revision_id: int, by: User, at: datetime) -> Item:
    """Publish the text that was read, `revision_id`; refused when another one waits or has been written since."""
    current = lock(submission)
    state, task = _waiting_and_read(current, revision_id, by)
    task.approve(user=by, update=False)
    state.status = WorkflowState.STATUS_APPROVED
    state.save()
    task.revision.publish(user=by, skip_permission_checks=True)
    current.refresh_from_db()
    _tell_sender(write_down(current, Step.APPROVED, by=by, at=at).pk, at)
    tell_listeners(current, at)
    return current


@transaction.atomic
def return_(*, submission: Item, revision_id: int, reason: str, by: User, at: datetime) -> Item:
    """Hand it back to the firm with a reason; the firm changes it and sends it in again."""
    if not reason.strip():
        raise ValueError("a return needs a reason")
    current = lock(submission)
    state, task = _waiting_and_read(current, revision_id, by)
    task.reject(user=by, update=False, comment=reason)
    state.status = WorkflowState.STATUS_NEEDS_CHANGES
    state.save()
    _tell_sender(write_down(current, Step.RETURNED, by=by, at=at, reason=reason.strip()).pk, at)
    return current


def _waiting(current: Opening | MentorOffer) -> tuple[WorkflowState, TaskState]:
    state = current.current_workflow_state
    if state is None or state.status != WorkflowState.STATUS_IN_PROGRESS:
        raise NotUnderReviewError
    return state, state.current_task_state


def _waiting_and_read(current: Opening | MentorOffer, revision_id: int, by: User) -> tuple[WorkflowState, TaskState]:
    state, task = _waiting(current)
    check_may_decide(submission=current, by=by)
    if not revision_id == task.revision_id == current.latest_revision_id:
        raise StaleRevisionError
    return state, task


def check_may_decide(*, submission: Opening | MentorOffer, by: User) -> None:
    """Staff of the municipality that answers for the firm, and nobody who has a part in the submission."""
    if not type(submission)._default_manager.reviewed_by(by).filter(pk=submission.pk).exists():
        raise NotReviewerError
    state = submission.current_workflow_state
    authors = {submission.created_by_id, state.requested_by_id if state else None}
    if by.pk in authors or (submission.employer and submission.employer.is_represented_by(by)):
        raise ConflictOfInterestError


def _tell_sender(moderation_id: int, at: datetime) -> None:
    enqueue(topic="employers.tell_outcome", key=str(moderation_id), payload={"moderation": moderation_id}, at=at)
