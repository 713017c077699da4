"""What the views of this app share: who is asking, for whom, and where they came from."""

from uuid import UUID

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from jobmatch.accounts.models import User
from jobmatch.audit.services import record_access
from jobmatch.citizens.models import Citizen
from matching import services
from matching.models import RankingRun


def citizen_for(request: HttpRequest, citizen_id: UUID, verb: str) -> Citizen:
    """The citizen, if the person may see them, and a row in the log that they were looked at."""
    user = person(request)
    citizen = get_object_or_404(Citizen.objects.visible_to(user), public_id=citizen_id)
    record_access(verb=verb, subject=citizen, actor=user, at=timezone.now())
    return citizen


def person(request: HttpRequest) -> User:
    """The access table has made sure that somebody is signed in."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def run_of(citizen: Citizen) -> RankingRun:
    return services.latest_run(citizen=citizen, at=timezone.now())


def home_of(request: HttpRequest, citizen: Citizen) -> str:
    own = citizen.user_id == person(request).pk
    return reverse("matching:own_list") if own else reverse("matching:citizen_list", args=[citizen.public_id])


def safe(request: HttpRequest, address: str) -> str:
    return address if url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()}) else ""
