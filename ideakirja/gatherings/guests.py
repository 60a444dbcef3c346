"""Who is on the list of a gathering, for its page: in a fixed number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ideakirja.kit.phones import shown_phone
from ideakirja.people.models import Delivery

from .invited import INVITED_BY_THEMSELVES
from .models import Attendance, Gathering

State = Delivery.State


@dataclass(frozen=True, kw_only=True)
class Row:
    """One person: how they are reached, what they answered, and what became of the last message to them."""

    attendance: Attendance
    about: str
    last: Delivery | None

    @property
    def is_waiting(self) -> bool:
        return self.attendance.waiting_since is not None


@dataclass(frozen=True, kw_only=True)
class Sending:
    """How far the messages have come."""

    sent: int
    waiting: int
    to_print: int
    failed: Sequence[Delivery]

    @property
    def is_anything(self) -> bool:
        return bool(self.sent or self.waiting or self.to_print or self.failed)


def rows_of(gathering: Gathering, deliveries: Sequence[Delivery]) -> list[Row]:
    people = gathering.attendances.select_related("participant", "user")
    last = {delivery.participant_id or delivery.address: delivery for delivery in deliveries}
    rows = [
        Row(attendance=one, about=about_person(one), last=last.get(one.participant_id or address_of(one)))
        for one in people
    ]
    return sorted(rows, key=lambda row: (row.is_waiting, str(row.attendance).casefold()))


def address_of(attendance: Attendance) -> str:
    return attendance.user.email if attendance.user else attendance.email or attendance.phone


def about_person(attendance: Attendance) -> str:
    """Where from, and how we reach them."""
    if attendance.participant:
        return str(attendance.participant.get_channel_display())
    if attendance.user:
        return attendance.user.title
    contact = attendance.email or (shown_phone(attendance.phone) if attendance.phone else "")
    return ", ".join(filter(None, (attendance.organisation, contact)))


def sending_of(deliveries: Sequence[Delivery]) -> Sending:
    def count(*states: str) -> int:
        return sum(delivery.state in states for delivery in deliveries)

    return Sending(
        sent=count(State.SENT, State.PRINTED),
        waiting=count(State.QUEUED, State.SENDING),
        to_print=count(State.TO_PRINT),
        failed=[delivery for delivery in deliveries if delivery.state == State.FAILED],
    )


def leaves_by_itself(gathering: Gathering, now: datetime) -> bool:
    """True when invitations leave on gathering.invite_on without anybody pressing a button (jobs.send_due)."""
    activity = gathering.activity
    if activity:
        leaves = not activity.is_closed and gathering.kind in INVITED_BY_THEMSELVES
    else:
        leaves = gathering.series_id is not None
    return leaves and not gathering.is_cancelled and gathering.starts_at > now


@dataclass(frozen=True, kw_only=True)
class Tick:
    """A line of the list of who came. Members stand on it also while they have no row of their own (pk 0)."""

    key: str
    pk: int
    name: str
    participant_pk: int | None = None
    needs: str = ""
    answer: str = ""
    presence: str = ""


def ticks_of(gathering: Gathering) -> list[Tick]:
    """By name. Who is on the waiting list is not expected."""
    ticks = [
        Tick(
            key=f"member-{one.participant_id}" if one.participant_id else f"other-{one.pk}",
            pk=one.pk,
            name=str(one),
            participant_pk=one.participant_id,
            needs=one.needs,
            answer=one.answer,
            presence=one.presence,
        )
        for one in gathering.attendances.filter(waiting_since=None).select_related("participant", "user")
    ]
    if gathering.activity:
        there = gathering.attendances.exclude(participant=None).values("participant")
        seats = gathering.activity.seats.taken().exclude(participant__in=there).select_related("participant")
        ticks += [
            Tick(
                key=f"member-{seat.participant_id}",
                pk=0,
                name=str(seat),
                participant_pk=seat.participant_id,
                needs=seat.participant.needs,
            )
            for seat in seats
        ]
    return sorted(ticks, key=lambda tick: tick.name.casefold())
