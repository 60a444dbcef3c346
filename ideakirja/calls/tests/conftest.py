"""What the tests of this folder begin with: a panel of Keskusta run by Olli and Maija, its call, one who wants to join.

Sari leads Keskusta and organises; Aino works there but is not in the team; Timo is a stranger.
"""

from datetime import timedelta

import pytest
from django.utils import timezone

from ideakirja.activities.actions import PlannedPhase, PlannedStep, start_activity
from ideakirja.calls import actions
from ideakirja.calls.actions import CallFacts
from ideakirja.calls.actions.interviewing import Meeting
from ideakirja.calls.ready import call_texts, call_titles
from ideakirja.calls.views.public import doors
from ideakirja.gatherings.actions import make_gathering

ANNA = {"name": "Anna Ahola", "channel": "email", "email": "anna@posti.example", "language": "en"}


@pytest.fixture(autouse=True)
def doors_open():
    """The guard's buckets live in the memory of the process; each test starts with full ones."""
    doors._buckets.clear()


@pytest.fixture
def panel(world):
    plan = [PlannedPhase(names={"fi": "Haku"}, steps=[PlannedStep(key="1.1", names={"fi": "Etsi"})])]
    return start_activity(
        unit=world.keskusta,
        method="client-panel",
        version=1,
        name="Raati 2027",
        begins_on=timezone.localdate(),
        plan=plan,
        team=[world.maija],
        responsible=world.olli,
        by=world.olli,
    )


@pytest.fixture
def call(world, panel):
    today = timezone.localdate()
    facts = CallFacts(
        titles=call_titles("panel", "Raati 2027"),
        texts=call_texts("panel"),
        opens_on=today,
        closes_on=today + timedelta(days=30),
        interview="panel",
    )
    return actions.open_call(panel, facts, by=world.olli)


@pytest.fixture
def kick_off(world, call):
    gathering = make_gathering(
        unit=world.keskusta,
        name="Aloitus",
        starts_at=timezone.now() + timedelta(days=10),
        activity=call.activity,
        place="Kirjasto",
        by=world.olli,
    )
    call.kick_off = gathering
    call.save()
    return gathering


@pytest.fixture
def interest(world, call):
    """Anna left her details on the public page."""
    return actions.leave_details(call, ANNA, "Haluan auttaa.", today=timezone.localdate())


@pytest.fixture
def interview(world, interest):
    """Olli and Maija are going to talk with Anna."""
    meeting = Meeting(first=world.olli, second=world.maija)
    return actions.arrange_interview(interest, meeting, by=world.olli, now=timezone.now())


@pytest.fixture
def held(world, interview):
    actions.save_interview(interview, {"situation": "Kaikki hyvin."}, "Sopii raatiin.", "fits", by=world.olli)
    actions.hold_interview(interview, by=world.olli, today=timezone.localdate())
    interview.refresh_from_db()
    return interview


@pytest.fixture
def member(world, held, interest):
    """Anna has a seat."""
    actions.accept(interest, "Tervetuloa.", by=world.olli, today=timezone.localdate())
    return interest.participant
