"""The box of the public page."""

from datetime import date

from django.utils import timezone

from ideakirja.matters import actions
from ideakirja.matters.figures import shares

from .things import a_matter, a_voice, an_accepted_matter

THIS_YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def voices(world, number, **more):
    return [a_voice(world, readable_on=date(2026, 3, 2), **more) for _ in range(number)]


def all_fates(world, number):
    """`number` voices of Keskusta with each of the four fates."""
    no = a_matter(world, "Ei onnistu")
    actions.decide(no, "no", reason="Rahaa ei ole.", by=world.sari, today=timezone.localdate())
    for matter in (an_accepted_matter(world), no, a_matter(world)):
        for voice in voices(world, number):
            actions.join(voice, matter, by=world.maija)
    for voice in voices(world, number):
        actions.answer(voice, "Kiitos.", language="fi", by=world.maija)


def test_every_fate(world):
    all_fates(world, 5)
    box = shares(*THIS_YEAR)
    assert (box.heard, box.done, box.answered, box.could_not, box.waiting) == (20, 5, 5, 5, 5)
    assert box.replied == 15


def test_small_figures_are_hidden(world):
    all_fates(world, 4)
    box = shares(*THIS_YEAR)
    assert (box.heard, box.done, box.waiting, box.replied) == (16, None, None, None)


def test_too_few_altogether(world):
    voices(world, 4)
    assert shares(*THIS_YEAR).is_hidden


def test_another_time_and_set_aside_are_not_counted(world):
    voices(world, 6)
    voices(world, 6, aside=True)
    assert shares(*THIS_YEAR).heard == 6
    assert shares(date(2025, 1, 1), date(2025, 12, 31)).is_hidden
