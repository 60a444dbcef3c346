"""Inviting: each by their own channel, in their own language, once."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone, translation

from ideakirja.activities.actions import leave_seat
from ideakirja.gatherings.actions.inviting import Guest, invite, invite_seated, uninvite
from ideakirja.gatherings.messages import Kind, Writer, short_text
from ideakirja.gatherings.models import Item, Memo
from ideakirja.kit.tests.worker import BACKEND
from ideakirja.kit.texts import in_language
from ideakirja.people.actions import change_participant
from ideakirja.people.jobs import send_deliveries
from ideakirja.people.models import Delivery
from ideakirja.trail.models import Entry

from .inviting import a_member, a_panel, a_session, rows_of, three_members, verbs


@pytest.fixture
def panel(world):
    return a_panel(world)


def test_each_is_invited_by_their_own_channel(world, panel, settings, tmp_path):
    settings.SMS_BACKEND, settings.SMS_DIRECTORY = "ideakirja.people.texting.FileTexts", tmp_path
    three_members(panel)
    gathering = a_session(panel)
    assert invite_seated(gathering, by=world.maija, now=timezone.now()) == 3
    assert [message.to for message in mail.outbox] == [["anna@posti.example"]]
    (text,) = [path.read_text() for path in tmp_path.glob("*.txt")]
    assert text.startswith("+358401234567\n")
    assert "http://testserver/sv/me/" in text
    assert Delivery.objects.get(channel="letter").state == "to_print"
    assert {str(row.invited_at is not None) for row in gathering.attendances.all()} == {"True"}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("name", ["Walkin raati", "Keskustan toimiston asiakasraadin pitkäniminen kokous"])
def test_a_text_message_tells_who_writes_and_fits_in_one(world, language, name):
    gathering = a_session(a_panel(world, name=name), place="Kirjaston ryhmähuone")
    link = "https://ideakirja.kunta.example/fi/me/ABCD-EFGH-JKLM/"
    for kind in (value for key, value in vars(Kind).items() if key.isupper()):
        writer = Writer(gathering=gathering, kind=kind, by=None, now=timezone.now())
        with translation.override(language):
            if kind == Kind.MEMO:
                continue
            text = short_text(kind, writer.facts(language), link)
        assert text.startswith(in_language(world.keskusta.names, language).text)
        assert name[:10] in text
        assert len(text) <= 160, (len(text), text)
        assert kind == Kind.CANCELLED or text.endswith(link)


def test_the_subject_tells_nothing_and_the_letter_tells_all(world, panel):
    a_member(panel)
    old = a_session(panel, days=-20)
    Memo.objects.create(gathering=old, plain="Puhuimme puhelinajoista.", finished_at=timezone.now())
    gathering = a_session(panel, access="Hissi on oikealla.", refreshments="Kahvi")
    Item.objects.create(gathering=gathering, position=0, title="Puhelinajat", minutes=30)
    Item.objects.create(gathering=gathering, position=1, title="Vapaa sana")
    invite_seated(gathering, by=world.maija, now=timezone.now())
    letter = mail.outbox[0]
    assert "aati" not in letter.subject
    for words in (
        "Asiakasraati 2027, Raadin tapaaminen",
        "13–15",
        "Kirjasto",
        "Hissi",
        "Kahvi",
        "13 Puhelinajat",
        "13.30 Vapaa sana",
    ):
        assert words in letter.body
    assert "Puhuimme puhelinajoista." in letter.body
    assert "http://testserver/fi/me/" in letter.body
    assert letter.reply_to == ["maija@koivuranta.example"]
    assert "BEGIN:VEVENT" in letter.attachments[0][1]


def test_a_second_time_only_new_ones_are_invited(world, panel):
    a_member(panel)
    gathering = a_session(panel)
    assert invite_seated(gathering, by=world.maija, now=timezone.now()) == 1
    assert invite_seated(gathering, by=world.maija, now=timezone.now()) == 0
    a_member(panel, {"name": "Cia", "channel": "email", "email": "cia@posti.example"})
    assert invite_seated(gathering, by=world.maija, now=timezone.now()) == 1
    assert [message.to[0] for message in mail.outbox] == ["anna@posti.example", "cia@posti.example"]


def test_workers_and_guests_answer_by_a_code(world, panel, client):
    gathering = a_session(panel)
    guest = Guest(name="Rehtori", email="rehtori@koulu.example", organisation="Koulu")
    assert invite(gathering, users=[world.sari], guests=[guest], by=world.maija, now=timezone.now()) == 2
    assert invite(gathering, users=[world.sari], guests=[guest], by=world.maija, now=timezone.now()) == 0
    for message in mail.outbox:
        link = next(line for line in message.body.splitlines() if "/events/answer/" in line)
        assert client.get(link.rpartition("http://testserver")[2]).status_code == 200


def test_whoever_has_left_gets_nothing_more(world, panel, settings):
    settings.TASKS = BACKEND  # nothing is sent before a worker comes
    three_members(panel)
    gathering = a_session(panel)
    invite_seated(gathering, by=world.maija, now=timezone.now())
    for seat in panel.seats.all():
        leave_seat(seat, by=None, today=timezone.localdate())
    assert {(delivery.state, delivery.body) for delivery in Delivery.objects.all()} == {("withdrawn", "")}
    send_deliveries.call()
    assert not mail.outbox


def test_who_is_taken_off_the_list_gets_nothing_more(world, panel):
    a_member(panel)
    gathering = a_session(panel)
    change_participant(panel.seats.get().participant, {"channel": "hand"}, by=None)
    invite_seated(gathering, by=world.maija, now=timezone.now())
    row = rows_of(gathering)["Anna Virtanen"]
    for _time in range(2):
        uninvite(row, by=world.maija)
    assert Delivery.objects.get().state == "withdrawn"
    assert not gathering.attendances.exists()


@pytest.mark.parametrize(
    ("more", "words"),
    [({"days": -1}, "is over"), ({"cancelled_at": timezone.now()}, "is cancelled")],
)
def test_not_to_what_is_over_or_cancelled(world, panel, more, words):
    a_member(panel)
    with pytest.raises(ValidationError, match=words):
        invite_seated(a_session(panel, **more), by=world.maija, now=timezone.now())


def test_the_trail_tells_how_many_and_no_name(world, panel):
    three_members(panel)
    invite_seated(a_session(panel), by=world.maija, now=timezone.now() - timedelta(hours=1))
    assert verbs() == ["gathering.invited"]
    entry = Entry.objects.get(verb="gathering.invited")
    assert (entry.actor_name, entry.data) == ("Maija Salo", {"count": 3})
