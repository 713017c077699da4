"""What every step of a submission shares: the row is locked, the step is written down, whoever listens is told."""

from datetime import datetime
from typing import TypeVar

from employers.enums import Step
from employers.models import MentorOffer, Moderation, Opening
from employers.services.errors import ClosedError
from employers.signals import openings_changed
from jobmatch.accounts.models import User
from jobmatch.audit.services import record

Item = TypeVar("Item", Opening, MentorOffer)


def lock(submission: Item, *, closed_too: bool = False) -> Item:
    """The submission as it stands in the database, held until the transaction ends: steps on it come one by one."""
    current: Item = type(submission)._default_manager.select_for_update().get(pk=submission.pk)
    if current.closed_at and not closed_too:
        raise ClosedError
    return current


def write_down(
    submission: Opening | MentorOffer, step: Step, *, by: User, at: datetime, reason: str = ""
) -> Moderation:
    which = "opening" if isinstance(submission, Opening) else "mentor_offer"
    moderation = Moderation.objects.create(
        **{which: submission}, revision_id=submission.latest_revision_id, step=step, reason=reason, by=by, at=at
    )
    record(verb=f"employers.{step}", subject=submission, actor=by, at=at)
    return moderation


def tell_listeners(submission: Opening | MentorOffer, at: datetime) -> None:
    if isinstance(submission, Opening):
        openings_changed.send(sender=Opening, at=at)
