"""Settings of the test runs: fast hashing, plain static files, jobs at once, mail kept in memory."""

import atexit
import os
import shutil
import tempfile

if "IDEAKIRJA_DATA" not in os.environ:
    os.environ["IDEAKIRJA_DATA"] = tempfile.mkdtemp(prefix="ideakirja-test-")
    atexit.register(shutil.rmtree, os.environ["IDEAKIRJA_DATA"], ignore_errors=True)

from config.settings import *  # noqa: F403
from config.settings import BASE_DIR, DATABASES

DEBUG = False
DEMO = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
# The hashed storage answers 404 for every style sheet of a live test server: pages would be tested unstyled.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
SITE_URL = "http://testserver"
PREPARED_SECONDS = 0  # what a test changes is seen at once
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["NAME"] = str(BASE_DIR / "var" / "test.sqlite3")
    DATABASES["default"]["TEST"] = {"NAME": os.path.join(os.environ["IDEAKIRJA_DATA"], "test.sqlite3")}
