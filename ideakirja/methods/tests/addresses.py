"""What stands in the addresses of this app (tests/test_access.py). A key that ends in a colon is for the rest of it."""

from django.utils import timezone

from ideakirja.activities.actions import add_cost, add_hours
from ideakirja.activities.models import Step
from ideakirja.methods.finding import find_method
from ideakirja.methods.running import start


def addresses(world):
    """A client panel of Keskusta: Maija is in the team, Aino is not."""
    today = timezone.localdate()
    panel = start(
        find_method("client-panel"),
        unit=world.keskusta,
        name="Raati",
        begins_on=today,
        responsible=world.olli,
        team=[world.maija, world.bertta],
        by=world.olli,
    )
    hours = add_hours(panel, user=world.olli, day=today, minutes=60, by=world.olli)
    cost = add_cost(panel, kind="other", cents=100, day=today, by=world.olli)
    step = Step.objects.get(phase__activity=panel, key="1.1")
    notice = Step.objects.get(phase__activity=panel, key="1.2")
    member = panel.team.get(user=world.bertta).pk
    verbs = ("open", "finish", "reopen", "skip", "move", "note", "repeat")
    return {
        "activities:list": [],
        "activities:choose": [],
        "activities:start": ["client-panel"],
        "activities:leave_team": [panel.pk, member],
        "activities:set_responsible": [panel.pk, member],
        "activities:remove_hours": [panel.pk, hours.pk],
        "activities:remove_cost": [panel.pk, cost.pk],
        "activities:add_step": [panel.pk, step.phase_id],
        "activities:step": [panel.pk, step.pk],
        "activities:choose_event": [panel.pk, notice.pk],
        **{f"activities:{verb}_step": [panel.pk, step.pk] for verb in verbs},
        "activities:": [panel.pk],
        "handbook:list": [],
        "handbook:": ["client-panel"],
        "notes:": [2],
    }
