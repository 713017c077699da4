"""Throw-away PostgreSQL and Redis for tests, from the binaries on the machine: own folder, own port, gone afterwards.

`python -m tests.services.servers COMMAND …` runs a command with TEST_DATABASE_URL naming such a PostgreSQL.
"""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NoServerError(RuntimeError):
    """The machine has no such server; the message says what to install."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def postgres_binaries() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or [Path(p) for p in [shutil.which("initdb")] if p]
    if not found:
        raise NoServerError("PostgreSQL is not installed (on Debian: apt install postgresql)")
    return found[-1].parent


@contextmanager
def postgres() -> Iterator[str]:
    """A server of its own; gives its address. As root it runs as the user postgres, since it refuses root."""
    binaries, port = postgres_binaries(), free_port()
    folder = Path(tempfile.mkdtemp(prefix="jobmatch-pg-"))
    owner = "postgres" if os.geteuid() == 0 else None
    if owner:
        os.chown(folder, pwd.getpwnam(owner).pw_uid, -1)

    def run(*command: str) -> None:
        subprocess.run(command, check=True, user=owner, cwd="/", stdout=subprocess.DEVNULL)

    data = str(folder / "data")
    try:
        run(str(binaries / "initdb"), "-N", "-U", "jobmatch", "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8", data)
        options = f"-F -p {port} -c listen_addresses=127.0.0.1 -k {folder}"
        run(str(binaries / "pg_ctl"), "-D", data, "-w", "-o", options, "-l", str(folder / "log"), "start")
        try:
            yield f"postgres://jobmatch@127.0.0.1:{port}/postgres"
        finally:
            run(str(binaries / "pg_ctl"), "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def redis() -> Iterator[str]:
    """A Redis that keeps nothing on disk; gives its address."""
    program, port = shutil.which("redis-server"), free_port()
    if program is None:
        raise NoServerError("Redis is not installed (on Debian: apt install redis-server)")
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=tempfile.gettempdir())
    try:
        _wait_for(port)
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise NoServerError(f"nothing answers on port {port}")


if __name__ == "__main__":
    with postgres() as address:
        environment = {**os.environ, "TEST_DATABASE_URL": address}
        sys.exit(subprocess.run(sys.argv[1:], env=environment).returncode)
