"""Hours and costs of an activity."""

from datetime import date

from django.db import transaction

from ideakirja.people.models import User
from ideakirja.trail.actions import record

from ..models import Activity, Cost, Hours
from .steps import require_open


@transaction.atomic
def add_hours(activity: Activity, *, user: User, day: date, minutes: int, what: str = "", by: User) -> Hours:
    """minutes: at most a day."""
    require_open(activity)
    hours = Hours(activity=activity, user=user, day=day, minutes=minutes, what=what)
    hours.full_clean()
    hours.save()
    record("activity.hours_added", activity, by=by, person=str(user), minutes=str(minutes))
    return hours


@transaction.atomic
def remove_hours(hours: Hours, *, by: User) -> None:
    require_open(hours.activity)
    record("activity.hours_removed", hours.activity, by=by, person=str(hours.user), minutes=str(hours.minutes))
    hours.delete()


@transaction.atomic
def add_cost(
    activity: Activity, *, kind: str, cents: int, day: date, is_planned: bool = False, what: str = "", by: User
) -> Cost:
    require_open(activity)
    return _write_down(
        Cost(activity=activity, kind=kind, cents=cents, day=day, is_planned=is_planned, what=what), by=by
    )


@transaction.atomic
def add_paid_fare(activity: Activity, *, cents: int, day: date, what: str = "", by: User) -> Cost:
    """What a participant got back. Also after the activity has ended: fares are claimed and paid later."""
    return _write_down(Cost(activity=activity, kind=Cost.Kind.FARES, cents=cents, day=day, what=what), by=by)


def _write_down(cost: Cost, *, by: User) -> Cost:
    cost.full_clean()
    cost.save()
    record("activity.cost_added", cost.activity, by=by, cost=str(cost))
    return cost


@transaction.atomic
def remove_cost(cost: Cost, *, by: User) -> None:
    require_open(cost.activity)
    record("activity.cost_removed", cost.activity, by=by, cost=str(cost))
    cost.delete()
