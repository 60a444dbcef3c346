"""What happens when a card is corrected in the very moment of its release, and when the release itself fails."""

import threading

import pytest
from django.db import DataError, connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ideakirja.kit.jobs import tick
from ideakirja.kit.tests.worker import BACKEND, work
from ideakirja.surveys.actions import release, releasing, submit
from ideakirja.surveys.models import Response, Sealed
from ideakirja.surveys.tests.cards import put_waiting

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_correction_during_the_release_is_not_acknowledged_and_lost(story, monkeypatch):
    """The correction waits for the release to end. What was released is what had been acknowledged before it."""
    receipts = put_waiting(story.card, 5, wish="Ensimmäinen")
    order = []
    make = releasing._make_responses

    def correct():
        try:
            content = {"answers": {"wish": "Korjattu"}, "language": "fi", "mark": None, "receipt": receipts[0].hash}
            submit(story.card, receipts[0], content, suspect=False, opened_on=timezone.localdate())
            order.append("corrected")
        finally:
            connection.close()

    correction = threading.Thread(target=correct)

    def slow(*args):
        correction.start()
        correction.join(1.5)
        make(*args)
        order.append("made")

    monkeypatch.setattr(releasing, "_make_responses", slow)
    assert release(story.card, now=timezone.now()) == 5
    correction.join(20)
    assert order == ["made", "corrected"]
    assert {response.answers["wish"] for response in Response.objects.all()} == {"Ensimmäinen"}
    assert not Sealed.objects.exists()


def test_a_failed_release_keeps_every_card_and_tells_nothing_of_them(story, settings, monkeypatch):
    """The error of a database may quote the row. What is kept of the job does not; other collections go on."""
    settings.TASKS = BACKEND
    put_waiting(story.card, 5, wish="Salaisuus")
    put_waiting(story.survey, 5)
    make = releasing._make_responses

    def fail(collection, contents, now):
        if collection == story.card:
            raise DataError(f"Failing row contains {contents}")
        make(collection, contents, now)

    monkeypatch.setattr(releasing, "_make_responses", fail)
    tick(timezone.now())
    work()
    job = DBTaskResult.objects.get(task_path="ideakirja.surveys.jobs.release_all")
    assert job.status == "FAILED"
    assert "DataError" in job.traceback
    assert "Salaisuus" not in repr(vars(job))
    assert Sealed.objects.filter(collection=story.card).count() == 5
    assert Response.objects.filter(collection=story.survey).count() == 5
