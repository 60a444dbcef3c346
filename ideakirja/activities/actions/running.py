"""The activity as a whole: its facts, its team, its end."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.people.models import User
from ideakirja.trail.actions import publish, record

from ..models import Activity, Closing, TeamMember
from .steps import require_open


def _held(activity: Activity) -> Activity:
    return Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)


def _tell_of(verb: str, activity: Activity, *, by: User, person: str = "") -> None:
    record(verb, activity, by=by, person=person)
    publish(f"unit-{activity.unit_id}", "activities")


@transaction.atomic
def change_activity(
    activity: Activity, *, name: str, goal: str, begins_on: date, ends_on: date | None, language: str, by: User
) -> None:
    activity = _held(activity)
    require_open(activity)
    new = {"name": name, "goal": goal, "begins_on": begins_on, "ends_on": ends_on, "language": language}
    changed = [field for field, value in new.items() if getattr(activity, field) != value]
    if not changed:
        return
    for field in changed:
        setattr(activity, field, new[field])
    activity.full_clean()
    activity.save(update_fields=changed)
    _tell_of("activity.changed", activity, by=by)


@transaction.atomic
def add_team_member(activity: Activity, user: User, *, by: User) -> TeamMember:
    activity = _held(activity)
    require_open(activity)
    member, is_new = TeamMember.objects.get_or_create(activity=activity, user=user)
    if is_new:
        _tell_of("activity.team_joined", activity, by=by, person=str(user))
    return member


@transaction.atomic
def remove_team_member(activity: Activity, user: User, *, by: User) -> None:
    activity = _held(activity)
    require_open(activity)
    member = activity.team.filter(user=user).first()
    if not member:
        return
    if member.is_responsible:
        raise ValidationError(_("This person is responsible for the activity. Choose another one first."))
    member.delete()
    _tell_of("activity.team_left", activity, by=by, person=str(user))


@transaction.atomic
def set_responsible(activity: Activity, user: User, *, by: User) -> None:
    """There is always exactly one. A person who is not in the team yet joins it."""
    activity = _held(activity)
    require_open(activity)
    if activity.team.filter(user=user, is_responsible=True).exists():
        return
    activity.team.update(is_responsible=False)
    TeamMember.objects.update_or_create(activity=activity, user=user, defaults={"is_responsible": True})
    _tell_of("activity.responsible", activity, by=by, person=str(user))


@transaction.atomic
def close_activity(activity: Activity, answers: dict[str, str], *, by: User, today: date) -> Closing:
    """End it with the six answers (entry 19). They can be changed by closing again."""
    activity = _held(activity)
    closing = Closing.objects.filter(activity=activity).first() or Closing(activity=activity)
    for name in ("goals", "benefit", "feedback", "worked", "participation", "next_time"):
        setattr(closing, name, answers.get(name, ""))
    closing.closed_on, closing.closed_by = closing.closed_on or today, by
    closing.full_clean()
    closing.save()
    _tell_of("activity.closed", activity, by=by)
    return closing


@transaction.atomic
def reopen_activity(activity: Activity, *, by: User) -> None:
    activity = _held(activity)
    closing = Closing.objects.filter(activity=activity)
    if not closing.exists():
        return
    closing.delete()
    _tell_of("activity.reopened", activity, by=by)
