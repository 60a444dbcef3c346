"""Feedback on a gathering with one click."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.models import Gathering
from ideakirja.matters.tests.things import last_verbs
from ideakirja.surveys.models import Collection

from .things import URL, a_meeting, an_activity, the_step

TODAY = timezone.localdate()


def test_one_click_opens_a_card(world, sign_in):
    activity = an_activity(world)
    meeting = a_meeting(world, days=3, activity=activity, step=the_step(activity))
    client = sign_in(world.maija)
    client.post(f"{URL}{meeting.pk}/feedback/")
    card = Collection.objects.get()
    assert Gathering.objects.get().feedback == card
    assert (card.activity, card.step, card.unit) == (activity, the_step(activity), world.keskusta)
    assert card.closes_on == TODAY + timedelta(days=17)
    assert set(card.purposes) == {"fi", "sv", "en"}
    assert f"/en/staff/collections/{card.pk}/code/" in client.get(f"{URL}{meeting.pk}/").content.decode()
    assert last_verbs() == ["gathering.feedback_opened"]


def test_twice_is_one_card(world):
    meeting = a_meeting(world)
    first = actions.open_feedback(meeting, by=world.maija, today=TODAY)
    assert actions.open_feedback(meeting, by=world.olli, today=TODAY) == first


def test_faces_at_the_door(world, sign_in):
    meeting, client = a_meeting(world), sign_in(world.maija)
    client.post(f"{URL}{meeting.pk}/feedback/", {"form": "faces"})
    faces = Collection.objects.get()
    assert faces.version.questionnaire.slug == "faces-at-the-door"
    assert f'href="/en/k/{faces.code}/?door"' in client.get(f"{URL}{meeting.pk}/").text


def test_another_form_is_refused(world, sign_in):
    reply = sign_in(world.maija).post(f"{URL}{a_meeting(world).pk}/feedback/", {"form": "x"}, follow=True)
    assert "Choose the card or the faces." in reply.text
    assert not Collection.objects.exists()


def test_two_gatherings_of_one_step(world):
    activity = an_activity(world)
    step = the_step(activity)
    cards = [
        actions.open_feedback(a_meeting(world, name, activity=activity, step=step), by=world.maija, today=TODAY)
        for name in ("Yksi", "Kaksi")
    ]
    assert [card.step for card in cards] == [step, None]


def test_not_of_a_cancelled_one(world):
    meeting = a_meeting(world)
    actions.cancel_gathering(meeting, "Sairaus", by=world.maija, now=timezone.now())
    with pytest.raises(ValidationError, match="cancelled"):
        actions.open_feedback(meeting, by=world.maija, today=TODAY)


def test_a_stranger_opens_none(world, sign_in):
    assert sign_in(world.timo).post(f"{URL}{a_meeting(world).pk}/feedback/").status_code == 404
