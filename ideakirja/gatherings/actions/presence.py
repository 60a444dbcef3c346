"""Who came: ticked by name, added at the door, or counted by head."""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.people.models import User
from ideakirja.trail.actions import record

from ..models import Attendance, Gathering
from .inviting import keep
from .planning import announce, held
from .ticking import tick_step

Presence = Attendance.Presence


def require_begun(gathering: Gathering, now: datetime) -> None:
    if gathering.is_cancelled:
        raise ValidationError(_("The gathering is cancelled."))
    if gathering.day > timezone.localdate(now):
        raise ValidationError(_("The gathering is on a later day. Write down who came when it has begun."))


@transaction.atomic
def ensure_seated(gathering: Gathering) -> None:
    """Everybody with a seat in the activity stands on the list, also if no invitation was sent."""
    if gathering.activity is None:
        return
    there = gathering.attendances.exclude(participant=None).values("participant")
    missing = gathering.activity.seats.taken().exclude(participant__in=there).select_related("participant")
    keep(
        Attendance(gathering=gathering, participant=seat.participant, language=seat.participant.language)
        for seat in missing
    )


@transaction.atomic
def record_presence(gathering: Gathering, presence: Mapping[int, str], *, by: User, now: datetime) -> int:
    """presence: by the attendance's number; "" takes a tick back. Returns how many rows changed.

    Somebody present ticks the gathering's step; it stays done when the tick is taken back.
    """
    gathering = held(gathering)
    require_begun(gathering, now)
    changed = []
    for row in gathering.attendances.filter(pk__in=presence):
        if presence[row.pk] not in {"", *Presence.values}:
            raise ValidationError(_("Choose present, excused or did not come."))
        if row.presence != presence[row.pk]:
            row.presence = presence[row.pk]
            changed.append(row)
    if not changed:
        return 0
    Attendance.objects.bulk_update(changed, ["presence"])
    record("gathering.presence_recorded", gathering, by=by, count=len(changed))
    announce(gathering)
    tick_step(gathering, by=by, now=now)
    return len(changed)


@transaction.atomic
def record_all_came(gathering: Gathering, *, by: User, now: datetime) -> int:
    """All who said yes were present. What has been written of somebody already stays. Returns how many rows changed."""
    gathering = held(gathering)
    expected = gathering.attendances.coming().filter(presence="").values_list("pk", flat=True)
    return record_presence(gathering, dict.fromkeys(expected, Presence.PRESENT), by=by, now=now)


@transaction.atomic
def add_walk_in(gathering: Gathering, name: str, *, by: User, now: datetime) -> Attendance:
    """Somebody came without being on the list. The same name twice is one person."""
    gathering = held(gathering)
    require_begun(gathering, now)
    there = gathering.attendances.filter(participant=None, user=None, name__iexact=name).first()
    if there and there.presence == Presence.PRESENT:
        return there
    row = there or Attendance(gathering=gathering, name=name, is_walk_in=True)
    row.presence = Presence.PRESENT
    row.full_clean(exclude=["hash"])
    if row.pk:
        row.save(update_fields=["presence"])
    else:
        keep([row])
    record("gathering.presence_recorded", gathering, by=by, count=1)
    announce(gathering)
    tick_step(gathering, by=by, now=now)
    return row


@transaction.atomic
def count_heads(gathering: Gathering, heads: int | None, *, by: User, now: datetime) -> None:
    gathering = held(gathering)
    require_begun(gathering, now)
    if gathering.head_count == heads:
        return
    gathering.head_count = heads
    gathering.full_clean()
    gathering.save(update_fields=["head_count"])
    record("gathering.heads_counted", gathering, by=by, count=heads or 0)
    announce(gathering)
    tick_step(gathering, by=by, now=now)
