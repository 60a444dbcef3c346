"""Open events: signing up on the public page, places, the waiting list."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from ideakirja.gatherings.actions.planning import cancel_gathering
from ideakirja.gatherings.actions.signing_up import fill_places
from ideakirja.gatherings.links import answer_code
from ideakirja.gatherings.models import Gathering
from ideakirja.trail.models import Entry

from .inviting import an_event, rows_of


def sign_up(event, name="Eeva", contact="", **more):
    typed = {"name": name, "contact": contact or f"{name.lower()}@posti.example", "organisation": "", "needs": ""}
    return Client().post(f"/en/events/{event.code}/", typed | more)


def leave(event, name):
    code = answer_code(rows_of(event)[name])
    return Client().post(f"/en/events/answer/{code}/", {"answer": "no", "needs": ""})


def test_the_list_and_the_page(world):
    event = an_event(world)
    an_event(world, name="Vain kutsutuille", is_open=False)
    page = Client().get("/en/events/").text
    assert "Avoimet ovet" in page
    assert "Vain kutsutuille" not in page
    assert "Tule kahville." in Client().get(f"/en/events/{event.code}/").text
    assert Client().get("/en/events/XXXXXX/").status_code == 404


def test_somebody_signs_up_and_gets_a_link(world):
    event = an_event(world)
    reply = sign_up(event, needs="Tulkki")
    assert "You have a place." in Client().get(reply.url).text
    row = event.attendances.get()
    assert (row.name, row.email, row.needs, row.answer) == ("Eeva", "eeva@posti.example", "Tulkki", "yes")
    assert reply.url.removeprefix("/en/events") in mail.outbox[0].body
    assert mail.outbox[0].attachments


def test_a_phone_number_will_do(world, settings, tmp_path):
    settings.SMS_BACKEND, settings.SMS_DIRECTORY = "ideakirja.people.texting.FileTexts", tmp_path
    sign_up(an_event(world), contact="040 123 4567")
    (text,) = [path.read_text() for path in tmp_path.glob("*.txt")]
    assert text.startswith("+358401234567\nTown centre office: your place, ")


def test_nothing_of_it_stands_in_the_trail(world):
    event, before = an_event(world), Entry.objects.count()
    sign_up(event)
    assert Entry.objects.count() == before


def test_the_same_person_twice_is_one(world):
    event = an_event(world)
    sign_up(event)
    reply = sign_up(event, "EEVA", "Eeva@posti.example")
    page = Client().get(reply.url).text
    assert "You have signed up already" in page
    assert answer_code(event.attendances.get()) not in page
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(
    ("name", "contact", "words"),
    [
        (" ", "eeva@posti.example", "Write a name."),
        ("Eeva", "\u200b", "Write an e-mail address or a phone number"),
        ("Eeva", "eeva@", "Enter a valid email"),
        ("Eeva", "040", "Write an e-mail address or a phone number"),
        ("Eeva", "0401234567890123", "not a whole phone number"),
        ("E" * 121, "eeva@posti.example", "1 character too long"),
    ],
)
def test_what_is_unclear_is_told_and_kept(world, name, contact, words):
    event = an_event(world)
    reply = sign_up(event, name, contact, needs="Ramppi")
    assert reply.status_code == 422
    assert words in reply.text
    assert "Ramppi" in reply.text
    assert not event.attendances.exists()


def test_a_program_gets_the_form_again(world):
    event = an_event(world)
    assert sign_up(event, website="http://x.example").status_code == 422
    typed = {"name": "Eeva", "contact": "eeva@posti.example"}
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    assert Client().post(f"/en/events/{event.code}/", typed, headers=elsewhere).status_code == 422
    assert not event.attendances.exists()


def test_a_full_event_has_a_waiting_list_that_moves_by_itself(world):
    event = an_event(world, places=2)
    for name in ("Eeva", "Bo", "Cia", "Dan"):
        sign_up(event, name)
    assert [row.name for row in event.attendances.coming()] == ["Eeva", "Bo"]
    assert [row.name for row in event.attendances.waiting()] == ["Cia", "Dan"]
    assert "join the waiting list" in Client().get(f"/en/events/{event.code}/").text
    leave(event, "Bo")
    assert [row.name for row in event.attendances.coming()] == ["Eeva", "Cia"]
    assert mail.outbox[-1].to == ["cia@posti.example"]
    assert "A place is free" in mail.outbox[-1].subject


def test_somebody_new_does_not_pass_those_who_wait(world):
    event = an_event(world, places=1)
    sign_up(event, "Eeva")
    sign_up(event, "Bo")
    Gathering.objects.update(places=2)
    sign_up(event, "Cia")
    assert [row.name for row in event.attendances.waiting()] == ["Bo", "Cia"]
    assert fill_places(event, now=timezone.now()) == 1
    assert fill_places(event, now=timezone.now()) == 0
    assert [row.name for row in event.attendances.waiting()] == ["Cia"]


def test_whoever_left_and_comes_back_is_the_last(world):
    event = an_event(world, places=1)
    sign_up(event, "Eeva")
    sign_up(event, "Bo")
    leave(event, "Eeva")
    code = answer_code(rows_of(event)["Eeva"])
    Client().post(f"/en/events/answer/{code}/", {"answer": "yes", "needs": ""})
    assert [row.name for row in event.attendances.waiting()] == ["Eeva"]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"sign_up_until": timezone.localdate() - timedelta(days=1)}, "The time to sign up is over."),
        ({"starts_at": timezone.now() - timedelta(hours=1)}, "The event has begun."),
    ],
)
def test_too_late(world, more, words):
    event = an_event(world, **more)
    assert words in Client().get(f"/en/events/{event.code}/").text
    assert words in sign_up(event).text
    assert not event.attendances.exists()


def test_on_the_last_day_one_still_signs_up(world):
    event = an_event(world, sign_up_until=timezone.localdate())
    assert sign_up(event).status_code == 302


def test_a_cancelled_event_says_so_and_tells_those_who_signed_up(world):
    event = an_event(world)
    sign_up(event)
    cancel_gathering(event, "Puhuja sairastui.", by=world.olli, now=timezone.now())
    page = Client().get(f"/en/events/{event.code}/").text
    assert "The event is cancelled." in page
    assert "Puhuja sairastui." in page
    assert "Cancelled" in Client().get("/en/events/").text
    assert "Puhuja sairastui." in mail.outbox[-1].body
    assert "STATUS:CANCELLED" in mail.outbox[-1].attachments[0][1]
    assert sign_up(event, "Bo").status_code == 422


def test_where_heads_are_counted_nobody_signs_up(world):
    event = an_event(world, counts_heads=True)
    assert "You need not sign up." in Client().get(f"/en/events/{event.code}/").text
    sign_up(event)
    assert not event.attendances.exists()


def test_the_form_says_who_sees_it_and_when_it_is_deleted(world):
    event = an_event(world)
    page = Client().get(f"/en/events/{event.code}/").text
    assert "Only the workers who arrange this event see what you write here." in page
