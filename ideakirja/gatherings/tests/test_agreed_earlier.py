"""What was agreed the last time is looked at the next time, with what has come of it."""

from datetime import time, timedelta

import pytest
from django.utils import timezone

from ideakirja.gatherings import actions
from ideakirja.gatherings.earlier import agreed_before
from ideakirja.matters import actions as matters
from ideakirja.matters.tests.things import queries_of

from .things import URL, a_meeting, a_point, an_activity

TODAY = timezone.localdate()
NINE = time(9)


@pytest.fixture
def activity(world):
    return an_activity(world)


def agreed_in(world, gathering, text, **more):
    given = {"kind": "action", "owner": world.olli, "due_on": TODAY + timedelta(days=9)} | more
    return actions.agree(a_point(gathering, text), text=text, by=world.maija, today=TODAY, **given)


def states(gathering, today=TODAY):
    return [(promise.agreed.text, promise.state) for promise in agreed_before(gathering, today)]


def test_states_follow_the_matter(world, activity):
    first, second = (a_meeting(world, str(days), activity=activity, days=days) for days in (-7, 7))
    done = agreed_in(world, first, "Tehty")
    matters.finish_action(done.matter.actions.get(), by=world.olli, today=TODAY)
    agreed_in(world, first, "Tekeillä")
    agreed_in(world, first, "Auki", kind="undecided", owner=world.sari)
    agreed_in(world, first, "Muistettavaa", kind="note")
    refused = agreed_in(world, first, "Torjuttu", kind="undecided", owner=world.sari)
    matters.decide(refused.matter, "no", reason="Ei ole rahaa", by=world.sari, today=TODAY)
    assert states(second) == [
        ("Tehty", "done"),
        ("Tekeillä", "doing"),
        ("Auki", "considered"),
        ("Muistettavaa", "note"),
        ("Torjuttu", "no"),
    ]
    later = dict(states(second, TODAY + timedelta(days=10)))
    assert (later["Tekeillä"], later["Auki"], later["Tehty"]) == ("late", "late", "done")


def test_from_before_the_last_time_only_what_is_open(world, activity):
    first, second, third = (a_meeting(world, str(days), activity=activity, days=days) for days in (-14, -7, 7))
    done = agreed_in(world, first, "Vanha tehty")
    matters.finish_action(done.matter.actions.get(), by=world.olli, today=TODAY)
    agreed_in(world, first, "Vanha auki")
    agreed_in(world, second, "Uusi")
    assert states(third) == [("Vanha auki", "doing"), ("Uusi", "doing")]
    assert states(first) == []


def test_a_series_looks_at_the_kick_off_before_it_but_not_at_another_series(world, activity):
    agreed_in(world, a_meeting(world, "Aloitus", activity=activity, days=-9), "Aloituksessa")
    ours, theirs = (
        actions.make_series(
            unit=world.keskusta,
            activity=activity,
            name=name,
            days=[TODAY + timedelta(days=n)],
            clock=NINE,
            by=world.maija,
        ).gatherings.get()
        for name, n in (("Meidän", 7), ("Muiden", 3))
    )
    agreed_in(world, theirs, "Muiden sarjassa")
    assert states(ours) == [("Aloituksessa", "doing")]


def test_a_cancelled_gathering_and_other_activities_do_not_count(world, activity):
    other = a_meeting(world, "Muu", activity=an_activity(world), days=-3)
    agreed_in(world, other, "Muualla")
    assert states(a_meeting(world, activity=activity)) == []
    assert states(a_meeting(world, "Yksin", days=1)) == []


def test_the_pages_show_it_in_few_queries(world, sign_in, activity):
    first, second = (a_meeting(world, str(days), activity=activity, days=days) for days in (-7, 7))
    for number in range(6):
        agreed_in(world, first, f"Sovittu {number}")
    client = sign_in(world.maija)
    assert "Sovittu 5" in client.get(f"{URL}{second.pk}/").content.decode()
    assert "Sovittu 5" in client.get(f"{URL}{second.pk}/memo/").content.decode()
    for person in (world.maija, world.bertta, world.sari):
        assert queries_of(sign_in(person), f"{URL}{second.pk}/") <= 16
