"""The mail with which a new person gets into their account: a link to choose a password, that works once."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from jobmatch.accounts.models import User


def send_way_in(user: User) -> None:
    """To somebody who has a password already, the mail says where to sign in."""
    context = {"person": user, "link": way_in(user), "has_password": has_own_password(user)}
    with translation.override(user.language):
        subject = render_to_string("accounts/mail/way_in_subject.txt", context)
        body = render_to_string("accounts/mail/way_in.txt", context)
    send_mail(" ".join(subject.split()), body, settings.DEFAULT_FROM_EMAIL, [user.email])


def has_own_password(user: User) -> bool:
    return user.has_usable_password()


def way_in(user: User) -> str:
    base = str(settings.WAGTAILADMIN_BASE_URL).rstrip("/")
    if has_own_password(user):
        return f"{base}{reverse('account_login')}"
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
    path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
    return f"{base}{path.replace('UID-KEY', key)}"
