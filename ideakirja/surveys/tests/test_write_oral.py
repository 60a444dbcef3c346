"""A worker writes down what a client said at the end of a meeting (book entry 2)."""

import re
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.utils import timezone

from ideakirja.surveys.actions import close_collection, release, write_oral
from ideakirja.surveys.actions.keying import count_oral
from ideakirja.surveys.models import Collection, Response, Sealed, Tally
from ideakirja.surveys.nudges import WRITTEN_ON, oral_nudge
from ideakirja.surveys.receipts import Receipt
from ideakirja.surveys.sealing import unseal
from ideakirja.trail.models import Entry

from .cards import start_oral
from .test_start_collection import PAGE as START
from .test_start_collection import typed

MONDAY = date(2026, 11, 23)


@pytest.fixture
def oral(world):
    return start_oral(world)


def page_of(collection):
    return f"/en/staff/collections/{collection.pk}/oral/"


def write(client, collection, token="", **answers):
    page = client.get(page_of(collection)).text
    token = token or re.search(r'name="token" value="([^"]+)"', page)[1]
    filled = {f"q-{name}": value for name, value in answers.items()}
    return client.post(page_of(collection), {"token": token} | filled), token


def contents():
    return [unseal(sealed.box) for sealed in Sealed.objects.all()]


def test_it_waits_sealed_and_the_next_form_is_empty(world, oral, sign_in):
    client = sign_in(world.maija)
    reply, _token = write(client, oral, expectations="3", opinion="2", wish="Pidempi aika")
    assert reply.url == f"{page_of(oral)}?saved"
    page = client.get(reply.url).text
    assert "Saved. 1 this month." in page
    assert "Pidempi aika" not in page
    (content,) = contents()
    assert content["answers"] == {"expectations": 3, "opinion": 2, "wish": "Pidempi aika"}
    assert (content["channel"], content["mark"]) == ("oral", None)


def test_sending_twice_is_one(world, oral, sign_in):
    client = sign_in(world.maija)
    _reply, token = write(client, oral, wish="Pidempi aika")
    write(client, oral, token=token, wish="Pidempi aika")
    assert Sealed.objects.count() == 1
    assert Tally.objects.of(world.maija).get().number == 1


def test_nothing_joins_the_worker_to_it(world, oral, sign_in):
    """No trail line, no message in the session, and neither their number nor their name in the box."""
    before = Entry.objects.count()
    client = sign_in(world.maija)
    session = dict(client.session)
    write(client, oral, wish="Pidempi aika")
    assert Entry.objects.count() == before
    assert dict(client.session) == session
    assert set(contents()[0]) == {"answers", "language", "mark", "receipt", "channel", "collection"}
    assert "Maija" not in repr(contents())


def test_the_rows_of_a_month_are_written_together(world, oral):
    """Everybody of the unit and above has one; who wrote last is not told by the storage."""
    for worker in (world.olli, world.maija, world.olli):
        count_oral(worker, unit=world.keskusta, today=MONDAY)
    numbers = {tally.worker: tally.number for tally in Tally.objects.all()}
    assert (numbers[world.olli], numbers[world.maija], numbers[world.aino]) == (2, 1, 0)
    assert world.timo not in numbers
    assert [*Tally.objects.order_by("pk")] == [*Tally.objects.order_by("worker_id")]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT DISTINCT xmin::text FROM surveys_tally")
            assert len(cursor.fetchall()) == 1


def test_numbers_are_kept_for_a_year(world):
    count_oral(world.maija, unit=world.keskusta, today=MONDAY)
    count_oral(world.maija, unit=world.keskusta, today=date(2027, 11, 1))
    assert Tally.objects.of(world.maija).count() == 2
    count_oral(world.maija, unit=world.keskusta, today=date(2027, 12, 1))
    assert [str(tally) for tally in Tally.objects.of(world.maija)] == ["2027-12", "2027-11"]


def test_nobody_sees_the_numbers_of_others(world, oral, sign_in):
    for _n in range(3):
        write(sign_in(world.maija), oral, wish="Pidempi aika")
    assert re.search(r"This month</dt><dd>3<", sign_in(world.maija).get(page_of(oral)).text)
    assert re.search(r"This month</dt><dd>0<", sign_in(world.pekka).get(page_of(oral)).text)


