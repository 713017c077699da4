"""The tests: like production in its rules, like the demo in its shape."""

from jobmatch.config.settings.base import *

SECRET_KEY = "for-tests-only"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
REQUIRE_MFA = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
STATICFILES_DIRS = [path for path in STATICFILES_DIRS if path.is_dir()]
# Files are found where they lie: nothing is collected for the tests.
WHITENOISE_AUTOREFRESH = True
MEDIA_ROOT = VAR / "test-media"
DATABASES = {"default": env.db("TEST_DATABASE_URL", default="sqlite://:memory:")}
CELERY_BROKER_URL = ""
