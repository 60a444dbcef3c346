"""The spam guard sets aside; it refuses nobody and throws nothing away."""

from hashlib import sha256
from itertools import count

import pytest
from django.test import Client

from ideakirja.surveys import guard
from ideakirja.surveys.guard import PROOF_BITS, Bucket, Buckets, is_proof, looks_like_spam
from ideakirja.surveys.models import Sealed

from .cards import open_card, send_card


@pytest.fixture(autouse=True)
def fresh_buckets(monkeypatch):
    monkeypatch.setattr(guard, "without_proof", Buckets(size=3, seconds=20))
    monkeypatch.setattr(guard, "with_proof", Buckets(size=30, seconds=2))


def work(token: str) -> str:
    """What the browser does (static/js/card.js)."""
    return next(str(n) for n in count() if is_proof(token, str(n)))


def is_spam(token: str = "t", **more: object) -> bool:
    given: dict = {"collection_id": 1, "token": token, "too_fast": False} | more
    filled = given.pop("filled", {})
    return looks_like_spam(filled, **given)


def test_a_bucket_fills_up_again():
    bucket = Bucket(size=2, seconds=20)
    now = bucket.at
    assert [bucket.take(now) for _n in range(3)] == [True, True, False]
    assert not bucket.take(now + 19)
    assert bucket.take(now + 21)
    assert not bucket.take(now + 22)


def test_a_bucket_never_holds_more_than_its_size():
    bucket = Bucket(size=2, seconds=20)
    a_day_later = bucket.at + 86_400
    assert [bucket.take(a_day_later) for _n in range(3)] == [True, True, False]


def test_a_flood_in_one_collection_does_not_touch_another():
    assert [is_spam() for _n in range(5)] == [False, False, False, True, True]
    assert not is_spam(collection_id=2)


def test_a_card_with_a_proof_of_work_goes_through_the_wide_door():
    """A whole theme day at once: ten times as many, also when they are quick."""
    proof = work("t")
    assert not any(is_spam(filled={"proof": proof}, too_fast=True) for _n in range(30))
    assert is_spam(filled={"proof": proof})


def test_a_proof_is_for_one_token_and_costs_work():
    proof = work("mine")
    digest = sha256(f"mine:{proof}".encode()).digest()
    assert int.from_bytes(digest[:2]) < 2 ** (16 - PROOF_BITS)
    assert not is_proof("other", proof)
    assert not is_proof("mine", "")


def test_the_trap_and_haste_are_set_aside():
    assert is_spam(filled={"website": "http://spam.example", "proof": work("t")})
    assert is_spam(too_fast=True)
    assert not is_spam()


def test_nobody_is_refused(story):
    """A program that fills the trap gets the same thanks as everybody; its card waits, marked."""
    token = open_card(story.card.code)
    reply = Client().post(
        f"/en/k/{story.card.code}/", {"token": token, "q-wish": "Buy", "website": "http://spam.example"}
    )
    assert reply.status_code == 302
    assert "/thanks/" in reply.url
    assert Sealed.objects.get().is_suspect


def test_a_card_that_a_person_wrote_is_not_suspected(story, monkeypatch):
    """More than two seconds between opening and sending, no trap, no flood."""
    monkeypatch.setattr("ideakirja.surveys.tokens.TOO_FAST", -1)
    send_card(story.card.code, wish="Hei")
    assert not Sealed.objects.get().is_suspect


def test_a_flood_is_set_aside_and_kept(story, monkeypatch):
    monkeypatch.setattr("ideakirja.surveys.tokens.TOO_FAST", -1)
    for n in range(5):
        assert send_card(story.card.code, wish=f"Toive {n}").status_code == 302
    assert Sealed.objects.filter(is_suspect=False).count() == 3
    assert Sealed.objects.filter(is_suspect=True).count() == 2
