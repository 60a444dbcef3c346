"""Own dates: what is ahead, coming or not, the calendar file, the agenda."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from ideakirja.gatherings.actions import add_item, cancel_gathering, make_gathering
from ideakirja.gatherings.models import Gathering
from ideakirja.people.actions import add_participant, new_personal_link
from ideakirja.trail.models import Entry


def test_the_next_session_is_shown(me, session):
    page = Client().get(me).text
    assert "Raati kokoontuu" in page
    assert "Kirjasto" in page
    assert "You have not answered yet." in page


@pytest.mark.parametrize(
    ("answer", "words"), [("yes", "you are coming"), ("no", "you are not coming"), ("maybe", "maybe. Tell us")]
)
def test_one_answers(me, anna, session, answer, words):
    reply = Client().post(f"{me}dates/{session.pk}/", {"answer": answer, "needs": "Kyyti"}, follow=True)
    assert "Your answer is saved." in reply.text
    assert words in reply.text
    row = session.attendances.get()
    assert (row.participant, row.answer, row.needs, row.answered_how) == (anna, answer, "Kyyti", "link")


def test_the_quick_buttons_leave_the_needs_as_they_are(me, session):
    Client().post(f"{me}dates/{session.pk}/", {"answer": "yes", "needs": "Kyyti"})
    Client().post(f"{me}dates/{session.pk}/", {"answer": "no"})
    row = session.attendances.get()
    assert (row.answer, row.needs) == ("no", "Kyyti")


def test_answering_twice_is_one_answer(me, session):
    for _press in range(2):
        Client().post(f"{me}dates/{session.pk}/", {"answer": "yes"})
    assert session.attendances.count() == 1
    assert Entry.objects.filter(verb="gathering.answered").count() == 1


def test_on_the_waiting_list_one_stays_or_leaves(me, anna, session):
    session.attendances.create(name="Eeva", answer="yes")
    session.attendances.create(participant=anna, answer="yes", waiting_since=timezone.now())
    Gathering.objects.update(places=1)
    page = Client().get(f"{me}dates/{session.pk}/").text
    assert "You are in place 1 on the waiting list." in page
    assert "Stay on the list" in page
    assert "I am coming" not in page
    assert "Take me off the list" in Client().get(me).text
    Client().post(f"{me}dates/{session.pk}/", {"answer": "no"})
    assert not session.attendances.waiting().exists()


@pytest.mark.parametrize("answer", ["", "perhaps"])
def test_an_unclear_answer_is_told(me, session, answer):
    reply = Client().post(f"{me}dates/{session.pk}/", {"answer": answer, "needs": "Kyyti"})
    assert reply.status_code == 422
    assert "Choose one." in reply.text
    assert "Kyyti" in reply.text


def test_a_cancelled_one_is_told_and_not_answered(world, me, session):
    cancel_gathering(session, "Sali on suljettu", by=world.olli, now=timezone.now())
    assert "This is cancelled. You need not come." in Client().get(me).text
    assert "Sali on suljettu" in Client().get(f"{me}dates/{session.pk}/").text
    reply = Client().post(f"{me}dates/{session.pk}/", {"answer": "yes"})
    assert reply.status_code == 422
    assert "The gathering is cancelled." in reply.text


def test_one_that_is_over_is_not_answered(me, session):
    past = timezone.now() - timedelta(days=1)
    Gathering.objects.update(starts_at=past - timedelta(hours=2), ends_at=past)
    assert Client().post(f"{me}dates/{session.pk}/", {"answer": "yes"}).status_code == 422
    assert "Raati kokoontuu" not in Client().get(me).text


def test_meetings_of_the_team_are_not_shown(world, panel, me):
    begins = timezone.now() + timedelta(days=2)
    make_gathering(unit=world.keskusta, name="Vetäjien palaveri", starts_at=begins, activity=panel, by=world.olli)
    meeting = Gathering.objects.get(name="Vetäjien palaveri")
    assert "Vetäjien palaveri" not in Client().get(me).text
    for path in ("", "calendar.ics"):
        assert Client().get(f"{me}dates/{meeting.pk}/{path}").status_code == 404
    assert Client().post(f"{me}dates/{meeting.pk}/", {"answer": "yes"}).status_code == 404


def test_somebody_elses_dates_are_not_there(world, session):
    other = add_participant({"name": "Bo", "channel": "hand"}, unit=world.keskusta, by=None, today=timezone.localdate())
    page = f"/en/me/{new_personal_link(other, today=timezone.localdate())}/"
    assert "Raati kokoontuu" not in Client().get(page).text
    assert Client().post(f"{page}dates/{session.pk}/", {"answer": "yes"}).status_code == 404


def test_the_agenda_is_shown(world, me, session):
    add_item(session, "Puhelinajat", minutes=30, by=world.olli)
    assert "Puhelinajat" in Client().get(f"{me}dates/{session.pk}/").text


def test_the_calendar_file(me, session):
    reply = Client().get(f"{me}dates/{session.pk}/calendar.ics")
    assert reply.headers["Content-Type"].startswith("text/calendar")
    assert "SUMMARY:Raati kokoontuu" in reply.text


def test_only_the_nearest_dates_are_asked_about_at_once(world, me, session):
    """A year of sessions: two with buttons, the others as dates. Each can be answered on its own page."""
    for months in (1, 2, 3):
        make_gathering(
            unit=world.keskusta,
            activity=session.activity,
            kind=Gathering.Kind.SESSION,
            name=f"Istunto {months}",
            starts_at=session.starts_at + timedelta(days=30 * months),
            by=world.olli,
        )
    page = Client().get(me).text
    assert page.count('name="answer" value="yes"') == 2
    assert "Istunto 3" in page
    far = Gathering.objects.get(name="Istunto 3")
    assert "I am coming" in Client().get(f"{me}dates/{far.pk}/").text


def test_hints_for_leaders_are_not_shown(world, me, session):
    add_item(session, "Kysymykset", about="Tuo omat kysymyksesi.", hint="Älä keskeytä.", by=world.olli)
    page = Client().get(f"{me}dates/{session.pk}/").text
    assert "Tuo omat kysymyksesi." in page
    assert "Älä keskeytä." not in page
