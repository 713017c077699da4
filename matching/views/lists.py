"""Looking at the list together: the consultant's list, the shared view and the citizen's own."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from jobmatch.citizens.enums import Importance
from jobmatch.citizens.models import Citizen
from jobmatch.vocabulary.criteria import CRITERIA
from matching.enums import NoReason
from matching.models import Suggestion
from matching.pages import Row, importances_of, page_of, reasoned
from matching.talk import counts_of, question_for, source_of
from matching.views.door import citizen_for, home_of, person, run_of

#: How many of each list stand open on the page; the rest is one click away.
FIRST = 10


@require_GET
def citizen_list(request: HttpRequest, citizen_id: UUID) -> HttpResponse:
    return _list(request, citizen_for(request, citizen_id, "matching.read_list"))


@require_GET
def own_list(request: HttpRequest) -> HttpResponse:
    user = person(request)
    own = get_object_or_404(Citizen.objects.visible_to(user), user=user)
    return _list(request, citizen_for(request, own.public_id, "matching.read_list"))


def _list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    answered, everything = request.GET.get("show") == "all", request.GET.get("more") == "1"
    run, own = run_of(citizen), citizen.user_id == person(request).pk
    page = page_of(citizen, run, timezone.localdate(), answered=answered)
    fits, near = (rows if everything else rows[:FIRST] for rows in (page.fits, page.would_fit_if))
    said = reasoned([*fits, *near])
    context = {
        "citizen": citizen,
        "own": own,
        "page": page,
        "fits": said[: len(fits)],
        "would_fit_if": said[len(fits) :],
        "more": len(page.rows) - len(said),
        "answered": answered,
        "wishes": [(wish, CRITERIA[wish.criterion]) for wish in importances_of(citizen)],
        "importances": Importance.choices,
        "weights_from": source_of(run),
        "counts": counts_of(run, page.rows[0].suggestion.parts) if page.rows else [],
        "question": question_for(citizen, own=own),
        "here": request.get_full_path(),
        "reasons_for_no": NoReason.choices,
    }
    return render(request, "matching/list.html", context)


@require_GET
def shared(request: HttpRequest, citizen_id: UUID) -> HttpResponse:
    """To the first suggestion that has no answer yet, then to those that were put off."""
    citizen = citizen_for(request, citizen_id, "matching.read_together")
    page = page_of(citizen, run_of(citizen), timezone.localdate(), answered=False)
    waiting = sorted(page.rows, key=lambda row: row.decision is not None)
    if not waiting or (waiting[0].decision is not None and "after" in request.GET):
        return render(request, "matching/shared_done.html", {"citizen": citizen, "back": home_of(request, citizen)})
    return redirect("matching:shared_one", citizen.public_id, waiting[0].suggestion.public_id)


@require_GET
def shared_one(request: HttpRequest, citizen_id: UUID, suggestion_id: UUID) -> HttpResponse:
    """One opening at a time for two people at one screen. After a new ranking old addresses lead to the new list."""
    citizen = citizen_for(request, citizen_id, "matching.read_together")
    rows = page_of(citizen, run_of(citizen), timezone.localdate(), answered=True).rows
    number = next((place for place, row in enumerate(rows) if row.suggestion.public_id == suggestion_id), None)
    if number is None:
        return _to_the_new_list(citizen, suggestion_id, rows)
    [(row, reasons)] = reasoned([rows[number]])
    context = {
        "citizen": citizen,
        "row": row,
        "reasons": reasons,
        "number": number + 1,
        "count": len(rows),
        "previous": rows[number - 1].suggestion if number else None,
        "next": rows[number + 1].suggestion if number + 1 < len(rows) else None,
        "back": home_of(request, citizen),
        "here": f"{reverse('matching:shared', args=[citizen.public_id])}?after",
        "together": citizen.user_id != person(request).pk,
        "reasons_for_no": NoReason.choices,
    }
    return render(request, "matching/shared.html", context)


def _to_the_new_list(citizen: Citizen, suggestion_id: UUID, rows: list[Row]) -> HttpResponse:
    old = get_object_or_404(Suggestion, public_id=suggestion_id, run__citizen=citizen)
    same = next((row.suggestion for row in rows if row.opening.pk == old.opening_id), None)
    if same is None:
        return redirect("matching:shared", citizen.public_id)
    return redirect("matching:shared_one", citizen.public_id, same.public_id)
