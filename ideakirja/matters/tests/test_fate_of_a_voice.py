"""A worker gives a voice its fate, and whoever holds the receipt sees it at once."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.matters import actions
from ideakirja.matters.fates import fate_of
from ideakirja.matters.models import Matter, Reply, Voice
from ideakirja.trail.models import Entry

from .things import PHONE, a_matter, a_voice, an_accepted_matter

pytestmark = pytest.mark.django_db


def today():
    return timezone.localdate()


def seen(voice):
    return fate_of(Voice.objects.get(pk=voice.pk), today())


def test_joined_to_a_matter_it_shares_its_fate(world):
    voice, matter = a_voice(world), an_accepted_matter(world)
    actions.join(voice, matter, by=world.maija)
    assert seen(voice).state == "yes"
    assert seen(voice).others is None, "fewer than five others are not counted out"


def test_joining_twice_is_joining_once(world):
    voice, matter = a_voice(world), a_matter(world)
    assert actions.join(voice, matter, by=world.maija) == actions.join(voice, matter, by=world.olli)


def test_an_answer_is_seen_with_who_gave_it(world):
    voice = a_voice(world)
    actions.answer(voice, "Luimme viestisi.", language="fi", by=world.maija)
    assert (seen(voice).text, seen(voice).answered_by) == ("Luimme viestisi.", "Maija Salo")


def test_no_action_needs_a_reason(world):
    voice = a_voice(world)
    with pytest.raises(ValidationError):
        actions.take_no_action(voice, "  ", language="fi", by=world.maija)
    assert not Reply.objects.exists()


def test_undo_brings_the_voice_back_to_the_queue(world):
    voice = a_voice(world)
    actions.answer(voice, "Väärä vastaus.", language="fi", by=world.maija)
    actions.undo_fate(voice, by=world.maija)
    assert list(Voice.objects.open()) == [voice]


def test_a_voice_past_its_promise_is_late(world):
    voice = a_voice(world, readable_on=today() - timedelta(days=31))
    assert list(Voice.objects.late(today())) == [voice]
    assert seen(voice).is_late


def test_a_stranger_gets_404(world, sign_in):
    voice = a_voice(world)
    stranger = sign_in(world.timo)
    assert stranger.get(f"/en/staff/voices/{voice.pk}/").status_code == 404
    assert stranger.post(f"/en/staff/voices/{voice.pk}/answer/", {"text": "Hei", "language": "fi"}).status_code == 404


@pytest.mark.parametrize("text", ["a" * 2001, "\u200b", ""])
def test_bad_text_is_refused_and_kept(world, sign_in, text):
    voice = a_voice(world)
    page = sign_in(world.maija).post(f"/en/staff/voices/{voice.pk}/answer/", {"text": text, "language": "fi"})
    assert page.status_code == 200
    assert b"summary-error" in page.content
    assert not Reply.objects.exists()


def test_the_trail_never_holds_what_was_said(world):
    voice = a_voice(world)
    actions.open_matter(
        voice=voice,
        title="Puhelin",
        summary="",
        owner=world.maija,
        unit=world.keskusta,
        decide_by=today(),
        by=world.maija,
    )
    assert Matter.objects.count() == 1
    assert Entry.objects.filter(verb="voice.joined").count() == 1
    assert PHONE not in repr(list(Entry.objects.values_list()))
