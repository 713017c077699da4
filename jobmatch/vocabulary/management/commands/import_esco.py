"""manage.py import_esco DIR"""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from jobmatch.vocabulary.importing import import_esco
from jobmatch.vocabulary.management.reporting import run, with_bar


class Command(BaseCommand):
    help = "Import ESCO's own CSV files from a folder (version 1.0.8 or later, any language). Can be repeated."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("directory", type=Path, metavar="DIR")

    def handle(self, *args: Any, directory: Path, **options: Any) -> None:
        run(self, lambda: import_esco(directory, with_bar))
