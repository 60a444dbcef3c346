"""Closing a collection before its last day, and letting it go on."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.surveys.actions import close_collection
from ideakirja.surveys.models import Closure, Collection
from ideakirja.trail.models import Entry

from .cards import send_card


def address(collection: Collection, act: str) -> str:
    return f"/en/staff/collections/{collection.pk}/{act}/"


def day(n: int) -> str:
    return (timezone.localdate() + timedelta(days=n)).isoformat()


def test_a_closed_collection_takes_nothing_in(world, story, sign_in):
    assert sign_in(world.sari).post(address(story.card, "close")).status_code == 302
    collection = Collection.objects.get(pk=story.card.pk)
    assert collection.is_over(timezone.localdate())
    assert b"This survey has ended" in send_card(story.card.code, token="any").content
    assert collection not in Collection.objects.open(timezone.localdate())


def test_closing_twice_is_closing_once(world, story):
    for person in (world.sari, world.kaisa):
        close_collection(story.card, by=person)
    assert Closure.objects.get().closed_by == world.sari
    assert Entry.objects.filter(verb="collection.closed").count() == 1


def test_a_closed_collection_can_go_on(world, story, sign_in):
    close_collection(story.card, by=world.sari)
    sign_in(world.sari).post(address(story.card, "extend"), {"closes_on": day(200)})
    collection = Collection.objects.get(pk=story.card.pk)
    assert collection.is_open(timezone.localdate())
    assert collection.closes_on.isoformat() == day(200)
    assert send_card(collection.code, wish="Hei").status_code == 302
    assert Entry.objects.get(verb="collection.extended").data == {"closes_on": day(200)}


@pytest.mark.parametrize("typed", ["", "tomorrow", "2020-01-01"])
def test_a_wrong_last_day_changes_nothing(world, story, sign_in, typed):
    browser = sign_in(world.sari)
    browser.post(address(story.card, "extend"), {"closes_on": typed})
    assert "Choose today or a later day." in browser.get(f"/en/staff/collections/{story.card.pk}/").text
    assert Collection.objects.get(pk=story.card.pk).closes_on == story.card.closes_on


def test_the_last_day_is_not_before_the_first(world, story, sign_in):
    """Also when the collection has not opened yet."""
    Collection.objects.filter(pk=story.card.pk).update(opens_on=day(5))
    browser = sign_in(world.sari)
    assert browser.post(address(story.card, "extend"), {"closes_on": day(3)}).status_code == 302
    page = browser.get(f"/en/staff/collections/{story.card.pk}/").text
    assert "The last day must not be before the first day." in page
    assert Collection.objects.get(pk=story.card.pk).closes_on == story.card.closes_on


@pytest.mark.parametrize("act", ["close", "extend"])
def test_others_get_not_found(world, story, sign_in, act):
    """A worker of the unit may look, not act; a stranger may not even look."""
    for person in (world.maija, world.vilma, world.antti, world.timo):
        assert sign_in(person).post(address(story.card, act), {"closes_on": day(9)}).status_code == 404
    assert sign_in(world.sari).post(address(story.survey, act), {"closes_on": day(9)}).status_code == 404
    assert not Closure.objects.exists()


def test_closing_needs_a_post(world, story, sign_in):
    assert sign_in(world.sari).get(address(story.card, "close")).status_code == 405
