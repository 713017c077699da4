from django.apps import AppConfig


class CitizensConfig(AppConfig):
    name = "jobmatch.citizens"

    def ready(self) -> None:
        # Registering handlers needs the models loaded. The group facts stand apart from `models` on purpose.
        from jobmatch.citizens import group_facts, tasks  # noqa: F401, PLC0415
