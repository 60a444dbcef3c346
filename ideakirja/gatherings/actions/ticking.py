"""The step of an activity is done when its gathering has been held: its memo, who came or how many says so."""

from datetime import datetime

from ideakirja.activities.actions import finish_step
from ideakirja.activities.models import Step
from ideakirja.people.models import User

from ..models import Gathering
from ..times import day_of


def tick_step(gathering: Gathering, *, by: User, now: datetime) -> None:
    """Called with the gathering's row held, when something has been written down. An activity that has ended stays as
    it was."""
    if not Gathering.objects.written_down().filter(pk=gathering.pk).exists():
        return
    step = gathering.step or _step_of_series(gathering, now)
    if step and not step.activity.is_closed:
        finish_step(step, by=by, today=day_of(now))


def _step_of_series(gathering: Gathering, now: datetime) -> Step | None:
    """Done with its last gathering. One that is over and wants no memo keeps nobody waiting."""
    series = gathering.series
    if series is None or series.step is None:
        return None
    held = Gathering.objects.written_down().values("pk")
    missing = series.gatherings.filter(cancelled_at=None).exclude(pk__in=held)
    return None if missing.exclude(wants_memo=False, ends_at__lt=now).exists() else series.step
