"""A series as it is read: which gathering is the how manyth, what is taken up, when a guest is due."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from ideakirja.kit.days import is_working_day, working_day

from .models import Gathering, Host, Series
from .times import day_of

GUESTS = (Host.Part.GUEST, Host.Part.SPEAKER, Host.Part.ACTOR)


@dataclass(frozen=True)
class Session:
    """number: among those that are not cancelled; a cancelled one has none."""

    gathering: Gathering
    number: int | None
    topics: list[str] = field(default_factory=list)
    guests: list[str] = field(default_factory=list)
    is_guest_due: bool = False
    is_free_day: bool = False
    is_held: bool = False


def sessions_of(series: Series, now: datetime) -> list[Session]:
    gatherings = series.gatherings.select_related("memo").prefetch_related("items", "hosts__user", "hosts__participant")
    sessions, number = [], 0
    for gathering in gatherings:
        number += not gathering.is_cancelled
        guests = [host for host in gathering.hosts.all() if host.part in GUESTS]
        sessions.append(
            Session(
                gathering,
                None if gathering.is_cancelled else number,
                topics=[item.title for item in gathering.items.all() if item.topic_id],
                guests=[host.name or str(host.user or host.get_part_display()) for host in guests],
                is_guest_due=is_guest_due(gathering, series, number, has_guest=bool(guests), now=now),
                is_free_day=not is_working_day(day_of(gathering.starts_at)),
                is_held=gathering.is_held(now),
            )
        )
    return sessions


def is_guest_due(gathering: Gathering, series: Series, number: int, *, has_guest: bool, now: datetime) -> bool:
    """A coming gathering whose turn it is, still without a guest (advice of entry 8)."""
    is_coming = not gathering.is_cancelled and gathering.ends_at >= now
    return bool(series.guest_every and is_coming and number % series.guest_every == 0 and not has_guest)


def next_day(series: Series) -> date | None:
    """A proposal for one more: as long after the last one as that was after the one before, on a working day."""
    last = [day_of(one.starts_at) for one in series.gatherings.filter(cancelled_at=None).order_by("-starts_at")[:2]]
    if not last:
        return None
    gap = last[0] - last[1] if len(last) > 1 else timedelta(weeks=1)
    return working_day(last[0] + max(gap, timedelta(days=1)))
