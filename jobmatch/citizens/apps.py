from django.apps import AppConfig


class CitizensConfig(AppConfig):
    name = "jobmatch.citizens"

    def ready(self) -> None:
        from jobmatch.citizens import tasks  # noqa: F401, PLC0415 - registering the handlers needs the models loaded
