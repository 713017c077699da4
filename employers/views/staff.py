"""Staff: the firms that their municipality answers for, and the people who may act for them."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from employers import services
from employers.forms import InviteForm, InviteToNewForm
from employers.models import Employer, EmployerMembership, Opening
from employers.services.errors import RefusedError
from employers.views.kinds import TAG
from employers.views.refusals import sentence_for
from employers.views.writing import person
from jobmatch.accounts.enums import Role

PER_PAGE = 25


@require_safe
def staff_list(request: HttpRequest) -> HttpResponse:
    wanted = request.GET.get("q", "").strip()[:80]
    contacts = EmployerMembership.objects.filter(ended_at=None).select_related("user")
    firms = Employer.objects.answered_by(person(request)).prefetch_related(
        Prefetch("memberships", queryset=contacts),
        Prefetch("openings", queryset=Opening.objects.filter(closed_at=None).with_standing()),
    )
    if wanted:
        firms = firms.filter(name__icontains=wanted)
    page = Paginator(firms, PER_PAGE).get_page(request.GET.get("page"))
    today = timezone.localdate()
    rows = []
    for firm in page:
        standings = [(opening, opening.standing(today)) for opening in firm.openings.all()]
        lines = [{"opening": o, "standing": s, "tag_state": TAG[s]} for o, s in standings]
        rows.append({"firm": firm, "contacts": firm.memberships.all(), "openings": lines})
    return render(request, "employers/staff_list.html", {"rows": rows, "page_obj": page, "q": wanted})


@require_http_methods(["GET", "HEAD", "POST"])
def staff_invite(request: HttpRequest) -> HttpResponse:
    staff = person(request)
    own = staff.municipalities_as(Role.CONSULTANT, Role.TEAM_LEADER)
    form = InviteToNewForm(request.POST or None, staff=staff, municipality_ids=own)
    return _invite(request, form, services.invite_to_new, {})


@require_http_methods(["GET", "HEAD", "POST"])
def staff_invite_to(request: HttpRequest, public_id: UUID) -> HttpResponse:
    employer = get_object_or_404(Employer.objects.answered_by(person(request)), public_id=public_id)
    return _invite(request, InviteForm(request.POST or None), services.invite_contact, {"employer": employer})


def _invite(request: HttpRequest, form: InviteForm, service: Any, known: dict[str, Any]) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            service(**known, **form.values(), by=person(request), at=timezone.now())
        except RefusedError as error:
            form.add_error(None, str(sentence_for(error)))
        else:
            messages.success(request, _("Access has been given. The way in is on its way by mail."))
            return redirect("employers:staff_list")
    return render(request, "employers/invite.html", {"form": form, **known}, status=422 if form.errors else 200)


@require_POST
def staff_end_contact(request: HttpRequest, public_id: UUID, membership: int) -> HttpResponse:
    employer = get_object_or_404(Employer.objects.answered_by(person(request)), public_id=public_id)
    contact = get_object_or_404(employer.memberships, pk=membership)
    services.end_contact(membership=contact, by=person(request), at=timezone.now())
    messages.success(request, _("The person no longer has access."))
    return redirect("employers:staff_list")
