"""What goes along with an invitation: the programme, the last memo, a notice; as the team has chosen."""

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from ideakirja.gatherings.actions import change_gathering, write_item
from ideakirja.gatherings.actions.inviting import Guest, invite, invite_seated
from ideakirja.gatherings.links import answer_code
from ideakirja.gatherings.models import Item, Memo
from ideakirja.gatherings.printing import letters_pdf
from ideakirja.kit.tests.worker import BACKEND
from ideakirja.matters.tests.things import last_verbs
from ideakirja.people.jobs import send_deliveries
from ideakirja.people.models import Attachment, Delivery
from ideakirja.publications.models import Notice

from .inviting import a_member, a_panel, a_session, three_members
from .things import a_point, finished

# One mail with everything along; many servers refuse above 10 MB, and telephones load slowly.
LARGEST = 400_000


@pytest.fixture
def session(world):
    """The next one, with a programme; the last one has a memo for the staff and one in plain words."""
    panel = a_panel(world)
    old = a_session(panel, days=-20, made_by=world.olli)
    write_item(a_point(old, "Puhelinajat"), "Kokeillaan.", version=0, by=world.olli)
    finished(world, old)
    Memo.objects.update(plain="Puhuimme puhelinajoista.")
    session = a_session(panel)
    Item.objects.create(gathering=session, position=0, title="Kesäretki", minutes=30, about="Minne lähdemme?")
    return session


def a_notice(world, session, **more):
    texts = {"fi": {"title": "Tule raatiin", "lead": "Vaikuta.", "when": "Joka kuukausi", "body": "Kahvia ja puhetta."}}
    given = {"unit": world.keskusta, "activity": session.activity, "texts": texts, "changed_by": world.olli}
    return Notice.objects.create(**({"name": "Esite", "kind": "brochure", "template": "x"} | given | more))


def invite_all(world, session, **more):
    return invite_seated(session, by=world.olli, now=timezone.now(), **more)


def files():
    """By name, without the calendar."""
    return {name: content for name, content, kind in mail.outbox[-1].attachments if kind == "application/pdf"}


def names(session, *what):
    old = session.activity.gatherings.first().day
    days = {"ohjelma": session.day, "muistio": old, "esite": session.day}
    return {f"{one}-{days[one]}.pdf" for one in what}


def test_the_programme_and_the_last_memo_go_along_by_themselves(world, session):
    a_member(session.activity)
    invite_all(world, session)
    assert set(files()) == names(session, "ohjelma", "muistio")
    assert all(content.startswith(b"%PDF-") for content in files().values())
    assert "Puhuimme puhelinajoista." in mail.outbox[0].body


def test_workers_get_the_memo_of_the_staff(world, session):
    invite(session, users=[world.sari], by=world.olli, now=timezone.now())
    assert set(files()) == names(session, "ohjelma", "muistio")
    assert "Puhuimme puhelinajoista." not in mail.outbox[0].body
    Memo.objects.update(plain="")
    invite(session, users=[world.maija], by=world.olli, now=timezone.now())
    assert set(files()) == names(session, "ohjelma", "muistio")
    a_member(session.activity)
    invite_all(world, session)
    assert set(files()) == names(session, "ohjelma")


def test_only_what_is_chosen_goes_along(world, session):
    change_gathering(session, sends_programme=False, sends_memo=False, by=world.olli)
    session.refresh_from_db()
    a_member(session.activity)
    invite_all(world, session)
    assert not files()
    assert "Puhuimme" not in mail.outbox[0].body
    assert "Kesäretki" not in mail.outbox[0].body


def test_a_notice_goes_along_in_a_language_that_it_has(world, session):
    change_gathering(session, sent_notice=a_notice(world, session), by=world.olli)
    a_member(session.activity, {"name": "Cia", "channel": "email", "email": "c@posti.example", "language": "sv"})
    invite_all(world, session)
    assert set(files()) == names(session, "ohjelma", "muistio", "esite")
    assert "Tule raatiin" in mail.outbox[0].body
    assert len(mail.outbox[0].message().as_bytes()) < LARGEST


