"""What happens by itself."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from ideakirja.activities.actions import close_activity
from ideakirja.gatherings import jobs
from ideakirja.gatherings.actions.inviting import Guest, invite, invite_seated
from ideakirja.gatherings.actions.signing_up import answer_invitation
from ideakirja.gatherings.models import Gathering
from ideakirja.people.models import Delivery

from .inviting import a_member, a_panel, a_session, an_event, at


def planned_before(gathering):
    Gathering.objects.filter(pk=gathering.pk).update(made_at=timezone.now() - timedelta(days=2))
    return gathering


@pytest.fixture
def panel(world):
    panel = a_panel(world)
    a_member(panel)
    return panel


@pytest.mark.parametrize(
    ("more", "sent"),
    [
        ({"days": 7}, 1),
        ({"days": 8}, 0),
        ({"days": 1}, 1),
        ({"days": 20, "invite_days_before": 21}, 1),
        ({"days": 5, "kind": "meeting"}, 0),
        ({"days": 5, "cancelled_at": timezone.now()}, 0),
    ],
)
def test_invitations_leave_on_their_day(panel, more, sent):
    planned_before(a_session(panel, **more))
    for _run in range(2):
        jobs.send_due_messages(at(timezone.localdate(), 10))
    assert len(mail.outbox) == sent


def test_what_was_planned_today_waits_until_tomorrow(panel):
    a_session(panel, days=3)
    jobs.send_due_messages(timezone.now())
    assert not mail.outbox
    jobs.send_due_messages(timezone.now() + timedelta(days=1))
    assert len(mail.outbox) == 1


def test_an_activity_that_has_ended_invites_nobody(world, panel):
    planned_before(a_session(panel, days=3))
    close_activity(panel, {"goals": "Kyllä."}, by=world.olli, today=timezone.localdate())
    jobs.send_due_messages(timezone.now())
    assert not mail.outbox


def test_a_new_member_is_invited_later(panel):
    planned_before(a_session(panel, days=3))
    jobs.send_due_messages(timezone.now())
    a_member(panel, {"name": "Bo Ek", "channel": "email", "email": "bo@posti.example"})
    jobs.send_due_messages(timezone.now())
    assert [message.to[0] for message in mail.outbox] == ["anna@posti.example", "bo@posti.example"]


def test_those_who_come_are_reminded_two_days_before(world, panel):
    gathering = planned_before(a_session(panel, days=2))
    invite_seated(gathering, by=world.olli, now=timezone.now())
    early = timezone.now() - timedelta(days=3)
    answer_invitation(gathering.attendances.get(), "yes", how="link", now=early)
    for _run in range(2):
        jobs.send_due_messages(timezone.now())
    assert [*Delivery.objects.values_list("kind", "state")] == [("invitation", "sent"), ("coming", "sent")]


@pytest.mark.parametrize(("hour", "calls"), [(8, 0), (9, 1), (17, 1), (18, 0), (3, 0)])
def test_nobody_is_written_to_at_night(world, monkeypatch, hour, calls):
    heard, then = [], at(timezone.localdate(), hour)
    monkeypatch.setattr(jobs, "send_due_messages", heard.append)
    monkeypatch.setattr(jobs.timezone, "now", lambda: then)
    jobs.send_due.call()
    assert len(heard) == calls


def test_details_are_forgotten_after_thirty_days(world, panel):
    event = an_event(world, days=1)
    Client().post(f"/en/events/{event.code}/", {"name": "Eeva", "contact": "eeva@posti.example"})
    event.attendances.update(presence="present")
    session = a_session(panel, days=1)
    invite(
        session,
        users=[world.sari],
        guests=[Guest(name="Rehtori", email="r@koulu.example")],
        by=None,
        now=timezone.now(),
    )
    invite_seated(session, by=None, now=timezone.now())
    later = timezone.now() + timedelta(days=32)
    Delivery.objects.update(queued_at=timezone.now() - timedelta(days=3))
    assert jobs.forget_guests(later - timedelta(days=4)) == 0
    assert jobs.forget_guests(later) == 2
    assert jobs.forget_guests(later) == 0
    event.refresh_from_db()
    assert event.head_count == 1
    assert not event.attendances.exists()
    assert sorted(str(row) for row in session.attendances.all()) == ["Anna Virtanen", "Sari Lehto"]
    assert {str(message.participant) for message in Delivery.objects.all()} == {"Anna Virtanen"}


def test_the_daily_job_can_be_run_twice(world):
    for _run in range(2):
        jobs.forget_old.call()
        jobs.send_due.call()
