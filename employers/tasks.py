"""The mails of the portal: the way in for an invited person, and what became of what was sent in."""

from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from employers.enums import Step
from employers.models import EmployerMembership, Moderation
from jobmatch.accounts.models import User
from jobmatch.outbox.registry import handles


@handles("employers.invite")
def send_invitation(payload: dict[str, Any]) -> None:
    membership = (
        EmployerMembership.objects.filter(pk=payload["membership"], ended_at=None, user__is_active=True)
        .select_related("user", "employer", "vouched_by")
        .first()
    )
    if membership is None:
        return
    person = membership.user
    has_password = person.has_usable_password() and person.last_login is not None
    link = _address("account_login") if has_password else _set_password_address(person)
    _send("invitation", person, {"membership": membership, "link": link, "has_password": has_password})


@handles("employers.tell_outcome")
def send_outcome(payload: dict[str, Any]) -> None:
    """To whoever sent it in, as long as they act for the firm; the reason stands on the page, not in the mail."""
    moderation = Moderation.objects.select_related("opening__employer", "mentor_offer__employer").get(
        pk=payload["moderation"]
    )
    submission = moderation.submission
    sent = submission.moderations.filter(step=Step.SUBMITTED, pk__lt=moderation.pk).select_related("by").last()
    sender, employer = sent.by if sent else None, submission.employer
    if sender is None or employer is None or not employer.is_represented_by(sender):
        return
    route = "employers:opening_detail" if moderation.opening else "employers:mentor_offer_detail"
    context = {
        "title": submission.title,
        "approved": moderation.step == Step.APPROVED,
        "link": _address(route, submission.public_id),
    }
    _send("outcome", sender, context)


def _send(name: str, person: User, context: dict[str, Any]) -> None:
    with translation.override(person.language):
        subject = render_to_string(f"employers/mail/{name}_subject.txt", context).strip()
        body = render_to_string(f"employers/mail/{name}.txt", context | {"person": person})
    send_mail(" ".join(subject.split()), body, settings.DEFAULT_FROM_EMAIL, [person.email])


def _address(route: str, *args: object) -> str:
    return f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{reverse(route, args=args)}"


def _set_password_address(person: User) -> str:
    path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
    key = f"{user_pk_to_url_str(person)}-{default_token_generator.make_token(person)}"
    return f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{path.replace('UID-KEY', key)}"
