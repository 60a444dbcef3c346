"""A call is opened once by its step, or by the team from the page of participants."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ideakirja.activities.actions import close_activity
from ideakirja.calls.block import Recruit
from ideakirja.calls.models import Call

from .things import STAFF, count_of


@pytest.fixture
def step(panel):
    return panel.phases.get().steps.get()


def typed(**more):
    today = timezone.localdate()
    days = {"opens_on": today.isoformat(), "closes_on": (today + timedelta(days=30)).isoformat()}
    return (
        {"title_fi": "Tule", "text_fi": "Kerromme lisää.", "sources": ["form", "worker"], "interview": "panel"}
        | days
        | more
    )


def test_a_step_opens_its_call(world, step):
    path = Recruit(name="Recruit", from_=("form", "kick-off"), interview="expert", days=10).open(step, by=world.olli)
    call = Call.objects.get()
    assert path == f"{STAFF}/{call.pk}/"
    assert (call.activity, call.step, call.interview, call.sources) == (
        step.activity,
        step,
        "expert",
        ["form", "kick_off"],
    )
    assert call.closes_on == timezone.localdate() + timedelta(days=10)


def test_it_is_drafted_once(world, step):
    recruit = Recruit(name="Recruit")
    assert recruit.open(step, by=world.olli) == recruit.open(step, by=world.maija)
    assert count_of("call.drafted") == 1
    assert count_of("call.opened") == 0


def test_the_team_opens_one_without_a_step(world, panel, sign_in):
    reply = sign_in(world.maija).post(f"{STAFF}/activities/{panel.pk}/open/", typed(is_public="on"))
    call = Call.objects.get()
    assert reply.url == f"{STAFF}/{call.pk}/"
    assert (call.titles, call.is_public, call.step) == ({"fi": "Tule"}, True, None)


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("title_fi", "", "Write this in Finnish."),
        ("closes_on", "2020-01-01", "The last day must not be before the first day."),
        ("opens_on", "2027-02-30", "Choose a day, for example 12.3.2026."),
        ("sources", [], "Choose at least one way."),
        ("text_fi", "a" * 4001, "The text is 1 character too long."),
        ("interview", "palmistry", "Select a valid choice."),
    ],
)
def test_what_is_wrong_is_told_and_kept(world, panel, sign_in, field, value, problem):
    reply = sign_in(world.olli).post(f"{STAFF}/activities/{panel.pk}/open/", typed(**{field: value}))
    assert reply.status_code == 422
    assert problem in reply.text
    assert not Call.objects.exists()


def test_others_do_not_open_one(world, panel, sign_in):
    """Aino works in the unit but not in the team; Vilma tells; Timo is from elsewhere."""
    for person in (world.aino, world.vilma, world.timo, world.antti):
        assert sign_in(person).post(f"{STAFF}/activities/{panel.pk}/open/", typed()).status_code == 404
    assert not Call.objects.exists()


def test_an_ended_activity_looks_for_nobody(world, step):
    close_activity(step.activity, {"goals": "Kyllä"}, by=world.olli, today=timezone.localdate())
    with pytest.raises(ValidationError, match="The activity has ended"):
        Recruit(name="Recruit").open(step, by=world.olli)


def test_who_may_see_the_activity_sees_the_call_but_no_name(world, call, interest, sign_in):
    page = sign_in(world.aino).get(f"{STAFF}/{call.pk}/")
    assert "The team of the activity sees who they are." in page.text
    assert "Anna" not in page.text
    assert "Anna Ahola" in sign_in(world.sari).get(f"{STAFF}/{call.pk}/").text
    assert sign_in(world.timo).get(f"{STAFF}/{call.pk}/").status_code == 404


def test_the_list_shows_calls_of_ones_units(world, call, sign_in):
    assert "Raati 2027" in sign_in(world.aino).get(f"{STAFF}/").text
    assert "Raati 2027" not in sign_in(world.timo).get(f"{STAFF}/").text


def test_the_code_is_printed(world, call, sign_in):
    page = sign_in(world.aino).get(f"{STAFF}/{call.pk}/code/").text
    assert f"{call.code[:3]} {call.code[3:]}" in page
    assert "<svg" in page
