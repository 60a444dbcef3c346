"""Many answer on one device, one after the other."""

from django.test import Client

from ideakirja.surveys.models import Sealed

from .cards import open_card


def send(code, *, path="", **more):
    client = Client()
    typed = {"token": open_card(code, client=client), "q-expectations": "3", **more}
    return client.post(f"/en/k/{code}/{path}", typed)


def test_after_each_answer_it_goes_back_to_the_start(story):
    code = story.card.code
    assert 'name="door"' in Client().get(f"/en/k/{code}/?door").text
    reply = send(code, door="1")
    assert reply.url.endswith("?door")
    page = Client().get(reply.url).text
    assert f'href="/en/k/{code}/?door"' in page
    assert "To the start, for the next one" in page
    assert Sealed.objects.count() == 1


def test_the_next_card_is_empty_and_another_one(story):
    code = story.card.code
    tokens = {open_card(code) for _person in range(2)}
    assert len(tokens) == 2
    assert " checked" not in Client().get(f"/en/k/{code}/?door").text


def test_it_is_kept_when_the_card_is_shown_again_or_in_another_language(story):
    empty = send(story.card.code, door="1", **{"q-expectations": ""})
    assert empty.status_code == 422
    assert 'name="door"' in empty.text
    assert 'name="door"' in send(story.card.code, path="?door", switch="sv").text


def test_the_receipt_is_there_for_whoever_wants_it_and_no_slip_is_asked(story):
    page = Client().get(send(story.card.code, door="1").url).text
    assert "I want a receipt" in page
    assert "The words of the receipt" in page
    assert "Leave contact details" not in page


def test_on_ones_own_phone_nothing_of_it_is_shown(story):
    page = Client().get(send(story.card.code).url).text
    assert "for the next one" not in page
    assert "I want a receipt" not in page
