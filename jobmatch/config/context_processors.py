"""What every page is given: the demo banner, the languages, and the navigation of the person's roles."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from jobmatch.accounts.access import access_table

#: Label and route, in the order shown; a page is shown to whoever its access rule lets in.
NAVIGATION = (
    (_("Worklist"), "casework:worklist"),
    (_("Citizens"), "citizens:list"),
    (_("To approve"), "employers:review_queue"),
    (_("Employers"), "employers:staff_list"),
    (_("Fairness watch"), "matching:fairness"),
    (_("My jobs"), "matching:own_list"),
    (_("My wishes"), "citizens:own_profile"),
    (_("My job"), "casework:own_job"),
    (_("Our openings"), "employers:dashboard"),
    (_("Guidance pages"), "wagtailadmin_home"),
)


def site(request: HttpRequest) -> dict[str, Any]:
    """Under `frame`: allauth's views put a `site` of their own into their pages, which would hide ours."""
    return {"frame": {"demo": settings.DEMO, "navigation": _navigation(request)}}


def _navigation(request: HttpRequest) -> list[dict[str, Any]]:
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return []
    rules = access_table()
    items = []
    for label, route in NAVIGATION:
        if route in rules and rules[route].allows(user):
            url = reverse(route)
            items.append({"label": label, "url": url, "current": request.path.startswith(url)})
    return items
