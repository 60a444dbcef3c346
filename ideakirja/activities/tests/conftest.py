import pytest

from ideakirja.activities.actions import PlannedPhase, PlannedStep, start_activity
from ideakirja.activities.models import names_in_all
from ideakirja.people.actions import add_participant

from .days import MONDAY


@pytest.fixture
def panel(world):
    """A small activity of Keskusta: Olli is responsible, Maija in the team. Two phases of two steps."""
    plan = [
        PlannedPhase(
            names=names_in_all(phase),
            steps=[PlannedStep(key=key, names=names_in_all(name), due_on=MONDAY) for key, name in steps],
        )
        for phase, steps in (
            ("Plan", (("1.1", "Commit"), ("1.2", "Brochure"))),
            ("Meet", (("2.1", "First session"), ("2.2", "Sessions"))),
        )
    ]
    return start_activity(
        unit=world.keskusta,
        method="client-panel",
        version=1,
        name="Raati",
        begins_on=MONDAY,
        plan=plan,
        team=[world.maija],
        responsible=world.olli,
        by=world.olli,
    )


@pytest.fixture
def step(panel):
    return panel.phases.first().steps.first()


@pytest.fixture
def member(world):
    return add_participant({"name": "Rauha Ö", "channel": "hand"}, unit=world.keskusta, by=world.maija, today=MONDAY)
