"""Which open gatherings stand in the public list, and which are found only by their code."""

from importlib import import_module

import pytest
from django.apps import apps
from django.test import Client

from ideakirja.gatherings import actions
from ideakirja.gatherings.block import Gather, Series
from ideakirja.gatherings.models import Gathering
from ideakirja.kit.days import EveryWeeks

from .inviting import an_event
from .things import URL, a_meeting, an_activity, at, fields_of, the_step

NOINDEX = '<meta name="robots" content="noindex">'


def test_by_the_code_only(world):
    """It is not in the list, but its code opens it, and search engines are asked to pass it by."""
    event = an_event(world, name="Koulutus", is_listed=False)
    assert "Koulutus" not in Client().get("/en/events/").text
    page = Client().get(f"/en/events/{event.code}/").text
    assert "Koulutus" in page
    assert NOINDEX in page
    assert NOINDEX not in Client().get(f"/en/events/{an_event(world).code}/").text
    assert Client().get(f"/en/?code={event.code}").status_code == 200


def test_what_nobody_may_sign_up_for_is_never_listed(world):
    an_event(world, name="Vain kutsutuille", is_open=False, is_listed=True)
    assert "Vain kutsutuille" not in Client().get("/en/events/").text


@pytest.mark.parametrize(
    ("typed", "words"), [({"is_listed": "on"}, "Everybody:"), ({}, "Only those who have the code")]
)
def test_the_worker_chooses_and_sees_it(world, sign_in, typed, words):
    meeting, client = a_meeting(world), sign_in(world.maija)
    client.post(f"{URL}{meeting.pk}/change/", fields_of(meeting, is_open="on") | typed)
    meeting.refresh_from_db()
    assert meeting.is_listed == bool(typed)
    assert words in client.get(f"{URL}{meeting.pk}/").text


def test_one_more_of_a_series_is_listed_like_the_last(world):
    block = Series(name="Teemailta", rhythm=EveryWeeks(), times=1, is_open=True, is_listed=True)
    block.open(the_step(an_activity(world)), by=world.maija)
    series = Gathering.objects.get().series
    assert actions.add_to_series(series, at(30).date(), by=world.maija).is_listed


def test_a_block_that_lists_what_is_not_open_is_wrong():
    assert any("is_listed" in problem for problem in Gather(name="A", is_listed=True).problems())


def test_those_that_were_open_stay_in_the_list(world):
    event, meeting = an_event(world, is_listed=False), a_meeting(world)
    import_module("ideakirja.gatherings.migrations.0005_is_listed").list_open_ones(apps, None)
    assert [*Gathering.objects.filter(is_listed=True)] == [event]
    assert meeting != event
