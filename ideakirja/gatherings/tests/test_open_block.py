"""A step of a method opens a gathering or a series, once."""

from datetime import date

import pytest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ideakirja.gatherings.block import AgendaPoint, Gather, Series
from ideakirja.gatherings.models import Gathering, Host
from ideakirja.kit.days import EveryMonth, EveryWeeks

from .things import an_activity, the_step, titles_of

AGENDA = (AgendaPoint("Kahvi", 15), AgendaPoint(_("Gatherings"), 60, "Aluksi", "Maija"))
KICK_OFF = Gather(
    name="Aloitus",
    kind="open",
    agenda=AGENDA,
    is_open=True,
    refreshments=True,
    sign_up_days_before=3,
    roles=("chair", "secretary", "introducer"),
    plans=True,
)


def clock(gathering):
    return timezone.localtime(gathering.starts_at).strftime("%H:%M")


def test_opens_a_gathering_with_its_agenda_and_hosts(world):
    activity = an_activity(world, day=date(2027, 3, 10))
    path = KICK_OFF.open(the_step(activity), by=world.maija)
    gathering = Gathering.objects.get()
    assert path == f"/en/staff/gatherings/{gathering.pk}/"
    assert (gathering.name, gathering.day, clock(gathering)) == ("Raati kokoontuu", date(2027, 3, 10), "13:00")
    assert (gathering.unit, gathering.activity, gathering.step) == (world.keskusta, activity, the_step(activity))
    assert gathering.sign_up_until == date(2027, 3, 7)
    assert gathering.refreshments
    assert hasattr(gathering, "plan")
    assert [(host.part, host.user) for host in gathering.hosts.all()] == [
        (Host.Part.CHAIR, world.maija),
        (Host.Part.SECRETARY, world.olli),
    ]


def test_twice_is_once(world):
    step = the_step(an_activity(world))
    assert KICK_OFF.open(step, by=world.maija) == KICK_OFF.open(step, by=world.olli)
    assert Gathering.objects.count() == 1


def test_the_agenda_is_in_the_language_of_the_activity(world):
    KICK_OFF.open(the_step(an_activity(world, language="fi")), by=world.maija)
    gathering = Gathering.objects.get()
    assert gathering.language == "fi"
    assert titles_of(gathering)[0] == "Kahvi"


def test_a_series_keeps_its_hour_over_the_change_of_clocks(world):
    """Weekly over 28.3.2027, when clocks go forward."""
    block = Series(name="Ryhmä", rhythm=EveryWeeks(), times=4, minutes=90, agenda=AGENDA, guest_every=2)
    path = block.open(the_step(an_activity(world, day=date(2027, 3, 16))), by=world.maija)
    sessions = list(Gathering.objects.all())
    assert [clock(session) for session in sessions] == ["13:00"] * 4
    assert len({session.starts_at.hour for session in sessions}) == 2
    assert [timezone.localtime(session.ends_at).strftime("%H:%M") for session in sessions] == ["14:30"] * 4
    assert path == f"/en/staff/gatherings/series/{sessions[0].series_id}/"
    assert sessions[0].series.guest_every == 2


def test_a_series_goes_past_holidays(world):
    """The 6th of January is free in Finland; the first Wednesday of the month moves to Thursday."""
    block = Series(name="Raati", rhythm=EveryMonth(), times=3)
    block.open(the_step(an_activity(world, day=date(2026, 12, 2))), by=world.maija)
    assert [session.day for session in Gathering.objects.all()] == [
        date(2026, 12, 2),
        date(2027, 1, 7),
        date(2027, 2, 3),
    ]
    assert block.open(the_step(Gathering.objects.first().activity), by=world.olli)
    assert Gathering.objects.count() == 3


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (Gather(name="A", kind="party"), "kind is “party”"),
        (Gather(name="A", minutes=4), "minutes is 4"),
        (Gather(name="A", minutes=1441), "minutes is 1441"),
        (Gather(name="A", minutes=60, agenda=AGENDA), "the agenda takes 75 minutes"),
        (Gather(name="A", roles=("boss",)), "no part “boss”"),
        (Gather(name="A", sign_up_days_before=2), "is_open=True"),
        (Gather(name="A", invite_days_before=91), "invite_days_before is 91"),
        (Gather(name="A", agenda=(AgendaPoint(""),)), "no title"),
        (Series(name="A", rhythm=EveryWeeks(), times=0), "times is 0"),
        (Series(name="A", rhythm=EveryWeeks(), times=2, topics=(3, 2)), "topics is (3, 2)"),
        (Series(name="A", rhythm=EveryWeeks(), times=2, guest_every=21), "guest_every is 21"),
    ],
)
def test_a_wrong_definition_is_told(block, words):
    assert any(words in problem for problem in block.problems()), block.problems()


def test_a_right_one_has_no_problems():
    assert KICK_OFF.problems() == []
    assert Series(name="A", rhythm=EveryWeeks(), times=6).problems() == []
