"""The tick releases a batch."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.matters.models import Voice
from ideakirja.surveys.actions import release, submit
from ideakirja.surveys.models import Release, Response, Sealed, SpentKey
from ideakirja.surveys.receipts import Receipt
from ideakirja.trail.models import Entry

from .cards import put_waiting


def test_five_are_released_together(story):
    """k answers become responses and voices; the boxes are gone, the spent keys stay."""
    put_waiting(story.card, 5, wish="Toive {n}")
    assert release(story.card, now=timezone.now()) == 5
    assert Response.objects.count() == Voice.objects.count() == SpentKey.objects.count() == 5
    assert not Sealed.objects.exists()
    assert Release.objects.get().size == 5


def test_four_wait(story):
    put_waiting(story.card, 4, wish="Toive {n}")
    assert release(story.card, now=timezone.now()) == 0
    assert Sealed.objects.count() == 4
    assert not Response.objects.exists()


def test_not_more_often_than_the_setting_says(story, settings):
    """A second batch on the same day waits for the next day."""
    settings.RELEASE_EVERY = timedelta(days=1)
    now = timezone.now()
    put_waiting(story.card, 5)
    release(story.card, now=now)
    put_waiting(story.card, 5, wish="a")
    assert release(story.card, now=now + timedelta(hours=23)) == 0
    assert release(story.card, now=now + timedelta(hours=25)) == 5


def test_a_replay_after_the_release_is_not_a_second_card(story):
    """An offline queue sends an old card once more: nothing happens."""
    receipts = put_waiting(story.card, 5, wish="Toive {n}")
    release(story.card, now=timezone.now())
    content = {"answers": {"wish": "again"}, "language": "fi", "mark": None, "receipt": receipts[0].hash}
    submit(story.card, receipts[0], content, suspect=False, opened_on=timezone.localdate())
    assert not Sealed.objects.exists()
    assert Response.objects.count() == 5


def test_suspected_spam_never_fills_up_a_batch(story):
    """Four spam cards and one real one: the real one is not singled out."""
    put_waiting(story.card, 1, wish="Oikea")
    for _n in range(4):
        receipt = Receipt.draw()
        content = {"answers": {"wish": "spam"}, "language": "fi", "mark": None, "receipt": receipt.hash}
        submit(story.card, receipt, content, suspect=True, opened_on=timezone.localdate())
    assert release(story.card, now=timezone.now()) == 0


def test_the_order_of_writing_is_gone(story):
    """The rows of a batch stand in an order drawn by lot: over many batches the first card is not first."""
    firsts = 0
    for _round in range(30):
        receipts = put_waiting(story.survey, 5, **{"item-1": 3})
        story.survey.refresh_from_db()
        release(story.survey, now=timezone.now() + timedelta(days=_round * 2))
        newest = list(Response.objects.order_by("-pk")[:5].values_list("receipt_hash", flat=True))[::-1]
        firsts += newest[0] == receipts[0].hash
    assert firsts < 18  # expected 6; 18 or more has a chance below one in a million


def test_a_damaged_box_stays_and_the_others_go(story):
    put_waiting(story.card, 6, wish="Toive {n}")
    Sealed.objects.filter(pk=Sealed.objects.first().pk).update(box=b"broken")
    assert release(story.card, now=timezone.now()) == 5
    assert Sealed.objects.count() == 1


def test_the_trail_says_how_many(story):
    put_waiting(story.card, 5, wish="Salainen {n}")
    release(story.card, now=timezone.now())
    entry = Entry.objects.get(verb="collection.released")
    assert entry.actor_id is None
    assert entry.data == {"count": 5}


@pytest.mark.parametrize("number", [5, 7])
def test_the_month_is_the_months_of_the_release(story, number):
    put_waiting(story.card, number)
    release(story.card, now=timezone.now())
    assert {response.month.day for response in Response.objects.all()} == {1}
