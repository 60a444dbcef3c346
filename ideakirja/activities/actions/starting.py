"""Starting an activity: the plan comes from the method's declaration (methods.planning)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from ideakirja.kit.texts import Texts
from ideakirja.people.models import Unit, User
from ideakirja.trail.actions import publish, record

from ..models import Activity, Phase, Step, TeamMember


@dataclass(frozen=True, kw_only=True)
class PlannedStep:
    key: str
    names: Texts
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class PlannedPhase:
    names: Texts
    steps: Sequence[PlannedStep] = field(default_factory=tuple)


@transaction.atomic
def start_activity(
    *,
    unit: Unit,
    method: str,
    version: int,
    name: str,
    goal: str = "",
    language: str = "fi",
    begins_on: date,
    ends_on: date | None = None,
    plan: Sequence[PlannedPhase],
    team: Sequence[User] = (),
    responsible: User,
    copied_from: Activity | None = None,
    by: User,
) -> Activity:
    """Make the activity with its phases, steps and team. The responsible person is always in the team."""
    activity = Activity(
        unit=unit,
        method=method,
        version=version,
        name=name,
        goal=goal,
        language=language,
        begins_on=begins_on,
        ends_on=ends_on,
        copied_from=copied_from,
        started_by=by,
    )
    activity.full_clean()
    activity.save()
    for position, planned in enumerate(plan):
        phase = Phase.objects.create(activity=activity, position=position, names=planned.names)
        Step.objects.bulk_create(
            Step(phase=phase, position=place, key=step.key, names=step.names, due_on=step.due_on)
            for place, step in enumerate(planned.steps)
        )
    people = {person.pk: person for person in (responsible, *team)}
    TeamMember.objects.bulk_create(
        TeamMember(activity=activity, user=person, is_responsible=person == responsible) for person in people.values()
    )
    record("activity.started", activity, by=by, method=method)
    publish(f"unit-{unit.pk}", "activities")
    return activity
