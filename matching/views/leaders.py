"""Pages for team leaders and administrators: about groups and rules, never about one citizen."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Municipality, User
from jobmatch.audit.services import record_access_to_many
from matching import services
from matching.fairness import LEAST, PLACES
from matching.fairness_page import numbers_of, sections_of, summary_of
from matching.forms import CrowdingPolicyForm
from matching.views.door import person


@require_GET
def fairness(request: HttpRequest) -> HttpResponse:
    """All the reader's municipalities together. There is no choice of fewer: two choices could be subtracted."""
    user = person(request)
    scope = Municipality.objects.filter(pk__in=user.municipalities_as(Role.TEAM_LEADER, Role.ADMINISTRATOR))
    municipalities = list(scope)
    at = timezone.now()
    record_access_to_many(verb="matching.read_fairness", subjects=municipalities, actor=user, at=at)
    watch = services.fairness_watch(municipalities=[one.pk for one in municipalities], on=timezone.localdate(at))
    context = {
        "municipalities": municipalities,
        "total": watch.total,
        "total_numbers": numbers_of(watch.total) if watch.total else (),
        "summary": summary_of(watch.total) if watch.total else "",
        "sections": sections_of(watch),
        "least": LEAST,
        "places": PLACES,
        "leads": user.has_role(Role.TEAM_LEADER),
    }
    return render(request, "matching/fairness.html", context)


def crowding(request: HttpRequest) -> HttpResponse:
    """One form for each municipality that the reader leads a team in; mostly that is one."""
    user = person(request)
    led = Municipality.objects.filter(pk__in=user.municipalities_as(Role.TEAM_LEADER))
    asked = request.POST.get("municipality", "")
    if request.method == "POST" and asked not in {str(one.pk) for one in led}:
        raise Http404
    rows = [(one, _policy_form(request if str(one.pk) == asked else None, one)) for one in led]
    posted = next(((one, form) for one, form in rows if form.is_bound), None)
    if posted is not None and _is_set(*posted, by=user):
        messages.success(request, _("Saved. The lists are made anew."))
        return redirect("matching:crowding")
    return render(request, "matching/crowding.html", {"rows": rows}, status=200 if posted is None else 422)


def _policy_form(request: HttpRequest | None, municipality: Municipality) -> CrowdingPolicyForm:
    policy = services.crowding_policy_of(municipality)
    return CrowdingPolicyForm(request.POST if request else None, instance=policy, prefix=f"m{municipality.pk}")


def _is_set(municipality: Municipality, form: CrowdingPolicyForm, *, by: User) -> bool:
    if not form.is_valid():
        return False
    try:
        services.set_crowding_policy(municipality=municipality, by=by, at=timezone.now(), **form.cleaned_data)
    except services.MatchingRefusedError as refusal:
        form.add_error(refusal.field or None, str(refusal.text))
        return False
    return True
