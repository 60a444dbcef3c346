"""Starting an activity from a method and opening its steps."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.activities import actions
from ideakirja.activities.models import Activity, Closing, Step
from ideakirja.gatherings.actions import cancel_coming
from ideakirja.gatherings.models import Gathering
from ideakirja.people.models import Unit, User
from ideakirja.publications.block import Publish

from .events import event_of
from .finding import block_of, method_of
from .method import Method
from .planning import plan_of
from .stops import require_free, require_may_skip


@transaction.atomic
def start(
    method: Method,
    *,
    unit: Unit,
    name: str,
    begins_on: date,
    responsible: User,
    team: list[User] | None = None,
    like: Activity | None = None,
    by: User,
    **facts: Any,
) -> Activity:
    """facts: goal, language, ends_on. A method that is only planned cannot be started."""
    if not method.phases:
        raise ValidationError(_("This method cannot be started here yet."))
    return actions.start_activity(
        unit=unit,
        method=method.slug,
        version=method.version,
        name=name,
        begins_on=begins_on,
        plan=plan_of(method, begins_on=begins_on, like=like),
        team=team or [],
        responsible=responsible,
        copied_from=like,
        by=by,
        **facts,
    )


@transaction.atomic
def end(
    activity: Activity, answers: dict[str, str], *, cancelled_because: str = "", by: User, today: date, now: datetime
) -> Closing:
    """With a reason, the gatherings still to come are cancelled, and those who were invited hear of it. Without one
    they take place all the same."""
    if cancelled_because:
        cancel_coming(activity, cancelled_because, by=by, now=now)
    return actions.close_activity(activity, answers, by=by, today=today)


@transaction.atomic
def open_step(step: Step, *, about: Gathering | None = None, by: User) -> str:
    """The page of the thing that the step works with, made on the first time. What stops it, says so.

    about: the gathering that a notice tells of (events.events_for).
    """
    step = Step.objects.select_for_update(of=("self",)).select_related("phase__activity").get(pk=step.pk)
    activity = step.activity
    method = method_of(activity)
    block = block_of(step, method)
    if not block or not block.opens:
        raise ValidationError(_("This step opens nothing. Tick it when it is done."))
    if activity.is_closed:
        raise ValidationError(_("The activity has ended. Open it again first."))
    require_free(step, activity, method)
    if isinstance(block, Publish) and about:
        return block.open(step, event=event_of(about), by=by)
    return block.open(step, by=by)


def finish_step(step: Step, *, by: User, today: date) -> None:
    """Tick it. What stops it from being opened stops it from being called done."""
    if step.is_undone:
        require_free(step, step.activity, method_of(step.activity))
    actions.finish_step(step, by=by, today=today)


def skip_step(step: Step, because: str, *, by: User, today: date) -> None:
    require_may_skip(step, method_of(step.activity))
    actions.skip_step(step, because, by=by, today=today)
