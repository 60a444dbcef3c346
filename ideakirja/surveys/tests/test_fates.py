"""What a receipt shows: whether the card waits, and the fate of what was said – never the words themselves."""

import pytest
from django.test import Client
from django.utils import timezone

from ideakirja.matters import actions as matters
from ideakirja.matters.models import Voice
from ideakirja.surveys.actions import find_matter, release
from ideakirja.surveys.receipts import Receipt

from .cards import put_waiting

SECRET = "Salainen toive"


def fate_page(receipt: Receipt, language: str = "en"):
    return Client().get(f"/{language}/receipt/{receipt.token}/")


@pytest.fixture
def receipts(story):
    """Five cards that were released today."""
    receipts = put_waiting(story.card, 5, wish=SECRET + " {n}")
    release(story.card, now=timezone.now())
    return receipts


def voice_of(receipt: Receipt) -> Voice:
    return Voice.objects.get(spoken__response__receipt_hash=receipt.hash)


def test_a_waiting_card_is_said_to_wait(story):
    receipt = put_waiting(story.card, 1, wish=SECRET)[0]
    page = fate_page(receipt)
    assert "Your message has arrived and waits" in page.text
    assert SECRET not in page.text


def test_a_released_card_shows_when_an_answer_comes(receipts):
    page = fate_page(receipts[0])
    assert page.status_code == 200
    assert "Your message has arrived and waits" not in page.text
    assert SECRET not in page.text


def test_an_answer_is_on_the_receipt_of_its_giver_alone(world, receipts):
    voice = voice_of(receipts[2])
    matters.answer(voice, "Kiitos, korjasimme oven.", language="fi", by=world.maija)
    assert "Kiitos, korjasimme oven." in fate_page(receipts[2]).text
    assert SECRET not in fate_page(receipts[2]).text
    assert "Kiitos, korjasimme oven." not in fate_page(receipts[3]).text


def test_figures_without_words_lead_to_what_was_found(world, story):
    """Whoever only chose faces sees the matters that the figures led to."""
    receipt = put_waiting(story.card, 5, opinion=1)[0]
    release(story.card, now=timezone.now())
    assert "You wrote no words" in fate_page(receipt).text
    today = timezone.localdate()
    found = {"title": "Jonotus", "summary": "Oma muistio", "owner": world.olli, "decide_by": today}
    find_matter(story.card, by=world.sari, **found)
    assert "Jonotus" in fate_page(receipt).text
    assert "Oma muistio" not in fate_page(receipt).text


@pytest.mark.parametrize("token", ["x", "a" * 16, "0" * 16, "ä" * 16, "a" * 3000])
def test_unknown_receipts_all_look_the_same(story, token):
    """Never given, broken, forgotten: one neutral page that says what to check."""
    reply = Client().get(f"/en/receipt/{token}/")
    assert reply.status_code == 404
    assert "We cannot find this receipt. Check the words and their order." in reply.text


def test_the_words_open_the_page_and_wrong_words_stay(story):
    receipt = put_waiting(story.card, 1)[0]
    typed = " ".join(receipt.words("fi"))
    assert Client().post("/fi/receipt/", {"words": typed}).url == f"/fi/receipt/{receipt.token}/"
    assert Client().post("/en/receipt/", {"words": typed.upper()}).url == f"/en/receipt/{receipt.token}/"
    wrong = Client().post("/en/receipt/", {"words": "lampi " * 8})
    assert wrong.status_code == 422
    assert "lampi lampi" in wrong.text


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_page_is_kept_nowhere(receipts, language):
    page = fate_page(receipts[0], language)
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert not page.cookies
    assert SECRET not in page.text
