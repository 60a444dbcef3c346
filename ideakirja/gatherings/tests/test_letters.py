"""Letters: one PDF of the ticked ones, then "printed and posted" for exactly the same."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.gatherings.actions.inviting import invite_seated
from ideakirja.gatherings.models import Gathering, Item, Memo
from ideakirja.gatherings.printing import letter_of, messages_for
from ideakirja.people.models import Delivery
from ideakirja.trail.models import Entry

from .inviting import LEENA, a_member, a_panel, a_session

PAGE = "/en/staff/gatherings/letters/"


@pytest.fixture
def letters(world):
    """Two invitations on paper: one for the post, one to hand over."""
    panel = a_panel(world)
    a_member(panel, LEENA)
    a_member(panel, {"name": "Cia <b>", "channel": "hand", "language": "sv"})
    Memo.objects.create(
        gathering=a_session(panel, days=-30), plain="Puhuimme *puhelimesta*.", finished_at=timezone.now()
    )
    gathering = a_session(panel)
    Item.objects.create(gathering=gathering, position=0, title="Puhelinajat", minutes=30, introducer="Sari")
    invite_seated(gathering, by=world.olli, now=timezone.now())
    return [*Delivery.objects.order_by("-name")]


def test_the_letter_has_address_agenda_memo_and_the_way_to_answer(letters):
    letter = letter_of(letters[0])
    assert letter.recipient == ("Leena Äijälä", "Koivukatu 3 A 4", "12345 Koivuranta")
    assert [(item.time, item.title, item.introducer) for item in letter.agenda] == [("13", "Puhelinajat", "Sari")]
    assert letter.enclosures[0].title.endswith(": Raadin tapaaminen")
    assert "/fi/me/" in letter.answer.address
    assert letter.pdf().startswith(b"%PDF")


def test_print_and_post(world, sign_in, letters):
    client, ticked = sign_in(world.olli), {"letter": [letter.pk for letter in letters]}
    assert "Leena Äijälä" in client.get(PAGE).text
    reply = client.post(f"{PAGE}print/", ticked)
    assert reply["Content-Type"] == "application/pdf"
    assert {letter.state for letter in Delivery.objects.all()} == {"to_print"}
    assert "2 letters are marked as sent." in client.post(f"{PAGE}posted/", ticked, follow=True).text
    assert {(letter.state, letter.body, letter.letter) for letter in Delivery.objects.all()} == {("printed", "", None)}
    assert "Tick at least one letter." in client.post(f"{PAGE}posted/", ticked, follow=True).text
    entry = Entry.objects.get(verb="delivery.printed")
    assert (entry.actor_name, entry.data, entry.unit_id) == ("Olli Niemi", {"count": 2}, world.keskusta.pk)


def test_what_was_not_ticked_is_not_marked(world, sign_in, letters):
    sign_in(world.olli).post(f"{PAGE}posted/", {"letter": letters[0].pk})
    assert [letter.state for letter in Delivery.objects.order_by("-name")] == ["printed", "to_print"]


@pytest.mark.parametrize("typed", ["", "x", "-1", "9" * 40, "999999"])
def test_a_wrong_number_prints_nothing(world, sign_in, letters, typed):
    assert sign_in(world.olli).post(f"{PAGE}print/", {"letter": typed}).status_code == 302


@pytest.mark.parametrize(("name", "sees"), [("olli", 2), ("maija", 2), ("sari", 2), ("kaisa", 2), ("pekka", 2)])
def test_the_team_and_the_organisers_see_them(world, letters, name, sees):
    assert messages_for(getattr(world, name)).to_print().count() == sees


@pytest.mark.parametrize("name", ["aino", "vilma", "antti", "timo"])
def test_others_see_none_and_print_none(world, sign_in, letters, name):
    client, ticked = sign_in(getattr(world, name)), {"letter": [letter.pk for letter in letters]}
    assert "Leena" not in client.get(PAGE).text
    assert client.post(f"{PAGE}print/", ticked).status_code == 302
    client.post(f"{PAGE}posted/", ticked)
    assert {letter.state for letter in Delivery.objects.all()} == {"to_print"}
    assert client.post(f"{PAGE}{letters[0].pk}/retry/").status_code == 404


def test_what_could_not_be_sent_is_tried_again(world, sign_in, letters):
    Delivery.objects.filter(pk=letters[0].pk).update(state="failed", channel="email", problem="Ei osoitetta.")
    client = sign_in(world.olli)
    assert "Could not be sent" in client.get(PAGE).text
    client.post(f"{PAGE}{letters[0].pk}/retry/")
    letters[0].refresh_from_db()
    assert letters[0].problem.startswith("There is no address")


def test_a_letter_with_an_old_time_is_not_ticked(world, sign_in, letters):
    client = sign_in(world.olli)
    assert client.get(PAGE).text.count(" checked>") == 2
    gathering = Gathering.objects.get(name="Raadin tapaaminen", starts_at__gt=timezone.now())
    Gathering.objects.filter(pk=gathering.pk).update(ends_at=gathering.ends_at + timedelta(hours=1))
    page = client.get(PAGE).text
    assert "checked" not in page
    assert page.count("The time has changed since this was written.") == 2
    past = timezone.now() - timedelta(days=1)
    Gathering.objects.filter(pk=gathering.pk).update(starts_at=past - timedelta(hours=1), ends_at=past)
    assert client.get(PAGE).text.count("The gathering is over.") == 2
