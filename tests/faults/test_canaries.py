"""Twelve marked values are sent to the anonymous routes: they are nowhere but in the sealed answer."""

import subprocess

import pytest
from django.apps import apps
from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.test import Client

from ideakirja.surveys.models import Sealed
from ideakirja.surveys.sealing import unseal
from ideakirja.surveys.tests.cards import open_card

MARK = "kanarialintu"
HEADERS = {
    "User-Agent": f"{MARK}-agent",
    "Referer": f"https://{MARK}-referrer.example/",
    "X-Forwarded-For": f"{MARK}-forwarded",
    "Forwarded": f"for={MARK}-forwarded2",
    "X-Real-IP": f"{MARK}-real",
    "Accept-Language": f"fi,{MARK}",
    "Cookie": f"sessionid={MARK}-session; csrftoken={MARK}-csrf",
}


def everything_kept():
    """Every value in every table, as one text."""
    rows = (row for model in apps.get_models() if model is not Sealed for row in model.objects.values_list())
    return "\n".join(repr(row) for row in rows)


@pytest.fixture
def visitor():
    return Client(headers=HEADERS, REMOTE_ADDR="203.0.113.77")


def test_marked_values_stay_in_the_sealed_answer(story, visitor, caplog, capsys, transactional_db):
    code = story.card.code
    token = open_card(code, "fi", visitor)
    filled = {"token": token, "q-wish": f"{MARK}-text", "extra": f"{MARK}-x"}
    sent = visitor.post(f"/fi/k/{code}/?q={MARK}-query", filled)
    assert sent.status_code == 302
    for path in ("", f"open/?code={MARK}", f"receipt/{MARK}/", f"k/{MARK}/", f"told/?place={MARK}", f"{MARK}/"):
        visitor.get(f"/fi/{path}")
    visitor.post("/fi/receipt/", {"words": f"{MARK} " * 8})
    kept = everything_kept()
    assert MARK not in kept
    assert "203.0.113.77" not in kept
    assert MARK not in caplog.text + "".join(capsys.readouterr())
    assert not mail.outbox
    assert MARK not in repr(getattr(cache, "_cache", ""))
    assert [unseal(sealed.box)["answers"] for sealed in Sealed.objects.all()] == [{"wish": f"{MARK}-text"}]


def test_the_file_of_the_database_holds_only_boxes(story, visitor, transactional_db):
    """Also the bytes of the database file: the text is not there in clear."""
    token = open_card(story.card.code, "fi", visitor)
    visitor.post(f"/fi/k/{story.card.code}/", {"token": token, "q-wish": f"{MARK}-bytes"})
    # Another process must look: closing the file here would drop the locks that SQLite holds on it in this process.
    look = ["grep", "-rlaF", f"{MARK}-bytes", str(settings.DATA_DIR)]
    assert subprocess.run(look, capture_output=True, check=False).returncode == 1
