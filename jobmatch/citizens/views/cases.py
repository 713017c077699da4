"""The team's citizens: finding one, opening, changing and closing a case."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import BooleanField, Case, Q, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Team, User
from jobmatch.audit.services import record_access_to_many
from jobmatch.citizens import services
from jobmatch.citizens.explanations import clock_of
from jobmatch.citizens.forms.case import CaseForm, NewCitizenForm, SearchForm, SignInForm, cover_of
from jobmatch.citizens.forms.group_facts import GroupFactsForm
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.views.door import citizen_for, citizen_of_team, home_of, person, saved, shown

PER_PAGE = 50


def citizen_list(request: HttpRequest) -> HttpResponse:
    """The reader's own citizens first, then the rest of the team; in the order of names, never of anything else."""
    user = person(request)
    form = SearchForm(request.GET)
    asked: dict[str, Any] = form.cleaned_data if form.is_valid() else {"q": "", "closed": False}
    page = Paginator(_found(user, asked["q"], closed=asked["closed"]), PER_PAGE).get_page(request.GET.get("page"))
    record_access_to_many(
        verb="citizens.listed", subjects=page.object_list, actor=user, at=timezone.now(), criterion=asked["q"]
    )
    today = timezone.localdate()
    rows: list[dict[str, Any]] = [
        {"citizen": citizen, "clock": clock_of(citizen, today)} for citizen in page.object_list
    ]
    sections = [
        {"key": key, "rows": [row for row in rows if (row["citizen"].consultant_id == user.pk) is mine]}
        for key, mine in (("own", True), ("team", False))
    ]
    context = {"form": form, "page_obj": page, "sections": sections, "asked": asked}
    return render(request, "citizens/list.html", context)


def _found(user: User, words: str, *, closed: bool) -> QuerySet[Citizen]:
    citizens = Citizen.objects.visible_to(user).filter(team__in=user.teams_as(Role.CONSULTANT, Role.TEAM_LEADER))
    if not closed:
        citizens = citizens.active()
    for word in words.split():
        # SQLite folds only ASCII, so that Å and å must both be asked for.
        names = Q(name__icontains=word) | Q(name__icontains=word.capitalize()) | Q(name__icontains=word.lower())
        citizens = citizens.filter(names | Q(case_id__icontains=word))
    is_mine = Case(When(consultant=user, then=Value(True)), default=Value(False), output_field=BooleanField())
    ordered = citizens.annotate(is_mine=is_mine).order_by("-is_mine", "name", "pk")
    return ordered.select_related("consultant", "team")


def new(request: HttpRequest) -> HttpResponse:
    user = person(request)
    teams = list(Team.objects.filter(pk__in=user.teams_as(Role.CONSULTANT, Role.TEAM_LEADER)))
    consultants = [one for team in teams for one in services.consultants_of(team)]
    today = timezone.localdate()
    form = NewCitizenForm(
        request.POST or None, teams=teams, consultants=consultants, today=today, initial={"consultant": user.pk}
    )
    made: list[Citizen] = []
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data | {"by": user, "at": timezone.now()}
        if saved(form, lambda: made.append(services.create_citizen(**given))):
            messages.success(request, _("The case is open. Write down together what the citizen wants."))
            return redirect("citizens:detail", public_id=made[0].public_id)
    return render(request, "citizens/new.html", {"form": form}, status=422 if form.errors else 200)


def case(request: HttpRequest, public_id: UUID) -> HttpResponse:
    user = person(request)
    citizen = citizen_of_team(user, public_id)
    form = CaseForm(request.POST or None, consultants=services.consultants_of(citizen.team), initial=cover_of(citizen))
    if request.method == "POST" and form.is_valid():
        given: dict[str, Any] = form.cleaned_data | {"citizen": citizen, "by": user, "at": timezone.now()}
        if saved(form, lambda: services.save_case(**given)):
            messages.success(request, _("The case has been saved."))
            return redirect("citizens:detail", public_id=public_id)
    return shown(request, citizen, "case", {"form": form}, refused=bool(form.errors))


def group_facts(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """The citizen, too, may see, change and take back what is held for the fairness watch."""
    user = person(request)
    citizen = citizen_for(user, public_id)
    form = GroupFactsForm(request.POST or None, held=services.group_facts_of(citizen))
    if request.method == "POST" and form.is_valid():
        given: dict[str, Any] = {"citizen": citizen, "facts": form.said, "by": user, "at": timezone.now()}
        if saved(form, lambda: services.save_group_facts(**given)):
            messages.success(request, _("Saved."))
            return home_of(request, citizen)
    return shown(request, citizen, "group_facts", {"form": form}, refused=bool(form.errors))


def sign_in(request: HttpRequest, public_id: UUID) -> HttpResponse:
    user = person(request)
    citizen = citizen_of_team(user, public_id)
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data | {"citizen": citizen, "by": user, "at": timezone.now()}
        if saved(form, lambda: services.give_sign_in(**given)):
            messages.success(request, _("The citizen has a sign-in, and a mail is on its way."))
            return redirect("citizens:detail", public_id=public_id)
    return shown(request, citizen, "sign_in", {"form": form}, refused=bool(form.errors))


@require_POST
def close(request: HttpRequest, public_id: UUID) -> HttpResponse:
    user = person(request)
    citizen = citizen_of_team(user, public_id)
    now = timezone.now()
    try:
        services.close_case(citizen=citizen, on=timezone.localdate(now), by=user, at=now)
    except services.CitizensRefusedError as error:
        messages.error(request, str(error.text))
    else:
        messages.success(request, _("The case is closed. It can be opened again."))
    return redirect("citizens:detail", public_id=public_id)


@require_POST
def reopen(request: HttpRequest, public_id: UUID) -> HttpResponse:
    user = person(request)
    services.reopen_case(citizen=citizen_of_team(user, public_id), by=user, at=timezone.now())
    messages.success(request, _("The case is open again."))
    return redirect("citizens:detail", public_id=public_id)
