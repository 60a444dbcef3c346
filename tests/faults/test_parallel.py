"""Many at once, on a real server."""

import sqlite3
import threading
import time
import urllib.error
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from ideakirja.surveys.models import Sealed, SpentKey

from .test_kill import Server, environment, open_card, opener

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def server(story):
    server = Server(environment("config.asgi:application"))
    yield server
    server.kill()


def reply(server, code, token, text):
    """(status, where it leads)"""
    data = urllib.parse.urlencode({"token": token, "q-wish": text}).encode()
    try:
        return opener.open(f"{server.address}/fi/k/{code}/", data, timeout=60).status, ""
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers.get("Location", "")


def test_twenty_posts_of_one_card_are_one_card(server, story):
    """20 equal replies, one row."""
    token = open_card(server, story.card.code)
    with ThreadPoolExecutor(20) as many:
        replies = list(many.map(lambda _n: reply(server, story.card.code, token, "Hei"), range(20)))
    assert len(set(replies)) == 1
    assert replies[0][0] == 302
    assert Sealed.objects.count() == SpentKey.objects.count() == 1


def test_forty_cards_at_once_are_forty_cards(server, story):
    tokens = [open_card(server, story.card.code) for _n in range(40)]
    with ThreadPoolExecutor(20) as many:
        replies = list(many.map(lambda token: reply(server, story.card.code, token, "Hei"), tokens))
    assert {status for status, _where in replies} == {302}
    assert Sealed.objects.count() == 40


def hold_the_lock():
    """Another program that holds what writers need: SQLite's write lock, PostgreSQL's table. Returns how to let go."""
    if connection.vendor == "sqlite":
        other = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None, check_same_thread=False)
        other.execute("BEGIN IMMEDIATE")
    else:
        other = connection.Database.connect(**connection.get_connection_params())
        other.execute("LOCK TABLE surveys_sealed IN EXCLUSIVE MODE")

    def let_go():
        other.rollback()
        other.close()

    return let_go


def test_a_locked_writer_is_waited_for(server, story):
    """Another program holds the lock for some seconds. The card waits and is taken in."""
    token = open_card(server, story.card.code)
    let_go = threading.Timer(4, hold_the_lock())
    let_go.start()
    started = time.monotonic()
    assert reply(server, story.card.code, token, "Hei")[0] == 302
    assert time.monotonic() - started > 3
    let_go.join()
    assert Sealed.objects.count() == 1
