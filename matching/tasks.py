"""Lists made anew after a change, in the background."""

from typing import Any

from django.utils import timezone

from jobmatch.citizens.models import Citizen
from jobmatch.outbox.registry import handles
from jobmatch.outbox.services import enqueue
from matching.services import propose_weights, rank_all, rank_citizen, renew_all_prices

#: So many lists are one piece of work: far from the end of a worker's lease.
CITIZENS_AT_ONCE = 200


@handles("matching.rank_citizen")
def make_list(payload: dict[str, Any]) -> None:
    citizen = Citizen.objects.active().filter(pk=payload["citizen"]).first()
    if citizen is not None:
        rank_citizen(citizen=citizen, at=timezone.now())
        propose_weights(citizen=citizen, at=timezone.now())


@handles("matching.propose_weights")
def ask_about_weights(payload: dict[str, Any]) -> None:
    citizen = Citizen.objects.active().filter(pk=payload["citizen"]).first()
    if citizen is not None:
        propose_weights(citizen=citizen, at=timezone.now())


@handles("matching.rank_all")
def make_all_lists(payload: dict[str, Any]) -> None:
    """Renews the prices, then divides the citizens into pieces of work, so that several workers can do them."""
    at, everybody = timezone.now(), Citizen.objects.active()
    renew_all_prices(citizens=everybody, at=at)
    pks = list(everybody.order_by("pk").values_list("pk", flat=True))
    for piece in (pks[first : first + CITIZENS_AT_ONCE] for first in range(0, len(pks), CITIZENS_AT_ONCE)):
        ends = {"first": piece[0], "last": piece[-1]}
        enqueue(topic="matching.rank_some", key=f"{piece[0]}-{piece[-1]}", payload=ends, at=at)


@handles("matching.rank_some")
def make_some_lists(payload: dict[str, Any]) -> None:
    some = Citizen.objects.active().filter(pk__range=(payload["first"], payload["last"]))
    rank_all(citizens=some, at=timezone.now())
