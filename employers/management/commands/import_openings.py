"""Take openings from a file: our own CSV and JSON lines, JobPosting, Jobnet's answer, teachers' vacancies."""

import re
from argparse import ArgumentParser
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from tqdm import tqdm

from employers.importing.formats import FORMATS, detect
from employers.importing.reading import FileRefusedError, open_source
from employers.importing.rows import Numbered
from employers.importing.writing import CHANGED, REFUSED, Report, Told, import_openings

#: Names under which openings are kept that came another way.
RESERVED_SOURCES = frozenset({"portal", "demo"})


class Command(BaseCommand):
    help = "Publish the openings of a file. Run again, it writes only what has changed. See docs/importing.md."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--format", choices=["auto", *FORMATS], default="auto")
        parser.add_argument("--source", default="", help="name under which the file's ids are kept")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, and write nothing")
        parser.add_argument(
            "--open-until",
            metavar="DATE|+DAYS",
            default="",
            help="replace last days to apply that are past, to try out an old file: 2026-12-31, or +30 from today",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self.verbosity = options["verbosity"]
        open_until = day_of(options["open_until"], timezone.localdate())
        try:
            report = self._import(options, open_until)
        except FileRefusedError as error:
            raise CommandError(str(error)) from None
        if report.expired:
            self.stdout.write(
                f"{report.expired} openings are past their last day to apply: imported as expired, they are not "
                "ranked. To try out an old file, see --open-until."
            )
        if options["dry_run"]:
            self.stdout.write("dry run: nothing was written")
        self.stdout.write(str(report))

    def _import(self, options: dict[str, Any], open_until: date | None) -> Report:
        source = open_source(options["file"])
        if source.note:
            self.stdout.write(source.note)
        chosen = FORMATS[detect(source) if options["format"] == "auto" else options["format"]]
        return import_openings(
            records=self._with_progress(chosen.read(source)),
            source=source_name(options["source"] or chosen.source),
            at=timezone.now(),
            today=timezone.localdate(),
            open_until=open_until,
            dry_run=options["dry_run"],
            tell=self._tell,
        )

    def _with_progress(self, records: Iterable[Numbered]) -> Iterable[Numbered]:
        return tqdm(records, unit=" rows", disable=None, delay=2)

    def _tell(self, told: Told) -> None:
        """A line per record: refused ones always, changed ones with notes, all of them with --verbosity 2."""
        if told.verdict == REFUSED or (told.verdict == CHANGED and self.verbosity) or self.verbosity > 1:
            name = f" ({told.external_id})" if told.external_id else ""
            why = f": {'; '.join(told.notes)}" if told.notes else ""
            self.stdout.write(f"row {told.number}{name} {told.verdict}{why}")


def source_name(name: str) -> str:
    if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,29}", name) or name in RESERVED_SOURCES:
        raise CommandError(
            f"--source {name!r}: up to 30 small letters, digits, dots and dashes, "
            f"and none of {', '.join(sorted(RESERVED_SOURCES))}"
        )
    return name


def day_of(stated: str, today: date) -> date | None:
    """A date, or so many days from today; it must not be past."""
    if not stated:
        return None
    day = None
    with suppress(ValueError, OverflowError):
        day = today + timedelta(days=int(stated[1:])) if stated.startswith("+") else date.fromisoformat(stated)
    if day is None or day < today:
        raise CommandError(f"--open-until {stated!r}: a date from today on, such as 2026-12-31, or +30")
    return day
