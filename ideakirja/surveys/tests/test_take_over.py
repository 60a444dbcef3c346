"""Cards that were left in a collection that is over wait for the next one."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from ideakirja.demo.world import World
from ideakirja.people.models import Unit
from ideakirja.questions.actions import adopt
from ideakirja.questions.ready import FEEDBACK_CARD, SATISFACTION_SURVEY
from ideakirja.surveys.actions import close_collection, release_due, start_collection, submit
from ideakirja.surveys.models import Collection, Response, Sealed
from ideakirja.surveys.receipts import Receipt
from ideakirja.trail.models import Entry

from .cards import put_waiting


def next_one(world: World, *, unit: Unit | None = None, form=FEEDBACK_CARD, limit=5, first: date | None = None):
    first = first or timezone.localdate()
    collection = Collection(
        unit=unit or world.keskusta,
        version=adopt(form, by=world.sari),
        name="Seuraava",
        purposes={"fi": "Luemme kortit yhdessä."},
        responsible=world.maija,
        opens_on=first,
        closes_on=first + timedelta(days=30),
        promise_days=30,
        release_limit=limit,
    )
    return start_collection(collection, by=world.sari, workers=[world.maija, world.olli])


@pytest.fixture
def ended(story):
    """The card of Keskusta is over since yesterday, with three cards in it."""
    put_waiting(story.card, 3, wish="Toive {n}")
    Collection.objects.filter(pk=story.card.pk).update(closes_on=timezone.localdate() - timedelta(days=1))
    return story.card


def test_cards_that_were_left_move_to_the_next_collection(world, ended):
    following = next_one(world)
    assert following.sealed.count() == 3
    assert Entry.objects.filter(verb="collection.started").first().data["moved"] == 3
    put_waiting(following, 2)
    assert release_due(timezone.now()) == 5


def test_also_when_the_collection_was_closed_before_its_last_day(world, story):
    put_waiting(story.card, 3)
    close_collection(story.card, by=world.sari)
    assert next_one(world).sealed.count() == 3


def test_cards_of_an_open_collection_stay(world, story):
    """The next one has been started in good time: the cards of this one stay until it is over, then they move."""
    put_waiting(story.card, 4)
    following = next_one(world, first=story.card.closes_on + timedelta(days=1))
    assert story.card.sealed.count() == 4
    later = timezone.now() + (following.opens_on - timezone.localdate())
    assert release_due(later) == 0
    assert following.sealed.count() == 4
    assert Entry.objects.get(verb="collection.took_over").data == {"count": 4}


def test_a_full_batch_is_released_where_it_was_written(world, ended):
    """Five waited for the night when the last day came: their results belong to their own collection."""
    put_waiting(ended, 2)
    assert next_one(world).sealed.count() == 0
    assert release_due(timezone.now()) == 5
    assert ended.responses.count() == 5


@pytest.mark.parametrize("other", [{"form": SATISFACTION_SURVEY}, {"unit": "rantakyla"}])
def test_only_the_same_questionnaire_and_unit_take_over(world, ended, other):
    if "unit" in other:
        other = {"unit": world.rantakyla}
    next_one(world, **other)
    assert ended.sealed.count() == 3


def test_a_higher_promise_is_not_broken(world, ended):
    """Those who were told "at least 8" do not move to a collection that shows 5."""
    Collection.objects.filter(pk=ended.pk).update(release_limit=8)
    next_one(world, limit=5)
    assert ended.sealed.count() == 3


def test_a_marker_does_not_become_another_workers(world, story):
    """Markers are drawn anew: a card with the marker of the old collection counts for everybody, for no worker."""
    for _card in range(3):
        receipt = Receipt.draw()
        content = {"answers": {}, "language": "fi", "mark": 1, "receipt": receipt.hash}
        submit(story.card, receipt, content, suspect=False, opened_on=timezone.localdate())
    close_collection(story.card, by=world.sari)
    following = next_one(world)
    put_waiting(following, 2)
    release_due(timezone.now())
    assert Response.objects.filter(collection=following, mark=None).count() == 5
    assert not Sealed.objects.exists()
