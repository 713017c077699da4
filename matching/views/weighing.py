"""The guided talk about what matters most, in an order or as a swing, and the question that answers give rise to."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from jobmatch.citizens.models import Citizen
from jobmatch.citizens.services.weighing import FEWEST
from matching import services
from matching.enums import ProposalAnswer
from matching.forms import OrderForm, SwingForm
from matching.models import WeightProposal
from matching.talk import Beginning, beginning_of
from matching.views.door import citizen_for, home_of, person, safe


@require_http_methods(["GET", "HEAD", "POST"])
def weighing(request: HttpRequest, citizen_id: UUID) -> HttpResponse:
    """The wishes in an order; a button moves one up or down, and nothing is saved before `save`."""
    citizen = citizen_for(request, citizen_id, "matching.read_weighing")
    start = beginning_of(citizen)
    form = OrderForm(request.POST or None, keys=start.order)
    valid = form.is_bound and form.is_valid()
    if valid and "save" in request.POST:
        said = {"places": form.places, "words": form.cleaned_data["words"]}
        if _done(request, services.weigh_by_ranking, citizen, **said):
            return redirect(home_of(request, citizen))
    moved = request.POST.get("up") or request.POST.get("down", "")
    order = _moved(form.standing, moved, -1 if "up" in request.POST else 1)
    equal = form.cleaned_data.get("equal", []) if form.is_bound else start.equal
    by_key = {wish.key: wish for wish in start.wishes}
    rows = [(by_key[key], key in equal, key == moved) for key in order]
    context = _context(request, citizen, start) | {"form": form, "rows": rows, "up": "up" in request.POST}
    refused = form.is_bound and not valid and not moved
    return render(request, "matching/weighing.html", context, status=422 if refused else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def swing(request: HttpRequest, citizen_id: UUID) -> HttpResponse:
    """First which wish would be lifted first, then what each other one is worth beside it."""
    citizen = citizen_for(request, citizen_id, "matching.read_weighing")
    start = beginning_of(citizen)
    first = request.POST.get("first", "")
    context = _context(request, citizen, start) | {"points": start.points}
    if first not in start.order:
        return render(request, "matching/swing_first.html", context, status=422 if request.method == "POST" else 200)
    names = {wish.key: wish.criterion.name for wish in start.wishes}
    saving = "save" in request.POST
    form = SwingForm(request.POST if saving else None, names=names, first=first, said=start.points)
    if saving and form.is_valid():
        said = {"points": form.points, "words": form.cleaned_data["words"]}
        if _done(request, services.weigh_by_swing, citizen, **said):
            return redirect(home_of(request, citizen))
    answers = {wish.key: wish.answer for wish in start.wishes}
    context |= {
        "form": form,
        "first": names[first],
        "rows": [(form[f"worth-{key}"], answers[key]) for key in form.others],
    }
    return render(request, "matching/swing.html", context, status=422 if form.errors else 200)


@require_POST
def weighing_back(request: HttpRequest, citizen_id: UUID) -> HttpResponse:
    citizen = get_object_or_404(Citizen.objects.visible_to(person(request)), public_id=citizen_id)
    _done(request, services.take_weighing_back, citizen)
    return redirect(home_of(request, citizen))


@require_POST
def answer_weights(request: HttpRequest, citizen_id: UUID, proposal_id: UUID) -> HttpResponse:
    """Yes or no to the question whether the wishes weigh as the answers suggest."""
    user = person(request)
    citizen = get_object_or_404(Citizen.objects.visible_to(user), public_id=citizen_id)
    proposal = get_object_or_404(WeightProposal, public_id=proposal_id, citizen=citizen)
    answer = request.POST.get("answer", "")
    try:
        services.answer_proposal(citizen=citizen, proposal=proposal, answer=answer, by=user, at=timezone.now())
    except services.MatchingRefusedError as refusal:
        messages.error(request, str(refusal.text))
    else:
        accepted = answer == ProposalAnswer.ACCEPTED
        text = _("The list is made anew with these weights.") if accepted else _("Everything stays as it was.")
        messages.success(request, text)
    return redirect(safe(request, request.POST.get("back", "")) or home_of(request, citizen))


def _context(request: HttpRequest, citizen: Citizen, start: Beginning) -> dict[str, Any]:
    return {
        "citizen": citizen,
        "own": citizen.user_id == person(request).pk,
        "back": home_of(request, citizen),
        "start": start,
        "enough": len(start.wishes) >= FEWEST,
    }


def _done(request: HttpRequest, service: Callable[..., object], citizen: Citizen, **said: Any) -> bool:
    try:
        service(citizen=citizen, by=person(request), at=timezone.now(), **said)
    except services.MatchingRefusedError as refusal:
        messages.error(request, str(refusal.text))
        return False
    messages.success(request, _("The list is made anew with these weights."))
    return True


def _moved(order: list[str], key: str, step: int) -> list[str]:
    """The order with one wish a place higher or lower; at either end it stays."""
    if key not in order:
        return order
    place = order.index(key)
    to = min(max(place + step, 0), len(order) - 1)
    others = [one for one in order if one != key]
    return [*others[:to], key, *others[to:]]
