"""Cancelling a gathering, with its reason."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.models import Agreed, Gathering
from ideakirja.matters.tests.things import last_verbs

from .things import URL, a_held_meeting, a_meeting, finished


def test_cancel_and_take_back(world, sign_in):
    meeting, client = a_meeting(world), sign_in(world.maija)
    client.post(f"{URL}{meeting.pk}/cancel/", {"because": "Puheenjohtaja on sairas."})
    meeting.refresh_from_db()
    assert meeting.is_cancelled
    assert "Puheenjohtaja on sairas." in client.get(f"{URL}{meeting.pk}/").content.decode()
    assert not Gathering.objects.coming(timezone.now()).exists()
    client.post(f"{URL}{meeting.pk}/uncancel/")
    meeting.refresh_from_db()
    assert not meeting.is_cancelled
    assert last_verbs(2) == ["gathering.uncancelled", "gathering.cancelled"]


def test_the_reason_is_needed(world, sign_in):
    meeting = a_meeting(world)
    answer = sign_in(world.maija).post(f"{URL}{meeting.pk}/cancel/", {"because": " "})
    assert answer.status_code == 422
    assert "Write why the gathering is cancelled." in answer.content.decode()


def test_twice_is_once(world):
    meeting = a_meeting(world)
    for _time in range(2):
        actions.cancel_gathering(meeting, "Sairaus", by=world.maija, now=timezone.now())
    assert last_verbs(2) == ["gathering.cancelled", "gathering.made"]


def test_what_has_a_finished_memo_was_held(world):
    meeting = a_held_meeting(world)
    actions.agree(meeting.items.get(), Agreed.Kind.NOTE, "Jatketaan", by=world.maija, today=timezone.localdate())
    finished(world, meeting)
    with pytest.raises(ValidationError, match="has been held"):
        actions.cancel_gathering(meeting, "Sairaus", by=world.maija, now=timezone.now())
