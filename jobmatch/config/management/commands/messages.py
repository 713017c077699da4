"""Texts in Danish: `update` takes new ones in, `compile` makes the file that Django reads, `check` finds gaps."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from jobmatch.config import translations

LANGUAGES = ("da",)


class Command(BaseCommand):
    help = "Keep the translations: update, compile or check them."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("action", choices=["update", "compile", "check"])

    def handle(self, *args: Any, action: str, **options: Any) -> None:
        for language in LANGUAGES:
            if action == "update":
                translations.update(settings.ROOT, language)
            if action in ("update", "compile"):
                translations.compile_catalog(settings.ROOT, language)
            if action in ("update", "check"):
                self._report(language, fail=action == "check")

    def _report(self, language: str, *, fail: bool) -> None:
        missing = translations.untranslated(settings.ROOT, language)
        for text in missing[:50]:
            self.stderr.write(f"{language}: no translation of {text!r}")
        if missing and fail:
            raise CommandError(f"{len(missing)} texts have no translation to {language}. Run: make messages")
