from django.apps import AppConfig


class EmployersConfig(AppConfig):
    name = "employers"

    def ready(self) -> None:
        from employers import tasks  # noqa: F401, PLC0415 - registering the handlers needs the models loaded
