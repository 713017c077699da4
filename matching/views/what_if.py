"""What would happen to the list if wishes were otherwise: tried out, and kept only when somebody says so."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from jobmatch.citizens.forms.wish import BaseWishSheet, WishSheet
from jobmatch.citizens.models import Citizen, Wish
from matching import services
from matching.pages import tried
from matching.views.door import citizen_for, home_of, person

#: Places of the new list that are shown: those that two people get to look at.
SHOWN = 10


@require_http_methods(["GET", "HEAD", "POST"])
def what_if(request: HttpRequest, citizen_id: UUID) -> HttpResponse:
    """The wishes as they are, to be turned; with `keep` they are saved as on the page of all wishes."""
    citizen = citizen_for(request, citizen_id, "matching.tried_wishes")
    wishes = list(Wish.objects.current().filter(citizen=citizen))
    sheet = WishSheet(request.POST if request.method == "POST" else None, wishes=wishes, only_wished=True)
    valid = sheet.is_bound and sheet.is_valid()
    if valid and "keep" in request.POST and _kept(request, citizen, sheet):
        return redirect(home_of(request, citizen))
    found = services.what_if(citizen=citizen, changed=sheet.changed if valid else (), at=timezone.now())
    context = {
        "citizen": citizen,
        "back": home_of(request, citizen),
        "sheet": sheet,
        "rows": sheet.forms,
        "tried": tried(found, SHOWN),
        "changed": bool(valid and sheet.changed),
    }
    # While a wish is turned only what moves is asked for; a mistake is shown at its field, on the whole page.
    turned = valid and request.headers.get("HX-Request") == "true"
    template = "matching/tried.html" if turned else "matching/what_if.html"
    return render(request, template, context, status=422 if sheet.is_bound and not valid else 200)


def _kept(request: HttpRequest, citizen: Citizen, sheet: BaseWishSheet) -> bool:
    try:
        services.keep_wishes(citizen=citizen, wishes=sheet.changed, by=person(request), at=timezone.now())
    except services.MatchingRefusedError as refusal:
        messages.error(request, str(refusal.text))
        return False
    messages.success(request, _("The wishes have been saved, and the list is made anew."))
    return True
