"""Rank the open jobs for one citizen or for all, and print the lists as text or JSON."""

import json
import sys
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Q, QuerySet
from django.utils import timezone, translation
from rapidfuzz import process
from tqdm import tqdm

from jobmatch.citizens.models import Citizen
from matching.listing import Listing, as_text, describe
from matching.services import rank_each, renew_all_prices

#: A progress bar is shown from so many citizens on.
LONG = 5
#: Case numbers that a mistyped one is compared with.
COMPARED = 5000


class Command(BaseCommand):
    help = "Rank the open jobs for a citizen, or for all: scores with their parts, and questions to employers."

    def add_arguments(self, parser: CommandParser) -> None:
        whom = parser.add_mutually_exclusive_group(required=True)
        whom.add_argument("--citizen", metavar="ID", help="case number or public id of one citizen")
        whom.add_argument("--all", action="store_true", help="every citizen whose case is open")
        parser.add_argument("--municipality", help="name or code; needed where two have the same case number")
        parser.add_argument("--top", type=_positive, default=10, help="how many of each list to print (default 10)")
        parser.add_argument("--json", action="store_true", help="print one JSON list of citizens and nothing else")
        parser.add_argument(
            "--language", choices=[code for code, _ in settings.LANGUAGES], default=settings.LANGUAGE_CODE
        )

    def handle(self, *args: Any, **options: Any) -> None:
        citizens = Citizen.objects.active() if options["all"] else _citizens_called(options["citizen"])
        if options["municipality"]:
            citizens = citizens.filter(_municipality(options["municipality"]))
        self._check(citizens, options)
        with translation.override(options["language"]):
            if options["json"]:
                self._print_json(self._listings(citizens, options["top"], options["all"]))
                return
            for listing in self._listings(citizens, options["top"], options["all"]):
                self.stdout.write(as_text(listing) + "\n")

    def _check(self, citizens: QuerySet[Citizen], options: dict[str, Any]) -> None:
        number = citizens.count()
        if options["all"]:
            if not number:
                raise CommandError("There are no citizens to rank for. Import some with import_citizens.")
        elif not number:
            raise CommandError(f"There is no citizen {options['citizen']!r}.{_nearest(options['citizen'])}")
        elif number > 1:
            raise CommandError(
                f"{number} municipalities have a citizen {options['citizen']!r}. Say which with --municipality."
            )

    def _listings(self, citizens: QuerySet[Citizen], top: int, everybody: bool) -> Iterator[Listing]:
        number = citizens.count()
        if everybody:
            renew_all_prices(citizens=citizens, at=timezone.now())
        runs = rank_each(citizens=citizens, at=timezone.now())
        for _citizen, run in tqdm(runs, total=number, unit="citizen", file=sys.stderr, disable=number < LONG):
            yield describe(run, top)

    def _print_json(self, listings: Iterator[Listing]) -> None:
        """One citizen at a time, so that a whole municipality does not have to fit in memory."""
        self.stdout.write("[", ending="")
        for number, listing in enumerate(listings):
            separator = ",\n" if number else ""
            self.stdout.write(separator + json.dumps(listing, ensure_ascii=False), ending="")
        self.stdout.write("]")


def _citizens_called(wanted: str) -> QuerySet[Citizen]:
    return Citizen.objects.filter(Q(case_id=wanted) | (Q(public_id=wanted) if _is_uuid(wanted) else Q(pk__in=[])))


def _municipality(wanted: str) -> Q:
    return Q(municipality__name__iexact=wanted) | Q(municipality__code=wanted)


def _nearest(wanted: str) -> str:
    known = list(Citizen.objects.active().order_by("pk").values_list("case_id", flat=True)[:COMPARED])
    near = [name for name, _, _ in process.extract(wanted, known, limit=3, score_cutoff=60)]
    return f" Did you mean {' or '.join(near)}?" if near else ""


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number
