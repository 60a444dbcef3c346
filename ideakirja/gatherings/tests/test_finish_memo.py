"""Finishing the memo: at least what was agreed."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.block import Gather, Series
from ideakirja.gatherings.models import Gathering, Memo
from ideakirja.kit.days import EveryWeeks
from ideakirja.matters.tests.things import last_verbs

from .things import URL, a_held_meeting, a_meeting, a_point, an_activity, at, finished, the_step


def finish(world, meeting, **more):
    return actions.finish_memo(meeting, by=world.maija, now=timezone.now(), **more)


@pytest.fixture
def written(world):
    meeting = a_held_meeting(world)
    actions.write_item(meeting.items.get(), "Sovittiin", version=0, by=world.maija)
    return meeting


def test_finish_and_open_again(world, sign_in, written):
    client = sign_in(world.maija)
    client.post(f"{URL}{written.pk}/memo/finish/")
    memo = Memo.objects.get()
    assert memo.finished_at
    assert memo.finished_by == world.maija
    assert not Gathering.objects.without_memo(timezone.now()).exists()
    client.post(f"{URL}{written.pk}/memo/reopen/")
    assert Memo.objects.get().finished_at is None
    assert last_verbs(2) == ["memo.reopened", "memo.finished"]


def test_twice_is_once(world, written):
    assert finish(world, written).finished_at == finish(world, written).finished_at


def test_an_empty_memo_is_not_finished(world, sign_in):
    meeting = a_held_meeting(world)
    answer = sign_in(world.maija).post(f"{URL}{meeting.pk}/memo/finish/")
    assert answer.status_code == 422
    assert "Write at least what was agreed." in answer.content.decode()


def test_a_point_without_a_word_must_be_left_out_on_purpose(world, sign_in, written):
    a_point(written, "Kesälomat")
    answer = sign_in(world.maija).post(f"{URL}{written.pk}/memo/finish/")
    assert answer.status_code == 422
    assert "1 point has no text: Kesälomat." in answer.content.decode()
    sign_in(world.maija).post(f"{URL}{written.pk}/memo/finish/", {"leaves_out": "on"})
    assert Memo.objects.get().finished_at


def test_not_before_it_has_begun(world):
    meeting = a_meeting(world)
    actions.write_item(a_point(meeting), "Ennakkoon", version=0, by=world.maija)
    with pytest.raises(ValidationError, match="has not begun yet"):
        finish(world, meeting)


def test_it_ticks_the_step(world):
    activity = an_activity(world, day=timezone.localdate())
    Gather(name="Raati").open(the_step(activity), by=world.maija)
    meeting = Gathering.objects.get()
    actions.change_gathering(meeting, starts_at=at(-1), ends_at=at(0), by=world.maija)
    actions.write_item(a_point(meeting), "Sovittiin", version=0, by=world.maija)
    finish(world, Gathering.objects.get())
    assert the_step(activity).done_on == timezone.localdate()


def test_a_series_is_done_when_every_gathering_has_its_memo(world):
    activity = an_activity(world, day=timezone.localdate() - timedelta(days=30))
    Series(name="Ryhmä", rhythm=EveryWeeks(), times=2).open(the_step(activity), by=world.maija)
    for place, session in enumerate(Gathering.objects.all()):
        assert not the_step(activity).done_on, place
        actions.write_item(a_point(session), "Sovittiin", version=0, by=world.maija)
        finish(world, session)
    assert the_step(activity).done_on


def test_it_nags_its_recorder(world):
    now = timezone.now()
    meeting = a_held_meeting(world)
    without = Gathering.objects.without_memo(now)
    assert list(without.recorded_by(world.maija)) == [meeting]
    actions.add_host(meeting, "chair", user=world.sari, by=world.maija)
    assert list(without.recorded_by(world.sari)) == [meeting]
    actions.add_host(meeting, "secretary", user=world.olli, by=world.maija)
    assert list(without.recorded_by(world.olli)) == [meeting]
    assert not without.recorded_by(world.maija).exists()
    assert not without.recorded_by(world.sari).exists()


def test_it_nags_nobody_when_no_memo_is_wanted_or_it_is_finished(world, written):
    a_meeting(world, "Avoin ilta", days=-2, wants_memo=False)
    finished(world, written)
    assert not Gathering.objects.without_memo(timezone.now()).exists()
