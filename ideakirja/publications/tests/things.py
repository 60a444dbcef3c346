"""A notice and what stands in its form."""

from datetime import date

from ideakirja.activities.actions import PlannedPhase, PlannedStep, start_activity
from ideakirja.activities.models import names_in_all
from ideakirja.publications import actions
from ideakirja.publications.block import Publish
from ideakirja.publications.forms import NoticeForm
from ideakirja.publications.models import Notice
from ideakirja.publications.ready import find_ready

MONDAY = date(2026, 3, 2)


def a_panel(world):
    """An activity of Keskusta with one step: the brochure. Olli is responsible."""
    step = PlannedStep(key="1.1", names=names_in_all("Brochure"), due_on=MONDAY)
    return start_activity(
        unit=world.keskusta,
        method="client-panel",
        version=1,
        name="Raati",
        begins_on=MONDAY,
        plan=[PlannedPhase(names=names_in_all("Plan"), steps=[step])],
        responsible=world.olli,
        by=world.olli,
    )


def a_step(world):
    return a_panel(world).phases.get().steps.get()


def a_notice(world, slug="client-panel-brochure"):
    return actions.start_notice(find_ready(slug), unit=world.keskusta, by=world.maija)


def fields_of(notice, **more):
    return NoticeForm.filled_with(notice) | more


PUBLISH_STEP = Publish(name="Make the brochure", notice="client-panel-brochure")


def opened(block, world):
    """The notice of a step of the panel."""
    step = a_step(world)
    block.open(step, by=world.olli)
    return Notice.objects.get(step=step)
