"""Sending: each message once; what is refused says so; what cannot be sent now is tried later."""

import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends import locmem
from django.utils import timezone

from ideakirja.people.actions import add_participant, queue_delivery, try_again, withdraw_deliveries
from ideakirja.people.jobs import forget_words
from ideakirja.people.models import Delivery
from ideakirja.people.sending import LOST_AFTER, claim_next, send_waiting
from ideakirja.trail.models import Entry


class Moody(locmem.EmailBackend):
    """A mail server that does as the class says."""

    mood = None

    def send_messages(self, messages):
        if self.mood:
            raise self.mood
        return super().send_messages(messages)


@pytest.fixture
def waiting(world, settings):
    """Three messages that nobody has sent."""
    settings.EMAIL_BACKEND = f"{__name__}.Moody"
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    return [a_message(world, f"n{number}@posti.example") for number in range(3)]


@pytest.fixture
def server(monkeypatch):
    return lambda mood: monkeypatch.setattr(Moody, "mood", mood)


def a_message(world, email):
    details = {"name": "Anna", "email": email, "channel": "email"}
    person = add_participant(details, unit=world.keskusta, by=None, today=timezone.localdate())
    words = {"subject": "Kutsu", "body": "Tervetuloa.", "calendar": "BEGIN:VCALENDAR"}
    return queue_delivery(person, kind="invitation", thing=world.keskusta, unit=world.keskusta, by=world.sari, **words)


def states():
    return [*Delivery.objects.values_list("state", flat=True)]


def test_each_leaves_and_its_words_are_wiped(waiting):
    assert send_waiting(timezone.now()) == 3
    assert [message.to[0] for message in mail.outbox] == [delivery.address for delivery in waiting]
    assert set(Delivery.objects.values_list("state", "body", "calendar")) == {("sent", "", "")}


def test_a_second_run_sends_nothing(waiting):
    now = timezone.now()
    send_waiting(now)
    assert send_waiting(now + timedelta(days=1)) == 0
    assert len(mail.outbox) == 3


def test_the_key_goes_along_and_the_calendar_is_a_file(world, waiting):
    send_waiting(timezone.now())
    message = mail.outbox[0].message()
    assert message["Message-ID"] == f"<{waiting[0].key}@testserver>"
    assert message["Reply-To"] == world.sari.email
    assert [part.get_content_type() for part in message.walk()][1:] == ["text/plain", "text/calendar"]


def test_what_is_taken_by_one_is_not_taken_by_another(waiting):
    now = timezone.now()
    taken = [claim_next(after=0, channels=["email"], now=now) for _worker in range(4)]
    assert [delivery and delivery.pk for delivery in taken] == [*(delivery.pk for delivery in waiting), None]


def test_what_a_killed_worker_left_is_sent_with_the_same_key(waiting):
    now = timezone.now()
    lost = claim_next(after=0, channels=["email"], now=now)
    assert send_waiting(now + LOST_AFTER - timedelta(seconds=1)) == 2
    assert send_waiting(now + LOST_AFTER) == 1
    assert lost.key in mail.outbox[-1].message()["Message-ID"]


def test_an_unknown_address_is_told(waiting, server):
    server(smtplib.SMTPRecipientsRefused({"n0@posti.example": (550, b"no such user")}))
    send_waiting(timezone.now())
    assert states() == ["failed"] * 3
    assert Delivery.objects.first().problem.startswith("The mail server does not know this address.")


def test_a_server_that_asks_to_wait_is_asked_again(waiting, server):
    now = timezone.now()
    server(smtplib.SMTPRecipientsRefused({"n0@posti.example": (450, b"later")}))
    send_waiting(now)
    assert states() == ["queued"] * 3
    server(None)
    assert send_waiting(now + timedelta(minutes=1)) == 0
    assert send_waiting(now + timedelta(minutes=3)) == 3


@pytest.mark.parametrize("error", [ConnectionRefusedError(), smtplib.SMTPServerDisconnected(), TimeoutError()])
def test_a_server_that_is_down_loses_nothing(waiting, server, error):
    now = timezone.now()
    server(error)
    assert send_waiting(now) == 0
    assert Delivery.objects.filter(claimed_at=None).count() == 2, "one try is enough to see it"
    server(None)
    assert send_waiting(now + timedelta(minutes=3)) == 3


def test_after_three_days_it_is_given_up(waiting, server):
    server(ConnectionRefusedError())
    Delivery.objects.update(queued_at=timezone.now() - timedelta(days=4))
    send_waiting(timezone.now())
    assert states().count("failed") == 1


def test_an_unforeseen_error_does_not_stop_the_others(waiting, monkeypatch):
    send = locmem.EmailBackend.send_messages

    def fail_first(self, messages):
        if messages[0].to == ["n0@posti.example"]:
            raise RuntimeError
        return send(self, messages)

    monkeypatch.setattr(locmem.EmailBackend, "send_messages", fail_first)
    assert send_waiting(timezone.now()) == 2
    assert states() == ["queued", "sent", "sent"]


def test_what_was_withdrawn_does_not_leave(world, waiting):
    person = waiting[1].participant
    assert withdraw_deliveries(world.keskusta, participant=person) == 1
    assert send_waiting(timezone.now()) == 2
    assert states() == ["sent", "withdrawn", "sent"]


def test_what_a_killed_worker_left_can_be_withdrawn(world, waiting):
    now = timezone.now()
    claim_next(after=0, channels=["email"], now=now)
    assert withdraw_deliveries(world.keskusta) == 3
    assert send_waiting(now + timedelta(hours=1)) == 0


def test_try_again_uses_the_address_of_today(world, waiting, server):
    Delivery.objects.update(state="failed", problem="x")
    delivery = Delivery.objects.first()
    type(delivery.participant).objects.filter(pk=delivery.participant_id).update(email="uusi@posti.example")
    for _time in range(2):
        try_again(delivery, by=world.sari)
    send_waiting(timezone.now())
    assert mail.outbox[0].to == ["uusi@posti.example"]
    assert Entry.objects.filter(verb="delivery.tried_again").count() == 1


def test_the_words_of_what_failed_are_forgotten(waiting):
    Delivery.objects.update(state="failed", queued_at=timezone.now() - timedelta(days=31))
    for _run in range(2):
        forget_words.call()
    assert set(Delivery.objects.values_list("body", flat=True)) == {""}
    Delivery.objects.update(queued_at=timezone.now() - timedelta(days=366))
    forget_words.call()
    assert not Delivery.objects.exists()
