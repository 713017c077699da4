from django.apps import AppConfig


class WiringConfig(AppConfig):
    name = "jobmatch.config"

    def ready(self) -> None:
        # The Celery app must exist in every process that may wake a worker.
        from jobmatch.config import celery  # noqa: F401, PLC0415
