"""manage.py load_vocabulary"""

from typing import Any

from django.core.management.base import BaseCommand

from jobmatch.vocabulary.services import Counts, load_starter


class Command(BaseCommand):
    help = "Load the starter vocabulary that comes with the software. Can be repeated."

    def handle(self, *args: Any, **options: Any) -> None:
        counts = load_starter()
        kinds = ", ".join(f"{each.new + each.changed + each.unchanged} {kind}" for kind, each in counts.items())
        total = sum(counts.values(), Counts())
        self.stdout.write(f"{kinds}: {total.new} new, {total.changed} changed, {total.unchanged} unchanged")
