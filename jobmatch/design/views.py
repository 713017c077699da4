"""The pages for when something went wrong: what happened, that nothing is lost, how to go on. Named by the URLconf."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _plain(400)


@requires_csrf_token
def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "design/errors/403.html", status=403)


@requires_csrf_token
def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "design/errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    return _plain(500)


@requires_csrf_token
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open so long that its token is void, or cookies are off; the browser still has what was typed."""
    return render(request, "design/errors/csrf.html", status=403)


def _plain(status: int) -> HttpResponse:
    """Without request and context processors: these may be just what has failed."""
    return HttpResponse(render_to_string(f"design/errors/{status}.html"), status=status)
