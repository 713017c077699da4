"""Filling an installation with the demo: through the services of the apps, in one transaction."""

from datetime import datetime

from django.db import transaction

from jobmatch.accounts.models import Municipality
from jobmatch.citizens.models import Citizen
from jobmatch.demo.build_casework import build_casework
from jobmatch.demo.build_citizens import build_citizens
from jobmatch.demo.build_employers import build_employers
from jobmatch.demo.build_people import build_staff
from jobmatch.demo.data.people import MUNICIPALITY
from jobmatch.demo.words import Words
from jobmatch.outbox.models import Message
from matching.services import rank_all, renew_all_prices


def is_built() -> bool:
    """The municipality is made first and everything is one transaction: where it is, all is."""
    return Municipality.objects.filter(code=MUNICIPALITY[1]).exists()


@transaction.atomic
def build(*, seed: int, now: datetime) -> None:
    """Words and places must be there. The same seed and day give the same people, openings and decisions."""
    promised = set(Message.objects.values_list("pk", flat=True))
    words, staffing = Words(), build_staff(now)
    build_employers(staffing=staffing, words=words, seed=seed, now=now)
    citizens = build_citizens(staffing=staffing, words=words, now=now)
    build_casework(citizens=citizens, staffing=staffing, now=now)
    everybody = Citizen.objects.active()
    renew_all_prices(citizens=everybody, at=now)
    rank_all(citizens=everybody, at=now)
    # Everybody has been ranked just now, and nobody is at the invented addresses to read a mail.
    Message.objects.exclude(pk__in=promised).delete()
