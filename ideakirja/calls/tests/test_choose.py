"""Accepted, or not now – and nobody is accepted before the interview."""

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.calls import actions
from ideakirja.calls.block import Interview as InterviewBlock
from ideakirja.calls.models import Choice
from ideakirja.calls.stages import Stage, stage_of
from ideakirja.gatherings.printing import letters_pdf

from .things import STAFF, count_of, whole_trail


def test_the_interview_comes_first(world, interest, sign_in):
    client = sign_in(world.olli)
    assert "The interview comes first." in client.get(f"{STAFF}/interests/{interest.pk}/").text
    reply = client.post(f"{STAFF}/interests/{interest.pk}/accept/", {"text": "Tervetuloa."})
    assert reply.status_code == 422
    assert "The interview comes first." in reply.text
    assert not Choice.objects.exists()
    assert not mail.outbox


def test_an_interview_that_is_only_agreed_on_is_not_enough(world, interview):
    with pytest.raises(ValidationError, match="The interview comes first"):
        actions.accept(interview.interest, "Hei", by=world.olli, today=timezone.localdate())


def test_accepted(world, held, sign_in):
    interest = held.interest
    form = sign_in(world.olli).get(f"{STAFF}/interests/{interest.pk}/accept/").text
    assert "Raati 2027" in form
    sign_in(world.olli).post(f"{STAFF}/interests/{interest.pk}/accept/", {"text": "Tervetuloa mukaan."})
    assert interest.call.activity.seats.taken().get().participant == interest.participant
    assert mail.outbox[-1].subject == "An answer to you"
    assert "Tervetuloa mukaan." in mail.outbox[-1].body
    interest.refresh_from_db()
    assert stage_of(interest) == Stage.ACCEPTED


def test_an_agreement_is_spoken_of_only_when_one_is_in_use(world, held, sign_in):
    path = f"{STAFF}/interests/{held.interest_id}/accept/"
    page = sign_in(world.olli).get(path).text
    assert "No agreement is in use yet" in page
    assert "There is also an agreement" not in page
    actions.start_agreements(held.interest.call.activity, ["participation"], by=world.olli)
    page = sign_in(world.olli).get(path).text
    assert "No agreement is in use yet" not in page
    assert "There is also an agreement" in page


def test_accepting_twice_is_accepting_once(world, held):
    for _press in range(2):
        actions.accept(held.interest, "Tervetuloa.", by=world.olli, today=timezone.localdate())
    assert held.interest.call.activity.seats.count() == 1
    assert len(mail.outbox) == 1
    assert count_of("call.accepted") == 1


def test_not_now_needs_no_interview(world, interest, sign_in):
    """It is told kindly: what it does not change, and what else there is."""
    form = sign_in(world.olli).get(f"{STAFF}/interests/{interest.pk}/not-now/").text
    for words in ("We cannot take you along this time", "does not change your support", "/en/join/"):
        assert words in form
    sign_in(world.olli).post(f"{STAFF}/interests/{interest.pk}/not-now/", {"text": "Emme voi ottaa sinua nyt."})
    assert Choice.objects.get().answer == "not_now"
    assert "Emme voi ottaa sinua nyt." in mail.outbox[0].body
    assert not interest.call.activity.seats.exists()


def test_not_now_may_become_yes_later(world, held):
    today = timezone.localdate()
    actions.say_not_now(held.interest, "Ei nyt.", by=world.olli, today=today)
    actions.accept(held.interest, "Nyt sopii.", by=world.olli, today=today)
    assert Choice.objects.get().is_accepted
    assert len(mail.outbox) == 2


def test_who_has_a_seat_is_not_told_not_now(world, held, sign_in):
    actions.accept(held.interest, "Tervetuloa.", by=world.olli, today=timezone.localdate())
    reply = sign_in(world.olli).post(f"{STAFF}/interests/{held.interest_id}/not-now/", {"text": "Ei."})
    assert "This person already takes part." in reply.text


def test_something_is_always_said(world, held, sign_in):
    reply = sign_in(world.olli).post(f"{STAFF}/interests/{held.interest_id}/accept/", {"text": " "})
    assert "Write what you tell the person." in reply.text


def test_others_do_not_choose(world, held, sign_in):
    for person in (world.aino, world.timo, world.vilma):
        for choice in ("accept", "not-now"):
            path = f"{STAFF}/interests/{held.interest_id}/{choice}/"
            assert sign_in(person).post(path, {"text": "Hei"}).status_code == 404


def test_only_the_interviewers_are_reminded_of_their_doubt(world, held, sign_in):
    actions.save_interview(held, {}, "", "not_now", by=world.olli)
    path = f"{STAFF}/interests/{held.interest_id}/accept/"
    assert "too much just now" in sign_in(world.olli).get(path).text
    assert "too much just now" not in sign_in(world.sari).get(path).text


def test_the_method_may_let_in_before_the_interview(world, interest, panel):
    """The block says so; the panel, the developer group and the experts never do."""
    step = panel.phases.get().steps.get()
    path = InterviewBlock(name="Talk", before_acceptance=False).open(step, by=world.olli)
    assert path == f"{STAFF}/{interest.call_id}/interviews/"
    interest.call.refresh_from_db()
    assert not interest.needs_interview


def test_not_everybody_is_interviewed_if_the_method_says_so(world, interview, panel, call):
    step = panel.phases.get().steps.get()
    InterviewBlock(name="Talk", everyone=False).open(step, by=world.olli)
    bo = {"name": "Bo", "channel": "hand"}
    other = actions.add_interest(call, bo, source="worker", by=world.olli, today=timezone.localdate())
    other.call.refresh_from_db()
    interview.interest.call.refresh_from_db()
    assert not other.needs_interview
    assert interview.interest.needs_interview


def test_the_trail_names_nobody(world, held):
    actions.accept(held.interest, "Tervetuloa, Anna.", by=world.olli, today=timezone.localdate())
    assert "Anna" not in whole_trail()


def test_a_letter_brings_the_code_of_the_own_page(world, held):
    person = held.interest.participant
    person.channel = "hand"
    person.save()
    actions.accept(held.interest, "Tervetuloa.", by=world.olli, today=timezone.localdate())
    letter = person.deliveries.get()
    assert letter.state == "to_print"
    assert "/en/me/" in letter.body
    assert letter.letter["answer"][1].startswith("http://testserver/en/me/")


def test_a_letter_can_be_printed(world, held):
    person = held.interest.participant
    person.channel = "hand"
    person.save()
    actions.accept(held.interest, "Tervetuloa.", by=world.olli, today=timezone.localdate())
    assert letters_pdf(person.deliveries.all()).startswith(b"%PDF")
