"""300 acknowledged cards, 30 kill -9 of the server, 30 cut replies, half sent again: 0 lost, 0 doubled.

The server is a real one, on a database of its own. `naive` turns the same harness on a plain insert: it must fail.
"""

import os
import random
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

ROOT = Path(__file__).parents[2]
CARDS, KILLS, CUTS = 300, 30, 30
pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


class Server:
    """One server process that can be killed and started again at the same port."""

    def __init__(self, environment):
        self.environment = environment
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.start()

    def start(self):
        command = [sys.executable, "-m", "uvicorn", self.environment["FAULT_APP"], "--lifespan", "off"]
        command += ["--port", str(self.port), "--log-level", "error"]
        self.process = subprocess.Popen(command, cwd=ROOT, env=self.environment, stderr=subprocess.DEVNULL)
        for _try in range(600):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise AssertionError("The server did not start.")

    def kill(self):
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


opener = urllib.request.build_opener(NoRedirect)


def open_card(server, code):
    page = opener.open(f"{server.address}/fi/k/{code}/", timeout=20).read().decode()
    return re.search(r'name="token" value="([^"]+)"', page)[1]


def send(server, code, token, text):
    """True when the server has acknowledged the card."""
    data = urllib.parse.urlencode({"token": token, "q-wish": text}).encode()
    try:
        opener.open(f"{server.address}/fi/k/{code}/", data, timeout=20)
    except urllib.error.HTTPError as answer:
        return answer.code == 302
    except OSError:
        return False
    return False


def send_and_cut(server, code, token, text):
    """Send the card and hang up without reading the reply."""
    body = urllib.parse.urlencode({"token": token, "q-wish": text}).encode()
    head = f"POST /fi/k/{code}/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as wire:
        wire.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        time.sleep(0.1)


def storm(server, code, seed):
    """Send the cards through kills and cuts. Returns the texts that were acknowledged at least once."""
    lot = random.Random(seed)
    kills, cuts = set(lot.sample(range(CARDS), KILLS)), set(lot.sample(range(CARDS), CUTS))
    acknowledged = set()
    for n in range(CARDS):
        token, text = open_card(server, code), f"Kortti {n}."
        if n in cuts:
            send_and_cut(server, code, token, text)
        elif send(server, code, token, text):
            acknowledged.add(text)
        if n in kills:
            server.kill()
            server.start()
        if n in cuts or n in kills or lot.random() < 0.5:
            for _try in range(2):
                if send(server, code, token, text):
                    acknowledged.add(text)
    return acknowledged


def environment(app):
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        address = f"sqlite:///{database['NAME']}"
    else:
        user, host, port = (database[name] for name in ("USER", "HOST", "PORT"))
        address = f"postgres://{user or 'postgres'}@{host or '127.0.0.1'}:{port or 5432}/{database['NAME']}"
    return {
        **os.environ,
        "DATABASE_URL": address,
        "IDEAKIRJA_DATA": str(settings.DATA_DIR),
        "DJANGO_SETTINGS_MODULE": "config.settings_fault",
        "FAULT_APP": app,
    }


def waiting_texts():
    from ideakirja.surveys.models import Sealed
    from ideakirja.surveys.sealing import unseal

    return sorted(unseal(sealed.box)["answers"]["wish"] for sealed in Sealed.objects.all())


def test_nothing_is_lost_and_nothing_is_doubled(story):
    server = Server(environment("config.asgi:application"))
    try:
        acknowledged = storm(server, story.card.code, seed=1)
    finally:
        server.kill()
    texts = waiting_texts()
    assert len(acknowledged) == CARDS
    assert acknowledged - set(texts) == set(), "lost"
    assert len(texts) == len(set(texts)), "doubled"


def test_the_harness_fails_on_a_naive_insert(story):
    """The same storm on a server that inserts whatever comes: it doubles."""
    server = Server(environment("tests.faults.naive:application"))
    try:
        storm(server, story.card.code, seed=1)
    finally:
        server.kill()
    texts = waiting_texts()
    assert len(texts) > len(set(texts))
