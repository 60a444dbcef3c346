"""The release as a real worker does it: from the queue of jobs to the cards that can be read."""

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ideakirja.kit.jobs import tick
from ideakirja.kit.tests.worker import BACKEND, work
from ideakirja.surveys.models import Response, Sealed

from .cards import put_waiting

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_tick_and_a_worker_release_what_waits(settings, story):
    """`manage.py tick` and `manage.py db_worker --batch`; a second worker finds nothing more to do."""
    settings.TASKS = BACKEND
    put_waiting(story.card, 5, wish="Toive {n}")
    tick(timezone.now())
    for _worker in range(2):
        work()
    job = DBTaskResult.objects.get(task_path="ideakirja.surveys.jobs.release_all")
    assert (job.status, job.return_value) == ("SUCCESSFUL", 5)
    assert Response.objects.count() == 5
    assert not Sealed.objects.exists()
