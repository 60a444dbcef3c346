"""Cancelling a gathering, with its reason."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.actions.presence import add_walk_in, count_heads
from ideakirja.gatherings.models import Agreed, Gathering
from ideakirja.matters.tests.things import last_verbs

from .things import URL, a_held_meeting, a_meeting, a_point, finished


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


def _memo(world, meeting):
    actions.agree(meeting.items.get(), Agreed.Kind.NOTE, "Jatketaan", by=world.maija, today=timezone.localdate())
    finished(world, meeting)


def _words(world, meeting):
    actions.write_item(meeting.items.get(), "Sovittiin", version=0, by=world.maija)


def _somebody(world, meeting):
    add_walk_in(meeting, "Ville", by=world.maija, now=timezone.now())


def _number(world, meeting):
    count_heads(meeting, 4, by=world.maija, now=timezone.now())


@pytest.mark.parametrize("write", [_memo, _words, _somebody, _number])
def test_what_has_been_held_is_not_cancelled(world, sign_in, write):
    meeting, client = a_held_meeting(world), sign_in(world.maija)
    assert "It did not take place" in client.get(f"{URL}{meeting.pk}/").text
    write(world, meeting)
    assert "It did not take place" not in client.get(f"{URL}{meeting.pk}/").text
    assert "can no longer be cancelled" in client.get(f"{URL}{meeting.pk}/cancel/", follow=True).text
    client.post(f"{URL}{meeting.pk}/cancel/", {"because": "Sairaus"})
    with pytest.raises(ValidationError, match="has been held"):
        actions.cancel_gathering(meeting, "Sairaus", by=world.maija, now=timezone.now())
    meeting.refresh_from_db()
    assert not meeting.is_cancelled


def test_a_memo_prepared_before_does_not_keep_it_from_being_cancelled(world):
    meeting = a_meeting(world)
    actions.write_item(a_point(meeting), "Ennakkoon", version=0, by=world.maija)
    actions.cancel_gathering(meeting, "Sairaus", by=world.maija, now=timezone.now())
    assert Gathering.objects.get().is_cancelled


def test_what_was_not_held_after_all_is_told_to_nobody(world, sign_in, mailoutbox):
    """Its memo is no longer waited for."""
    meeting, client = a_held_meeting(world), sign_in(world.maija)
    meeting.attendances.create(user=world.olli, invited_at=meeting.made_at, answer="yes")
    assert "Nobody is written to." in client.get(f"{URL}{meeting.pk}/cancel/").text
    client.post(f"{URL}{meeting.pk}/cancel/", {"because": "Kukaan ei päässyt."})
    assert not mailoutbox
    assert not Gathering.objects.without_memo(timezone.now()).exists()


def test_the_questions_before_a_meeting_lead_to_cancelling_while_it_is_ahead(world, sign_in):
    client = sign_in(world.maija)
    words = "We agree on it otherwise"
    assert words in client.get(f"{URL}{a_meeting(world).pk}/plan/").text
    assert words not in client.get(f"{URL}{a_held_meeting(world).pk}/plan/").text
