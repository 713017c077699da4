"""A real Celery worker on a real Redis keeps the promises of the outbox."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services import servers

pytestmark = pytest.mark.services
ROOT = Path(__file__).parents[2]

#: Run in processes of their own: promise the work of a changed wish, and look what became of it.
PROMISE = """
import django; django.setup()
from django.db import transaction
from django.utils import timezone
from jobmatch.outbox.services import enqueue
with transaction.atomic():
    enqueue(topic="matching.rank_all", key="all", payload={}, at=timezone.now())
"""
LOOK = """
import django; django.setup()
from jobmatch.outbox.models import Message
print(Message.objects.get().state)
"""


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    with servers.postgres() as database, servers.redis() as broker:
        env = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "jobmatch.config.settings.production",
            "SECRET_KEY": "only-for-this-test-only-for-this-test-only-for-this-test",
            "ALLOWED_HOSTS": "localhost",
            "DATABASE_URL": database,
            "CELERY_BROKER_URL": broker,
            "PYTHONPATH": str(ROOT),
        }
        subprocess.run([sys.executable, "manage.py", "migrate", "--verbosity", "0"], cwd=ROOT, env=env, check=True)
        yield env


def python(code: str, env: dict[str, str]) -> str:
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, check=True, capture_output=True, text=True)
    return result.stdout.strip()


def test_promised_work_is_done_by_a_worker_that_was_woken_through_redis(environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "celery", "-A", "jobmatch.config.celery", "worker", "--pool", "solo"]
    worker = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        python(PROMISE, environment)
        states = []
        for _ in range(60):
            states.append(python(LOOK, environment))
            if states[-1] == "done":
                break
            time.sleep(0.5)
        assert states[-1] == "done"
    finally:
        worker.terminate()
        worker.wait(timeout=30)


def test_work_promised_while_the_broker_is_away_waits_in_the_database(environment: dict[str, str]) -> None:
    away = {**environment, "CELERY_BROKER_URL": f"redis://127.0.0.1:{servers.free_port()}/0"}
    python(PROMISE, away)
    assert python(LOOK, away) == "waiting"
    python("import django; django.setup()\nfrom jobmatch.outbox.tasks import sweep; sweep()", environment)
    assert python(LOOK, environment) == "done"
