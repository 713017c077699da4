"""Make a kept list again from what was kept with it, and say whether it is the same."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from matching.models import RankingRun
from matching.services import NotReproducibleError, make_again


class Command(BaseCommand):
    help = "Make a kept list again from its snapshot, wishes and prices, and compare it to the last point."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("run", type=int, help="number of the list (its id)")

    def handle(self, *args: Any, **options: Any) -> None:
        run = RankingRun.objects.select_related("snapshot", "prices").filter(pk=options["run"]).first()
        if run is None:
            raise CommandError(f"There is no list {options['run']}.")
        try:
            found = make_again(run=run)
        except NotReproducibleError as error:
            raise CommandError(f"List {run.pk} cannot be made again: {error}") from error
        if found.differences:
            raise CommandError(f"List {run.pk} differs at the openings {', '.join(map(str, found.differences))}.")
        self.stdout.write(f"List {run.pk}: the same {found.suggestions} suggestions, to the last point.")
