"""What django-tasks leaves to us: trying again, taking over from a killed worker, and what recurs."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.utils.module_loading import import_string
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

log = logging.getLogger("ideakirja.jobs")

ATTEMPTS = 6
# A job that has run longer than this has lost its worker. Longer work is cut into jobs that take less.
LONGEST = timedelta(minutes=15)
KEEP_RESULTS = timedelta(days=14)


def wait_before(attempt: int) -> timedelta:
    """1, 4, 16, 64, 256 minutes: a mail server that is down for half a day loses nothing."""
    return timedelta(minutes=4 ** (attempt - 1))


def requeue_stale(now: datetime, *, longest: timedelta = LONGEST) -> int:
    """Jobs whose worker was killed run again. Returns how many. Jobs are written so that a second run does no harm."""
    return DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING, started_at__lte=now - longest).update(
        status=TaskResultStatus.READY, started_at=None
    )


def retry_failed(now: datetime) -> int:
    """Failed jobs that have attempts left run again after a growing wait. Returns how many."""
    again = 0
    for job in DBTaskResult.objects.filter(status=TaskResultStatus.FAILED, finished_at__gt=now - timedelta(days=1)):
        attempts = len(job.worker_ids)
        if attempts >= ATTEMPTS:
            continue
        again += DBTaskResult.objects.filter(pk=job.pk, status=TaskResultStatus.FAILED).update(
            status=TaskResultStatus.READY,
            run_after=(job.finished_at or now) + wait_before(attempts),
            started_at=None,
            finished_at=None,
        )
    return again


def enqueue_due(now: datetime) -> list[str]:
    """Enqueue what recurs (settings.RECURRING) and whose time has come. Returns the paths of those."""
    due = []
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(hashtext('ideakirja.tick'))")
        for path, every in settings.RECURRING:
            jobs = DBTaskResult.objects.filter(task_path=path)
            waiting = jobs.filter(status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING]).exists()
            if waiting or jobs.filter(enqueued_at__gt=now - every + timedelta(seconds=1)).exists():
                continue
            import_string(path).enqueue()
            due.append(path)
    return due


def tick(now: datetime) -> None:
    """One round of the clock."""
    if stale := requeue_stale(now):
        log.warning("%s job(s) had lost their worker and run again.", stale)
    retry_failed(now)
    enqueue_due(now)


def forget_results() -> None:
    call_command("prune_db_task_results", min_age_days=KEEP_RESULTS.days, verbosity=0)
