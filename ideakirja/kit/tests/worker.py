"""A worker for the tests, and two jobs for it. `work` needs a database of its own (transaction=True)."""

import signal

from django.core.management import call_command
from django_tasks import task

BACKEND = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}


@task()
def count_to(number: int) -> int:
    return number


@task()
def break_down() -> None:
    raise RuntimeError


def work() -> None:
    """`manage.py db_worker --batch`: do what waits, then stop. It takes the signals for itself; we give them back."""
    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT)
    before = [signal.getsignal(number) for number in signals]
    try:
        call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)
