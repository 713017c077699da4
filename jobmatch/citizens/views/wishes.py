"""The wishes: all on one page, one with everything about it, and how each has changed."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from jobmatch.citizens import services
from jobmatch.citizens.explanations import history_of
from jobmatch.citizens.forms.wish import BaseWishSheet, WishForm, WishSheet
from jobmatch.citizens.models import Citizen, Wish
from jobmatch.citizens.views.door import citizen_for, home_of, look, person, saved, shown
from jobmatch.vocabulary.criteria import CRITERIA, GROUPS, Criterion


def wishes(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Every question as a row. Without script one button saves all; with it each row saves itself."""
    user = person(request)
    citizen = citizen_for(user, public_id)
    sheet = _sheet(request, citizen)
    refused = request.method == "POST"
    if request.method == "POST" and sheet.is_valid():
        try:
            services.save_wishes(citizen=citizen, wishes=sheet.changed, by=user, at=timezone.now())
        except services.CitizensRefusedError as error:
            messages.error(request, str(error.text))
        else:
            messages.success(request, _("The wishes have been saved."))
            return home_of(request, citizen)
    groups = [(key, name, _rows(sheet, key)) for key, name in GROUPS.items()]
    return shown(request, citizen, "wishes", {"sheet": sheet, "groups": groups}, refused=refused)


def _rows(sheet: BaseWishSheet, group: str) -> list[WishForm]:
    return [form for form in sheet.forms if form.criterion.group == group]


@require_POST
def wish_row(request: HttpRequest, public_id: UUID, criterion: str) -> HttpResponse:
    """One row of the page of all questions, saved as soon as it is complete."""
    user = person(request)
    citizen = citizen_for(user, public_id)
    key = _criterion(criterion).key
    form = _sheet(request, citizen).row(key)
    if not request.POST.get(form.add_prefix("importance")):
        return HttpResponse(status=204)
    if form.is_valid() and saved(
        form, lambda: services.save_wishes(citizen=citizen, wishes=[form.said], by=user, at=timezone.now())
    ):
        form = WishSheet(wishes=_current(citizen)).row(key)
    look(request, citizen, "wishes")
    context = {"citizen": citizen, "form": form, "is_saved": not form.is_bound}
    return render(request, "citizens/parts/wish_row.html", context, status=422 if form.errors else 200)


def wish_edit(request: HttpRequest, public_id: UUID, criterion: str) -> HttpResponse:
    user = person(request)
    citizen, asked = citizen_for(user, public_id), _criterion(criterion)
    wish = Wish.objects.current().filter(citizen=citizen, criterion=asked.key).select_related("agreed_by").first()
    form = WishForm(request.POST or None, criterion=asked, wish=wish)
    if request.method == "POST" and form.is_valid():
        given: dict[str, Any] = {"citizen": citizen, "by": user, "at": timezone.now()}
        if saved(form, lambda: services.save_wishes(wishes=[form.said], **given)):
            messages.success(request, _("The wish has been saved."))
            return home_of(request, citizen)
    return shown(request, citizen, "wish", {"form": form, "criterion": asked, "wish": wish}, refused=bool(form.errors))


@require_POST
def wish_remove(request: HttpRequest, public_id: UUID, criterion: str) -> HttpResponse:
    user = person(request)
    citizen, asked = citizen_for(user, public_id), _criterion(criterion)
    try:
        services.remove_wish(citizen=citizen, criterion=asked.key, by=user, at=timezone.now())
    except services.CitizensRefusedError as error:
        messages.error(request, str(error.text))
    else:
        messages.success(request, _("The wish has been taken back. It stays in the history."))
    return home_of(request, citizen)


def history(request: HttpRequest, public_id: UUID) -> HttpResponse:
    citizen = citizen_for(person(request), public_id)
    key = request.GET.get("criterion", "")
    asked = CRITERIA.get(key)
    if key and asked is None:
        return redirect("citizens:history", public_id=public_id)
    return shown(request, citizen, "history", {"entries": history_of(citizen, key), "criterion": asked})


def _sheet(request: HttpRequest, citizen: Citizen) -> BaseWishSheet:
    return WishSheet(request.POST if request.method == "POST" else None, wishes=_current(citizen))


def _current(citizen: Citizen) -> list[Wish]:
    return list(Wish.objects.current().filter(citizen=citizen))


def _criterion(key: str) -> Criterion:
    if key not in CRITERIA:
        raise Http404
    return CRITERIA[key]
