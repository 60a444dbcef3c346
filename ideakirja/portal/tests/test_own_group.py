"""Own page: memos, topics, and what came of what the group said."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from ideakirja.gatherings.actions import put_on_agenda
from ideakirja.gatherings.models import Gathering, Memo, Topic
from ideakirja.matters import actions as matters


@pytest.fixture
def held(world, session):
    Gathering.objects.update(starts_at=timezone.now() - timedelta(days=3), ends_at=timezone.now() - timedelta(days=2))
    session.refresh_from_db()
    return Memo.objects.create(gathering=session, plain="Puhuimme **puhelimesta**.", finished_at=timezone.now())


def open_matter(world, panel, title="Puhelinaika on lyhyt"):
    day = timezone.localdate() + timedelta(days=14)
    given = {"summary": "Vain työntekijöille", "owner": world.olli, "unit": world.keskusta, "decide_by": day}
    return matters.open_matter(title=title, activity=panel, by=world.olli, **given)


def test_a_finished_memo_in_plain_words(me, held):
    assert "Raati kokoontuu" in Client().get(f"{me}memos/").text
    page = Client().get(f"{me}memos/{held.gathering_id}/").text
    assert "<strong>puhelimesta</strong>" in page


def test_an_unfinished_memo_is_not_there(me, held):
    Memo.objects.update(finished_at=None)
    assert "There are no memos yet." in Client().get(f"{me}memos/").text
    assert Client().get(f"{me}memos/{held.gathering_id}/").status_code == 404


def test_who_has_left_sees_no_new_memos(panel, me, held):
    panel.seats.update(left_on=timezone.localdate())
    assert Client().get(f"{me}memos/{held.gathering_id}/").status_code == 404


def test_a_topic_is_proposed_without_the_name(panel, me):
    for _press in range(2):
        reply = Client().post(f"{me}topics/", {"title": "Kirjeet ovat vaikeita"}, follow=True)
    assert "Your topic is on the list." in reply.text
    topic = Topic.objects.get()
    assert (topic.activity, topic.source, topic.added_by) == (panel, "member", None)


@pytest.mark.parametrize(
    ("title", "problem"),
    [("", "Write what we should talk about."), ("a" * 201, "1 character too long"), ("131052-308T", "identity code")],
)
def test_an_unclear_topic_is_told(me, title, problem):
    reply = Client().post(f"{me}topics/", {"title": title})
    assert reply.status_code == 422
    assert problem in reply.text
    assert not Topic.objects.exists()


def test_one_sees_where_a_topic_is(world, me, session):
    Client().post(f"{me}topics/", {"title": "Kirjeet"})
    assert "Waits for its turn." in Client().get(f"{me}topics/").text
    put_on_agenda(Topic.objects.get(), session, by=world.olli)
    assert "On the agenda of" in Client().get(f"{me}topics/").text


def test_what_came_of_it(world, panel, me):
    matter = open_matter(world, panel)
    assert "It is decided at the latest on" in Client().get(f"{me}heard/").text
    matters.decide(
        matter, "partly", text="Kokeilemme.", reason="Rahaa on vähän.", by=world.sari, today=timezone.localdate()
    )
    matters.add_action(matter, "Uusi aika oveen", owner=world.olli, due_on=timezone.localdate(), by=world.sari)
    page = Client().get(f"{me}heard/").text
    for words in ("Puhelinaika on lyhyt", "Kokeilemme.", "Rahaa on vähän.", "Uusi aika oveen"):
        assert words in page
    assert "Vain työntekijöille" not in page
    assert "Olli" not in page


def test_what_was_agreed_in_a_memo_stands_once(world, panel, me):
    matter = open_matter(world, panel, title="Tehdään tiivistelmä")
    today = timezone.localdate()
    matters.decide(matter, "yes", text="Tehdään tiivistelmä", by=world.sari, today=today)
    matters.add_action(matter, "Tehdään tiivistelmä", owner=world.olli, due_on=today, by=world.sari)
    page = Client().get(f"{me}heard/").text
    assert page.count("Tehdään tiivistelmä") == 1
    assert "Ready at the latest on" in page


def test_matters_of_others_are_not_shown(world, panel, me):
    open_matter(world, None, title="Muualta tullut")
    assert "Muualta tullut" not in Client().get(f"{me}heard/").text
    assert "Nothing has been taken further yet." in Client().get(f"{me}heard/").text
