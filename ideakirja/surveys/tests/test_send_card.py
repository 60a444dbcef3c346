"""A client sends a card."""

from datetime import timedelta

import pytest
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone

from ideakirja.surveys.models import Closure, Sealed, SpentKey
from ideakirja.surveys.sealing import unseal
from ideakirja.trail.models import Entry

from .cards import open_card, send_card


def sealed_answers():
    return [unseal(sealed.box)["answers"] for sealed in Sealed.objects.all()]


def test_a_card_waits_sealed(story):
    """A sent card is on the disk, sealed, and the browser is led to the receipt."""
    response = send_card(story.card.code, expectations="3", wish="Kirje selkokielellä")
    assert response.status_code == 302
    assert "/thanks/" in response.url
    assert sealed_answers() == [{"expectations": 3, "wish": "Kirje selkokielellä"}]


def test_the_same_card_twice_is_one_card(story):
    """A double click, or a reply that was lost: one card, the same receipt."""
    token = open_card(story.card.code)
    first = send_card(story.card.code, token=token, wish="Hei")
    second = send_card(story.card.code, token=token, wish="Hei")
    assert first.url == second.url
    assert Sealed.objects.count() == SpentKey.objects.count() == 1


def test_a_corrected_card_replaces_the_waiting_one(story):
    """Somebody goes back and corrects the text: the newest text waits, in one card, also in another language."""
    token = open_card(story.card.code)
    send_card(story.card.code, token=token, wish="Soitin")
    send_card(story.card.code, "sv", token=token, wish="Jag ringde")
    assert sealed_answers() == [{"wish": "Jag ringde"}]


def test_a_card_leaves_no_cookie_and_no_line(story):
    """No cookie is set, no trail line is written, and a signed-in worker is nobody here."""
    client = Client()
    before = Entry.objects.count()
    client.force_login(story.card.responsible, backend="allauth.account.auth_backends.AuthenticationBackend")
    response = send_card(story.card.code, client=client, wish="Hei")
    assert not response.cookies
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Cache-Control"] == "no-store"
    assert Entry.objects.count() == before


def test_an_empty_card_is_not_sent(story):
    """Only spaces and invisible characters are nothing."""
    response = send_card(story.card.code, wish=" \u200b\ufeff\n ")
    assert response.status_code == 422
    assert b"The card is still empty." in response.content
    assert not Sealed.objects.exists()


def test_a_personal_identity_code_is_asked_about(story):
    """The writer is warned, nothing is lost, and may still send it as it is."""
    text = "Minun tunnus on 010170-999X"
    token = open_card(story.card.code)
    warned = send_card(story.card.code, token=token, wish=text)
    assert warned.status_code == 422
    assert text in warned.content.decode()
    assert b"personal identity code" in warned.content
    sent = Client().post(f"/en/k/{story.card.code}/", {"token": token, "q-wish": text, "anyway": "1"})
    assert sent.status_code == 302


@pytest.mark.parametrize("text", ["Soita 040 123 4567", "a.b@example.fi", "Maija oli ystävällinen", "Kiitos Niemelle"])
def test_contacts_and_names_are_asked_about(story, text):
    assert send_card(story.card.code, wish=text).status_code == 422


def test_too_long_is_said_in_characters(story):
    """10,001 characters in 10,000: the text stays, the message says by how much."""
    response = send_card(story.card.code, wish="ä" * 10_001)
    assert response.status_code == 422
    assert b"1 character too long" in response.content
    assert "ä" * 10_001 in response.content.decode()


def test_an_old_page_keeps_the_text(story):
    """The token is not ours or too old: the text is still there and one more click sends it."""
    response = send_card(story.card.code, token="forged", wish="Tämä jää")
    assert response.status_code == 422
    assert "Tämä jää" in response.content.decode()


def test_a_full_disk_keeps_the_text(story, monkeypatch):
    """The card cannot be saved: 503, and the text is still on the page."""

    def full(*args, **kwargs):
        raise DatabaseError

    monkeypatch.setattr("ideakirja.surveys.views.public.answering.submit", full)
    response = send_card(story.card.code, wish="Tämä jää")
    assert response.status_code == 503
    assert "Tämä jää" in response.content.decode()


def test_the_language_is_changed_without_losing_the_text(story):
    token = open_card(story.card.code)
    response = Client().post(f"/sv/k/{story.card.code}/", {"token": token, "q-wish": "Hei", "switch": "sv"})
    assert response.status_code == 200
    assert "Vilka önskemål" in response.content.decode()
    assert ">\nHei</textarea>" in response.content.decode()
    assert not Sealed.objects.exists()


def test_a_closed_collection_takes_no_cards(story):
    token = open_card(story.card.code)
    Closure.objects.create(collection=story.card, closed_by=story.card.started_by)
    response = send_card(story.card.code, token=token, wish="Hei")
    assert b"This survey has ended" in response.content
    assert b">\nHei</textarea>" in response.content, "what was written can be copied"
    assert not Sealed.objects.exists()


def test_a_collection_that_is_not_open_yet_says_when(story):
    story.card.opens_on = timezone.localdate() + timedelta(days=3)
    story.card.save()
    assert b"opens on" in Client().get(f"/en/k/{story.card.code}/").content


@pytest.mark.parametrize("value", ["9", "-1", "x", "3.0", "<script>"])
def test_an_unknown_choice_is_refused_with_a_sentence(story, value):
    response = send_card(story.card.code, expectations=value)
    assert response.status_code == 422
    assert b"Choose one of the answers on the page." in response.content


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "{{7*7}}", "javascript:alert(1)", "a\x00b", "\udc00x", "\u202eabc"]
)
def test_hostile_text_is_only_text(story, text):
    """Kept as text, cleaned of what cannot be seen, escaped where it is shown."""
    response = send_card(story.card.code, wish=text.encode("utf-8", "replace").decode())
    assert response.status_code == 302


def test_another_site_cannot_send_a_card(story):
    """The browser says that another site sent the form: the form comes back instead."""
    token = open_card(story.card.code)
    response = Client().post(
        f"/en/k/{story.card.code}/", {"token": token, "q-wish": "Hei"}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert response.status_code == 422
    assert not Sealed.objects.exists()


def test_a_card_cannot_land_in_another_collection(story):
    """The token of one collection is nothing in another: it neither comes in nor replaces what waits."""
    token = open_card(story.card.code)
    send_card(story.card.code, token=token, wish="Oma kortti")
    response = Client().post(f"/en/k/{story.survey.code}/", {"token": token, "q-item-1": "5"})
    assert response.status_code == 422
    assert sealed_answers() == [{"wish": "Oma kortti"}]
