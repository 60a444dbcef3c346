"""Jobs on the real database backend: what recurs, what has failed, and what lost its worker."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from config.settings import RECURRING
from ideakirja.kit import jobs

from .worker import BACKEND, break_down, count_to, work

HOUR = timedelta(hours=1)
OFTEN = "ideakirja.kit.tests.worker.break_down"
DONE, FAILED, READY, RUNNING = (
    TaskResultStatus.SUCCESSFUL,
    TaskResultStatus.FAILED,
    TaskResultStatus.READY,
    TaskResultStatus.RUNNING,
)
real_worker = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def real_backend(settings, db):
    settings.TASKS = BACKEND
    settings.RECURRING = ((OFTEN, HOUR),)


def a_job(**state: object) -> DBTaskResult:
    count_to.enqueue(3)
    DBTaskResult.objects.update(**state)
    return DBTaskResult.objects.get()


def failed(attempts: int, **more: object) -> DBTaskResult:
    now = timezone.now()
    workers = [f"w{n}" for n in range(attempts)]
    return a_job(**{"status": FAILED, "worker_ids": workers, "finished_at": now} | more)


def test_what_recurs_is_enqueued_once():
    """Two ticks in a row, or two clocks: one job."""
    now = timezone.now()
    assert jobs.enqueue_due(now) == [OFTEN]
    assert jobs.enqueue_due(now) == []
    assert DBTaskResult.objects.get().task_path == OFTEN


def test_it_is_enqueued_again_when_its_time_has_come():
    now = timezone.now()
    jobs.enqueue_due(now)
    DBTaskResult.objects.update(status=DONE)
    assert jobs.enqueue_due(now + HOUR / 2) == []
    assert jobs.enqueue_due(now + HOUR) == [OFTEN]


def test_a_job_that_still_waits_is_not_doubled():
    """The workers were away for a week: afterwards there is one job, not 168."""
    now = timezone.now()
    for hour in range(168):
        jobs.enqueue_due(now + hour * HOUR)
    assert DBTaskResult.objects.count() == 1


@pytest.mark.usefixtures("real_backend")
@real_worker
def test_everything_that_recurs_can_be_done(settings):
    settings.RECURRING = RECURRING
    assert jobs.enqueue_due(timezone.now()) == [path for path, _every in RECURRING]
    work()
    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {DONE}


@real_worker
def test_a_job_whose_worker_was_killed_runs_again():
    now = timezone.now()
    a_job(status=RUNNING, started_at=now - timedelta(minutes=16), worker_ids=["killed"])
    assert jobs.requeue_stale(now) == 1
    assert jobs.requeue_stale(now) == 0
    work()
    assert DBTaskResult.objects.get().status == DONE


def test_a_job_that_is_being_done_is_left_alone():
    a_job(status=RUNNING, started_at=timezone.now() - timedelta(minutes=14))
    assert jobs.requeue_stale(timezone.now()) == 0


@real_worker
def test_at_a_fresh_start_nobody_is_working():
    a_job(status=RUNNING, started_at=timezone.now())
    call_command("tick", "--fresh-start")
    assert DBTaskResult.objects.filter(status=RUNNING).count() == 0


@pytest.mark.parametrize(("attempts", "minutes"), [(1, 1), (2, 4), (3, 16), (4, 64), (5, 256)])
def test_a_failed_job_waits_longer_each_time(attempts, minutes):
    job = failed(attempts)
    assert jobs.retry_failed(timezone.now()) == 1
    again = DBTaskResult.objects.get()
    assert again.status == READY
    assert again.run_after - job.finished_at == timedelta(minutes=minutes)
    assert not DBTaskResult.objects.ready().exists()


def test_after_six_attempts_it_stays_failed():
    failed(6)
    assert jobs.retry_failed(timezone.now()) == 0
    assert DBTaskResult.objects.get().status == FAILED


@real_worker
def test_a_job_that_always_fails_is_tried_six_times():
    break_down.enqueue()
    for _round in range(10):
        work()
        jobs.retry_failed(timezone.now())
        DBTaskResult.objects.update(run_after=timezone.now())
    job = DBTaskResult.objects.get()
    assert (job.status, len(job.worker_ids)) == (FAILED, 6)


@real_worker
def test_a_worker_does_a_job_once():
    count_to.enqueue(7)
    for _round in range(2):
        work()
    job = DBTaskResult.objects.get()
    assert (job.status, job.return_value, len(job.worker_ids)) == (DONE, 7, 1)


def test_old_results_are_forgotten():
    a_job(status=DONE, finished_at=timezone.now() - timedelta(days=15))
    jobs.forget_results()
    assert not DBTaskResult.objects.exists()


def test_a_tick_does_all_three():
    failed(1)
    count_to.enqueue(4)
    lost = DBTaskResult.objects.get(status=READY)
    DBTaskResult.objects.filter(pk=lost.pk).update(status=RUNNING, started_at=timezone.now() - 2 * jobs.LONGEST)
    jobs.tick(timezone.now())
    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {READY}
    assert DBTaskResult.objects.count() == 3
