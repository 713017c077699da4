"""Why an opening stands where it stands, for every open one: the search for it, and its reasons."""

from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from employers.models import Opening
from jobmatch.vocabulary.criteria import CRITERIA
from matching import services
from matching.enums import NoReason
from matching.explanations import reachable
from matching.forms import FindForm
from matching.models import Decision
from matching.pages import reasons_of
from matching.views.door import citizen_for, home_of

#: A search that finds more than so many is too wide to read.
MOST_FOUND = 50


@require_GET
def find(request: HttpRequest, citizen_id: UUID) -> HttpResponse:
    """Any open job, on the list or not: each leads to its why."""
    citizen = citizen_for(request, citizen_id, "matching.read_list")
    form = FindForm(request.GET or None)
    words = form.cleaned_data["q"].strip() if form.is_valid() else ""
    matching = Q(title__icontains=words) | Q(employer__name__icontains=words)
    openings = Opening.objects.open_on(timezone.localdate()).select_related("employer", "place")
    found = openings.filter(matching)[:MOST_FOUND] if words else []
    context = {"citizen": citizen, "form": form, "found": found, "words": words, "back": home_of(request, citizen)}
    return render(request, "matching/find.html", context)


@require_GET
def why(request: HttpRequest, citizen_id: UUID, opening_id: UUID) -> HttpResponse:
    citizen = citizen_for(request, citizen_id, "matching.read_why")
    opening = get_object_or_404(
        Opening.objects.open_on(timezone.localdate()).select_related("employer", "place"), public_id=opening_id
    )
    standing = services.standing_of(citizen=citizen, opening=opening, at=timezone.now())
    if standing is None:
        raise Http404
    context = {
        "citizen": citizen,
        "opening": opening,
        "standing": standing,
        "blocking": [CRITERIA[key].name for key in standing.blocking],
        "near_the_top": services.NEAR_THE_TOP,
        "changes": [reachable(criterion, level) for criterion, level in standing.reach.changes],
        "missing": standing.reach.missing / 100,
        "reasons": reasons_of(standing.parts, standing.broken),
        "decision": Decision.objects.select_related("by").filter(citizen=citizen, opening=opening).first(),
        "back": home_of(request, citizen),
        "here": request.get_full_path(),
        "reasons_for_no": NoReason.choices,
    }
    return render(request, "matching/why.html", context)
