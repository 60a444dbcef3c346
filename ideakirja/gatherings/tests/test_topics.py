"""The backlog of topics: added, put on an agenda, dropped."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.models import Item, Topic
from ideakirja.matters.tests.things import last_verbs

from .things import URL, a_meeting, an_activity, finished, titles_of


@pytest.fixture
def activity(world):
    return an_activity(world)


def a_topic(world, activity, title="Kirjeet"):
    return actions.add_topic(activity, title, source="member", by=world.maija, today=timezone.localdate())


def test_add_put_on_the_agenda_and_see_where(world, sign_in, activity):
    client, session = sign_in(world.maija), a_meeting(world, "Raati 1", activity=activity)
    client.post(f"{URL}topics/of/{activity.pk}/", {"title": "Kirjeet", "source": "interview"})
    topic = Topic.objects.get()
    assert (topic.source, topic.added_on) == ("interview", timezone.localdate())
    assert "Kirjeet" in client.get(f"{URL}{session.pk}/agenda/").content.decode()
    client.post(f"{URL}{session.pk}/topics/{topic.pk}/")
    assert Item.objects.get().topic == topic
    assert "Raati 1" in client.get(f"{URL}topics/of/{activity.pk}/").content.decode()
    assert not Topic.objects.waiting().exists()


def test_a_topic_is_taken_up_once(world, activity):
    topic, first = a_topic(world, activity), a_meeting(world, "1", activity=activity)
    item = actions.put_on_agenda(topic, first, by=world.maija)
    assert actions.put_on_agenda(topic, first, by=world.olli) == item
    with pytest.raises(ValidationError, match="another gathering"):
        actions.put_on_agenda(topic, a_meeting(world, "2", activity=activity), by=world.maija)


def test_off_the_agenda_it_waits_again(world, activity):
    topic = a_topic(world, activity)
    item = actions.put_on_agenda(topic, a_meeting(world, activity=activity), by=world.maija)
    actions.remove_item(item, by=world.maija)
    assert list(Topic.objects.waiting()) == [topic]


def test_a_topic_that_was_not_handled_waits_again(world, activity):
    topic, held = a_topic(world, activity), a_meeting(world, activity=activity, days=-1)
    actions.put_on_agenda(topic, held, by=world.maija)
    talked = actions.add_item(held, "Muuta", by=world.maija)
    actions.write_item(talked, "Aika loppui", version=0, by=world.maija)
    finished(world, held)
    assert list(Topic.objects.waiting()) == [topic]


@pytest.fixture
def full(world, activity):
    """Two hours, all taken: a point kept for a topic, and the last ones."""
    session = a_meeting(world, activity=activity, language="fi")
    for title, minutes in (("Kahvi", 30), ("Tämän päivän aihe", 85), ("Seuraava kerta", 5)):
        actions.add_item(session, title, minutes=minutes, by=world.maija)
    return session


def test_a_topic_takes_the_point_that_is_kept_for_it(world, activity, full):
    item = actions.put_on_agenda(a_topic(world, activity), full, by=world.maija)
    assert (item.minutes, titles_of(full)) == (85, ["Kahvi", "Kirjeet", "Seuraava kerta"])


def test_a_second_topic_comes_before_the_last_point_and_the_full_time_is_told(world, sign_in, activity, full):
    for title in ("Kirjeet", "Puhelin"):
        actions.put_on_agenda(a_topic(world, activity, title), full, by=world.maija)
    assert titles_of(full) == ["Kahvi", "Kirjeet", "Puhelin", "Seuraava kerta"]
    page = sign_in(world.maija).get(f"{URL}{full.pk}/agenda/").content.decode()
    assert "All 120 minutes are taken, but these points need time too: Puhelin." in page


def test_drop_and_pick_up(world, sign_in, activity):
    client, topic = sign_in(world.maija), a_topic(world, activity)
    client.post(f"{URL}topics/{topic.pk}/drop/")
    assert not Topic.objects.waiting().exists()
    client.post(f"{URL}topics/{topic.pk}/pick-up/")
    assert Topic.objects.waiting().exists()
    assert last_verbs(2) == ["gathering.topic_picked_up", "gathering.topic_dropped"]


def test_the_same_words_twice_are_one_topic(world, activity):
    assert a_topic(world, activity) == a_topic(world, activity)


def test_more_than_two_topics_are_advised_against(world, sign_in, activity):
    session = a_meeting(world, activity=activity)
    for title in ("Kirjeet", "Puhelin", "Tilat"):
        actions.put_on_agenda(a_topic(world, activity, title), session, by=world.maija)
    assert "There are 3 topics." in sign_in(world.maija).get(f"{URL}{session.pk}/agenda/").content.decode()


def test_only_the_team_and_the_organisers(world, sign_in, activity):
    topic = a_topic(world, activity)
    for person in (world.timo, world.bertta):
        assert sign_in(person).get(f"{URL}topics/of/{activity.pk}/").status_code == 404
        assert sign_in(person).post(f"{URL}topics/{topic.pk}/drop/").status_code == 404
    assert sign_in(world.sari).get(f"{URL}topics/of/{activity.pk}/").status_code == 200


def test_a_topic_of_another_activity_is_not_there(world, sign_in, activity):
    topic, session = a_topic(world, activity), a_meeting(world, activity=an_activity(world))
    assert sign_in(world.maija).post(f"{URL}{session.pk}/topics/{topic.pk}/").status_code == 404


def test_wrong_input(world, sign_in, activity):
    fields = {"title": "x" * 201, "source": "member"}
    answer = sign_in(world.maija).post(f"{URL}topics/of/{activity.pk}/", fields)
    assert answer.status_code == 422
    assert "x" * 201 in answer.content.decode()
