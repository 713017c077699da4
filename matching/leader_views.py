"""Pages for team leaders and administrators: about groups and rules, never about one citizen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Municipality
from jobmatch.audit.services import record_access_to_many
from jobmatch.citizens.views.door import person
from matching import services
from matching.fairness import LEAST, PLACES
from matching.fairness_page import numbers_of, sections_of, summary_of


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
    }
    return render(request, "matching/fairness.html", context)
