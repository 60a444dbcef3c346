"""Inviting people and reminding them. Whoever has been invited once is not invited again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from ideakirja.people.actions import queue_deliveries, try_again
from ideakirja.people.models import Channel, Delivery, Participant, User, code_hash
from ideakirja.trail.actions import record

from ..invited import messages_to, still_in
from ..links import answer_code
from ..messages import Kind, write_to
from ..models import Attendance, AttendanceQuerySet, Gathering
from .planning import announce, held
from .telling import stop_messages

# Pressed twice, a button reminds or tells once.
REMIND_AGAIN_AFTER = timedelta(days=1)
TELL_AGAIN_AFTER = timedelta(minutes=10)
REMIND_DAYS_BEFORE = 2


@dataclass(frozen=True, kw_only=True)
class Guest:
    """Somebody from outside: a partner, a journalist, a teacher."""

    name: str
    email: str
    organisation: str = ""
    language: str = "fi"


def require_ahead(gathering: Gathering, now: datetime) -> None:
    if gathering.is_cancelled:
        raise ValidationError(_("The gathering is cancelled, so nobody is invited to it."))
    if gathering.ends_at <= now:
        raise ValidationError(_("The gathering is over."))


@transaction.atomic
def invite_seated(gathering: Gathering, *, by: User | None, now: datetime) -> int:
    """Everybody who has a seat in the activity and has not been invited yet; outside an activity the workers on the
    list. Returns how many."""
    if gathering.activity is None:
        return invite(gathering, users=listed_workers(gathering), by=by, now=now)
    seats = gathering.activity.seats.taken().select_related("participant")
    return invite(gathering, participants=[seat.participant for seat in seats], by=by, now=now)


def listed_workers(gathering: Gathering) -> QuerySet[User]:
    """Workers who stand on the list and have not been invited yet."""
    return User.objects.filter(is_active=True, attendances__in=gathering.attendances.uninvited())


@transaction.atomic
def invite(
    gathering: Gathering,
    *,
    participants: Iterable[Participant] = (),
    users: Iterable[User] = (),
    guests: Iterable[Guest] = (),
    by: User | None,
    now: datetime,
) -> int:
    """Invite those of them who have not been invited yet, each by their own channel. Returns how many."""
    gathering = held(gathering)
    require_ahead(gathering, now)
    chosen = _attendances(gathering, [*participants], [*users], [*guests])
    fresh = [attendance for attendance in chosen if attendance.invited_at is None]
    if not fresh:
        return 0
    queue_deliveries(write_to(fresh, gathering=gathering, kind=Kind.INVITATION, by=by, now=now))
    Attendance.objects.filter(pk__in=[attendance.pk for attendance in fresh]).update(invited_at=now)
    record("gathering.invited", gathering, by=by, count=len(fresh))
    announce(gathering)
    return len(fresh)


def _attendances(
    gathering: Gathering, participants: list[Participant], users: list[User], guests: list[Guest]
) -> list[Attendance]:
    """Their rows, made for those who have none. A guest is known by the e-mail address."""
    there = [*gathering.attendances.select_related("participant", "user")]
    by_participant = {a.participant_id: a for a in there if a.participant_id}
    by_user = {a.user_id: a for a in there if a.user_id}
    by_email = {a.email.lower(): a for a in there if a.email}
    chosen: list[Attendance] = []
    for person in participants:
        new = Attendance(gathering=gathering, participant=person, language=person.language, needs=person.needs)
        chosen.append(by_participant.setdefault(person.pk, new))
    for user in users:
        chosen.append(by_user.setdefault(user.pk, Attendance(gathering=gathering, user=user, language=user.language)))
    for guest in guests:
        new = Attendance(
            gathering=gathering,
            name=guest.name,
            email=guest.email,
            organisation=guest.organisation,
            language=guest.language,
        )
        chosen.append(by_email.setdefault(guest.email.lower(), new))
    chosen = [*{id(attendance): attendance for attendance in chosen}.values()]
    keep(attendance for attendance in chosen if attendance.pk is None)
    return chosen


def keep(attendances: Iterable[Attendance]) -> None:
    """New rows, with the hash of the code by which those who are no participants answer."""
    rows = Attendance.objects.bulk_create(attendances, batch_size=500)
    coded = [attendance for attendance in rows if attendance.participant_id is None]
    for attendance in coded:
        attendance.hash = code_hash(answer_code(attendance))
    Attendance.objects.bulk_update(coded, ["hash"], batch_size=500)


@transaction.atomic
def uninvite(attendance: Attendance, *, by: User) -> None:
    """Take a person off the list. What has not left yet does not leave."""
    gathering = held(attendance.gathering)
    row = gathering.attendances.select_related("participant", "user").filter(pk=attendance.pk).first()
    if row is None:
        return
    messages_to(row).unsent().update(state=Delivery.State.WITHDRAWN, body="", letter=None, calendar="")
    row.delete()
    record("gathering.uninvited", gathering, by=by)
    announce(gathering)


@transaction.atomic
def remind_unanswered(gathering: Gathering, *, by: User, now: datetime) -> int:
    """Ask once more those who were invited and have said nothing. Returns how many."""
    gathering = held(gathering)
    require_ahead(gathering, now)
    silent = still_in(gathering).exclude(invited_at=None).filter(answer="", invited_at__lt=now - timedelta(hours=1))
    return _remind(gathering, silent, Kind.REMINDER, by=by, now=now)


@transaction.atomic
def remind_coming(gathering: Gathering, *, now: datetime) -> int:
    """By themselves, two days before: those who said yes earlier than the day before that. Letters come too late."""
    gathering = held(gathering)
    require_ahead(gathering, now)
    coming = still_in(gathering).coming().filter(Q(answered_at=None) | Q(answered_at__lt=now - timedelta(days=1)))
    coming = coming.exclude(participant__channel__in=[Channel.LETTER, Channel.HAND])
    return _remind(gathering, coming.filter(reminded_at=None), Kind.COMING, by=None, now=now)


def _remind(gathering: Gathering, people: AttendanceQuerySet, kind: str, *, by: User | None, now: datetime) -> int:
    chosen = [*people.filter(Q(reminded_at=None) | Q(reminded_at__lt=now - REMIND_AGAIN_AFTER))]
    drafts: Sequence[Delivery] = write_to(chosen, gathering=gathering, kind=kind, by=by, now=now)
    if not drafts:
        return 0
    queue_deliveries(drafts)
    Attendance.objects.filter(pk__in=[person.pk for person in chosen]).update(reminded_at=now)
    record("gathering.reminded", gathering, by=by, count=len(drafts))
    announce(gathering)
    return len(drafts)


@transaction.atomic
def tell_change(gathering: Gathering, *, by: User, now: datetime) -> int:
    """The new time or place, to everybody who was invited. Returns how many messages."""
    gathering = held(gathering)
    require_ahead(gathering, now)
    told = Delivery.objects.about(gathering).filter(kind=Kind.CHANGE, queued_at__gt=now - TELL_AGAIN_AFTER)
    if told.exists():
        return 0
    reached, unreached = stop_messages(gathering)
    drafts = [
        *write_to(reached, gathering=gathering, kind=Kind.CHANGE, by=by, now=now),
        *write_to(unreached, gathering=gathering, kind=Kind.INVITATION, by=by, now=now),
    ]
    queue_deliveries(drafts)
    record("gathering.change_told", gathering, by=by, count=len(drafts))
    announce(gathering)
    return len(drafts)


@transaction.atomic
def send_once_more(delivery: Delivery, gathering: Gathering, *, by: User, now: datetime) -> None:
    """What could not be sent: to the address as it is now. When the person has chosen another channel meanwhile, the
    message is written anew for it."""
    participant = delivery.participant
    if participant is None or participant.channel == delivery.channel:
        try_again(delivery, by=by)
        return
    failed = Delivery.objects.filter(pk=delivery.pk, state=Delivery.State.FAILED)
    if not failed.update(state=Delivery.State.WITHDRAWN, body="", letter=None, calendar=""):
        return
    attendance = gathering.attendances.select_related("participant", "user").filter(participant=participant)
    queue_deliveries(write_to(attendance, gathering=gathering, kind=delivery.kind, by=by, now=now))
    record("delivery.tried_again", delivery, by=by)
