"""What nobody should send (docs/trust.md): a clear answer, the text kept, never an error page."""

from urllib.parse import quote_from_bytes

import pytest
from django.utils import timezone

from ideakirja.matters.models import Decision, Reply

from .things import a_matter, a_voice

LONG = "a" * 10_001
HUGE_ID = 10**30


def answer(client, voice, text, language="fi"):
    return client.post(f"/en/staff/voices/{voice.pk}/answer/", {"text": text, "language": language})


def test_too_long(world, sign_in):
    """It says how much too long, and gives the text back."""
    page = answer(sign_in(world.maija), a_voice(world), LONG).content.decode()
    assert "The text is 8001 characters too long. Make it shorter." in page
    assert LONG in page
    assert "maxlength" not in page


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\ud800c\u202ed", "abcd"),
        ("<script>alert(1)</script>{{7*7}}", "<script>alert(1)</script>{{7*7}}"),
        ("a\u0308", "ä"),
        ("rivi\r\nrivi", "rivi\nrivi"),
    ],
)
def test_cleaned_and_escaped(world, sign_in, typed, kept):
    voice, client = a_voice(world), sign_in(world.maija)
    body = b"language=fi&text=" + quote_from_bytes(typed.encode("utf-8", "surrogatepass")).encode()
    address = f"/en/staff/voices/{voice.pk}/answer/"
    assert client.post(address, body, content_type="application/x-www-form-urlencoded").status_code == 302
    assert Reply.objects.get().text.replace("\ufffd", "") == kept
    assert "<script>alert" not in client.get("/en/staff/voices/?tab=handled").content.decode()


def test_unknown_choices(world, sign_in):
    matter, client = a_matter(world), sign_in(world.sari)
    data = {"answer": "maybe", "text": "x", "reason": "x", "decided_by": world.timo.pk}
    assert "Choose yes, in part or no." in client.post(f"/en/staff/matters/{matter.pk}/decide/", data).content.decode()
    assert answer(client, a_voice(world), "Kiitos.", language="xx").status_code == 200
    assert not Decision.objects.exists()
    assert not Reply.objects.exists()


@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow", "0000-00-00", "99999-01-01"])
def test_days_that_do_not_exist(world, sign_in, day):
    data = {"title": "Puhelin", "owner": world.maija.pk, "decide_by": day}
    page = sign_in(world.maija).post(f"/en/staff/voices/{a_voice(world).pk}/new-matter/", data).content.decode()
    assert "Choose a day, for example 12.3.2026." in page


@pytest.mark.parametrize("owner", ["", "x", "-1", str(HUGE_ID), "\u0661"])
def test_owners_that_do_not_exist(world, sign_in, owner):
    day = timezone.localdate().isoformat()
    data = {"title": "Puhelin", "owner": owner, "decide_by": day}
    page = sign_in(world.maija).post(f"/en/staff/voices/{a_voice(world).pk}/new-matter/", data)
    assert "Choose a person from the list." in page.content.decode() or (owner == "\u0661" and page.status_code == 302)


@pytest.mark.parametrize(
    "query", ["page=-1", "page=x", "page=99999", "q=" + "a" * 10_000, "q=%00%ed%a0%80", "tab=%27", "show=%27"]
)
def test_strange_addresses(world, sign_in, query):
    a_voice(world), a_matter(world)
    client = sign_in(world.maija)
    for path in ("voices", "matters"):
        assert client.get(f"/en/staff/{path}/?{query}").status_code == 200


@pytest.mark.parametrize("handled", ["x", "-1", "", str(HUGE_ID), "\u0661", "7"])
def test_strange_handled(world, sign_in, handled):
    """Only a handled message of one's own units is told of."""
    page = sign_in(world.maija).get("/en/staff/voices/", {"handled": handled})
    assert page.status_code == 200
    assert page.context["handled"] is None


def test_ids_that_do_not_exist(world, sign_in):
    client = sign_in(world.maija)
    for path in ("voices/{}/", "matters/{}/", "voices/{}/answer/", "matters/{}/tell/", "matters/actions/{}/change/"):
        for pk in (0, HUGE_ID):
            assert client.get("/en/staff/" + path.format(pk)).status_code == 404
