"""Holds every request against the access tables, asks for a second factor, and keeps answers out of caches."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers, patch_cache_control

from jobmatch.accounts.access import PUBLIC, rule_for

#: Pages that a person without the demanded second factor needs to get one, or to leave.
WITHOUT_SECOND_FACTOR = ("mfa_", "account_logout", "account_reauthenticate", "account_confirm", "set_language")


class AccessMiddleware:
    """404, not 403, for what is not yours: a foreign address tells nothing, not even that it exists."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.user.is_authenticated:
            add_never_cache_headers(response)
            patch_cache_control(response, no_store=True)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        match = request.resolver_match
        rule = rule_for(match) if match else None
        if rule is None:
            raise Http404
        if not rule.allows(request.user):
            if not request.user.is_authenticated and rule.name != "nobody":
                return redirect_to_login(request.get_full_path())
            raise Http404
        return self._ask_for_second_factor(request, public=rule is PUBLIC)

    def _ask_for_second_factor(self, request: HttpRequest, *, public: bool) -> HttpResponseBase | None:
        user = request.user
        if public or not settings.REQUIRE_MFA or not user.is_authenticated:
            return None
        name = (request.resolver_match.url_name or "") if request.resolver_match else ""
        if name.startswith(WITHOUT_SECOND_FACTOR) or not (user.sees_citizens or user.is_staff) or is_mfa_enabled(user):
            return None
        return redirect("mfa_activate_totp")
