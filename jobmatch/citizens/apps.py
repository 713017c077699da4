from django.apps import AppConfig


class CitizensConfig(AppConfig):
    name = "jobmatch.citizens"
