"""The files that start the software elsewhere name commands and settings that exist."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.management import get_commands

ROOT = Path(__file__).parents[2]
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = [name for name, service in SERVICES.items() if service.get("build")]
SECRETS = {
    "SECRET_KEY": "a-key-that-is-long-enough-for-production-use-0123456789",
    "ALLOWED_HOSTS": "localhost",
    "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none",
    "CELERY_BROKER_URL": "redis://127.0.0.1:1/0",
    "DJANGO_SETTINGS_MODULE": "jobmatch.config.settings.production",
}


def test_the_compose_file_starts_every_part_that_production_needs() -> None:
    assert {"web", "worker", "beat", "db", "redis"} <= set(SERVICES)


@pytest.mark.parametrize("name", [name for name in SERVICES if name != "migrate"])
def test_every_lasting_service_has_a_health_check(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"]


@pytest.mark.parametrize("name", OURS)
def test_every_command_of_our_services_exists(name: str) -> None:
    command = SERVICES[name]["command"]
    program = command[0]
    if program == "sh":
        for part in command[2].split("&&"):
            words = shlex.split(part)
            assert words[:2] == ["python", "manage.py"]
            assert words[2] in get_commands()
        return
    assert (Path(sys.executable).parent / program).exists()
    module = next(word for word in command if word.startswith("jobmatch.config"))
    assert (ROOT / (module.partition(":")[0].replace(".", "/") + ".py")).exists()


def test_every_value_that_compose_demands_stands_in_the_example() -> None:
    demanded = set(re.findall(r"\$\{(\w+):\?", (ROOT / "docker-compose.yml").read_text()))
    example = {line.partition("=")[0] for line in (ROOT / ".env.example").read_text().splitlines()}
    assert demanded <= example


def has_compose() -> bool:
    docker = shutil.which("docker")
    return docker is not None and subprocess.run([docker, "compose", "version"], capture_output=True).returncode == 0


@pytest.mark.skipif(not has_compose(), reason="the Docker client here has no compose")
def test_docker_reads_the_compose_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("")
    (tmp_path / "docker-compose.yml").write_text((ROOT / "docker-compose.yml").read_text())
    command = ["docker", "compose", "--project-directory", str(tmp_path), "config", "--quiet"]
    subprocess.run(command, check=True, cwd=tmp_path, env={**os.environ, "POSTGRES_PASSWORD": "x"})


def production(**changed: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **SECRETS, **changed}
    environment.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)  # the browser tests set it for themselves
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


def test_the_production_settings_pass_djangos_deployment_checks() -> None:
    result = production()
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS"),
        ({"DATABASE_URL": "sqlite:////tmp/x.sqlite3"}, "PostgreSQL"),
        ({"CELERY_BROKER_URL": ""}, "broker"),
    ],
)
def test_production_refuses_to_start_with_an_unsafe_value(changed: dict[str, str], says: str) -> None:
    result = production(**changed)
    assert result.returncode != 0
    assert says in result.stderr


def test_production_has_no_demo_sign_in() -> None:
    code = (
        "import django; django.setup()\nfrom django.conf import settings\n"
        "from django.urls import NoReverseMatch, reverse\n"
        "assert not settings.DEMO and settings.REQUIRE_MFA\n"
        "try:\n    reverse('accounts:demo_login')\nexcept NoReverseMatch:\n    print('closed')"
    )
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, cwd=ROOT, env={**os.environ, **SECRETS}, capture_output=True, text=True)
    assert result.stdout.strip() == "closed", result.stderr
