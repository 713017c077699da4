"""The embedded shape: SQLite, background work in the same process, demo sign-in. For `make demo` and `make run`."""

from jobmatch.config.settings.base import *

DEBUG = env.bool("DEBUG", default=True)
DEMO = True
REQUIRE_MFA = False
SECRET_KEY = "demo-only-and-refused-in-production"  # noqa: S105 - a fixed key keeps demo sessions over a restart
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
INTERNAL_IPS: list[str] = []
