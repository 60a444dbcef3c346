"""What the tests of the own page begin with: Anna is in the panel of Keskusta, and has the code of her page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.activities.actions import start_activity, take_seat
from ideakirja.gatherings.actions import make_gathering
from ideakirja.people.actions import add_participant, new_personal_link
from ideakirja.portal.own.opening import wrong_codes

ANNA = {"name": "Anna Ahola", "channel": "email", "email": "anna@posti.example", "language": "fi"}


@pytest.fixture(autouse=True)
def nothing_tried():
    """Wrong codes are counted in the memory of the process."""
    wrong_codes.forget()


@pytest.fixture
def panel(world):
    today = timezone.localdate()
    return start_activity(
        unit=world.keskusta,
        method="client-panel",
        version=1,
        name="Raati 2027",
        begins_on=today,
        plan=(),
        team=[world.maija],
        responsible=world.olli,
        by=world.olli,
    )


@pytest.fixture
def anna(world, panel):
    today = timezone.localdate()
    person = add_participant(ANNA, unit=world.keskusta, by=world.olli, today=today)
    take_seat(panel, person, by=world.olli, today=today)
    return person


@pytest.fixture
def me(anna):
    """The address of Anna's page, in English."""
    return f"/en/me/{new_personal_link(anna, today=timezone.localdate())}/"


@pytest.fixture
def session(world, panel):
    """The next session of the panel, in ten days."""
    return make_gathering(
        unit=world.keskusta,
        name="Raati kokoontuu",
        starts_at=timezone.now() + timedelta(days=10),
        activity=panel,
        kind="session",
        place="Kirjasto",
        by=world.olli,
    )
