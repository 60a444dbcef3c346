"""A form that is sent after signing out, or without its token, loses nothing that was written."""

from django.test import Client
from django.urls import reverse

TEXT = "Sovimme asiakkaiden kanssa, että puhelinaika pitenee."
PAGE = "/en/staff/handbook/notes/1/"


def test_what_was_written_is_shown_to_one_who_is_signed_out(db):
    reply = Client().post(PAGE, {"text": TEXT, "day": "2026-12-01"})
    assert reply.status_code == 403
    assert TEXT in reply.text
    assert "2026-12-01" not in reply.text


def test_what_was_written_is_shown_when_the_token_has_gone(world):
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.maija, backend="allauth.account.auth_backends.AuthenticationBackend")
    reply = client.post(PAGE, {"text": "<script>alert(1)</script> ja muuta"})
    assert reply.status_code == 403
    assert "&lt;script&gt;alert(1)&lt;/script&gt; ja muuta" in reply.text


def test_a_password_is_not_shown(db):
    reply = Client(enforce_csrf_checks=True).post(reverse("account_login"), {"password": "koivu lampi sauna"})
    assert reply.status_code == 403
    assert "koivu lampi sauna" not in reply.text


def test_without_words_one_is_led_to_the_sign_in_page(db):
    assert "/sign-in/" in Client().post(PAGE, {"done": "1"})["Location"]
