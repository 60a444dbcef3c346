"""Ending an activity: what happens to its gatherings that are still to come."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from ideakirja.gatherings.actions.inviting import invite_seated
from ideakirja.gatherings.tests.inviting import a_member, a_panel, a_session
from ideakirja.matters.tests.things import last_verbs
from ideakirja.methods.running import end

URL = "/en/staff/activities"


@pytest.fixture
def panel(world):
    """One session is over, one is going on, and one is ahead; Anna is invited to that."""
    panel, now = a_panel(world), timezone.now()
    a_member(panel)
    a_session(panel, days=-20, name="Ensimmäinen")
    a_session(panel, name="Nyt", starts_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=1))
    ahead = a_session(panel, name="Viimeinen")
    invite_seated(ahead, by=world.olli, now=now)
    mail.outbox.clear()
    return panel


def close(client, panel, **more):
    return client.post(f"{URL}/{panel.pk}/close/", {"goals": "Kyllä", "because": "Raati on päättynyt."} | more)


def cancelled(panel):
    return [gathering.name for gathering in panel.gatherings.exclude(cancelled_at=None)]


def test_it_asks_and_names_those_to_come(world, sign_in, panel):
    client = sign_in(world.olli)
    page = client.get(f"{URL}/{panel.pk}/close/").text
    assert "Viimeinen" in page
    assert "Ensimmäinen" not in page
    reply = close(client, panel)
    assert reply.status_code == 422
    assert "Choose whether they are cancelled or take place." in reply.text


def test_they_are_cancelled_and_those_invited_hear_why(world, sign_in, panel):
    assert close(sign_in(world.olli), panel, coming="cancel").status_code == 302
    panel.refresh_from_db()
    assert panel.is_closed
    assert cancelled(panel) == ["Viimeinen"]
    assert [message.to for message in mail.outbox] == [["anna@posti.example"]]
    assert "Raati on päättynyt." in mail.outbox[0].body


def test_the_reason_is_needed(world, sign_in, panel):
    reply = close(sign_in(world.olli), panel, coming="cancel", because=" ")
    assert "Write why they are cancelled." in reply.text
    assert not cancelled(panel)
    assert not mail.outbox


def test_they_may_take_place_all_the_same(world, sign_in, panel):
    close(sign_in(world.olli), panel, coming="keep")
    panel.refresh_from_db()
    assert panel.is_closed
    assert not cancelled(panel)
    assert not mail.outbox


def test_without_any_to_come_nothing_is_asked(world, sign_in, panel):
    panel.gatherings.filter(name="Viimeinen").delete()
    assert "still to come" not in sign_in(world.olli).get(f"{URL}/{panel.pk}/close/").text
    assert close(sign_in(world.olli), panel).status_code == 302


def test_twice_tells_once_and_leaves_its_lines(world, panel):
    now, today = timezone.now(), timezone.localdate()
    for _time in range(2):
        end(panel, {"goals": "Kyllä"}, cancelled_because="Päättyi.", by=world.olli, today=today, now=now)
    assert len(mail.outbox) == 1
    assert last_verbs(3) == ["activity.closed", "activity.closed", "gathering.cancelled"]
