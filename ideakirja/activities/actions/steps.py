"""What happens to one step: done, left out with a reason, moved, added, repeated."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from ideakirja.people.models import User
from ideakirja.trail.actions import publish, record

from ..models import Activity, Phase, Step, names_in_all


def _held(step: Step) -> Step:
    """The step as it is now, held until the end of the transaction. A closed activity does not change."""
    step = Step.objects.select_for_update(of=("self",)).select_related("phase__activity").get(pk=step.pk)
    require_open(step.activity)
    return step


def require_open(activity: Activity) -> None:
    if activity.is_closed:
        raise ValidationError(_("The activity has ended. Open it again first."))


def _tell_of(verb: str, step: Step, *, by: User | None, **data: str) -> None:
    activity = step.activity
    record(verb, activity, by=by, unit_id=activity.unit_id, step=str(step), **data)
    publish(f"unit-{activity.unit_id}", "activities")


@transaction.atomic
def finish_step(step: Step, *, by: User | None, today: date) -> None:
    step = _held(step)
    if step.done_on:
        return
    step.done_on, step.done_by = today, by
    step.skipped_on, step.skipped_by, step.skipped_because = None, None, ""
    step.save()
    _tell_of("step.done", step, by=by)


@transaction.atomic
def reopen_step(step: Step, *, by: User) -> None:
    """Take back "done" or "left out"."""
    step = _held(step)
    if step.is_undone:
        return
    step.done_on = step.done_by = step.skipped_on = step.skipped_by = None
    step.skipped_because = ""
    step.save()
    _tell_of("step.reopened", step, by=by)


@transaction.atomic
def skip_step(step: Step, because: str, *, by: User, today: date) -> None:
    """Leave it out, with the reason. Whether the method lets it be left out, the caller has asked the block."""
    step = _held(step)
    if step.skipped_on and step.skipped_because == because:
        return
    step.done_on, step.done_by = None, None
    step.skipped_on, step.skipped_by, step.skipped_because = today, by, because
    step.full_clean(exclude=["phase", "names"])
    step.save()
    _tell_of("step.skipped", step, by=by)


@transaction.atomic
def move_step(step: Step, due_on: date | None, *, by: User) -> None:
    step = _held(step)
    if step.due_on == due_on:
        return
    step.due_on = due_on
    step.save(update_fields=["due_on"])
    _tell_of("step.moved", step, by=by, due_on=due_on.isoformat() if due_on else "")


@transaction.atomic
def note_step(step: Step, note: str, *, by: User) -> None:
    step = _held(step)
    if step.note == note:
        return
    step.note = note
    step.full_clean(exclude=["phase", "names"])
    step.save(update_fields=["note"])
    _tell_of("step.noted", step, by=by)


@transaction.atomic
def add_step(phase: Phase, name: str, *, due_on: date | None = None, by: User) -> Step:
    """A step of one's own at the end of a phase."""
    require_open(phase.activity)
    last = phase.steps.aggregate(last=Max("position"))["last"]
    step = Step.objects.create(
        phase=phase, position=0 if last is None else last + 1, names=names_in_all(name), due_on=due_on
    )
    _tell_of("step.added", step, by=by)
    return step


@transaction.atomic
def repeat_step(step: Step, *, due_on: date | None, by: User) -> Step:
    """The same step once more, right after it, opening a thing of its own."""
    step = _held(step)
    for later in step.phase.steps.filter(position__gt=step.position).order_by("-position"):
        later.position += 1
        later.save(update_fields=["position"])
    copy = Step.objects.create(
        phase=step.phase, position=step.position + 1, key=step.key, names=step.names, due_on=due_on
    )
    _tell_of("step.added", copy, by=by)
    return copy
