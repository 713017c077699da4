"""Looking at the list together: the consultant's list, the shared view, the citizen's own, and the answers."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from employers.models import Opening
from jobmatch.accounts.models import User
from jobmatch.audit.services import record_access
from jobmatch.citizens.enums import Importance
from jobmatch.citizens.models import Citizen
from jobmatch.vocabulary.criteria import CRITERIA
from matching import services
from matching.enums import Answer, NoReason
from matching.forms import DecisionForm, FindForm, ImportanceForm
from matching.lead_words import rows_of
from matching.models import Decision, RankingRun, Suggestion
from matching.pages import Row, importances_of, page_of, reasoned, reasons_of

#: How many of each list stand open on the page; the rest is one click away.
FIRST = 10
#: A search that finds more than so many is too wide to read.
MOST_FOUND = 50


@require_GET
def citizen_list(request: HttpRequest, citizen_id: UUID) -> HttpResponse:
    return _list(request, _citizen(request, citizen_id, "matching.read_list"))


@require_GET
def own_list(request: HttpRequest) -> HttpResponse:
    user = _person(request)
    own = get_object_or_404(Citizen.objects.visible_to(user), user=user)
    return _list(request, _citizen(request, own.public_id, "matching.read_list"))


def _list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    answered, everything = request.GET.get("show") == "all", request.GET.get("more") == "1"
    page = page_of(citizen, _run_of(citizen), timezone.localdate(), answered=answered)
    fits, near = (rows if everything else rows[:FIRST] for rows in (page.fits, page.would_fit_if))
    said = reasoned([*fits, *near])
    context = {
        "citizen": citizen,
        "own": citizen.user_id == _person(request).pk,
        "page": page,
        "fits": said[: len(fits)],
        "would_fit_if": said[len(fits) :],
        "more": len(page.rows) - len(said),
        "answered": answered,
        "wishes": [(wish, CRITERIA[wish.criterion]) for wish in importances_of(citizen)],
        "importances": Importance.choices,
        "here": request.get_full_path(),
        "reasons_for_no": NoReason.choices,
    }
    return render(request, "matching/list.html", context)


@require_GET
def shared(request: HttpRequest, citizen_id: UUID) -> HttpResponse:
    """To the first suggestion that has no answer yet, then to those that were put off."""
    citizen = _citizen(request, citizen_id, "matching.read_together")
    page = page_of(citizen, _run_of(citizen), timezone.localdate(), answered=False)
    waiting = sorted(page.rows, key=lambda row: row.decision is not None)
    if not waiting or (waiting[0].decision is not None and "after" in request.GET):
        return render(request, "matching/shared_done.html", {"citizen": citizen, "back": _home(request, citizen)})
    return redirect("matching:shared_one", citizen.public_id, waiting[0].suggestion.public_id)


@require_GET
def shared_one(request: HttpRequest, citizen_id: UUID, suggestion_id: UUID) -> HttpResponse:
    """One opening at a time for two people at one screen. After a new ranking old addresses lead to the new list."""
    citizen = _citizen(request, citizen_id, "matching.read_together")
    rows = page_of(citizen, _run_of(citizen), timezone.localdate(), answered=True).rows
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
        "back": _home(request, citizen),
        "here": f"{reverse('matching:shared', args=[citizen.public_id])}?after",
        "together": citizen.user_id != _person(request).pk,
        "reasons_for_no": NoReason.choices,
    }
    return render(request, "matching/shared.html", context)


def _to_the_new_list(citizen: Citizen, suggestion_id: UUID, rows: list[Row]) -> HttpResponse:
    old = get_object_or_404(Suggestion, public_id=suggestion_id, run__citizen=citizen)
    same = next((row.suggestion for row in rows if row.opening.pk == old.opening_id), None)
    if same is None:
        return redirect("matching:shared", citizen.public_id)
    return redirect("matching:shared_one", citizen.public_id, same.public_id)


@require_POST
def decide(request: HttpRequest, citizen_id: UUID, opening_id: UUID) -> HttpResponse:
    user = _person(request)
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
            return redirect(_safe(request, form.cleaned_data["back"]) or _home(request, citizen))
    context = {"citizen": citizen, "opening": opening, "form": form, "back": _home(request, citizen)}
    return render(request, "matching/decision.html", context, status=422)


@require_GET
def find(request: HttpRequest, citizen_id: UUID) -> HttpResponse:
    """Any open job, on the list or not: each leads to its why."""
    citizen = _citizen(request, citizen_id, "matching.read_list")
    form = FindForm(request.GET or None)
    words = form.cleaned_data["q"].strip() if form.is_valid() else ""
    matching = Q(title__icontains=words) | Q(employer__name__icontains=words)
    openings = Opening.objects.open_on(timezone.localdate()).select_related("employer", "place")
    found = openings.filter(matching)[:MOST_FOUND] if words else []
    context = {"citizen": citizen, "form": form, "found": found, "words": words, "back": _home(request, citizen)}
    return render(request, "matching/find.html", context)


@require_GET
def leads(request: HttpRequest, citizen_id: UUID) -> HttpResponse:
    """Workplaces with a mentor and no open job. Nothing is sent to them from here."""
    citizen = _citizen(request, citizen_id, "matching.read_leads")
    found = services.leads_for(citizen=citizen, on=timezone.localdate())
    context = {
        "citizen": citizen,
        "own": citizen.user_id == _person(request).pk,
        "rows": rows_of(found),
        "names_work": found.names_work,
        "back": _home(request, citizen),
    }
    return render(request, "matching/leads.html", context)


@require_GET
def why(request: HttpRequest, citizen_id: UUID, opening_id: UUID) -> HttpResponse:
    citizen = _citizen(request, citizen_id, "matching.read_why")
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
        "reasons": reasons_of(standing.parts, standing.broken),
        "decision": Decision.objects.select_related("by").filter(citizen=citizen, opening=opening).first(),
        "back": _home(request, citizen),
        "here": request.get_full_path(),
        "reasons_for_no": NoReason.choices,
    }
    return render(request, "matching/why.html", context)


@require_POST
def importance(request: HttpRequest, citizen_id: UUID, criterion: str) -> HttpResponse:
    """Say how much a wish matters and see the new list at once."""
    user = _person(request)
    citizen = get_object_or_404(Citizen.objects.visible_to(user), public_id=citizen_id)
    if criterion not in CRITERIA:
        raise Http404
    form = ImportanceForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose how much it matters."))
        return redirect(f"{_home(request, citizen)}#wishes")
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
    return redirect(f"{_home(request, citizen)}#wishes")


def _citizen(request: HttpRequest, citizen_id: UUID, verb: str) -> Citizen:
    """The citizen, if the person may see them, and a row in the log that they were looked at."""
    user = _person(request)
    citizen = get_object_or_404(Citizen.objects.visible_to(user), public_id=citizen_id)
    record_access(verb=verb, subject=citizen, actor=user, at=timezone.now())
    return citizen


def _person(request: HttpRequest) -> User:
    """The access table has made sure that somebody is signed in."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def _run_of(citizen: Citizen) -> RankingRun:
    return services.latest_run(citizen=citizen, at=timezone.now())


def _home(request: HttpRequest, citizen: Citizen) -> str:
    own = citizen.user_id == _person(request).pk
    return reverse("matching:own_list") if own else reverse("matching:citizen_list", args=[citizen.public_id])


def _safe(request: HttpRequest, address: str) -> str:
    return address if url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()}) else ""
