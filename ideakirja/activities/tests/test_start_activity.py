from datetime import date

import pytest
from django.core.exceptions import ValidationError

from ideakirja.activities.actions import add_team_member, start_activity
from ideakirja.activities.models import Activity
from ideakirja.trail.models import Entry

from .days import MONDAY


def test_the_plan_becomes_phases_and_steps(panel):
    assert [str(phase) for phase in panel.phases.all()] == ["Plan", "Meet"]
    assert [step.key for step in panel.phases.last().steps.all()] == ["2.1", "2.2"]


def test_the_responsible_person_is_in_the_team(panel, world):
    team = {member.user: member.is_responsible for member in panel.team.all()}
    assert team == {world.olli: True, world.maija: False}


def test_it_leaves_a_line_in_the_trail(panel, world):
    entry = Entry.objects.get(verb="activity.started")
    assert (entry.actor_id, entry.target_name, entry.unit_id) == (world.olli.pk, "Raati", world.keskusta.pk)


def test_the_last_day_is_not_before_the_first(world):
    with pytest.raises(ValidationError, match="The last day must not be before"):
        start_activity(
            unit=world.keskusta,
            method="client-panel",
            version=1,
            name="Raati",
            begins_on=MONDAY,
            ends_on=date(2026, 3, 1),
            plan=[],
            responsible=world.olli,
            by=world.olli,
        )
    assert not Activity.objects.exists()


def test_another_unit_does_not_see_it_but_a_team_member_from_there_does(panel, world):
    assert not Activity.objects.visible_to(world.timo).exists()
    add_team_member(panel, world.timo, by=world.olli)
    assert Activity.objects.visible_to(world.timo).get() == panel
