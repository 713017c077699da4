"""What every view of this app does: find the citizen who is the reader's to see, log the look, show the page."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from jobmatch.accounts.models import User
from jobmatch.audit.services import record_access
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.permissions import is_of_team
from jobmatch.citizens.services import CitizensRefusedError


def person(request: HttpRequest) -> User:
    """The access table lets only signed-in people this far."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def citizen_for(user: User, public_id: UUID) -> Citizen:
    """404 for everybody else's: a foreign address tells nothing, not even that it exists."""
    visible = Citizen.objects.visible_to(user).select_related("consultant", "home", "team", "municipality", "user")
    return get_object_or_404(visible, public_id=public_id)


def citizen_of_team(user: User, public_id: UUID) -> Citizen:
    """As `citizen_for`, for what the citizen's own sign-in may not do."""
    citizen = citizen_for(user, public_id)
    if not is_of_team(user, citizen):
        raise Http404
    return citizen


def look(request: HttpRequest, citizen: Citizen, what: str) -> None:
    """Log that the reader is shown this part of the citizen's data; once for each page that shows any."""
    record_access(verb="citizens.read", subject=citizen, actor=person(request), at=timezone.now(), criterion=what)


def shown(
    request: HttpRequest, citizen: Citizen, what: str, context: dict[str, Any], *, refused: bool = False
) -> HttpResponse:
    """A page about a citizen; `what` names the part, and its template."""
    look(request, citizen, what)
    mine = citizen.user_id == person(request).pk
    base = {"citizen": citizen, "own": mine, "is_open": citizen.closed_on is None}
    return render(request, f"citizens/{what}.html", base | context, status=422 if refused else 200)


def home_of(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Back to the overview: the citizen's own, or the one for staff."""
    if citizen.user_id == person(request).pk:
        return redirect("citizens:own_profile")
    return redirect("citizens:detail", public_id=citizen.public_id)


def saved(form: Any, save: Callable[[], object]) -> bool:
    """Whether a valid form could be written; a refusal of the service is shown in the form."""
    try:
        save()
    except CitizensRefusedError as error:
        form.refuse(error)
        return False
    return True