def test_in_a_letter_they_are_the_following_pages(world, session):
    change_gathering(session, sent_notice=a_notice(world, session), by=world.olli)
    three_members(session.activity)
    invite_all(world, session)
    letter = Delivery.objects.get(channel="letter")
    assert [page["title"] for page in letter.letter["enclosures"]] == ["Muistio: Raadin tapaaminen", "Tule raatiin"]
    assert letter.letter["agenda"][0][1] == "Kesäretki"
    assert letters_pdf([letter]).count(b"/Type /Page\n") in {0, 3}  # compressed object streams hide them


def test_behind_a_link_they_are_on_the_page(world, session):
    change_gathering(session, sent_notice=a_notice(world, session), by=world.olli)
    invite(session, guests=[Guest(name="R", email="r@koulu.example")], by=world.olli, now=timezone.now())
    page = Client().get(f"/fi/events/answer/{answer_code(session.attendances.get())}/").text
    for words in ("Kesäretki", "Puhuimme puhelinajoista.", "Tule raatiin", "Joka kuukausi", "Kahvia ja puhetta."):
        assert words in page
    session.attendances.update(invited_at=None)
    page = Client().get(f"/fi/events/answer/{answer_code(session.attendances.get())}/").text
    assert "Puhuimme" not in page


def test_members_read_them_on_their_own_page(world, session):
    a_member(session.activity)
    invite_all(world, session)
    link = next(line for line in mail.outbox[0].body.split() if "/me/" in line)
    assert "Puhuimme puhelinajoista." in Client().get(link.removeprefix("http://testserver")).text


def test_a_file_is_kept_once_and_leaves_once(world, session, settings):
    settings.TASKS = BACKEND  # nothing is sent before a worker comes
    for n in range(3):
        a_member(session.activity, {"name": f"N{n}", "channel": "email", "email": f"n{n}@posti.example"})
    assert (invite_all(world, session), invite_all(world, session)) == (3, 0)
    assert (Attachment.objects.count(), Delivery.objects.count()) == (2, 3)
    send_deliveries.call()
    send_deliveries.call()
    assert [len(message.attachments) for message in mail.outbox] == [3, 3, 3]
    assert not Attachment.objects.exists()


def test_the_team_chooses_on_a_page(world, session, sign_in):
    client, address = sign_in(world.olli), f"/en/staff/gatherings/{session.pk}/people/"
    assert "The programme" in client.get(address).text
    notice = a_notice(world, session)
    a_notice(world, session, texts={}, name="Tyhjä")
    a_notice(world, session, texts={"fi": {"title": "Tule", "when": "klo ___"}}, name="Kesken")
    page = client.get(f"{address}along/").text
    assert "Participants get the plain memo of" in page
    assert "Esite" in page
    assert "Tyhjä" not in page
    assert "Kesken" not in page
    answer = client.post(f"{address}along/", {"sends_memo": "on", "sent_notice": notice.pk}, follow=True)
    assert "Tule raatiin" in answer.text
    session.refresh_from_db()
    assert (session.sends_programme, session.sends_memo, session.sent_notice) == (False, True, notice)
    assert last_verbs() == ["gathering.changed"]
    client.post(f"{address}along/", {"sends_memo": "on", "sent_notice": notice.pk})
    assert last_verbs(2) != ["gathering.changed", "gathering.changed"]


def test_a_notice_of_another_activity_is_not_chosen(world, session, sign_in):
    a_notice(world, session)
    other = a_notice(world, session, activity=None)
    address = f"/en/staff/gatherings/{session.pk}/people/along/"
    assert sign_in(world.olli).post(address, {"sent_notice": other.pk}).status_code == 422
    assert sign_in(world.bertta).get(address).status_code == 404
