"""The page "Who comes": who sees it, and its buttons."""

import pytest
from django.utils import timezone

from ideakirja.gatherings.actions.inviting import invite_seated
from ideakirja.matters.tests.things import queries_of
from ideakirja.people.mailing import UNKNOWN_ADDRESS
from ideakirja.people.models import Delivery

from .inviting import a_member, a_panel, a_session, rows_of, three_members


@pytest.fixture
def gathering(world):
    return a_session(a_panel(world))


def page_of(gathering, part=""):
    return f"/en/staff/gatherings/{gathering.pk}/people/{part}"


def test_invite_everybody_with_one_button(world, sign_in, gathering):
    three_members(gathering.activity)
    client = sign_in(world.maija)
    assert "Invite 3 members" in client.get(page_of(gathering)).text
    page = client.post(page_of(gathering, "invite/"), follow=True).text
    assert "3 invitations are on their way." in page
    assert "Print the letters" in page
    assert "Everybody had been invited already." in client.post(page_of(gathering, "invite/"), follow=True).text


def test_choose_some(world, sign_in, gathering):
    anna, bo, _leena = three_members(gathering.activity)
    chosen = {"participants": [anna.pk], "users": [world.sari.pk]}
    assert sign_in(world.olli).post(page_of(gathering, "choose/"), chosen).status_code == 302
    assert set(rows_of(gathering)) == {"Anna Virtanen", "Sari Lehto"}
    page = sign_in(world.olli).get(page_of(gathering, "choose/")).text
    assert "Anna Virtanen" not in page
    assert bo.name in page
    assert sign_in(world.olli).post(page_of(gathering, "choose/"), {"x": "1"}).status_code == 422


def test_invite_the_whole_team_with_one_press(world, sign_in, gathering):
    client = sign_in(world.olli)
    assert "Invite the whole team (2)" in client.get(page_of(gathering)).text
    for words in ("2 invitations are on their way.", "Everybody had been invited already."):
        assert words in client.post(page_of(gathering, "invite/team/"), follow=True).text
    assert set(rows_of(gathering)) == {"Maija Salo", "Olli Niemi"}
    assert "Invite the whole team" not in client.get(page_of(gathering)).text


def test_invite_all_workers_of_the_unit_with_one_press(world, sign_in, gathering):
    """Those of the unit itself; not those above it, of another unit, or who have left."""
    type(world.bertta).objects.filter(pk=world.bertta.pk).update(is_active=False)
    client = sign_in(world.olli)
    client.post(page_of(gathering, "invite/unit/"))
    invited = {row.user for row in gathering.attendances.all()}
    assert {world.maija, world.olli, world.aino} <= invited
    assert not invited & {world.bertta, world.pekka, world.timo, world.antti}
    assert "Everybody had been invited" in client.post(page_of(gathering, "invite/unit/"), follow=True).text


def test_invite_a_guest(world, sign_in, gathering):
    typed = {"name": "Rehtori", "email": "rehtori@koulu.example", "organisation": "Koulu", "language": "sv"}
    assert sign_in(world.olli).post(page_of(gathering, "guest/"), typed).status_code == 302
    assert sign_in(world.olli).post(page_of(gathering, "guest/"), typed | {"email": "x"}).status_code == 422
    assert gathering.attendances.get().language == "sv"


def test_an_answer_is_written_down_with_one_click(world, sign_in, gathering):
    a_member(gathering.activity)
    invite_seated(gathering, by=world.olli, now=timezone.now())
    row = gathering.attendances.get()
    reply = sign_in(world.maija).post(f"/en/staff/gatherings/people/{row.pk}/answer/", {"answer": "yes"})
    assert reply.url.endswith(f"/people/#person-{row.pk}")
    row.refresh_from_db()
    assert (row.answer, row.answered_how) == ("yes", "worker")
    page = sign_in(world.maija).post(f"/en/staff/gatherings/people/{row.pk}/answer/", {"answer": "x"}, follow=True)
    assert "Choose yes, no or maybe." in page.text


def test_what_could_not_be_sent_is_told_and_tried_again(world, sign_in, gathering, mailoutbox):
    person = a_member(gathering.activity)
    invite_seated(gathering, by=world.olli, now=timezone.now())
    Delivery.objects.update(state="failed", problem=UNKNOWN_ADDRESS)
    page = sign_in(world.olli).get(page_of(gathering)).text
    assert UNKNOWN_ADDRESS in page
    type(person).objects.update(email="anna@uusi.example")
    sign_in(world.olli).post(page_of(gathering, f"send-again/{Delivery.objects.get().pk}/"))
    assert mailoutbox[-1].to == ["anna@uusi.example"]
    assert Delivery.objects.get().state == "sent"


def test_a_new_channel_gets_the_message_anew(world, sign_in, gathering):
    person = a_member(gathering.activity)
    invite_seated(gathering, by=world.olli, now=timezone.now())
    Delivery.objects.update(state="failed", problem="x")
    type(person).objects.update(channel="hand")
    sign_in(world.olli).post(page_of(gathering, f"send-again/{Delivery.objects.get().pk}/"))
    assert [*Delivery.objects.values_list("channel", "state")] == [("email", "withdrawn"), ("hand", "to_print")]


@pytest.mark.parametrize("name", ["aino", "bertta", "vilma", "antti", "timo"])
def test_who_may_not_see_the_people_gets_404(world, sign_in, gathering, name):
    client = sign_in(getattr(world, name))
    a_member(gathering.activity)
    invite_seated(gathering, by=world.olli, now=timezone.now())
    row, message = gathering.attendances.get(), Delivery.objects.get()
    for part in ("", "choose/", "guest/"):
        assert client.get(page_of(gathering, part)).status_code == 404, part
    for part in (
        "invite/",
        "invite/team/",
        "invite/unit/",
        "choose/",
        "guest/",
        "remind/",
        "tell/",
        f"send-again/{message.pk}/",
    ):
        assert client.post(page_of(gathering, part)).status_code == 404, part
    for part in ("answer/", "take-off/"):
        assert client.post(f"/en/staff/gatherings/people/{row.pk}/{part}").status_code == 404, part


def test_the_page_takes_as_many_queries_for_many_as_for_one(world, sign_in, gathering):
    client = sign_in(world.olli)
    a_member(gathering.activity)
    invite_seated(gathering, by=world.olli, now=timezone.now())
    few = queries_of(client, page_of(gathering))
    for n in range(9):
        a_member(gathering.activity, {"name": f"Nro {n}", "channel": "email", "email": f"n{n}@posti.example"})
    invite_seated(gathering, by=world.olli, now=timezone.now())
    assert queries_of(client, page_of(gathering)) == few
