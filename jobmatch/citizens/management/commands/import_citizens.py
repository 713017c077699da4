"""Take citizens' cases from a file of another system."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q
from django.utils import timezone
from tqdm import tqdm

from jobmatch.accounts.models import Municipality, Team, User
from jobmatch.citizens.importing.reading import FileRefusedError, read
from jobmatch.citizens.importing.writing import REFUSED, Receiver, Told, import_cases
from jobmatch.vocabulary.reporting import ImportReport


class Command(BaseCommand):
    help = (
        "Take citizens' cases from a JSON file. Run again, it writes what has changed. See docs/importing-citizens.md."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--municipality", required=True, metavar="NAME_OR_CODE")
        parser.add_argument("--team", default="", metavar="NAME", help="the team that takes the cases")
        parser.add_argument("--consultant", default="", metavar="EMAIL", help="for cases that name no consultant")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, and write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        self.verbosity = options["verbosity"]
        to = receiver(options["municipality"], options["team"], options["consultant"])
        try:
            report = self._import(options["file"], to, dry_run=options["dry_run"])
        except FileRefusedError as error:
            raise CommandError(str(error)) from None
        if options["dry_run"]:
            self.stdout.write("dry run: nothing was written")
        self.stdout.write(report.last_line())

    def _import(self, path: Path, to: Receiver, *, dry_run: bool) -> ImportReport:
        return import_cases(
            records=tqdm(read(path), unit=" cases", disable=None, delay=2),
            to=to,
            at=timezone.now(),
            today=timezone.localdate(),
            dry_run=dry_run,
            tell=self._tell,
        )

    def _tell(self, told: Told) -> None:
        """A line per record: refused ones always, those with notes unless quiet, all of them with --verbosity 2."""
        if told.verdict == REFUSED or (told.notes and self.verbosity) or self.verbosity > 1:
            name = f" ({told.case_id})" if told.case_id else ""
            why = f": {'; '.join(told.notes)}" if told.notes else ""
            self.stdout.write(f"row {told.number}{name} {told.verdict}{why}")


def receiver(municipality: str, team: str, consultant: str) -> Receiver:
    """The municipality, team and person that the options name."""
    found = Municipality.objects.filter(Q(name__iexact=municipality) | Q(code=municipality)).first()
    if found is None:
        known = ", ".join(f"{one.name} ({one.code})" for one in Municipality.objects.all()[:10])
        raise CommandError(
            f"--municipality: there is no municipality {municipality!r}; "
            + (f"known are {known}" if known else "add_person makes the first one with its first person")
        )
    return Receiver(found, _team(found, team), _consultant(consultant))


def _team(municipality: Municipality, name: str) -> Team | None:
    if not name:
        return None
    team = municipality.teams.filter(name__iexact=name).first()
    if team is None:
        known = ", ".join(municipality.teams.values_list("name", flat=True)) or "none"
        raise CommandError(f"--team: {municipality} has no team {name!r}; its teams are: {known}")
    return team


def _consultant(email: str) -> User | None:
    if not email:
        return None
    user = User.objects.filter(email=email.lower()).first()
    if user is None:
        raise CommandError(f"--consultant: there is nobody with the address {email}; add_person adds people")
    return user
