"""manage.py demo"""

from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from cms.services import ensure_pages
from jobmatch.citizens.models import Citizen
from jobmatch.demo.services import build, is_built
from jobmatch.demo.sign_ins import sign_in_lines
from jobmatch.vocabulary.importing import FileRefused, load_places
from jobmatch.vocabulary.models import Occupation, Place
from jobmatch.vocabulary.services import load_starter
from matching.listing import as_text, describe

#: Case numbers of those whose lists are printed, and how many openings of each list.
SHOWN, TOP = ("FJ-1001", "FJ-1007", "FJ-2008"), 3


class Command(BaseCommand):
    help = "Fill an empty installation with made-up people, firms and openings, rank, and print some of the lists."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same demo (%(default)s)")
        parser.add_argument("--sign-ins", action="store_true", help="only print how to sign in")

    def handle(self, *args: Any, seed: int, sign_ins: bool, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This is not a demo installation: made-up people do not belong here. See settings.DEMO.")
        if sign_ins:
            if not is_built():
                raise CommandError("There is no demo data yet. Run 'make demo' first.")
        else:
            self._fill(seed)
            self._print_lists()
        self.stdout.write("\n".join(sign_in_lines()))

    def _fill(self, seed: int) -> None:
        address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
        ensure_pages(hostname=address.hostname or "localhost", port=address.port or 80)
        if is_built():
            self.stdout.write("The demo data is there already; nothing was changed.")
            return
        began = monotonic()
        self.stdout.write("Making the demo: words and places, firms, openings, citizens, decisions, jobs …")
        _load_words_and_places()
        build(seed=seed, now=timezone.now())
        self.stdout.write(f"Done in {monotonic() - began:.0f} seconds.")

    def _print_lists(self) -> None:
        for citizen in Citizen.objects.filter(case_id__in=SHOWN).order_by("case_id"):
            run = citizen.rankings.first()
            if run is not None:
                self.stdout.write(f"\n{citizen.name}\n{as_text(describe(run, TOP))}\n")
        self.stdout.write("All lists: .venv/bin/python manage.py rank --all\n")


def _load_words_and_places() -> None:
    if not Occupation.objects.filter(source="starter").exists():
        load_starter()
    if not Place.objects.exists():
        try:
            load_places(settings.ROOT / "node_modules")
        except FileRefused as refusal:
            raise CommandError(f"The Danish postcodes could not be loaded: {refusal}") from refusal
