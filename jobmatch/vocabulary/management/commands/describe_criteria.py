"""manage.py describe_criteria"""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from jobmatch.vocabulary.services import criteria_as_markdown


class Command(BaseCommand):
    help = "Print the catalogue of work conditions as Markdown, in the language that --language names."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--language", default="en", choices=["da", "en"])

    def handle(self, *args: Any, language: str, **options: Any) -> None:
        self.stdout.write(criteria_as_markdown(language))
