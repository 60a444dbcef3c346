"""Guessing is stopped, and nobody can lock another person out."""

import pytest
from django.test import Client

URL = "/en/staff/account/sign-in/"


def guess(user, times, address="10.0.0.1"):
    replies = [
        Client(REMOTE_ADDR=address).post(URL, {"login": user.email, "password": f"wrong-{number}"})
        for number in range(times)
    ]
    return replies[-1]


def signs_in(user, settings, address):
    typed = {"login": user.email, "password": settings.DEMO_PASSWORD}
    return Client(REMOTE_ADDR=address).post(URL, typed).status_code == 302


def test_an_unknown_account_and_a_wrong_password_sound_the_same(world, client):
    wrong = client.post(URL, {"login": world.maija.email, "password": "wrong"})
    unknown = client.post(URL, {"login": "nobody@koivuranta.example", "password": "wrong"})
    sentence = "The e-mail address and the password do not match. Check both."
    assert sentence in wrong.text
    assert sentence in unknown.text
    assert wrong.status_code == unknown.status_code == 200


def test_ten_wrong_passwords_close_the_way_and_say_for_how_long(world):
    reply = guess(world.maija, 10)
    assert reply.status_code == 429
    assert "Wait 15 minutes and try again." in reply.text


def test_even_the_right_password_waits_then(world, settings):
    guess(world.maija, 10)
    assert not signs_in(world.maija, settings, "10.0.0.1")


def test_the_victim_signs_in_from_elsewhere(world, settings):
    guess(world.maija, 12, address="10.6.6.6")
    assert signs_in(world.maija, settings, "10.0.0.1")


def test_a_colleague_behind_the_same_address_signs_in(world, settings):
    guess(world.maija, 12)
    assert signs_in(world.olli, settings, "10.0.0.1")


def test_one_password_tried_on_many_people_is_stopped(world):
    for number in range(100):
        Client().post(URL, {"login": f"p{number}@koivuranta.example", "password": "kesä2026"})
    reply = Client().post(URL, {"login": world.maija.email, "password": "kesä2026"})
    assert "There were too many wrong tries." in reply.text


def test_many_right_passwords_from_one_office_are_not(world, settings):
    assert all(signs_in(world.maija, settings, "10.0.0.1") for _time in range(40))


@pytest.mark.parametrize("typed", ["a\x00b@x.fi", "x" * 5000, "' OR 1=1 --", "\u202emaija@x.fi", ""])
def test_strange_text_is_just_wrong(db, client, typed):
    assert client.post(URL, {"login": typed, "password": typed}).status_code == 200


def test_a_new_password_by_letter_opens_the_way_at_once(world, settings):
    from .test_forgotten_password import NEW, ask, choose

    guess(world.maija, 10)
    choose(Client(), ask(world.maija, "en"), NEW)
    assert Client(REMOTE_ADDR="10.0.0.1").post(URL, {"login": world.maija.email, "password": NEW}).status_code == 302
