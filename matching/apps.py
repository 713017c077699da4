from django.apps import AppConfig


class MatchingConfig(AppConfig):
    name = "matching"

    def ready(self) -> None:
        from matching import receivers, tasks  # noqa: F401, PLC0415 - registering them needs the models loaded
