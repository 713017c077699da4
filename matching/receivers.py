"""What happens when wishes or openings have changed: the lists made from them are promised anew."""

from datetime import datetime
from typing import Any

from django.dispatch import receiver

from employers.signals import openings_changed
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.signals import wishes_changed
from jobmatch.outbox.services import enqueue


@receiver(wishes_changed)
def promise_list(citizen: Citizen, at: datetime, **kwargs: Any) -> None:
    enqueue(topic="matching.rank_citizen", key=str(citizen.pk), payload={"citizen": citizen.pk}, at=at)


@receiver(openings_changed)
def promise_all_lists(at: datetime, **kwargs: Any) -> None:
    enqueue(topic="matching.rank_all", key="all", payload={}, at=at)
