"""What the page of a gathering shows, put together in a fixed number of queries."""

from datetime import datetime
from typing import Any

from django.db.models import Count, Q

from ideakirja.people.models import User

from .access import may_arrange_series
from .advice import advice_for
from .agenda import lines_of
from .earlier import agreed_before
from .guests import leaves_by_itself
from .models import Attendance, Gathering
from .permissions import agreed_of
from .times import day_of

Answer, Presence = Attendance.Answer, Attendance.Presence


def overview_of(gathering: Gathering, *, user: User, now: datetime) -> dict[str, Any]:
    items = list(gathering.items.all())
    hosts = list(gathering.hosts.select_related("user", "participant"))
    counts = counts_of(gathering)
    is_host = any(host.user_id == user.pk for host in hosts)
    may = is_host or bool(may_arrange_series(user, gathering))
    memo = getattr(gathering, "memo", None)
    is_begun = any(item.text for item in items)
    is_written = is_begun or counts["present"] or gathering.head_count is not None or (memo and memo.finished_at)
    return {
        "may_arrange": may,
        "may_cancel": may and (gathering.starts_at > now or not is_written),
        "hosts": hosts,
        "lines": list(lines_of(gathering, items)),
        "counts": counts,
        "advice": advice_for(gathering, hosts=hosts, items=items, invited=counts["invited"], now=now) if may else [],
        "earlier": [promise for promise in agreed_before(gathering, day_of(now)) if promise.is_open],
        "memo": memo,
        "agreed": agreed_of(gathering, day_of(now)),
        "is_begun": is_begun,
        "is_held": gathering.is_held(now),
        "leaves_on": gathering.invite_on if gathering.invite_on >= day_of(now) else None,
        "leaves_by_itself": leaves_by_itself(gathering, now),
        "reads_matters_here": user.works_in(gathering.unit_id),
        "is_live": user.works_in(gathering.unit_id),
    }


def counts_of(gathering: Gathering) -> dict[str, int]:
    """How many were invited, what they answered, who came. No names: all workers of the unit see this."""
    attendances = Attendance.objects.filter(gathering=gathering)
    return attendances.aggregate(
        all=Count("pk"),
        invited=Count("pk", filter=Q(invited_at__isnull=False)),
        coming=Count("pk", filter=Q(answer=Answer.YES, waiting_since=None)),
        maybe=Count("pk", filter=Q(answer=Answer.MAYBE)),
        not_coming=Count("pk", filter=Q(answer=Answer.NO)),
        silent=Count("pk", filter=Q(answer="", invited_at__isnull=False)),
        waiting=Count("pk", filter=Q(waiting_since__isnull=False)),
        present=Count("pk", filter=Q(presence=Presence.PRESENT)),
        excused=Count("pk", filter=Q(presence=Presence.EXCUSED)),
        absent=Count("pk", filter=Q(presence=Presence.ABSENT)),
    )
