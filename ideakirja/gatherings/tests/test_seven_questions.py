"""The seven planning questions of entry 33."""

from ideakirja.gatherings.models import Gathering, Plan
from ideakirja.matters.tests.things import last_verbs

from .things import URL, a_meeting

ASKS = "how is the matter taken to those who may decide?"


def test_answers_are_saved_and_the_purpose_too(world, sign_in):
    meeting, client = a_meeting(world), sign_in(world.maija)
    answers = {"why": "Sovitaan kesän vuorot", "who": "Koko tiimi", "has_mandate": "on", "mandate": "Sari"}
    client.post(f"{URL}{meeting.pk}/plan/", answers | {"is_needed": "on"})
    assert Plan.objects.get().has_mandate
    assert Gathering.objects.get().purpose == "Sovitaan kesän vuorot"
    assert last_verbs() == ["gathering.planned"]


def test_without_a_mandate_it_asks_how_the_matter_goes_on(world, sign_in):
    meeting, client = a_meeting(world), sign_in(world.maija)
    page = client.post(f"{URL}{meeting.pk}/plan/", {"why": "Vuorot"}, follow=True).content.decode()
    assert ASKS in page
    assert "Nobody who may decide is there." in client.get(f"{URL}{meeting.pk}/").content.decode()
    page = client.post(f"{URL}{meeting.pk}/plan/", {"taken_on_how": "Sari vie"}, follow=True).content.decode()
    assert ASKS not in page


def test_it_asks_whether_a_meeting_is_needed_at_all(world, sign_in):
    meeting = a_meeting(world)
    page = sign_in(world.maija).get(f"{URL}{meeting.pk}/plan/").content.decode()
    assert "We agree on it otherwise: cancel the meeting" in page
    assert f"{URL}{meeting.pk}/cancel/" in page


def test_the_same_answers_leave_one_line(world, sign_in):
    meeting, client = a_meeting(world), sign_in(world.maija)
    for _time in range(2):
        client.post(f"{URL}{meeting.pk}/plan/", {"why": "Vuorot", "taken_on_how": "Sari vie"})
    assert last_verbs(2) == ["gathering.planned", "gathering.made"]


def test_an_answer_that_is_too_long_is_kept(world, sign_in):
    answer = sign_in(world.maija).post(f"{URL}{a_meeting(world).pk}/plan/", {"why": "y" * 1001})
    assert answer.status_code == 422
    assert "y" * 1001 in answer.content.decode()