def test_it_is_released_with_its_channel(world, oral):
    said = {"language": "fi", "by": world.maija, "today": timezone.localdate()}
    for n in range(5):
        assert write_oral(oral, Receipt.draw(), {"wish": f"Toive {n}"}, **said)
    assert release(oral, now=timezone.now()) == 5
    assert {response.channel for response in Response.objects.all()} == {"oral"}
    voice = Response.objects.first().spoken.get().voice
    assert voice.get_source_display() == "oral feedback"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Tunnus 010170-999X", "personal identity code"),
        ("Soita 040 123 4567", "phone number"),
        ("a.b@example.fi", "e-mail address"),
        ("Maija oli ystävällinen", "worker"),
    ],
)
def test_what_may_tell_who_it_was_is_pointed_out(world, oral, sign_in, text, says):
    client = sign_in(world.maija)
    reply, token = write(client, oral, wish=text)
    assert reply.status_code == 422
    assert says in reply.text
    assert text in reply.text
    assert not Sealed.objects.exists()
    again = client.post(page_of(oral), {"token": token, "q-wish": text, "anyway": "1"})
    assert again.status_code == 302


def test_an_empty_one_is_not_saved(world, oral, sign_in):
    reply, _token = write(sign_in(world.maija), oral, wish=" \u200b")
    assert reply.status_code == 422
    assert "still empty" in reply.text
    assert not Tally.objects.of(world.maija).exists()


def test_an_old_page_keeps_the_text_and_saves_at_the_second_time(world, oral, sign_in):
    client = sign_in(world.maija)
    reply, _token = write(client, oral, token="forged", wish="Tämä jää")
    assert reply.status_code == 422
    fresh = re.search(r'name="token" value="([^"]+)"', reply.text)[1]
    assert "Tämä jää" in reply.text
    assert client.post(page_of(oral), {"token": fresh, "q-wish": "Tämä jää"}).status_code == 302


def test_a_full_disk_keeps_the_text(world, oral, sign_in, monkeypatch):
    def full(*args, **kwargs):
        raise DatabaseError

    monkeypatch.setattr("ideakirja.surveys.actions.keying.submit", full)
    reply, _token = write(sign_in(world.maija), oral, wish="Tämä jää")
    assert reply.status_code == 422
    assert "Tämä jää" in reply.text


def test_a_closed_collection_takes_nothing_in(world, oral, sign_in):
    client = sign_in(world.maija)
    token = re.search(r'name="token" value="([^"]+)"', client.get(page_of(oral)).text)[1]
    close_collection(oral, by=world.sari)
    reply = client.post(page_of(oral), {"token": token, "q-wish": "Tämä jää"})
    assert reply.status_code == 422
    assert "The collection is not open." in reply.text
    assert "Tämä jää" in reply.text
    assert client.get(page_of(oral)).url == f"/en/staff/collections/{oral.pk}/"
    assert not Sealed.objects.exists()


def test_there_is_no_other_way_in(world, oral, story, sign_in):
    """No public card, no paper cards, no poster; and a card is not oral feedback."""
    assert Client().get(f"/en/k/{oral.code}/").status_code == 404
    client = sign_in(world.maija)
    for path in ("type-in/", "code/", "poster.pdf", "link/"):
        assert client.get(f"/en/staff/collections/{oral.pk}/{path}").status_code == 404, path
    assert client.get(page_of(story.card)).status_code == 404
    with pytest.raises(ValueError, match="Only oral feedback"):
        write_oral(story.card, Receipt.draw(), {}, language="fi", by=world.maija, today=timezone.localdate())


@pytest.mark.parametrize("extra", [{"is_listed": "on"}, {"workers": "maija"}])
def test_it_starts_without_markers_and_without_a_public_door(world, sign_in, extra):
    if "workers" in extra:
        extra = {"workers": [world.maija.pk]}
    client = sign_in(world.sari)
    assert client.post(START, typed(world, questionnaire="oral-feedback", **extra)).status_code == 422
    assert client.post(START, typed(world, questionnaire="oral-feedback")).status_code == 302
    assert Collection.objects.oral().get().version.form.is_oral


def test_one_reminder_a_day(world, oral, rf):
    """On working days, to those who may write, and no more when one has been written on this browser."""
    oral.opens_on = MONDAY
    oral.closes_on = MONDAY + timedelta(days=60)
    oral.save()
    asked = rf.get("/")
    assert oral_nudge(world.maija, asked, today=MONDAY) == oral
    assert oral_nudge(world.timo, asked, today=MONDAY) is None
    assert oral_nudge(world.maija, asked, today=MONDAY - timedelta(days=1)) is None
    assert oral_nudge(world.maija, asked, today=MONDAY + timedelta(days=90)) is None
    asked.COOKIES[WRITTEN_ON] = MONDAY.isoformat()
    assert oral_nudge(world.maija, asked, today=MONDAY) is None
    assert oral_nudge(world.maija, asked, today=MONDAY + timedelta(days=1)) == oral
