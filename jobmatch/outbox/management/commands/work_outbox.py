"""Do the background work that is due, once: for an embedded installation after a fault, and for looking."""

from typing import Any

from django.core.management.base import BaseCommand

from jobmatch.outbox.models import Message, State
from jobmatch.outbox.services import work_off


class Command(BaseCommand):
    help = "Do the background work that is due and say what is left."

    def handle(self, *args: Any, **options: Any) -> None:
        done = work_off()
        left = {state.value: Message.objects.filter(state=state).count() for state in (State.WAITING, State.FAILED)}
        self.stdout.write(f"{done} done, {left['waiting']} waiting, {left['failed']} failed")
