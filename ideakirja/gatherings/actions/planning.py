"""The gathering itself: made, changed, cancelled; and the seven questions that come before a meeting."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from ideakirja.activities.models import Activity, Step
from ideakirja.kit.texts import current_language
from ideakirja.people.models import Unit, User
from ideakirja.trail.actions import publish, record

from ..agenda import AgendaPoint
from ..models import Gathering, Host, Item, Plan, Series
from ..times import ends_after
from .telling import tell_cancellation


def held(gathering: Gathering) -> Gathering:
    """The gathering as it is now, held until the end of the transaction."""
    return (
        Gathering.objects.select_for_update(of=("self",))
        .select_related("unit", "activity__closing", "series", "memo")
        .get(pk=gathering.pk)
    )


def announce(gathering: Gathering) -> None:
    """To the pages that are open: the list, and those of this gathering."""
    publish(f"unit-{gathering.unit_id}", "gatherings")
    publish(f"unit-{gathering.unit_id}", f"gathering-{gathering.pk}")


@transaction.atomic
def make_gathering(
    *,
    unit: Unit,
    name: str,
    starts_at: datetime,
    minutes: int = 120,
    ends_at: datetime | None = None,
    activity: Activity | None = None,
    step: Step | None = None,
    series: Series | None = None,
    agenda: Iterable[AgendaPoint] = (),
    hosts: Iterable[tuple[str, User]] = (),
    by: User,
    **facts: Any,
) -> Gathering:
    """Plan a gathering; the same name, place in the plan and time twice is one gathering.

    ends_at goes before `minutes`. agenda: in order; its words are kept in the gathering's language. hosts: (part, who).
    facts: any other field of the gathering, such as kind, purpose, place, language.
    """
    same = Gathering.objects.filter(unit=unit, activity=activity, step=step, series=series, cancelled_at=None)
    if made := same.filter(name=name, starts_at=starts_at).first():
        return made
    language = facts.pop("language", None) or (activity.language if activity else current_language())
    gathering = Gathering(
        unit=unit,
        name=name,
        starts_at=starts_at,
        ends_at=ends_at or ends_after(starts_at, minutes),
        activity=activity,
        step=step,
        series=series,
        language=language,
        made_by=by,
        **facts,
    )
    gathering.full_clean()
    gathering.save()
    with translation.override(language):
        Item.objects.bulk_create(_item(gathering, place, point) for place, point in enumerate(agenda))
    Host.objects.bulk_create(Host(gathering=gathering, part=part, user=user) for part, user in dict.fromkeys(hosts))
    record("gathering.made", gathering, by=by)
    announce(gathering)
    return gathering


def _item(gathering: Gathering, position: int, point: AgendaPoint) -> Item:
    return Item(
        gathering=gathering,
        position=position,
        title=str(point.title),
        minutes=point.minutes,
        hint=str(point.hint),
        introducer=str(point.introducer),
    )


@transaction.atomic
def change_gathering(gathering: Gathering, *, by: User, **facts: Any) -> set[str]:
    """Write what differs and return the names of what was changed. facts: fields of the gathering."""
    gathering = held(gathering)
    changed = {name for name, value in facts.items() if getattr(gathering, name) != value}
    if not changed:
        return changed
    for name in changed:
        setattr(gathering, name, facts[name])
    gathering.full_clean()
    gathering.save(update_fields=changed)
    record("gathering.changed", gathering, by=by)
    announce(gathering)
    return changed


@transaction.atomic
def cancel_gathering(gathering: Gathering, because: str, *, by: User, now: datetime) -> None:
    """It does not take place, or did not. Those who were invited hear of it, unless it would be over already; what had
    not left yet does not leave. What has been held is not cancelled."""
    gathering = held(gathering)
    if gathering.is_cancelled and gathering.cancelled_because == because:
        return
    if not because.strip():
        raise ValidationError(_("Write why the gathering is cancelled. Those who were invited see it."))
    if was_held(gathering, now):
        raise ValidationError(_("The gathering has been held, so it can no longer be cancelled."))
    gathering.cancelled_at, gathering.cancelled_by = gathering.cancelled_at or now, by
    gathering.cancelled_because = because
    gathering.full_clean()
    gathering.save(update_fields=["cancelled_at", "cancelled_by", "cancelled_because"])
    tell_cancellation(gathering, by=by, now=now)
    record("gathering.cancelled", gathering, by=by)
    announce(gathering)


@transaction.atomic
def cancel_coming(activity: Activity, because: str, *, by: User, now: datetime) -> int:
    """All gatherings of an activity that have not begun. Returns how many."""
    ahead = [*activity.gatherings.ahead(now)]
    for gathering in ahead:
        cancel_gathering(gathering, because, by=by, now=now)
    return len(ahead)


@transaction.atomic
def uncancel_gathering(gathering: Gathering, *, by: User) -> None:
    """It takes place after all. Invitations that were withdrawn are sent again by hand."""
    gathering = held(gathering)
    if not gathering.is_cancelled:
        return
    gathering.cancelled_at = gathering.cancelled_by = None
    gathering.cancelled_because = ""
    gathering.save(update_fields=["cancelled_at", "cancelled_by", "cancelled_because"])
    record("gathering.uncancelled", gathering, by=by)
    announce(gathering)


@transaction.atomic
def save_plan(gathering: Gathering, *, by: User, **answers: Any) -> Plan:
    """The seven questions of entry 33. What the meeting is for also becomes its purpose, if that is still empty."""
    gathering = held(gathering)
    plan = Plan.objects.filter(gathering=gathering).first() or Plan(gathering=gathering)
    if plan.pk and all(getattr(plan, name) == answer for name, answer in answers.items()):
        return plan
    for name, answer in answers.items():
        setattr(plan, name, answer)
    plan.full_clean()
    plan.save()
    if plan.why and not gathering.purpose:
        gathering.purpose = plan.why
        gathering.save(update_fields=["purpose"])
    record("gathering.planned", gathering, by=by)
    announce(gathering)
    return plan


def was_held(gathering: Gathering, now: datetime) -> bool:
    """It has begun, and somebody has written of it: in the memo, or who or how many came."""
    if now < gathering.starts_at:
        return False
    has_text = gathering.items.exclude(text="").exists()
    return has_text or Gathering.objects.written_down().filter(pk=gathering.pk).exists()


def _is_written(gathering: Gathering) -> bool:
    memo = getattr(gathering, "memo", None)
    return memo is not None and memo.finished_at is not None


def require_open_memo(gathering: Gathering) -> None:
    """A finished memo stands; neither its points nor its words change before it is opened again."""
    if _is_written(gathering):
        raise ValidationError(_("The memo is finished. Open it again first."))
