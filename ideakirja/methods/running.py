"""Starting an activity from a method and opening its steps."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.activities import actions
from ideakirja.activities.models import Activity, Step
from ideakirja.people.models import Unit, User

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
def open_step(step: Step, *, by: User) -> str:
    """The page of the thing that the step works with, made on the first time. What stops it, says so."""
    step = Step.objects.select_for_update(of=("self",)).select_related("phase__activity").get(pk=step.pk)
    activity = step.activity
    method = method_of(activity)
    block = block_of(step, method)
    if not block or not block.opens:
        raise ValidationError(_("This step opens nothing. Tick it when it is done."))
    if activity.is_closed:
        raise ValidationError(_("The activity has ended. Open it again first."))
    require_free(step, activity, method)
    return block.open(step, by=by)


def skip_step(step: Step, because: str, *, by: User, today: date) -> None:
    require_may_skip(step, method_of(step.activity))
    actions.skip_step(step, because, by=by, today=today)
