"""The plan of an activity: phases and steps of the declaration with proposed days."""

from datetime import date, timedelta

from django.utils.translation import override

from ideakirja.activities.actions import PlannedPhase, PlannedStep
from ideakirja.activities.models import Activity
from ideakirja.kit.block import Words
from ideakirja.kit.days import working_day
from ideakirja.kit.texts import LANGUAGES, Texts

from .method import Method


def in_all_languages(words: Words) -> Texts:
    names = {}
    for language in LANGUAGES:
        with override(language):
            names[language] = str(words)
    return names


def plan_of(method: Method, *, begins_on: date, like: Activity | None = None) -> list[PlannedPhase]:
    """Each step on the first working day at or after its place in the declaration.

    like: last year's activity of the same method. Its own steps come along, and what it left out stays out of the
    plan's days (no day is proposed), so that the new team decides again.
    """
    left_out = set(_keys_left_out(like)) if like else set()
    plan = []
    for position, (phase, days) in enumerate(zip(method.phases, days_of(method, begins_on), strict=True)):
        keys = [f"{position + 1}.{place}" for place in range(1, len(phase.steps) + 1)]
        steps = [
            PlannedStep(key=key, names=in_all_languages(block.name), due_on=None if key in left_out else day)
            for key, block, day in zip(keys, phase.steps, days, strict=True)
        ]
        if like:
            steps += _own_steps(like, position, begins_on)
        plan.append(PlannedPhase(names=in_all_languages(phase.name), steps=steps))
    return plan


def days_of(method: Method, begins_on: date) -> list[list[date]]:
    """The proposed days of the steps, phase by phase. After a series of gatherings they are counted from its last."""
    counted_from = last = begins_on
    found = []
    for phase in method.phases:
        if not phase.is_alongside:
            counted_from = last
        days = [working_day(counted_from + timedelta(days=block.after_days)) for block in phase.steps]
        series = [(block, day) for block, day in zip(phase.steps, days, strict=True) if block.is_series]
        last = max([last, *(block.last_day(day) for block, day in series)])
        found.append(days)
    return found


def _keys_left_out(activity: Activity) -> list[str]:
    phases = activity.phases.prefetch_related("steps")
    return [step.key for phase in phases for step in phase.steps.all() if step.skipped_on and step.key]


def _own_steps(activity: Activity, position: int, begins_on: date) -> list[PlannedStep]:
    """The steps that a team added themselves, as far from the first day as they were then."""
    shift = begins_on - activity.begins_on
    phase = activity.phases.filter(position=position).first()
    own = phase.steps.filter(key="") if phase else []
    return [
        PlannedStep(key="", names=step.names, due_on=working_day(step.due_on + shift) if step.due_on else None)
        for step in own
    ]
