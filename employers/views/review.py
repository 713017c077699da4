"""Staff read what was sent in, and approve it or return it with a reason."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from employers import services
from employers.enums import Step
from employers.explanations import Change, changes
from employers.forms import DecisionForm
from employers.forms.review import APPROVE
from employers.models import MentorOffer, Opening
from employers.services.errors import ConflictOfInterestError, RefusedError
from employers.views.kinds import KINDS, MENTOR_OFFER, TAG, Kind
from employers.views.path import history
from employers.views.refusals import tell
from employers.views.writing import person, shown
from employers.wording import remarks


@dataclass(frozen=True)
class Waiting:
    """A line of the queue."""

    title: str
    url: str
    employer: str
    kind: str
    is_change: bool
    since: datetime
    days: int
    by: str


@require_safe
def review_queue(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    waiting: list[Waiting] = []
    for kind in KINDS:
        theirs = kind.all_reviewed_by(person(request)).under_review().with_standing()
        waiting += [_line(kind, submission, now) for submission in theirs]
    return render(request, "employers/review_queue.html", {"waiting": sorted(waiting, key=lambda line: line.since)})


def _line(kind: Kind, submission: Opening | MentorOffer, now: datetime) -> Waiting:
    state, task = submission.current_workflow_state, submission.task
    return Waiting(
        title=task.revision.object_str,
        url=reverse(kind.review_route, args=[submission.public_id]),
        employer=str(submission.employer),
        kind=str(_("Mentor offer") if kind is MENTOR_OFFER else _("Opening")),
        is_change=submission.live,
        since=task.started_at,
        days=(timezone.localdate(now) - timezone.localdate(task.started_at)).days,
        by=state.requested_by.name if state.requested_by else "",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, kind: Kind, public_id: UUID) -> HttpResponse:
    theirs = kind.all_reviewed_by(person(request))
    submission = get_object_or_404(theirs.select_related("employer"), public_id=public_id)
    form = DecisionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _decide(request, kind, submission, form)
    return _review_page(request, kind, submission, form)


def _decide(request: HttpRequest, kind: Kind, submission: Opening | MentorOffer, form: DecisionForm) -> HttpResponse:
    decided: dict[str, Any] = {
        "submission": submission,
        "revision_id": form.cleaned_data["revision"],
        "by": person(request),
        "at": timezone.now(),
    }
    approves = form.cleaned_data["decision"] == APPROVE
    try:
        if approves:
            services.approve(**decided)
        else:
            services.return_(**decided, reason=form.cleaned_data["reason"])
    except RefusedError as error:
        tell(request, error)
        return redirect(kind.review_route, public_id=submission.public_id)
    messages.success(request, _("Approved and published.") if approves else _("Returned. The firm gets a mail."))
    return redirect("employers:review_queue")


def _review_page(
    request: HttpRequest, kind: Kind, submission: Opening | MentorOffer, form: DecisionForm
) -> HttpResponse:
    waits = submission.is_under_review
    revision = submission.task.revision if waits else None
    text = revision.as_object() if revision else submission.newest()
    if not form.is_bound and revision:
        form.initial["revision"] = revision.pk
    standing = submission.standing(timezone.localdate())
    context = {
        "submission": submission,
        "text": text,
        "kind": kind,
        "form": form if waits else None,
        "standing": standing,
        "tag_state": TAG[standing],
        "conflict": _has_conflict(request, submission),
        "changes": changes(submission, text) if submission.live and waits else [],
        "since_return": _since_return(submission, text) if waits else [],
        "history": history(submission),
        "remarks": remarks(f"{text.title}\n{text.description}"),
        **shown(text),
    }
    return render(request, "employers/review.html", context, status=422 if form.errors else 200)


def _since_return(submission: Opening | MentorOffer, text: Opening | MentorOffer) -> list[Change]:
    """What the firm has changed since the last return, if this text follows one."""
    last = submission.moderations.exclude(step=Step.SUBMITTED).select_related("revision").last()
    if last is None or last.step != Step.RETURNED or last.revision is None:
        return []
    return changes(last.revision.as_object(), text)


def _has_conflict(request: HttpRequest, submission: Opening | MentorOffer) -> bool:
    try:
        services.check_may_decide(submission=submission, by=person(request))
    except ConflictOfInterestError:
        return True
    return False
