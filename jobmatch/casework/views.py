"""The worklist, a job with its support log, and the citizen's own look at both."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from employers.models import MentorOffer, Opening
from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import User
from jobmatch.audit.services import record_access, record_access_to_many
from jobmatch.casework import services
from jobmatch.casework.cadence import due
from jobmatch.casework.forms import ConsultantFilterForm, ContactForm, EndForm, PlacementForm
from jobmatch.casework.models import Placement, SupportEntry
from jobmatch.casework.permissions import may_support
from jobmatch.casework.timeline import timeline_of
from jobmatch.casework.worklist import Band, Row, when_text, worklist_for
from jobmatch.citizens.models import Citizen
from jobmatch.vocabulary.criteria import CRITERIA
from matching.models import Decision


def worklist(request: HttpRequest) -> HttpResponse:
    user = _person(request)
    team = Citizen.objects.visible_to(user).active()
    form = ConsultantFilterForm(
        _filter_of(request, user), consultants=User.objects.filter(citizens__in=team).distinct()
    )
    citizens = team.filter(consultant=form.chosen) if form.chosen else team
    found = worklist_for(citizens, timezone.localdate())
    record_access_to_many(verb="casework.read_worklist", subjects=found.citizens, actor=user, at=timezone.now())
    context = {"form": form, "bands": _in_bands(found.rows), "worklist": found, "to_approve": _to_approve(user)}
    return render(request, "casework/worklist.html", context)


def _filter_of(request: HttpRequest, user: User) -> dict[str, Any]:
    """What was asked for; unasked, a leader sees the team and a consultant the citizens of their own."""
    if "consultant" in request.GET:
        return {"consultant": request.GET["consultant"]}
    return {"consultant": "" if user.has_role(Role.TEAM_LEADER) else user.pk}


def _in_bands(rows: list[Row]) -> list[dict[str, Any]]:
    titles = {
        Band.NOW: _("Today or overdue"),
        Band.THIS_WEEK: _("Within a week"),
        Band.LATER: _("When there is time"),
    }
    bands = [
        {"key": band.name.lower(), "title": titles[band], "rows": [r for r in rows if r.band == band]} for band in Band
    ]
    return [band for band in bands if band["rows"]]


def _to_approve(user: User) -> int:
    """How many openings and mentor offers of the municipality's firms wait for an answer."""
    openings = Opening.objects.reviewed_by(user).under_review().count()
    return openings + MentorOffer.objects.reviewed_by(user).under_review().count()


