"""Workplaces with a mentor and no open job."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from matching import services
from matching.lead_words import rows_of
from matching.views.door import citizen_for, home_of, person


@require_GET
def leads(request: HttpRequest, citizen_id: UUID) -> HttpResponse:
    """Nothing is sent to a workplace from here."""
    citizen = citizen_for(request, citizen_id, "matching.read_leads")
    found = services.leads_for(citizen=citizen, on=timezone.localdate())
    context = {
        "citizen": citizen,
        "own": citizen.user_id == person(request).pk,
        "rows": rows_of(found),
        "names_work": found.names_work,
        "back": home_of(request, citizen),
    }
    return render(request, "matching/leads.html", context)
