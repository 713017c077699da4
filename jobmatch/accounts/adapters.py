"""How allauth treats accounts here: nobody signs up alone, and the language of the account is used after sign-in."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from jobmatch.accounts.models import User


def remember_language(request: HttpRequest, response: HttpResponse, user: User, *, anew: bool = False) -> None:
    """Use the account's language from now on, unless this browser has chosen one by itself (`anew`: even then)."""
    if anew or settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            user.language,
            max_age=settings.LANGUAGE_COOKIE_AGE,
            path=settings.LANGUAGE_COOKIE_PATH,
            secure=settings.SESSION_COOKIE_SECURE,
            samesite="Lax",
        )


def confirm_first_address(user: User) -> None:
    """Who set a password by the mailed link has shown that the address is theirs: no second mail to confirm it.

    Where another address is on file too, the link may have gone to that one; then all is left as it is.
    """
    if not EmailAddress.objects.filter(user=user).exclude(email__iexact=user.email).exists():
        shown = {"verified": True, "primary": True}
        EmailAddress.objects.update_or_create(user=user, email=user.email, defaults=shown)


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().post_login(request, user, **kwargs)
        remember_language(request, response, user)
        return response