def placement_new(request: HttpRequest, decision_id: int) -> HttpResponse:
    user = _person(request)
    mine = Decision.objects.filter(citizen__in=Citizen.objects.visible_to(user))
    decision = get_object_or_404(
        mine.select_related("citizen", "opening__employer", "opening__workplace"), pk=decision_id
    )
    _demand_support(user, decision.citizen)
    existing = Placement.objects.filter(decision=decision).first()
    if existing is not None:
        return redirect("casework:placement", public_id=existing.public_id)
    form = PlacementForm(request.POST or None, opening=decision.opening, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            made = services.place(
                citizen=decision.citizen, decision=decision, by=user, at=timezone.now(), **form.cleaned_data
            )
        except services.CaseworkRefusedError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The job start has been written down."))
            return redirect("casework:placement", public_id=made.public_id)
    _look("casework.read_decision", decision.citizen, user)
    context = {"form": form, "decision": decision, "citizen": decision.citizen, "opening": decision.opening}
    return _form_page(request, "casework/placement_form.html", context)


def placement(request: HttpRequest, public_id: UUID) -> HttpResponse:
    user = _person(request)
    job = _placement(user, public_id)
    _look("casework.read_support_log", job.citizen, user)
    supports = may_support(user, job.citizen)
    entries = list(_log_of(job))
    context = _job_context(job, entries) | {
        "timeline": timeline_of(entries, to_citizen=False, may_correct=supports),
        "may_write": supports,
    }
    return render(request, "casework/placement.html", context)


def entry_new(request: HttpRequest, public_id: UUID) -> HttpResponse:
    user = _person(request)
    job = _placement(user, public_id)
    _demand_support(user, job.citizen)
    form = ContactForm(request.POST or None, placement=job, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            services.write_entry(placement=job, contact=form.contact, by=user, at=timezone.now())
        except services.CaseworkRefusedError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The entry stands in the support log."))
            return redirect("casework:placement", public_id=job.public_id)
    _look("casework.read_placement", job.citizen, user)
    return _form_page(request, "casework/entry_form.html", {"form": form, "placement": job})


def entry_correct(request: HttpRequest, public_id: UUID) -> HttpResponse:
    user = _person(request)
    entries = SupportEntry.objects.visible_to(user).select_related("placement__citizen", "corrected_by")
    entry = get_object_or_404(entries, public_id=public_id)
    job = entry.placement
    _demand_support(user, job.citizen)
    form = ContactForm(request.POST or None, placement=job, today=timezone.localdate(), entry=entry)
    if request.method == "POST" and form.is_valid():
        try:
            services.correct_entry(entry=entry, contact=form.contact, by=user, at=timezone.now())
        except services.CaseworkRefusedError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The correction stands in the log. The first entry can still be read."))
            return redirect("casework:placement", public_id=job.public_id)
    _look("casework.read_support_log", job.citizen, user)
    return _form_page(request, "casework/entry_form.html", {"form": form, "placement": job, "corrected": entry})


def placement_end(request: HttpRequest, public_id: UUID) -> HttpResponse:
    user = _person(request)
    job = _placement(user, public_id)
    _demand_support(user, job.citizen)
    if job.ended_on is not None:
        return redirect("casework:placement", public_id=job.public_id)
    form = EndForm(request.POST or None, placement=job, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            services.end_placement(placement=job, by=user, at=timezone.now(), **form.cleaned_data)
        except services.CaseworkRefusedError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The end of the job has been written down. The support can go on."))
            return redirect("casework:placement", public_id=job.public_id)
    _look("casework.read_placement", job.citizen, user)
    return _form_page(request, "casework/placement_end.html", {"form": form, "placement": job})


def own_job(request: HttpRequest) -> HttpResponse:
    """The citizen's jobs and the whole log about them: what is written about a person, that person may read."""
    user = _person(request)
    citizen = get_object_or_404(Citizen, user=user)
    _look("casework.read_own_job", citizen, user)
    entries: dict[int, list[SupportEntry]] = {}
    for entry in _told(SupportEntry.objects.filter(placement__citizen=citizen)):
        entries.setdefault(entry.placement_id, []).append(entry)
    jobs = [
        _job_context(job, entries.get(job.pk, []))
        | {"timeline": timeline_of(entries.get(job.pk, []), to_citizen=True, may_correct=False)}
        for job in Placement.objects.filter(citizen=citizen).with_facts()
    ]
    return render(request, "casework/own_job.html", {"jobs": jobs, "consultant": citizen.consultant})


def _job_context(job: Placement, entries: list[SupportEntry]) -> dict[str, Any]:
    standing = [entry for entry in entries if getattr(entry, "corrected_by", None) is None]
    contact = due(job, standing, timezone.localdate())
    agreed = next((entry for entry in standing if entry.agreements), None)
    return {
        "placement": job,
        "instrument": CRITERIA["instrument"].level_name(job.instrument),
        "contact": contact,
        "contact_when": when_text(contact.days) if contact else "",
        "agreed": agreed,
    }


def _log_of(job: Placement) -> QuerySet[SupportEntry]:
    return _told(SupportEntry.objects.filter(placement=job))


def _told(entries: QuerySet[SupportEntry]) -> QuerySet[SupportEntry]:
    return entries.select_related("written_by", "corrected_by")


def _placement(user: User, public_id: UUID) -> Placement:
    return get_object_or_404(Placement.objects.visible_to(user).with_facts(), public_id=public_id)


def _demand_support(user: User, citizen: Citizen) -> None:
    if not may_support(user, citizen):
        raise Http404


def _look(verb: str, citizen: Citizen, user: User) -> None:
    record_access(verb=verb, subject=citizen, actor=user, at=timezone.now())


def _person(request: HttpRequest) -> User:
    """The access table lets only signed-in people this far."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def _form_page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    return render(request, template, context, status=422 if context["form"].errors else 200)
