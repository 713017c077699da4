"""Read the texts of all openings again: after the reader or the vocabulary has become a better one."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from employers.services import read_all_again


class Command(BaseCommand):
    help = "Read the texts of all openings again. What employers state is never touched. Can be repeated."

    def handle(self, *args: Any, **options: Any) -> None:
        openings, changed = read_all_again(at=timezone.now())
        self.stdout.write(f"{openings} openings: {changed} read otherwise, {openings - changed} as before")
