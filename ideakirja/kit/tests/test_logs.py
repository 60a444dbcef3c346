"""Log lines hold no path, no address and nothing that was typed."""

import io
import logging
import sys

import pytest
from django.test import Client, RequestFactory

from ideakirja.kit.logs import NothingPersonal

SECRET = "salainen-sana"


def line_of(record: logging.LogRecord) -> str:
    """As the console handler of the settings writes it."""
    assert NothingPersonal().filter(record)
    return logging.Formatter("{levelname} {name}: {message}", style="{").format(record)


def a_record(message: str, *args: object, exc_info: object = None, **extra: object) -> logging.LogRecord:
    record = logging.LogRecord("django.request", logging.ERROR, __file__, 1, message, args, exc_info)
    record.__dict__.update(extra)
    return record


def an_error() -> tuple:
    """Many libraries quote what they could not read."""
    try:
        int(SECRET)
    except ValueError:
        return sys.exc_info()


def test_a_request_is_cut_down_to_its_view():
    request = RequestFactory().post(f"/en/receipt/{SECRET}/?q={SECRET}", {"words": SECRET})
    record = a_record("Not Found: %s", request.path, request=request, status_code=404)
    assert line_of(record) == "ERROR django.request: 404 POST no such page"
    assert "request" not in record.__dict__


def test_an_exception_is_cut_down_to_its_kind_and_place():
    line = line_of(a_record("It broke", exc_info=an_error()))
    assert SECRET not in line
    assert line.startswith("ERROR django.request: It broke [builtins.ValueError in kit/tests/test_logs.py:")
    assert "Traceback" not in line


def test_a_request_and_an_exception_together():
    request = RequestFactory().get(f"/en/k/{SECRET}/")
    line = line_of(a_record("Error: %s", request.path, exc_info=an_error(), request=request, status_code=500))
    assert SECRET not in line
    assert "500 GET no such page [builtins.ValueError" in line


@pytest.mark.parametrize("path", ["/r/abcd2345", "/fi/receipt/abcd2345/", "/en/k/K7M4XP/thanks/abcd2345/"])
def test_a_receipt_in_a_plain_message_is_cut_out(path):
    """Of servers and libraries that log an address by themselves."""
    line = line_of(a_record('"GET %s HTTP/1.1" 200', path))
    assert "abcd2345" not in line
    assert "…" in line


def test_a_message_without_anything_stays_as_it_is():
    assert line_of(a_record("%s job(s) had lost their worker", 3)).endswith("3 job(s) had lost their worker")


@pytest.mark.django_db
def test_a_page_that_breaks_leaves_one_short_line(story, monkeypatch):
    """From the server's error page to the log: the text on the card is in neither."""

    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError(SECRET)

    log = io.StringIO()
    console = next(handler for handler in logging.getLogger().handlers if handler.name == "console")
    monkeypatch.setattr(console, "stream", log)
    monkeypatch.setattr("ideakirja.surveys.views.public.answering.door_for", broken)
    client = Client(raise_request_exception=False)
    reply = client.post(f"/en/k/{story.card.code}/", {"q-wish": SECRET})
    assert reply.status_code == 500
    assert SECRET not in reply.text + log.getvalue()
    assert story.card.code not in log.getvalue()
    assert log.getvalue().count("\n") == 1
    assert "500 POST speak:card [builtins.RuntimeError" in log.getvalue()
