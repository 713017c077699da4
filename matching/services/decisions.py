"""What was said to an opening, by whom and when. A later answer counts; none is ever changed."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from employers.models import Opening
from jobmatch.accounts.models import User
from jobmatch.audit.services import record
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.own_words import refuse_cpr
from jobmatch.citizens.permissions import may_write_down
from jobmatch.outbox.services import enqueue
from matching.enums import Answer, NoReason
from matching.models import Decision, RankingRun, Suggestion
from matching.services.errors import CaseClosedError, InvalidAnswerError, NotYoursError, OpeningClosedError

NOTE_LENGTH = 500


@transaction.atomic
def decide(
    *,
    citizen: Citizen,
    opening: Opening,
    answer: str,
    by: User,
    at: datetime,
    reason: str = "",
    note: str = "",
    together: bool = True,
) -> Decision:
    """Write an answer down. The same answer by the same person again is the same decision."""
    locked = Citizen.objects.select_for_update(of=("self",)).get(pk=citizen.pk)
    if not may_write_down(by, locked):
        raise NotYoursError(_("Only the citizen and their own team can decide."))
    if locked.closed_on is not None:
        raise CaseClosedError(_("The case is closed."))
    note = note.strip()
    reason = reason if answer == Answer.NO else ""
    _check(answer, reason, note)
    if not Opening.objects.open_on(timezone.localdate(at)).filter(pk=opening.pk).exists():
        raise OpeningClosedError(_("This job is no longer open. Nothing was written down."))
    latest = Decision.objects.filter(citizen=locked, opening=opening).first()
    if latest is not None and (latest.answer, latest.reason, latest.note, latest.by_id) == (
        answer,
        reason,
        note,
        by.pk,
    ):
        return latest
    decision = Decision.objects.create(
        citizen=locked,
        opening=opening,
        suggestion=_suggestion(locked, opening),
        answer=answer,
        reason=reason,
        note=note,
        together=together,
        by=by,
        at=at,
    )
    record(verb="matching.decided", subject=decision, actor=by, at=at)
    enqueue(topic="matching.propose_weights", key=str(locked.pk), payload={"citizen": locked.pk}, at=at)
    return decision


def _check(answer: str, reason: str, note: str) -> None:
    if answer not in Answer.values:
        raise InvalidAnswerError(_("Choose yes, no or later."), "answer")
    if answer == Answer.NO and reason not in NoReason.values:
        raise InvalidAnswerError(_("Choose the reason that comes nearest."), "reason")
    if len(note) > NOTE_LENGTH:
        raise InvalidAnswerError(_("The note can have at most %(most)s characters.") % {"most": NOTE_LENGTH}, "note")
    try:
        refuse_cpr(note)
    except ValidationError as error:
        raise InvalidAnswerError(error.messages[0], "note") from error


def _suggestion(citizen: Citizen, opening: Opening) -> Suggestion | None:
    """What the people were looking at; None for an opening that is not on the list."""
    run = RankingRun.objects.latest_of(citizen)
    return Suggestion.objects.filter(run=run, opening=opening).first() if run else None
