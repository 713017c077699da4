"""Where people land after signing in, and the sign of life for whoever watches the server."""

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from employers.permissions import is_employer
from jobmatch.accounts.enums import Role


def health(request: HttpRequest) -> HttpResponse:
    """200 when the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


def start(request: HttpRequest) -> HttpResponse:
    """Send each person to the page that their work begins on; with several roles the first of these counts."""
    user = request.user
    if not user.is_authenticated:
        return redirect("account_login")
    if user.has_role(Role.CONSULTANT, Role.TEAM_LEADER):
        return redirect("casework:worklist")
    if user.has_role(Role.CITIZEN):
        return redirect("matching:own_list")
    if is_employer(user):
        return redirect("employers:dashboard")
    if user.has_role(Role.EDITOR):
        return redirect("wagtailadmin_home")
    return redirect("accounts:profile")
