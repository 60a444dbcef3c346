"""What is written of a gathering ticks its step: who came or how many is enough, also without a memo."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.activities.actions import close_activity
from ideakirja.gatherings import actions
from ideakirja.gatherings.actions.presence import add_walk_in, count_heads, record_presence
from ideakirja.gatherings.block import Gather, Series
from ideakirja.gatherings.models import Gathering
from ideakirja.kit.days import EveryWeeks
from ideakirja.matters.tests.things import last_verbs

from .things import an_activity, at, the_step


@pytest.fixture
def meeting(world):
    """Yesterday's, opened by the step of an activity."""
    activity = an_activity(world)
    Gather(name="Raati").open(the_step(activity), by=world.maija)
    gathering = Gathering.objects.get()
    actions.change_gathering(gathering, starts_at=at(-1), ends_at=at(0), by=world.maija)
    return Gathering.objects.get()


def mark(world, meeting, presence):
    row, _new = meeting.attendances.get_or_create(name="Ville")
    record_presence(meeting, {row.pk: presence}, by=world.maija, now=timezone.now())


def test_somebody_present_ticks_it_and_it_stays(world, meeting):
    mark(world, meeting, "present")
    assert the_step(meeting.activity).done_on == timezone.localdate()
    assert last_verbs(2) == ["step.done", "gathering.presence_recorded"]
    mark(world, meeting, "")
    assert the_step(meeting.activity).done_on


@pytest.mark.parametrize("presence", ["excused", "absent"])
def test_who_did_not_come_does_not_tell_that_it_was_held(world, meeting, presence):
    mark(world, meeting, presence)
    assert not the_step(meeting.activity).done_on


def test_a_walk_in_ticks_it(world, meeting):
    add_walk_in(meeting, "Ville", by=world.maija, now=timezone.now())
    assert the_step(meeting.activity).done_on


def test_a_number_ticks_it_and_no_number_does_not(world, meeting):
    count_heads(meeting, 12, by=world.maija, now=timezone.now())
    assert the_step(meeting.activity).done_on


def test_what_has_ended_stays_as_it_was(world, meeting):
    close_activity(meeting.activity, {"goals": "Kyllä"}, by=world.maija, today=timezone.localdate())
    count_heads(meeting, 12, by=world.maija, now=timezone.now())
    assert not the_step(meeting.activity).done_on


def test_a_series_is_done_with_its_last_gathering(world):
    """Who came will do for one and the number for another. A cancelled one is not waited for, nor one that is over and
    wants no memo."""
    activity = an_activity(world, day=timezone.localdate() - timedelta(days=40))
    Series(name="Ryhmä", rhythm=EveryWeeks(), times=4).open(the_step(activity), by=world.maija)
    first, second, third, fourth = Gathering.objects.all()
    Gathering.objects.filter(pk=third.pk).update(cancelled_at=timezone.now(), cancelled_because="Sairaus")
    Gathering.objects.filter(pk=fourth.pk).update(wants_memo=False)
    add_walk_in(first, "Ville", by=world.maija, now=timezone.now())
    assert not the_step(activity).done_on
    count_heads(second, 7, by=world.maija, now=timezone.now())
    assert the_step(activity).done_on


def test_a_gathering_to_come_keeps_the_series_waiting(world):
    activity = an_activity(world)
    Series(name="Ryhmä", rhythm=EveryWeeks(), times=2, wants_memo=False).open(the_step(activity), by=world.maija)
    count_heads(Gathering.objects.first(), 7, by=world.maija, now=timezone.now())
    assert not the_step(activity).done_on
