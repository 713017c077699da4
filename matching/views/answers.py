"""What is said on a list: the answer to an opening, and how much a wish matters."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from employers.models import Opening
from jobmatch.citizens.models import Citizen
from jobmatch.vocabulary.criteria import CRITERIA
from matching import services
from matching.enums import Answer
from matching.forms import DecisionForm, ImportanceForm
from matching.views.door import home_of, person, safe


@require_POST
def decide(request: HttpRequest, citizen_id: UUID, opening_id: UUID) -> HttpResponse:
    user = person(request)
    citizen = get_object_or_404(Citizen.objects.visible_to(user), public_id=citizen_id)
    opening = get_object_or_404(Opening.objects.published(), public_id=opening_id)
    form = DecisionForm(request.POST)
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("answer", "reason", "note", "together")}
        try:
            services.decide(citizen=citizen, opening=opening, by=user, at=timezone.now(), **said)
        except services.MatchingRefusedError as refusal:
            form.add_error(refusal.field or None, str(refusal.text))
        else:
            answer = Answer(said["answer"]).label
            messages.success(
                request, _("Written down: %(answer)s to %(job)s.") % {"answer": answer, "job": opening.title}
            )
            return redirect(safe(request, form.cleaned_data["back"]) or home_of(request, citizen))
    context = {"citizen": citizen, "opening": opening, "form": form, "back": home_of(request, citizen)}
    return render(request, "matching/decision.html", context, status=422)


@require_POST
def importance(request: HttpRequest, citizen_id: UUID, criterion: str) -> HttpResponse:
    """Say how much a wish matters and see the new list at once."""
    user = person(request)
    citizen = get_object_or_404(Citizen.objects.visible_to(user), public_id=citizen_id)
    if criterion not in CRITERIA:
        raise Http404
    form = ImportanceForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose how much it matters."))
        return redirect(f"{home_of(request, citizen)}#wishes")
    try:
        services.change_importance(
            citizen=citizen,
            criterion=criterion,
            importance=form.cleaned_data["importance"],
            by=user,
            at=timezone.now(),
        )
    except services.MatchingRefusedError as refusal:
        messages.error(request, f"{CRITERIA[criterion].name}: {refusal.text}")
    else:
        messages.success(request, _("The list is made anew: %(wish)s.") % {"wish": CRITERIA[criterion].name})
    return redirect(f"{home_of(request, citizen)}#wishes")
