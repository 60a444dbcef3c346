"""Reminders, changes and cancellations: to those whom they concern, once."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.activities.actions import leave_seat
from ideakirja.gatherings.actions.inviting import invite_seated, remind_coming, remind_unanswered, tell_change
from ideakirja.gatherings.actions.planning import cancel_gathering
from ideakirja.gatherings.actions.signing_up import answer_invitation
from ideakirja.people.models import Delivery

from .inviting import a_member, a_panel, a_session, rows_of, three_members, verbs
from .things import fields_of

BO = {"name": "Bo Ek", "channel": "email", "email": "bo@posti.example"}


@pytest.fixture
def gathering(world):
    """Anna and Bo were invited yesterday; Anna comes."""
    gathering = a_session(a_panel(world))
    a_member(gathering.activity)
    a_member(gathering.activity, BO)
    yesterday = timezone.now() - timedelta(days=1, hours=1)
    invite_seated(gathering, by=world.olli, now=yesterday)
    answer_invitation(rows_of(gathering)["Anna Virtanen"], "yes", how="link", now=yesterday)
    mail.outbox.clear()
    return gathering


def told():
    return [message.to[0].partition("@")[0] for message in mail.outbox]


def test_those_who_have_not_answered_are_reminded_once(world, gathering):
    now = timezone.now()
    assert remind_unanswered(gathering, by=world.olli, now=now) == 1
    assert remind_unanswered(gathering, by=world.olli, now=now) == 0
    assert told() == ["bo"]
    assert remind_unanswered(gathering, by=world.olli, now=now + timedelta(days=2)) == 1


def test_those_who_come_are_reminded_before(gathering):
    assert remind_coming(gathering, now=timezone.now()) == 1
    assert remind_coming(gathering, now=timezone.now()) == 0
    assert told() == ["anna"]


def test_whoever_left_is_not_reminded(world, gathering):
    seat = gathering.activity.seats.get(participant__name="Bo Ek")
    leave_seat(seat, by=None, today=timezone.localdate())
    assert remind_unanswered(gathering, by=world.olli, now=timezone.now()) == 0


def test_a_change_is_told_to_all_once(world, gathering):
    type(gathering).objects.update(place="Työväentalo")
    assert tell_change(gathering, by=world.olli, now=timezone.now()) == 2
    assert tell_change(gathering, by=world.olli, now=timezone.now()) == 0
    assert sorted(told()) == ["anna", "bo"]
    assert all("Työväentalo" in message.body for message in mail.outbox)


def test_an_invitation_that_has_not_left_is_written_anew(world):
    gathering = a_session(a_panel(world))
    three_members(gathering.activity)
    invite_seated(gathering, by=world.olli, now=timezone.now())
    type(gathering).objects.update(place="Työväentalo")
    tell_change(gathering, by=world.olli, now=timezone.now())
    letters = Delivery.objects.filter(channel="letter").order_by("pk")
    assert [(letter.kind, letter.state) for letter in letters] == [
        ("invitation", "withdrawn"),
        ("invitation", "to_print"),
    ]
    assert "Työväentalo" in letters.last().body
    assert [*Delivery.objects.filter(channel="email").values_list("kind", flat=True)] == ["invitation", "change"]
    assert len(mail.outbox) == 2


def test_a_cancellation_is_told_to_those_who_were_reached(world, gathering):
    a_member(gathering.activity, {"name": "Cia", "channel": "hand"})
    invite_seated(gathering, by=world.olli, now=timezone.now())
    for _time in range(2):
        cancel_gathering(gathering, "Sali on varattu.", by=world.olli, now=timezone.now())
    assert sorted(told()) == ["anna", "bo"]
    assert "Sali on varattu." in mail.outbox[0].body
    row = rows_of(gathering)["Cia"]
    assert row.invited_at is None, "heard nothing, and can be invited if it takes place after all"
    assert Delivery.objects.get(channel="hand").state == "withdrawn"


def test_who_said_no_need_not_hear_of_it(world, gathering):
    answer_invitation(rows_of(gathering)["Bo Ek"], "no", how="link", now=timezone.now())
    cancel_gathering(gathering, "Sali on varattu.", by=world.olli, now=timezone.now())
    assert told() == ["anna"]


def test_nothing_is_told_of_what_is_over(world, gathering):
    for act in (remind_unanswered, tell_change):
        with pytest.raises(ValidationError, match="is over"):
            act(gathering, by=world.olli, now=gathering.ends_at)


def test_the_trail(world, gathering):
    remind_unanswered(gathering, by=world.olli, now=timezone.now())
    tell_change(gathering, by=world.olli, now=timezone.now())
    assert verbs()[:2] == ["gathering.change_told", "gathering.reminded"]


def test_the_buttons(world, gathering, sign_in):
    client, address = sign_in(world.maija), f"/en/staff/gatherings/{gathering.pk}/people/"
    assert "1 reminder is on its way." in client.post(f"{address}remind/", follow=True).text
    assert "There is nobody to remind" in client.post(f"{address}remind/", follow=True).text
    assert "2 messages are on their way." in client.post(f"{address}tell/", follow=True).text


def test_a_move_into_the_past_says_nothing_of_telling(world, gathering, sign_in):
    client, address = sign_in(world.olli), f"/en/staff/gatherings/{gathering.pk}/change/"
    ahead, past = (str(timezone.localdate() + timedelta(days=days)) for days in (20, -20))
    assert "Tell them on the page" in client.post(address, fields_of(gathering, day=ahead), follow=True).text
    assert "Tell them on the page" not in client.post(address, fields_of(gathering, day=past), follow=True).text
