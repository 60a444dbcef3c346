"""Everybody who left their details is invited to the kick-off; nobody twice."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from ideakirja.calls import actions
from ideakirja.calls.models import Interest
from ideakirja.calls.stages import Stage, lines_of
from ideakirja.gatherings.actions import make_gathering

from .conftest import ANNA
from .things import STAFF, count_of, whole_trail

BO = {"name": "Bo Ek", "channel": "hand", "language": "sv"}


def test_everybody_is_invited(world, call, interest, kick_off, sign_in):
    actions.add_interest(call, BO, source="worker", by=world.olli, today=timezone.localdate())
    client = sign_in(world.maija)
    assert "2 people have left details" in client.get(f"{STAFF}/{call.pk}/").text
    reply = client.post(f"{STAFF}/{call.pk}/invite/", follow=True)
    assert "2 invitations leave now." in reply.text
    assert kick_off.attendances.exclude(invited_at=None).count() == 2
    assert "/en/me/" in mail.outbox[0].body
    assert {line.stage for line in lines_of(call)} == {Stage.INVITED}


def test_nobody_is_invited_twice(world, call, interest, kick_off):
    assert actions.invite_to_kick_off(call, by=world.olli, now=timezone.now()) == 1
    assert actions.invite_to_kick_off(call, by=world.olli, now=timezone.now()) == 0
    actions.add_interest(call, BO, source="worker", by=world.olli, today=timezone.localdate())
    assert actions.invite_to_kick_off(call, by=world.olli, now=timezone.now()) == 1
    assert count_of("call.invited") == 2
    assert len(mail.outbox) == 1


def test_not_those_who_said_no_or_were_told_not_now(world, call, interest, kick_off):
    today = timezone.localdate()
    other = actions.add_interest(call, BO, source="worker", by=world.olli, today=today)
    actions.withdraw_interest(interest, by=None, now=timezone.now())
    actions.say_not_now(other, "Ei nyt.", by=world.olli, today=today)
    assert not Interest.objects.to_invite().exists()
    assert actions.invite_to_kick_off(call, by=world.olli, now=timezone.now()) == 0


def test_without_a_kick_off_it_says_what_to_do(world, call, interest, sign_in):
    reply = sign_in(world.maija).post(f"{STAFF}/{call.pk}/invite/", follow=True)
    assert "Choose first which gathering is the kick-off." in reply.text


def test_the_only_one_that_is_planned_is_chosen_by_itself(world, call, interest, sign_in):
    day = timezone.now() + timedelta(days=9)
    planned = {"unit": world.keskusta, "name": "Avoin ilta", "starts_at": day, "kind": "open", "by": world.olli}
    event = make_gathering(activity=call.activity, **planned)
    client = sign_in(world.maija)
    assert "Avoin ilta, on " in client.get(f"{STAFF}/{call.pk}/").text
    client.post(f"{STAFF}/{call.pk}/invite/")
    call.refresh_from_db()
    assert call.kick_off == event
    assert event.attendances.count() == 1


def test_of_two_none_is_chosen(world, call, interest):
    day = timezone.now() + timedelta(days=9)
    for name in ("Aamu", "Ilta"):
        make_gathering(
            unit=world.keskusta, name=name, starts_at=day, kind="open", activity=call.activity, by=world.olli
        )
    with pytest.raises(ValidationError, match="Choose first"):
        actions.invite_to_kick_off(call, by=world.olli, now=timezone.now())


def test_not_to_one_that_is_over(world, call, interest, kick_off, sign_in):
    kick_off.starts_at, kick_off.ends_at = (timezone.now() - timedelta(hours=n) for n in (3, 1))
    kick_off.save()
    assert "Invite to the kick-off" not in sign_in(world.maija).get(f"{STAFF}/{call.pk}/").text
    for page in ("", "thanks/"):
        text = Client().get(f"/en/join/{call.code}/{page}").text
        assert "Aloitus" not in text
        assert "first gathering" not in text
    reply = sign_in(world.maija).post(f"{STAFF}/{call.pk}/invite/", follow=True)
    assert "The gathering is over." in reply.text
    assert not mail.outbox


def test_others_invite_nobody(world, call, interest, kick_off, sign_in):
    for person in (world.aino, world.timo):
        assert sign_in(person).post(f"{STAFF}/{call.pk}/invite/").status_code == 404


def test_the_trail_counts_and_does_not_name(world, call, interest, kick_off):
    actions.invite_to_kick_off(call, by=world.olli, now=timezone.now())
    assert ANNA["name"] not in whole_trail()
