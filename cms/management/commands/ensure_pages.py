"""Make the front page, the guidance pages and the page of openings, where they are missing."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.services import ensure_pages


class Command(BaseCommand):
    help = "Make the pages that must be there. What editors have changed stays as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        made = ensure_pages()
        self.stdout.write(f"{len(made)} pages made: {', '.join(made)}" if made else "All pages are there.")
