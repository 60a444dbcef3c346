"""What a declaration must be, and what a toy method shows: a file and a line are enough."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from ideakirja.activities.actions import add_step, finish_step, skip_step
from ideakirja.activities.block import Task
from ideakirja.activities.models import Step
from ideakirja.gatherings.block import Gather
from ideakirja.methods import catalogue, finding, running
from ideakirja.methods.catalogue import CATALOGUE
from ideakirja.methods.method import CLIENT_WORK, Method, Participants, Phase, State, Team
from ideakirja.methods.overview import next_line, parts_of

MONDAY = date(2026, 3, 2)

TOY = Method(
    slug="toy",
    chapter=CLIENT_WORK,
    name="Toy",
    state=State.WORKS,
    team=Team(workers=(1, 2)),
    participants=Participants(ideal=(2, 4)),
    phases=(
        Phase.of("Agree", Task(name="Everybody agrees", is_must=True), Task(name="Buy coffee", after_days=5)),
        Phase.of("Meet", Gather(name="Meeting", after_days=7)),
    ),
)


@pytest.fixture
def toy(world, monkeypatch):
    """The toy is added to the catalogue as a new method is: one more line. Olli starts it in Keskusta."""
    monkeypatch.setattr(finding, "CATALOGUE", (*catalogue.CATALOGUE, TOY))
    return running.start(
        TOY, unit=world.keskusta, name="Lelu", begins_on=MONDAY, responsible=world.olli, by=world.olli, language="en"
    )


def steps(activity):
    return [*Step.objects.filter(phase__activity=activity).order_by("phase__position", "position")]


@pytest.mark.parametrize("method", CATALOGUE, ids=lambda method: method.slug)
def test_every_declaration_is_right(method):
    assert method.problems() == []


def test_the_plan_has_working_days(toy):
    """Five days after Monday is Saturday, so the coffee is bought on the Monday after."""
    assert [step.due_on for step in steps(toy)] == [MONDAY, date(2026, 3, 9), date(2026, 3, 9)]


def test_what_must_be_done_stops_the_next_phase(toy, world):
    agree, _coffee, meeting = steps(toy)
    with pytest.raises(ValidationError, match="opens when “Everybody agrees” is done"):
        running.open_step(meeting, by=world.olli)
    with pytest.raises(ValidationError, match="cannot be left out"):
        running.skip_step(agree, "no time", by=world.olli, today=MONDAY)
    assert not toy.gatherings.exists()


def test_a_step_opens_its_thing_once(toy, world):
    agree, _coffee, meeting = steps(toy)
    finish_step(agree, by=world.olli, today=MONDAY)
    path = running.open_step(meeting, by=world.olli)
    assert running.open_step(meeting, by=world.olli) == path
    assert toy.gatherings.get().name == "Meeting"


def test_a_task_opens_nothing(toy, world):
    with pytest.raises(ValidationError, match="opens nothing"):
        running.open_step(steps(toy)[1], by=world.olli)


def test_the_next_step_is_the_first_that_nothing_stops(toy, world):
    def upcoming():
        return next_line(parts_of(toy, TOY, MONDAY))

    agree, coffee, meeting = steps(toy)
    assert upcoming().step == agree
    skip_step(coffee, "tea", by=world.olli, today=MONDAY)
    assert upcoming().step == agree
    finish_step(agree, by=world.olli, today=MONDAY)
    assert upcoming().step == meeting
    finish_step(meeting, by=world.olli, today=MONDAY)
    assert upcoming() is None


def test_copied_from_last_years(toy, world):
    """The team's own steps come along; what was left out gets no day, so that the new team decides again."""
    _agree, coffee, _meeting = steps(toy)
    skip_step(coffee, "tea", by=world.olli, today=MONDAY)
    add_step(toy.phases.last(), "Sing", due_on=date(2026, 3, 10), by=world.olli)
    copy = running.start(
        TOY,
        unit=world.keskusta,
        name="Lelu 2",
        begins_on=date(2027, 3, 1),
        responsible=world.olli,
        like=toy,
        by=world.olli,
    )
    assert [(str(step), step.due_on) for step in steps(copy)] == [
        ("Everybody agrees", date(2027, 3, 1)),
        ("Buy coffee", None),
        ("Meeting", date(2027, 3, 8)),
        ("Sing", date(2027, 3, 9)),
    ]


def test_a_planned_method_does_not_start(world):
    planned = Method(slug="planned", chapter=CLIENT_WORK, name="Planned")
    assert finding.start_path(planned) is None
    with pytest.raises(ValidationError, match="cannot be started here yet"):
        running.start(planned, unit=world.keskusta, name="x", begins_on=MONDAY, responsible=world.olli, by=world.olli)


def test_an_old_version_still_shows_its_steps_and_opens_nothing(toy, world, monkeypatch):
    toy.version = 0
    toy.save()
    with pytest.raises(ValidationError, match="opens nothing"):
        running.open_step(steps(toy)[2], by=world.olli)
    assert [line.block for part in parts_of(toy, None, MONDAY) for line in part.lines] == [None, None, None]


def test_days_for_clients_and_partners_are_in_the_public_list_and_trainings_of_the_staff_are_not():
    blocks = [(method.slug, step) for method in CATALOGUE for phase in method.phases for step in phase.steps]
    is_listed = {slug: block.is_listed for slug, block in blocks if getattr(block, "is_open", False)}
    assert is_listed["client-theme-days"]
    assert is_listed["network-day"]
    assert {slug for slug, listed in is_listed.items() if not listed} == {"encounter-training", "staff-theme-days"}


def test_wrong_definitions_are_refused():
    wrong = Method(
        slug="wrong",
        chapter=CLIENT_WORK,
        name="Wrong",
        state=State.WORKS,
        team=Team(workers=(3, 1)),
        phases=(Phase.of("Empty"), Phase.of("Bad", Task(name="", after_days=-1), Gather(name="Long", minutes=2000))),
    )
    found = " ".join(wrong.problems())
    assert all(part in found for part in ("needs a name", "after_days is -1", "3–1", "no steps", "minutes is 2000"))
