"""What is kept between two visitors is the same for both, and costs few queries."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ideakirja.surveys.actions import close_collection
from ideakirja.surveys.models import Sealed

from .cards import open_card, send_card


@pytest.fixture(autouse=True)
def _keep(settings):
    settings.PREPARED_SECONDS = 60


def statements(queries: CaptureQueriesContext) -> list[str]:
    words = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")
    return [query["sql"] for query in queries if query["sql"].lstrip().startswith(words)]


def test_two_visitors_get_the_same_page_but_for_the_token(story):
    pages = [Client().get(f"/en/k/{story.card.code}/").text for _visitor in range(2)]
    tokens = [open_card(story.card.code) for _visitor in range(2)]
    assert tokens[0] != tokens[1]
    assert len({len(page) for page in pages}) == 1
    assert pages[0] != pages[1]


def test_a_card_is_never_filled_with_what_another_typed(story):
    """The first visitor sends something unclear and gets the own text back; the next gets an empty card."""
    token = open_card(story.card.code)
    Client().post(f"/en/k/{story.card.code}/", {"token": token, "q-wish": "Salainen 050 123 4567"})
    assert "Salainen" not in Client().get(f"/en/k/{story.card.code}/").text


def test_every_language_has_its_own(story):
    assert 'lang="sv"' in Client().get(f"/sv/k/{story.card.code}/").text[:200]
    assert 'lang="fi"' in Client().get(f"/fi/k/{story.card.code}/").text[:200]


def test_a_marked_card_keeps_its_mark(story):
    mark = story.card.marks.first()
    Client().get(f"/en/k/{story.card.code}/")
    assert "The mark on your card" in Client().get(f"/en/k/{mark.code}/").text
    assert "The mark on your card" not in Client().get(f"/en/k/{story.card.code}/").text


def test_a_closed_collection_is_closed_at_once(world, story):
    token = open_card(story.card.code)
    close_collection(story.card, by=world.kaisa)
    assert "<form" not in Client().get(f"/en/k/{story.card.code}/").text.partition("<main")[2]
    reply = send_card(story.card.code, token=token, wish="Liian myöhään")
    assert reply.status_code == 422
    assert "Liian myöhään" in reply.text
    assert not Sealed.objects.exists()


@pytest.mark.parametrize("shown", ["", "?door"])
def test_receipts_are_each_their_own(story, shown):
    """Nothing of the first visitor's receipt is left in the second's page, also not in the links to other languages."""
    addresses = [send_card(story.card.code, wish="a")["Location"] for _visitor in range(2)]
    tokens = [address.rstrip("/").rpartition("/")[2] for address in addresses]
    pages = [Client().get(address + shown).text for address in addresses]
    words = [page.partition('<ol class="words"')[2].partition("</ol>")[0] for page in pages]
    assert words[0] != words[1]
    assert all(len(part.split("<li>")) == 9 for part in words)
    assert [pages[0].count(token) for token in tokens] == [pages[1].count(token) for token in reversed(tokens)]
    assert tokens[0] not in pages[1]
    assert "hole" not in pages[1]


def test_a_token_in_capital_letters_is_not_kept_either(story):
    first, second = (send_card(story.card.code, wish="a")["Location"] for _visitor in range(2))
    token = first.rstrip("/").rpartition("/")[2]
    Client().get(first.replace(token, token.upper()))
    assert token not in Client().get(second).text.lower()


def test_two_statements_open_a_card_and_four_send_it(story):
    """Once a process has shown it: issue figures of answering."""
    client = Client()
    send_card(story.card.code, client=client, wish="Ensin")
    with CaptureQueriesContext(connection) as opening:
        token = open_card(story.card.code, client=client)
    with CaptureQueriesContext(connection) as sending:
        reply = send_card(story.card.code, client=client, token=token, wish="Sitten")
    assert reply.status_code == 302
    assert len(statements(opening)) <= 2
    assert len(statements(sending)) <= 4
