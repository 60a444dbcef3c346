"""ASGI: everything in one process for `make run`, only /live/ behind a proxy in production (docs/operate.md)."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_asgi_application()
