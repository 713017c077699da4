"""One citizen: the overview, and writing down profile, work, skills and background. Staff and citizen use the same."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from jobmatch.citizens import services
from jobmatch.citizens.enums import Attitude
from jobmatch.citizens.explanations import clock_of, language_texts, licence_texts, wish_groups
from jobmatch.citizens.forms.lines import (
    BackgroundLines,
    Lines,
    OccupationLines,
    SkillLines,
    background_said,
    occupation_said,
    skill_said,
)
from jobmatch.citizens.forms.profile import WORDS, ProfileForm
from jobmatch.citizens.models import Background, CareerProfile, Citizen, OccupationWish, SkillClaim, Wish
from jobmatch.citizens.views.door import citizen_for, home_of, person, saved, shown


def detail(request: HttpRequest, public_id: UUID) -> HttpResponse:
    return _overview(request, citizen_for(person(request), public_id))


def own_profile(request: HttpRequest) -> HttpResponse:
    mine = Citizen.objects.visible_to(person(request)).filter(user=person(request))
    return _overview(request, get_object_or_404(mine.select_related("consultant", "home", "team", "user")))


def _overview(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    work = OccupationWish.objects.current().filter(citizen=citizen).select_related("occupation")
    wishes = Wish.objects.current().filter(citizen=citizen).select_related("agreed_by")
    profile = CareerProfile.objects.current().filter(citizen=citizen).select_related("agreed_by").first()
    groups = wish_groups(wishes)
    context = {
        "profile": profile,
        "words": _words(profile),
        "languages": language_texts(profile.languages) if profile else [],
        "licences": licence_texts(profile.licences) if profile else [],
        "work": _by_attitude(list(work)),
        "skills": list(SkillClaim.objects.current().filter(citizen=citizen).select_related("skill")),
        "background": list(Background.objects.current().filter(citizen=citizen)),
        "groups": [(group, [row for row in group.rows if row.wish]) for group in groups],
        "answered": sum(row.wish is not None for group in groups for row in group.rows),
        "asked": sum(len(group.rows) for group in groups),
        "clock": clock_of(citizen, timezone.localdate()),
    }
    return shown(request, citizen, "detail", context)


def _words(profile: CareerProfile | None) -> list[tuple[Any, str]]:
    """What the citizen has said, each with the question; questions that were not answered are left out."""
    if profile is None:
        return []
    return [(ProfileForm.base_fields[name].label, getattr(profile, name)) for name in WORDS if getattr(profile, name)]


def _by_attitude(work: list[OccupationWish]) -> list[tuple[str, list[OccupationWish]]]:
    titles = {Attitude.WANTED: _("Wants"), Attitude.OPEN: _("Is open to"), Attitude.NO_GO: _("Will not do")}
    by_attitude = [(titles[one], [row for row in work if row.attitude == one]) for one in Attitude]
    return [(title, rows) for title, rows in by_attitude if rows]


def profile_edit(request: HttpRequest, public_id: UUID) -> HttpResponse:
    user = person(request)
    citizen = citizen_for(user, public_id)
    form = ProfileForm(request.POST or None, profile=CareerProfile.objects.current().filter(citizen=citizen).first())
    if request.method == "POST" and form.is_valid():
        at = timezone.now()
        if saved(form, lambda: services.save_profile(citizen=citizen, profile=form.said, by=user, at=at)):
            messages.success(request, _("The profile has been saved."))
            return home_of(request, citizen)
    return shown(request, citizen, "profile", {"form": form}, refused=bool(form.errors))


def occupations(request: HttpRequest, public_id: UUID) -> HttpResponse:
    citizen = citizen_for(person(request), public_id)
    rows = OccupationWish.objects.current().filter(citizen=citizen)
    lines = OccupationLines(request.POST or None, initial=[occupation_said(row) for row in rows], prefix="work")
    return _lines_page(request, citizen, "occupations", lines, services.save_occupation_wishes)


def skills(request: HttpRequest, public_id: UUID) -> HttpResponse:
    citizen = citizen_for(person(request), public_id)
    rows = SkillClaim.objects.current().filter(citizen=citizen)
    lines = SkillLines(request.POST or None, initial=[skill_said(row) for row in rows], prefix="skill")
    return _lines_page(request, citizen, "skills", lines, services.save_skills)


def background(request: HttpRequest, public_id: UUID) -> HttpResponse:
    citizen = citizen_for(person(request), public_id)
    rows = Background.objects.current().filter(citizen=citizen)
    lines = BackgroundLines(request.POST or None, initial=[background_said(row) for row in rows], prefix="past")
    return _lines_page(request, citizen, "background", lines, services.save_background)


def _lines_page(
    request: HttpRequest, citizen: Citizen, what: str, lines: Lines, save: Callable[..., object]
) -> HttpResponse:
    """Lines of one kind are saved together, and the page comes again with empty lines where more are wanted."""
    refused = False
    if request.method == "POST":
        given = {"citizen": citizen, "by": person(request), "at": timezone.now()}
        if lines.is_valid() and saved(lines, lambda: save(**given, **{what: lines.filled})):
            messages.success(request, _("Saved."))
            return _again(request) if "more" in request.POST else home_of(request, citizen)
        refused = True
    return shown(request, citizen, what, {"lines": lines}, refused=refused)


def _again(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(status=303)
    response["Location"] = request.path
    return response
