"""Somebody does not want to join after all: nothing more is sent, and places are free for others."""

from django.utils import timezone

from ideakirja.calls import actions
from ideakirja.people.models import Delivery

from .things import STAFF, count_of


def test_it_is_written_down_once(world, interest, sign_in):
    for _press in range(2):
        sign_in(world.maija).post(f"{STAFF}/interests/{interest.pk}/withdraw/")
    interest.refresh_from_db()
    assert interest.withdrawn_on == timezone.localdate()
    assert count_of("call.interest_withdrawn") == 1


def test_what_had_not_left_does_not_leave(world, interest, kick_off):
    interest.participant.channel = "hand"
    interest.participant.save()
    actions.invite_to_kick_off(interest.call, by=world.olli, now=timezone.now())
    assert Delivery.objects.get().state == Delivery.State.TO_PRINT
    actions.withdraw_interest(interest, by=world.olli, now=timezone.now())
    assert Delivery.objects.get().state == Delivery.State.WITHDRAWN
    assert interest.participant.attendances.get().answer == "no"


def test_nobody_interviews_or_accepts_them(world, interest, sign_in):
    actions.withdraw_interest(interest, by=world.olli, now=timezone.now())
    client = sign_in(world.olli)
    typed = {"first": world.olli.pk}
    assert "does not want to join" in client.post(f"{STAFF}/interests/{interest.pk}/interview/", typed).text
    assert "does not want to join" in client.post(f"{STAFF}/interests/{interest.pk}/accept/", {"text": "Hei"}).text


def test_others_get_not_found(world, interest, sign_in):
    for person in (world.aino, world.timo, world.vilma):
        assert sign_in(person).post(f"{STAFF}/interests/{interest.pk}/withdraw/").status_code == 404
        assert sign_in(person).get(f"{STAFF}/interests/{interest.pk}/").status_code == 404
