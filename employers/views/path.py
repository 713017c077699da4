"""One submission of the firm: where it stands, its history, and the steps that the firm can take."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from employers import services
from employers.enums import Standing, Step
from employers.explanations import field_name, understood_skill_names
from employers.models import MentorOffer, Opening
from employers.services.errors import IncompleteError, RefusedError
from employers.views.dashboard import item_of
from employers.views.kinds import Kind
from employers.views.refusals import tell
from employers.views.writing import own, person, shown
from employers.wording import remarks

STEPS: dict[str, tuple[Callable[..., Any], Promise]] = {
    "submit": (services.submit, _("It has been sent in. You get a mail when a consultant has read it.")),
    "withdraw": (services.withdraw, _("You have taken it back. Change it, and send it in again when it is ready.")),
    "pause": (services.pause, _("It is paused. Nobody can see it now.")),
    "resume": (services.resume, _("It is open again.")),
    "close": (services.close, _("It is closed.")),
}
ICONS = {Step.APPROVED: "check", Step.RETURNED: "help", Step.SUBMITTED: "chevron-right"}


@require_safe
def detail(request: HttpRequest, kind: Kind, public_id: UUID) -> HttpResponse:
    submission = own(request, kind, public_id)
    text = submission.newest()
    standing = submission.standing(timezone.localdate())
    context = {
        "submission": submission,
        "text": text,
        "item": item_of(submission, timezone.localdate()),
        "kind": kind,
        "urls": {page: reverse(kind.route(page), args=[public_id]) for page in (*STEPS, "edit", "preview")},
        "can": _possible(submission, text, standing),
        "missing": [field_name(text, name) for name in text.missing()],
        "history": history(submission),
        "remarks": remarks(f"{text.title}\n{text.description}"),
        "skills": understood_skill_names(text) if isinstance(text, Opening) else [],
        **shown(text),
    }
    return render(request, "employers/submission_detail.html", context)


def history(submission: Opening | MentorOffer) -> list[dict[str, Any]]:
    """The steps as the timeline wants them, newest first."""
    steps = submission.moderations.select_related("by").order_by("-pk")
    return [
        {
            "at": step.at,
            "title": capfirst(step.get_step_display()),
            "by": step.by.name if step.by else "",
            "body": step.reason,
            "icon": ICONS.get(Step(step.step), ""),
        }
        for step in steps
    ]


@require_POST
def take_step(request: HttpRequest, kind: Kind, public_id: UUID, step: str) -> HttpResponse:
    submission = own(request, kind, public_id)
    service, done = STEPS[step]
    try:
        service(submission=submission, by=person(request), at=timezone.now())
    except IncompleteError as error:
        tell(request, error)
        return HttpResponseRedirect(f"{reverse(kind.route('edit'), args=[public_id])}?check")
    except RefusedError as error:
        tell(request, error)
    else:
        messages.success(request, str(done))
    return redirect(kind.route("detail"), public_id=public_id)


def _possible(submission: Opening | MentorOffer, text: Opening | MentorOffer, standing: Standing) -> dict[str, bool]:
    """Which buttons the page has; the services decide anew when one is pressed."""
    closed, waiting = standing == Standing.CLOSED, submission.is_under_review
    fresh = not submission.live or submission.has_unpublished_changes
    return {
        "edit": not closed and not waiting,
        "submit": not closed and not waiting and fresh and not text.missing(),
        "withdraw": waiting and not closed,
        "pause": submission.live and not submission.paused_at and not closed,
        "resume": bool(submission.paused_at) and not closed,
        "close": not closed,
    }
