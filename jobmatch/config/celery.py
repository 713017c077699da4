"""The Celery app for `celery -A jobmatch.config.celery worker`. Apps declare work in their `tasks.py`, never here."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobmatch.config.settings.production")

app = Celery("jobmatch")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
