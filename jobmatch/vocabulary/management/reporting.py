"""How the importing commands show progress, refused rows and a refused file."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from jobmatch.vocabulary.importing import FileRefused, Report

T = TypeVar("T")
SHOWN = 50


def with_bar(rows: Iterable[T], label: str) -> Iterable[T]:
    """A progress bar on the terminal; silent where the output goes to a file."""
    return tqdm(rows, desc=label, unit=" rows", disable=None, leave=False)


def run(command: BaseCommand, work: Callable[[], Report]) -> None:
    """Do the import and print its report, the counts last. A refused file ends the command with a sentence."""
    try:
        report = work()
    except FileRefused as refused:
        raise CommandError(str(refused)) from refused
    for problem in report.problems[:SHOWN]:
        command.stderr.write(str(problem))
    if len(report.problems) > SHOWN:
        command.stderr.write(_("... and %(number)d more") % {"number": len(report.problems) - SHOWN})
    command.stdout.write(str(report))
