"""The agenda: points, their order, their minutes."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.agenda import AgendaPoint, lines_of
from ideakirja.gatherings.documents import programme_document
from ideakirja.gatherings.models import Item
from ideakirja.matters.tests.things import last_verbs

from .things import URL, a_meeting, a_point, at_once, titles_of


@pytest.fixture
def meeting(world):
    meeting = a_meeting(world)
    for title, minutes in (("Yksi", 15), ("Kaksi", 30), ("Kolme", None)):
        a_point(meeting, title, minutes=minutes)
    return meeting


def test_add_by_the_page(world, sign_in, meeting):
    fields = {"title": "Neljä", "minutes": "20", "introducer": "Åsa Šimůnek", "about": "Liite\n\ntästä"}
    answer = sign_in(world.maija).post(f"{URL}{meeting.pk}/agenda/", fields)
    item = Item.objects.last()
    assert answer.headers["Location"].endswith(f"#point-{item.pk}")
    assert (item.title, item.minutes, item.introducer) == ("Neljä", 20, "Åsa Šimůnek")
    assert titles_of(meeting) == ["Yksi", "Kaksi", "Kolme", "Neljä"]


def test_up_and_down_by_buttons(world, sign_in, meeting):
    client, items = sign_in(world.maija), list(meeting.items.all())
    client.post(f"{URL}points/{items[2].pk}/up/")
    assert titles_of(meeting) == ["Yksi", "Kolme", "Kaksi"]
    client.post(f"{URL}points/{items[0].pk}/down/")
    assert titles_of(meeting) == ["Kolme", "Yksi", "Kaksi"]
    client.post(f"{URL}points/{items[2].pk}/up/")
    assert titles_of(meeting) == ["Kolme", "Yksi", "Kaksi"]


def test_change_and_remove(world, sign_in, meeting):
    client, item = sign_in(world.maija), meeting.items.first()
    client.post(f"{URL}points/{item.pk}/change/", {"title": "Aluksi", "minutes": ""})
    client.post(f"{URL}points/{meeting.items.last().pk}/remove/")
    assert titles_of(meeting) == ["Aluksi", "Kaksi"]
    assert [item.position for item in meeting.items.all()] == [0, 1]
    assert last_verbs() == ["gathering.agenda_changed"]


def test_the_clock_of_each_point(meeting):
    shown = [timezone.localtime(line.starts_at).strftime("%H:%M") for line in lines_of(meeting, meeting.items.all())]
    assert shown == ["13:00", "13:15", "13:45"]


def test_too_many_minutes_are_told(world, sign_in, meeting):
    a_point(meeting, "Pitkä", minutes=90)
    assert "The agenda takes 135 minutes" in sign_in(world.maija).get(f"{URL}{meeting.pk}/agenda/").content.decode()


def test_ten_thousand_characters_are_taken(world, sign_in, meeting):
    about = "ä" * 10_000
    answer = sign_in(world.maija).post(f"{URL}{meeting.pk}/agenda/", {"title": "Pitkä", "about": about})
    assert answer.status_code == 302
    assert Item.objects.get(title="Pitkä").about == about


def test_one_more_is_kept_and_told(world, sign_in, meeting):
    about = "ä" * 10_001
    answer = sign_in(world.maija).post(f"{URL}{meeting.pk}/agenda/", {"title": "Pitkä", "about": about})
    assert answer.status_code == 422
    assert "The text is 1 character too long." in answer.content.decode()
    assert about in answer.content.decode()


@pytest.mark.parametrize("minutes", ["-5", "1441", "puoli"])
def test_wrong_minutes(world, sign_in, meeting, minutes):
    answer = sign_in(world.maija).post(f"{URL}{meeting.pk}/agenda/", {"title": "Yksi", "minutes": minutes})
    assert answer.status_code == 422


def test_what_has_been_written_about_stays(world, meeting):
    item = actions.write_item(meeting.items.first(), "Puhuttiin", version=0, by=world.maija)
    with pytest.raises(ValidationError, match="stays on the agenda"):
        actions.remove_item(item, by=world.maija)


def test_a_point_that_is_gone_is_told(world, meeting):
    item = meeting.items.first()
    actions.remove_item(Item.objects.get(pk=item.pk), by=world.olli)
    with pytest.raises(ValidationError, match="taken this point off"):
        actions.move_item(item, 1, by=world.maija)


@pytest.mark.django_db(transaction=True)
def test_overlapping_reorders_lose_no_point(world, meeting):
    """Four people move points at the same moment, and a fifth adds one: all points are there, each place once."""
    items = list(meeting.items.all())
    problems = at_once(
        lambda: actions.move_item(items[0], 1, by=world.maija),
        lambda: actions.move_item(items[2], -1, by=world.olli),
        lambda: actions.move_item(items[1], -1, by=world.sari),
        lambda: actions.move_item(items[0], 2, by=world.aino),
        lambda: actions.add_item(meeting, "Neljä", by=world.kaisa),
    )
    assert not [problem for problem in problems if isinstance(problem, Exception)]
    assert sorted(titles_of(meeting)) == ["Kaksi", "Kolme", "Neljä", "Yksi"]
    assert [item.position for item in meeting.items.all()] == [0, 1, 2, 3]


def test_what_a_ready_agenda_says_to_leaders_stays_with_them(world, sign_in):
    """It is on the page of the agenda, and in nothing that goes to those who come."""
    agenda = [AgendaPoint("Kysymykset", 10, "Älä keskeytä.")]
    meeting = actions.make_gathering(
        unit=world.keskusta, name="Raati", starts_at=timezone.now() + timedelta(days=9), agenda=agenda, by=world.maija
    )
    item = meeting.items.get()
    assert (item.about, item.hint) == ("", "Älä keskeytä.")
    assert "For those who lead it: Älä keskeytä." in sign_in(world.maija).get(f"{URL}{meeting.pk}/agenda/").text
    assert "Älä keskeytä." not in repr(programme_document(meeting))
