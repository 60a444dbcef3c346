"""Text messages: console, files, a gateway; and phone numbers."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.kit.phones import phone_number, takes_texts
from ideakirja.people.actions import add_participant
from ideakirja.people.texting import ConsoleTexts, FileTexts, GatewayTexts, Later, Refused, Unreachable

MESSAGE = {"to": "+358401234567", "text": "Hei, nähdään to 26.3.", "key": "abc"}


class Gateway(BaseHTTPRequestHandler):
    status, heard = 200, []

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.heard.append((dict(self.headers), body))
        self.send_response(self.status)
        self.send_header("Location", "/elsewhere")
        self.end_headers()

    do_GET = do_POST

    def log_message(self, *args):
        return


@pytest.fixture
def gateway(settings, monkeypatch):
    monkeypatch.setattr(Gateway, "heard", [])
    server = HTTPServer(("127.0.0.1", 0), Gateway)
    Thread(target=server.serve_forever, daemon=True).start()
    settings.SMS_URL = f"http://127.0.0.1:{server.server_port}/send"
    settings.SMS_TOKEN, settings.SMS_SENDER = "salaisuus", "Raati"
    yield Gateway
    server.shutdown()
    server.server_close()


def test_the_console_shows_it(capsys):
    ConsoleTexts().send(**MESSAGE)
    assert "Hei, nähdään" in capsys.readouterr().out


def test_a_file_for_each_key(settings, tmp_path):
    settings.SMS_DIRECTORY = tmp_path / "texts"
    for _time in range(2):
        FileTexts().send(**MESSAGE)
    assert [path.name for path in settings.SMS_DIRECTORY.iterdir()] == ["abc.txt"]


def test_the_gateway_gets_the_message_the_token_and_the_key(gateway):
    GatewayTexts().send(**MESSAGE)
    ((headers, body),) = gateway.heard
    assert headers["Authorization"] == "Bearer salaisuus"
    assert headers["Idempotency-Key"] == "abc"
    assert body == {"from": "Raati", "to": "+358401234567", "text": "Hei, nähdään to 26.3."}


@pytest.mark.parametrize(
    ("status", "error"), [(400, Refused), (422, Refused), (429, Later), (401, Unreachable), (503, Unreachable)]
)
def test_what_the_gateway_answers(gateway, monkeypatch, status, error):
    monkeypatch.setattr(Gateway, "status", status)
    with pytest.raises(error):
        GatewayTexts().send(**MESSAGE)


def test_a_redirect_is_not_followed(gateway, monkeypatch):
    monkeypatch.setattr(Gateway, "status", 302)
    with pytest.raises(Unreachable):
        GatewayTexts().send(**MESSAGE)
    assert len(gateway.heard) == 1


def test_a_gateway_that_is_not_there(settings):
    settings.SMS_URL = "http://127.0.0.1:9/"
    with pytest.raises(Unreachable):
        GatewayTexts().send(**MESSAGE)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("040 123 4567", "+358401234567"),
        ("+358 (0)40 1234567", "+358401234567"),
        ("0046701234567", "+46701234567"),
        ("03-123 4567", "+35831234567"),
    ],
)
def test_a_number_is_kept_in_one_form(typed, kept):
    assert phone_number(typed) == kept


@pytest.mark.parametrize("typed", ["", "12", "040", "kotona", "040 123 456 789 012"])
def test_no_number(typed):
    with pytest.raises(ValidationError, match="040 123 4567"):
        phone_number(typed)


def test_a_landline_takes_no_texts(world):
    assert not takes_texts("+35831234567")
    details = {"name": "Anna", "phone": "03 123 4567", "channel": "sms"}
    with pytest.raises(ValidationError, match="landline"):
        add_participant(details, unit=world.keskusta, by=None, today=timezone.localdate())


def test_a_participants_number_is_kept_in_that_form(world):
    details = {"name": "Anna", "phone": "040 123 4567", "channel": "sms"}
    person = add_participant(details, unit=world.keskusta, by=None, today=timezone.localdate())
    person.refresh_from_db()
    assert person.phone == "+358401234567"
