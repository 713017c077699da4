from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "jobmatch.outbox"

    def ready(self) -> None:
        from jobmatch.outbox import receivers  # noqa: F401, PLC0415 - connecting receivers needs the models loaded
