import pytest
from django.core.exceptions import ValidationError

from ideakirja.activities import actions
from ideakirja.activities.access import may_run, may_see_people
from ideakirja.activities.models import Activity
from ideakirja.trail.models import Entry

from .days import MONDAY, TUESDAY


def test_there_is_always_one_responsible_person(panel, world):
    actions.set_responsible(panel, world.sari, by=world.olli)
    actions.set_responsible(panel, world.sari, by=world.olli)
    assert [member.user for member in panel.team.filter(is_responsible=True)] == [world.sari]
    with pytest.raises(ValidationError, match="responsible"):
        actions.remove_team_member(panel, world.sari, by=world.olli)


def test_somebody_leaves_the_team(panel, world):
    actions.remove_team_member(panel, world.maija, by=world.olli)
    actions.remove_team_member(panel, world.maija, by=world.olli)
    assert not panel.team.filter(user=world.maija).exists()
    assert not may_run(world.maija, panel)


def test_the_team_and_the_organisers_run_it(panel, world):
    assert all(may_run(user, panel) for user in (world.olli, world.maija, world.sari, world.kaisa, world.pekka))
    assert not any(may_run(user, panel) for user in (world.aino, world.vilma, world.antti, world.timo))
    assert not may_see_people(world.aino, panel)


def test_it_ends_with_its_evaluation_and_opens_again(panel, world):
    actions.close_activity(panel, {"goals": "Osin", "worked": "Kahvi"}, by=world.olli, today=TUESDAY)
    actions.close_activity(panel, {"goals": "Kyllä"}, by=world.olli, today=TUESDAY)
    panel = Activity.objects.get()
    assert (panel.closing.goals, panel.closing.worked) == ("Kyllä", "")
    actions.reopen_activity(panel, by=world.olli)
    assert not Activity.objects.get().is_closed


def test_without_the_first_answer_it_does_not_end(panel, world):
    with pytest.raises(ValidationError):
        actions.close_activity(panel, {"goals": ""}, by=world.olli, today=TUESDAY)
    assert not Activity.objects.get().is_closed


def test_hours_and_costs_are_written_down_and_removed(panel, world):
    hours = actions.add_hours(panel, user=world.maija, day=MONDAY, minutes=90, by=world.maija)
    cost = actions.add_cost(panel, kind="refreshments", cents=2450, day=MONDAY, by=world.maija)
    actions.remove_hours(hours, by=world.maija)
    actions.remove_cost(cost, by=world.maija)
    assert not panel.hours.exists()
    assert not panel.costs.exists()


@pytest.mark.parametrize("minutes", [0, 24 * 60 + 1])
def test_a_day_has_24_hours(panel, world, minutes):
    with pytest.raises(ValidationError):
        actions.add_hours(panel, user=world.maija, day=MONDAY, minutes=minutes, by=world.maija)


def test_a_seat_is_taken_once_and_left(panel, member, world):
    seat = actions.take_seat(panel, member, by=world.maija, today=MONDAY)
    assert actions.take_seat(panel, member, by=world.maija, today=TUESDAY) == seat
    actions.leave_seat(seat, "Muutto", by=None, today=TUESDAY)
    assert not panel.seats.taken().exists()
    assert actions.take_seat(panel, member, by=world.maija, today=TUESDAY) != seat


def test_the_trail_names_no_participant(panel, member, world):
    actions.take_seat(panel, member, by=world.maija, today=MONDAY)
    for entry in Entry.objects.all():
        assert "Rauha" not in f"{entry.target_name} {entry.actor_name} {entry.data}"
