"""What happens when work was promised: woken through the broker where there is one, else done here and now."""

import logging
from typing import Any

from django.conf import settings
from django.dispatch import receiver
from kombu.exceptions import OperationalError

from jobmatch.outbox.services import work_off
from jobmatch.outbox.signals import promised
from jobmatch.outbox.tasks import sweep

logger = logging.getLogger(__name__)


@receiver(promised)
def start_work(**kwargs: Any) -> None:
    if not settings.CELERY_BROKER_URL:
        work_off()
        return
    try:
        sweep.delay()
    except OperationalError:
        # The row is kept; the beat's sweep does it when the broker is back.
        logger.warning("the broker does not answer; promised work waits for the next sweep")
