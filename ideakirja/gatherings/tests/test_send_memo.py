"""Sending the memo: to all, also those who were not there; each text once to each person."""

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from ideakirja.activities.actions import leave_seat
from ideakirja.gatherings import actions
from ideakirja.gatherings.actions.inviting import keep
from ideakirja.gatherings.actions.posting import send_memo
from ideakirja.gatherings.links import answer_code
from ideakirja.gatherings.models import Attendance, Gathering, Memo
from ideakirja.matters.tests.things import queries_of
from ideakirja.people.models import Attachment, Delivery, Participant
from ideakirja.trail.models import Entry

from .inviting import a_panel, a_session, three_members
from .things import URL, a_point, finished

PLAIN = "Puhuimme puhelinajoista.\n\n- Kokeilemme iltapäivää."


@pytest.fixture
def session(world, settings, tmp_path):
    """Yesterday's. Anna (e-mail) came, Bo (text message, Swedish) did not, Leena (letter) was excused; Sari, who works
    here, was invited. Olli chaired and stands on no list."""
    settings.SMS_BACKEND, settings.SMS_DIRECTORY = "ideakirja.people.texting.FileTexts", tmp_path
    panel = a_panel(world)
    session = a_session(panel, days=-1, made_by=world.olli)
    presence = {"Anna Virtanen": "present", "Bo Ek": "absent", "Leena Äijälä": "excused"}
    keep(
        Attendance(gathering=session, participant=one, language=one.language, presence=presence[one.name])
        for one in three_members(panel)
    )
    keep([Attendance(gathering=session, user=world.sari, language="fi", invited_at=timezone.now())])
    actions.add_host(session, "chair", user=world.olli, by=world.olli)
    point = a_point(session, "Puhelinajat")
    actions.write_item(point, "Kokeillaan iltapäivää.", version=0, by=world.olli)
    return session


def write_plain(world, session, text=PLAIN):
    version = Memo.objects.get(gathering=session).plain_version
    actions.write_plain(session, text, version=version, by=world.olli)


def send(world, session):
    return send_memo(session, by=world.olli, now=timezone.now())


@pytest.fixture
def ready(world, session):
    finished(world, session)
    write_plain(world, session)
    return session


def mails():
    return {message.to[0].partition("@")[0]: message for message in mail.outbox}


def test_each_gets_their_own_memo_by_their_own_channel(world, ready, tmp_path):
    assert send(world, ready) == 5
    assert set(mails()) == {"anna", "sari", "olli"}
    (text,) = [path.read_text() for path in tmp_path.glob("*.txt")]
    assert "http://testserver/sv/me/" in text
    letter = Delivery.objects.get(channel="letter")
    assert (letter.state, "Puhuimme puhelinajoista." in letter.body) == ("to_print", True)
    memo = Memo.objects.get()
    assert (memo.sent_to, memo.sent_at is not None) == (5, True)


def test_workers_get_the_memo_and_participants_the_plain_one(world, ready):
    send(world, ready)
    sent = mails()
    (name, content, kind) = sent["sari"].attachments[0]
    assert (name, kind, content[:5]) == (f"muistio-{ready.day}.pdf", "application/pdf", b"%PDF-")
    assert f"http://testserver/fi/staff/gatherings/{ready.pk}/memo/" in sent["sari"].body
    assert "Puhuimme" not in sent["sari"].body
    assert PLAIN in sent["anna"].body
    assert not sent["anna"].attachments


def test_it_names_nobody_else_and_its_subject_tells_nothing(world, ready):
    send(world, ready)
    for message in mail.outbox:
        assert "aati" not in message.subject
        assert "Bo Ek" not in message.body
        assert "Leena" not in message.body


def test_its_link_opens_the_memo_also_for_the_absent(world, ready, tmp_path):
    Gathering.objects.filter(pk=ready.pk).update(kind="meeting")  # not open to all members
    send(world, ready)
    (text,) = [path.read_text() for path in tmp_path.glob("*.txt")]
    path = text.rpartition("http://testserver")[2].strip()
    assert "Puhuimme puhelinajoista." in Client().get(path).text


