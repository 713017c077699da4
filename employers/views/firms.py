"""The firm's own page: what it says about itself, and its workplaces."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from employers import services
from employers.forms import EmployerForm, WorkplaceForm
from employers.models import Employer, Workplace
from employers.services.errors import TakenNumberError
from employers.views.refusals import sentence_for
from employers.views.writing import person


@require_http_methods(["GET", "HEAD", "POST"])
def employer_edit(request: HttpRequest, public_id: UUID) -> HttpResponse:
    employer = get_object_or_404(Employer.objects.of(person(request)), public_id=public_id)
    form = EmployerForm(request.POST or None, instance=employer)
    if request.method == "POST" and form.is_valid():
        services.save_employer(
            employer=employer, about=form.cleaned_data["about"], by=person(request), at=timezone.now()
        )
        messages.success(request, _("The page of the firm has been saved."))
        return redirect("employers:employer_edit", public_id=public_id)
    workplaces = employer.workplaces.select_related("place")
    context = {"form": form, "employer": employer, "workplaces": workplaces}
    return render(request, "employers/employer_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def workplace_new(request: HttpRequest, public_id: UUID) -> HttpResponse:
    employer = get_object_or_404(Employer.objects.of(person(request)), public_id=public_id)
    return _workplace(request, employer, None)


@require_http_methods(["GET", "HEAD", "POST"])
def workplace_edit(request: HttpRequest, public_id: UUID) -> HttpResponse:
    own = Workplace.objects.filter(employer__in=Employer.objects.of(person(request)))
    workplace = get_object_or_404(own.select_related("employer"), public_id=public_id)
    return _workplace(request, workplace.employer, workplace)


def _workplace(request: HttpRequest, employer: Employer, workplace: Workplace | None) -> HttpResponse:
    # The form writes its values on the instance before the service has agreed, so it gets one of its own.
    instance = Workplace.objects.get(pk=workplace.pk) if workplace else Workplace(employer=employer)
    form = WorkplaceForm(request.POST or None, instance=instance)
    if request.method == "POST" and form.is_valid() and _saved(request, form, employer, workplace):
        messages.success(request, _("The workplace has been saved."))
        return redirect("employers:employer_edit", public_id=employer.public_id)
    context: dict[str, Any] = {"form": form, "employer": employer, "workplace": workplace}
    return render(request, "employers/workplace_form.html", context, status=422 if form.errors else 200)


def _saved(request: HttpRequest, form: WorkplaceForm, employer: Employer, workplace: Workplace | None) -> bool:
    try:
        services.save_workplace(
            employer=employer, values=form.values(), by=person(request), at=timezone.now(), workplace=workplace
        )
    except TakenNumberError as error:
        form.add_error("p_number", str(sentence_for(error)))
        return False
    return True
