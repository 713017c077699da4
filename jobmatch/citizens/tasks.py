"""What is done after a change: the mail to a citizen who has been given a sign-in."""

from typing import Any

from jobmatch.accounts.invitations import send_way_in
from jobmatch.citizens.models import Citizen
from jobmatch.outbox.registry import handles


@handles("citizens.way_in")
def send_sign_in(payload: dict[str, Any]) -> None:
    citizen = Citizen.objects.select_related("user").filter(pk=payload["citizen"], user__is_active=True).first()
    if citizen is not None and citizen.user is not None:
        send_way_in(citizen.user)
