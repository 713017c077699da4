"""An empty in-memory database to judge in, and Django started on it."""

import os

import django
from django.conf import settings
from django.core.management import call_command


class _NoMigrations(dict[str, None]):
    """Says of every app that it has none: its tables are made from the models."""

    def __contains__(self, app: object) -> bool:
        return True

    def __getitem__(self, app: str) -> None:
        return None


def start_django() -> None:
    """Settings of the tests with an in-memory database of its own; tables without migrations, which takes a second."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "jobmatch.config.settings.test"
    os.environ["TEST_DATABASE_URL"] = "sqlite://:memory:"
    settings.MIGRATION_MODULES = _NoMigrations()
    django.setup()
    call_command("migrate", run_syncdb=True, verbosity=0)
