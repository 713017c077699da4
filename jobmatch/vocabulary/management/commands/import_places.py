"""manage.py import_places FILE"""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from jobmatch.vocabulary.importing import import_places
from jobmatch.vocabulary.management.reporting import run, with_bar


class Command(BaseCommand):
    help = "Import postcodes with coordinates (postnr, by, kommunekode, kommune, region, lat, lon). Can be repeated."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        run(self, lambda: import_places(file, with_bar))