def test_a_second_press_sends_to_nobody_twice_and_to_whoever_came_later(world, ready):
    assert (send(world, ready), send(world, ready)) == (5, 0)
    keep([Attendance(gathering=ready, user=world.maija, language="fi", presence="present")])
    assert send(world, ready) == 1
    assert [message.to for message in mail.outbox].count(["anna@posti.example"]) == 1
    assert mail.outbox[-1].to == ["maija@koivuranta.example"]
    assert Memo.objects.get().sent_to == 6


def test_the_changed_plain_memo_goes_to_those_who_got_the_earlier_one(world, ready):
    send(world, ready)
    mail.outbox.clear()
    Participant.objects.filter(name="Anna Virtanen").update(language="en")
    write_plain(world, ready, "Puhuimme ajoista.")
    assert send(world, ready) == 3
    assert set(mails()) == {"anna"}
    assert "The memo has been changed." in mails()["anna"].body
    assert Memo.objects.get().sent_to == 5


def test_opened_again_and_finished_without_a_change_it_is_not_sent_again(world, ready):
    send(world, ready)
    actions.reopen_memo(ready, by=world.olli)
    finished(world, ready)
    assert send(world, ready) == 0
    actions.reopen_memo(ready, by=world.olli)
    actions.write_item(ready.items.get(), "Toisin.", version=1, by=world.olli)
    finished(world, ready)
    assert send(world, ready) == 2


def test_without_a_plain_memo_participants_wait(world, session, sign_in):
    finished(world, session)
    page = sign_in(world.olli).get(f"{URL}{session.pk}/memo/").text
    assert "3 participants get nothing yet: the plain memo is not written." in page
    assert send(world, session) == 2
    assert set(mails()) == {"sari", "olli"}
    write_plain(world, session)
    assert send(world, session) == 3


def test_guests_read_it_behind_their_code_and_whoever_has_no_address_is_named(world, ready, sign_in):
    guest = Attendance(gathering=ready, name="Rehtori", phone="0401112222", presence="present")
    keep([guest, Attendance(gathering=ready, name="Kalle", presence="present")])
    page = sign_in(world.olli).get(f"{URL}{ready.pk}/memo/").text
    assert "We have no address for: Kalle." in page
    assert send(world, ready) == 6
    assert "Puhuimme puhelinajoista." in Client().get(f"/fi/events/answer/{answer_code(guest)}/").text


def test_whoever_left_the_activity_gets_nothing(world, ready):
    leave_seat(ready.activity.seats.get(participant__name="Anna Virtanen"), by=None, today=timezone.localdate())
    send(world, ready)
    assert set(mails()) == {"sari", "olli"}


def test_only_a_finished_one(world, session):
    with pytest.raises(ValidationError, match="not finished yet"):
        send(world, session)


def test_by_the_page(world, ready, sign_in):
    client, address = sign_in(world.olli), f"{URL}{ready.pk}/memo/"
    assert "Send the memo" in client.get(address).text
    page = client.post(f"{address}send/", follow=True).text
    assert "The memo is on its way to 5 people." in page
    assert "to 5 people</span>" in page
    assert "Print the letters" in page
    assert "Send the memo" not in page
    assert "all have got this memo already" in client.post(f"{address}send/", follow=True).text
    write_plain(world, ready, "Toisin.")
    page = client.get(address).text
    assert "The memo was changed after it was sent." in page
    assert "Send the changed memo" in page


def test_other_workers_see_that_it_was_sent_and_no_names(world, ready, sign_in):
    send(world, ready)
    page = sign_in(world.bertta).get(f"{URL}{ready.pk}/memo/").text
    assert "to 5 people" in page
    assert "Anna" not in page
    assert sign_in(world.bertta).post(f"{URL}{ready.pk}/memo/send/").status_code == 404
    assert sign_in(world.timo).post(f"{URL}{ready.pk}/memo/send/").status_code == 404


def test_the_trail_tells_how_many_and_the_files_are_gone(world, ready):
    send(world, ready)
    entry = Entry.objects.filter(verb="memo.sent").get()
    assert (entry.actor_name, entry.data) == ("Olli Niemi", {"count": 5})
    assert not Attachment.objects.exists()


def test_the_page_takes_as_many_queries_for_many_as_for_one(world, ready, sign_in):
    client, address = sign_in(world.olli), f"{URL}{ready.pk}/memo/"
    few = queries_of(client, address)
    keep(Attendance(gathering=ready, name=f"Nro {n}", email=f"n{n}@posti.example", presence="present") for n in "1234")
    assert queries_of(client, address) == few
