"""What happens to the messages of a gathering that is cancelled or changed after invitations have left.

A person to whom nothing has left yet hears nothing of a cancelled gathering, and gets the invitation to a changed one
as it is now.
"""

from datetime import datetime

from django.db import transaction

from ideakirja.people.actions import queue_deliveries, withdraw_deliveries
from ideakirja.people.models import Delivery, User

from ..invited import expecting, split_by_reach
from ..messages import Kind, write_to
from ..models import Attendance, Gathering


def stop_messages(gathering: Gathering) -> tuple[list[Attendance], list[Attendance]]:
    """Stop what has not left. Returns those who have been reached, and those who have not.

    In this order: what only waits is stopped first, so that no worker takes it between the two questions; what is
    being sent just now counts as sent.
    """
    state = Delivery.State
    waiting = Delivery.objects.about(gathering).filter(state__in=[state.QUEUED, state.TO_PRINT, state.FAILED])
    waiting.update(state=state.WITHDRAWN, body="", letter=None, calendar="")
    found = split_by_reach(gathering, expecting(gathering))
    withdraw_deliveries(gathering)
    return found


@transaction.atomic
def tell_cancellation(gathering: Gathering, *, by: User | None, now: datetime) -> int:
    """Called when a gathering is cancelled, with its row held. Those who said no need not hear of it, and nobody hears
    of one that would be over."""
    told = Delivery.objects.about(gathering).filter(kind=Kind.CANCELLED, queued_at__gte=gathering.cancelled_at)
    if told.exists():
        return 0
    reached, unreached = stop_messages(gathering)
    Attendance.objects.filter(pk__in=[person.pk for person in unreached]).update(invited_at=None)
    if gathering.ends_at <= now:
        return 0
    waiting = [person for person in reached if person.answer != Attendance.Answer.NO]
    drafts = write_to(waiting, gathering=gathering, kind=Kind.CANCELLED, by=by, now=now)
    queue_deliveries(drafts)
    return len(drafts)
