"""On the waiting list: what one reads there, and how it moves up when more places are added."""

import pytest
from django.core import mail
from django.test import Client

from ideakirja.gatherings.links import answer_code

from .inviting import an_event, rows_of, verbs
from .test_sign_up import leave, sign_up
from .things import URL, fields_of


@pytest.fixture
def event(world):
    """Two places: Eeva and Bo have them, Cia, Dan and Eki wait."""
    event = an_event(world, places=2)
    for name in ("Eeva", "Bo", "Cia", "Dan", "Eki"):
        sign_up(event, name)
    mail.outbox.clear()
    return event


def page_of(event, name):
    return Client().get(f"/en/events/answer/{answer_code(rows_of(event)[name])}/").text


def widen(client, event, places):
    typed = fields_of(event, places=places, is_open="on", purpose=event.purpose, place=event.place)
    return client.post(f"{URL}{event.pk}/change/", typed, follow=True).text


def test_one_reads_ones_place_and_may_stay_or_leave(event):
    page = page_of(event, "Eki")
    assert "You are in place 3 on the waiting list." in page
    assert "Stay on the list" in page
    assert "Take me off the list" in page
    assert "I am coming" not in page
    assert "Cancel my place" not in page
    assert "I am coming" in page_of(event, "Eeva")


def test_whoever_stays_keeps_the_place_in_line(event):
    code = answer_code(rows_of(event)["Cia"])
    Client().post(f"/en/events/answer/{code}/", {"answer": "yes", "needs": "Tulkki"})
    assert "You are in place 1 on the waiting list." in page_of(event, "Cia")
    assert rows_of(event)["Cia"].needs == "Tulkki"


def test_whoever_leaves_makes_the_line_shorter(event):
    leave(event, "Cia")
    assert "You are in place 2 on the waiting list." in page_of(event, "Eki")
    assert [row.name for row in event.attendances.coming()] == ["Eeva", "Bo"]
    assert not mail.outbox


def test_more_places_let_the_first_in_line_in_and_tell_them(world, sign_in, event):
    page = widen(sign_in(world.maija), event, 4)
    assert "2 people on the waiting list got a place and hear of it." in page
    assert [row.name for row in event.attendances.coming()] == ["Eeva", "Bo", "Cia", "Dan"]
    assert [message.to[0] for message in mail.outbox] == ["cia@posti.example", "dan@posti.example"]
    assert "You are in place 1 on the waiting list." in page_of(event, "Eki")
    assert "gathering.places_filled" in verbs()
    assert "got a place" not in widen(sign_in(world.maija), event, 4)
    assert len(mail.outbox) == 2


def test_no_limit_any_more_lets_all_in(world, sign_in, event):
    widen(sign_in(world.maija), event, "")
    assert not event.attendances.waiting().exists()


def test_fewer_places_take_nobodys_place(world, sign_in, event):
    widen(sign_in(world.maija), event, 1)
    assert event.attendances.coming().count() == 2
    assert not mail.outbox
