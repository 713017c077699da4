"""Where a firm's people begin: what is theirs, where it stands, and what to do next."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from employers.enums import WAITS_FOR_EMPLOYER, Standing, Step
from employers.models import Employer, MentorOffer, Moderation, Opening
from employers.views.kinds import KINDS, NEXT, TAG, kind_of
from jobmatch.accounts.models import User


@dataclass(frozen=True)
class Item:
    """A line of the dashboard."""

    title: str
    url: str
    employer: str
    standing: Standing
    tag_state: str
    next: str | Promise
    reason: str


def item_of(submission: Opening | MentorOffer, on: date) -> Item:
    standing = submission.standing(on)
    unsent = standing == Standing.PUBLISHED and submission.has_unsent_changes
    return Item(
        title=submission.newest_title,
        url=reverse(kind_of(submission).route("detail"), args=[submission.public_id]),
        employer=str(submission.employer),
        standing=standing,
        tag_state=TAG[standing],
        next=_("You have changed it and not sent the change in yet.") if unsent else NEXT[standing],
        reason=last_reason(submission) if standing in (Standing.RETURNED, Standing.CHANGE_RETURNED) else "",
    )


def last_reason(submission: Opening | MentorOffer) -> str:
    """Why it was returned the last time; reads the prefetched steps where there are any."""
    returned = [step for step in submission.moderations.all() if step.step == Step.RETURNED]
    return returned[-1].reason if returned else ""


def waits_for_others(item: Item) -> bool:
    return item.standing not in WAITS_FOR_EMPLOYER


@require_safe
def dashboard(request: HttpRequest) -> HttpResponse:
    assert isinstance(request.user, User)  # noqa: S101 - the access table lets nobody else in
    user, today = request.user, timezone.localdate()
    steps = Prefetch("moderations", queryset=Moderation.objects.order_by("pk"))
    groups = []
    for kind in KINDS:
        mine = kind.all_of(user).with_standing().prefetch_related(steps)
        items: list[Item] = [item_of(submission, today) for submission in mine]
        current = [item for item in items if item.standing != Standing.CLOSED]
        closed = [item for item in items if item.standing == Standing.CLOSED]
        # What waits for the firm comes first; Python's sort keeps the order of the rest.
        current.sort(key=waits_for_others)
        groups.append({"kind": kind.name, "current": current, "closed": closed})
    firms = Employer.objects.of(user).prefetch_related("workplaces")
    return render(request, "employers/dashboard.html", {"groups": groups, "firms": firms})
