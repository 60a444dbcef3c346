"""The call itself: opened once by its step, changed, closed, opened again."""

from dataclasses import dataclass, field, fields
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.activities.actions.steps import require_open
from ideakirja.activities.models import Activity, Step
from ideakirja.gatherings.models import Gathering
from ideakirja.kit.texts import Texts
from ideakirja.people.models import User
from ideakirja.trail.actions import publish, record

from ..models import Call, every_source
from ..ready import interview_set


@dataclass(frozen=True, kw_only=True)
class CallFacts:
    """What a call says and how it works. texts, titles: by language."""

    titles: Texts
    texts: Texts
    opens_on: date
    closes_on: date
    is_public: bool = True
    kick_off: Gathering | None = None
    interview: str = ""
    sources: list[str] = field(default_factory=every_source)


@transaction.atomic
def open_call(activity: Activity, facts: CallFacts, *, step: Step | None = None, by: User) -> Call:
    """Make the call. A step opens its call once: the second time the same one comes back."""
    activity = Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    require_open(activity)
    if step and (same := Call.objects.filter(step=step).first()):
        return same
    call = Call(activity=activity, step=step, interviews_first=_comes_first(facts.interview), **_values(facts))
    call.full_clean()
    call.save()
    _tell_of("call.opened", call, by=by)
    return call


@transaction.atomic
def change_call(call: Call, facts: CallFacts, *, by: User) -> None:
    """Those who have left their details keep the promise that they read: their last day does not move."""
    call = held_call(call)
    require_open(call.activity)
    new = _values(facts)
    if facts.interview != call.interview:
        new["interviews_first"] = _comes_first(facts.interview)
    changed = [name for name, value in new.items() if getattr(call, name) != value]
    if not changed:
        return
    for name in changed:
        setattr(call, name, new[name])
    call.full_clean()
    call.save(update_fields=changed)
    _tell_of("call.changed", call, by=by)


@transaction.atomic
def plan_interviews(call: Call, *, everyone: bool, first: bool) -> None:
    """What the method says of the interviews. No line of its own: it comes with the step that opens them."""
    Call.objects.filter(pk=call.pk).update(interviews_everyone=everyone, interviews_first=first)


@transaction.atomic
def close_call(call: Call, *, by: User, now: datetime) -> None:
    """No more details come in by the public page. Those who have come are not touched."""
    call = held_call(call)
    if call.closed_at:
        return
    call.closed_at = now
    call.save(update_fields=["closed_at"])
    _tell_of("call.closed", call, by=by)


@transaction.atomic
def reopen_call(call: Call, closes_on: date, *, by: User, today: date) -> None:
    call = held_call(call)
    require_open(call.activity)
    if closes_on < today:
        raise ValidationError(_("This day has passed. Choose today or a later day."))
    if call.closed_at is None and call.closes_on == closes_on:
        return
    call.closed_at, call.closes_on = None, closes_on
    call.full_clean()
    call.save(update_fields=["closed_at", "closes_on"])
    _tell_of("call.reopened", call, by=by)


def held_call(call: Call) -> Call:
    """The call as it is now, held until the end of the transaction."""
    return Call.objects.select_for_update(of=("self",)).select_related("activity").get(pk=call.pk)


def _values(facts: CallFacts) -> dict[str, object]:
    return {each.name: getattr(facts, each.name) for each in fields(facts)}


def _comes_first(interview: str) -> bool:
    ready = interview_set(interview)
    return ready is None or ready.comes_first


def _tell_of(verb: str, call: Call, *, by: User) -> None:
    record(verb, call, by=by)
    publish(f"unit-{call.unit_id}", "activities")
