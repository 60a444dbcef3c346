"""The call itself: drafted once by its step, opened, changed, closed, opened again."""

from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
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
def draft_call(activity: Activity, facts: CallFacts, *, step: Step | None = None, by: User, now: datetime) -> Call:
    """Make a call that only the staff see. A step makes its call once: the second time the same one comes back."""
    activity = _held_activity(activity)
    if step and (same := Call.objects.filter(step=step).first()):
        return same
    call = _new(activity, facts, step=step, is_draft=True)
    call.kick_off = call.kick_off or only_kick_off(activity, now)
    call.save()
    _tell_of("call.drafted", call, by=by)
    return call


@transaction.atomic
def open_call(activity: Activity, facts: CallFacts, *, by: User) -> Call:
    """Make a call whose texts have just been written and read."""
    call = _new(_held_activity(activity), facts)
    call.save()
    _tell_of("call.opened", call, by=by)
    return call


@transaction.atomic
def open_draft(call: Call, *, by: User, now: datetime) -> None:
    """The texts have been read: from now on others see it. A first day that has passed becomes today."""
    call, today = held_call(call), timezone.localdate(now)
    if not call.is_draft:
        return
    require_open(call.activity)
    if call.closes_on < today:
        raise ValidationError(_("The last day of the call has passed. Change the days first."))
    call.is_draft, call.opens_on = False, max(call.opens_on, today)
    call.kick_off = call.kick_off or only_kick_off(call.activity, now)
    call.save(update_fields=["is_draft", "opens_on", "kick_off"])
    _tell_of("call.opened", call, by=by)


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
    _require_opened(call)
    call.closed_at = now
    call.save(update_fields=["closed_at"])
    _tell_of("call.closed", call, by=by)


@transaction.atomic
def reopen_call(call: Call, closes_on: date, *, by: User, today: date) -> None:
    call = held_call(call)
    require_open(call.activity)
    _require_opened(call)
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


def only_kick_off(activity: Activity, now: datetime) -> Gathering | None:
    """The open event that is ahead in the activity and belongs to no series, when there is exactly one."""
    events = Gathering.objects.coming(now).filter(activity=activity, kind=Gathering.Kind.OPEN, series=None)[:2]
    return events[0] if len(events) == 1 else None


def _held_activity(activity: Activity) -> Activity:
    activity = Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    require_open(activity)
    return activity


def _new(activity: Activity, facts: CallFacts, **more: Any) -> Call:
    call = Call(activity=activity, interviews_first=_comes_first(facts.interview), **_values(facts), **more)
    call.full_clean()
    return call


def _require_opened(call: Call) -> None:
    if call.is_draft:
        raise ValidationError(_("The call is a draft. Open it first."))


def _values(facts: CallFacts) -> dict[str, object]:
    return {each.name: getattr(facts, each.name) for each in fields(facts)}


def _comes_first(interview: str) -> bool:
    ready = interview_set(interview)
    return ready is None or ready.comes_first


def _tell_of(verb: str, call: Call, *, by: User) -> None:
    record(verb, call, by=by)
    publish(f"unit-{call.unit_id}", "activities")
