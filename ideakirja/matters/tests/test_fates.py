"""What a receipt shows of a message."""

from datetime import timedelta

import pytest
from django.template.loader import render_to_string
from django.utils import timezone

from ideakirja.kit.gate import DEFAULT_LIMIT
from ideakirja.matters import actions
from ideakirja.matters.fates import fate_of
from ideakirja.matters.models import Matter, Voice

from .things import PHONE, a_matter, a_voice, an_accepted_matter

LATE = "The answer is late. The matter is now with the lead worker."


def fate(voice, days=0):
    return fate_of(Voice.objects.with_fate().get(pk=voice.pk), timezone.localdate() + timedelta(days=days))


def page_of(voice, days=0):
    return render_to_string("matters/fate.html", {"fate": fate(voice, days)})


def joined(world, matter, number=1):
    voices = [a_voice(world) for _ in range(number)]
    for voice in voices:
        actions.join(voice, matter, by=world.maija)
    return voices


def kinds(fate):
    return [(step.kind, step.place) for step in fate.path]


def test_waiting(world):
    voice = a_voice(world)
    assert kinds(fate(voice)) == [("arrived", "done"), ("wait", "now")]
    assert LATE not in page_of(voice, days=30)


def test_late_is_said_and_is_on_the_lead_workers_list(world):
    voice, late_day = a_voice(world), timezone.localdate() + timedelta(days=31)
    assert LATE in page_of(voice, days=31)
    assert Voice.objects.late(late_day).visible_to(world.sari).get() == voice


@pytest.mark.parametrize(("decide_in", "days"), [(14, 15), (60, 31)])
def test_late_in_an_undecided_matter(world, decide_in, days):
    """Past the unit's own day, or past what this giver was promised: both are on the lead worker's list."""
    today = timezone.localdate()
    matter = a_matter(world, decide_by=today + timedelta(days=decide_in))
    (voice,) = joined(world, matter)
    assert not fate(voice, days - 1).is_late
    assert fate(voice, days).is_late
    assert Matter.objects.late(today + timedelta(days=days)).visible_to(world.sari).get() == matter


@pytest.mark.parametrize(("number", "others"), [(DEFAULT_LIMIT, None), (DEFAULT_LIMIT + 1, DEFAULT_LIMIT)])
def test_how_many_others_only_from_the_limit_on(world, number, others):
    assert fate(joined(world, a_matter(world), number)[0]).others == others


def test_doing_and_done(world):
    matter, today = an_accepted_matter(world), timezone.localdate()
    (voice,) = joined(world, matter)
    action = actions.add_action(matter, "Uudet vuorot", owner=world.olli, due_on=today, by=world.maija)
    assert kinds(fate(voice))[2:] == [("decide", "done"), ("do", "now"), ("outcome", "ahead")]
    actions.finish_action(action, by=world.olli, today=today)
    actions.record_outcome(matter, "Iltapäivälläkin vastataan.", by=world.maija, today=today)
    assert kinds(fate(voice))[2:] == [("decide", "done"), ("do", "done"), ("outcome", "done")]
    assert "Iltapäivälläkin vastataan." in page_of(voice)


def test_a_refusal(world):
    """No first, then why, then what instead, then when it is looked at again."""
    matter, today = a_matter(world), timezone.localdate()
    (voice,) = joined(world, matter)
    actions.decide(
        matter, "no", reason="Rahaa ei ole.", instead="Voit soittaa.", look_again_on=today, by=world.sari, today=today
    )
    page = page_of(voice)
    places = [page.index(part) for part in ("We cannot do this.", "Rahaa ei ole.", "Voit soittaa.", "again on")]
    assert places == sorted(places)


def test_no_action_shows_the_reason(world):
    voice = a_voice(world)
    actions.take_no_action(voice, "Talo on suojeltu.", language="fi", by=world.maija)
    assert "Talo on suojeltu." in page_of(voice)


def test_what_was_written_is_never_shown(world):
    """Nor does the fate hold it: whoever finds the receipt learns nothing of the writer's words."""
    waiting, (in_matter,) = a_voice(world), joined(world, an_accepted_matter(world))
    for voice in (waiting, in_matter):
        assert PHONE not in page_of(voice)
        assert PHONE not in repr(fate(voice))


def test_one_extra_query(world, django_assert_num_queries):
    (voice,) = joined(world, an_accepted_matter(world))
    voice = Voice.objects.with_fate().get(pk=voice.pk)
    with django_assert_num_queries(1):
        fate_of(voice, timezone.localdate())
