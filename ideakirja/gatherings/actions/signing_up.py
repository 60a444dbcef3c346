"""Answers, places and the waiting list. While a place is given the gathering's row is held: the last is given once."""

from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.people.actions import queue_deliveries
from ideakirja.people.models import User
from ideakirja.trail.actions import record

from ..messages import Kind, write_to
from ..models import Attendance, Gathering
from .inviting import keep
from .planning import announce, held

Answer = Attendance.Answer


@dataclass(frozen=True, kw_only=True)
class Details:
    """What somebody writes on the public page. One of email and phone is enough."""

    name: str
    organisation: str = ""
    email: str = ""
    phone: str = ""
    needs: str = ""
    language: str = "fi"


def places_left(gathering: Gathering) -> int | None:
    """None: as many as come. Whoever waits goes before somebody new."""
    if gathering.places is None:
        return None
    taken = gathering.attendances.coming().count() + gathering.attendances.waiting().count()
    return max(gathering.places - taken, 0)


def why_closed(gathering: Gathering, *, today: date, now: datetime) -> str:
    """Why nobody can sign up, as a sentence; "" when one can. A full one is not closed: it has a waiting list."""
    if gathering.is_cancelled:
        return _("The event is cancelled.")
    if gathering.ends_at <= now:
        return _("The event is over.")
    if gathering.starts_at <= now:
        return _("The event has begun. You can ask at the door.")
    if gathering.sign_up_until and gathering.sign_up_until < today:
        return _("The time to sign up is over. You can ask the organiser for a place.")
    return ""


@transaction.atomic
def sign_up(gathering: Gathering, details: Details, *, now: datetime) -> tuple[Attendance, bool]:
    """A place, or the waiting list. Returns the row and whether it is new: the same person twice is one.

    No trail line: nobody of ours did it.
    """
    gathering = held(gathering)
    if not gathering.is_open or gathering.counts_heads:
        raise ValidationError(_("One cannot sign up for this gathering."))
    if closed := why_closed(gathering, today=timezone.localdate(now), now=now):
        raise ValidationError(closed)
    if there := _same_person(gathering, details):
        return there, False
    is_full = places_left(gathering) == 0
    row = Attendance(
        gathering=gathering,
        name=details.name,
        organisation=details.organisation,
        email=details.email,
        phone=details.phone,
        needs=details.needs,
        language=details.language,
        answer=Answer.YES,
        answered_at=now,
        answered_how=Attendance.How.SIGN_UP,
        waiting_since=now if is_full else None,
    )
    row.full_clean(exclude=["hash"])
    keep([row])
    _write(row, Kind.WAITING if is_full else Kind.SIGNED_UP, now=now)
    announce(gathering)
    return row, True


def _same_person(gathering: Gathering, details: Details) -> Attendance | None:
    rows = gathering.attendances.filter(participant=None, user=None, name__iexact=details.name)
    if details.email:
        return rows.filter(email__iexact=details.email).first()
    return rows.filter(phone=details.phone).first()


@transaction.atomic
def answer_invitation(
    attendance: Attendance,
    answer: str,
    needs: str | None = None,
    *,
    how: str,
    by: User | None = None,
    now: datetime,
) -> Attendance:
    """Yes, no or maybe; it can be changed until the gathering ends. needs: None leaves them as they are.

    how: Attendance.How. by: the worker who writes it down; None when the person answers. With a limit of places a yes
    may lead to the waiting list; a no lets the next one in.
    """
    if answer not in Answer.values:
        raise ValidationError(_("Choose yes, no or maybe."))
    gathering = held(attendance.gathering)
    if gathering.is_cancelled:
        raise ValidationError(_("The gathering is cancelled."))
    if gathering.ends_at <= now:
        raise ValidationError(_("The gathering is over."))
    row = Attendance.objects.select_related("participant", "user").get(pk=attendance.pk)
    new_needs = row.needs if needs is None else needs[:300]
    if (row.answer, row.needs) == (answer, new_needs):
        return row
    if answer == Answer.YES and row.answer != Answer.YES:
        row.waiting_since = now if places_left(gathering) == 0 else None
    elif answer != Answer.YES:
        row.waiting_since = None
    row.gathering, row.answer, row.needs = gathering, answer, new_needs
    row.answered_at, row.answered_how = now, how
    row.save(update_fields=["answer", "needs", "answered_at", "answered_how", "waiting_since"])
    record("gathering.answer_written" if by else "gathering.answered", gathering, by=by)
    fill_places(gathering, now=now)
    announce(gathering)
    return row


@transaction.atomic
def fill_places(gathering: Gathering, *, now: datetime) -> int:
    """Those who have waited longest get the places that are free, and hear of it. Returns how many.

    Called when somebody leaves a place, when places are added, and every hour.
    """
    gathering = held(gathering)
    if gathering.is_cancelled or gathering.starts_at <= now:
        return 0
    waiting = gathering.attendances.waiting().select_related("participant", "user")
    if gathering.places is not None:
        waiting = waiting[: max(gathering.places - gathering.attendances.coming().count(), 0)]
    let_in = [*waiting]
    for row in let_in:
        row.gathering, row.waiting_since = gathering, None
        row.save(update_fields=["waiting_since"])
        _write(row, Kind.PLACE_FREE, now=now)
    if let_in:
        record("gathering.places_filled", gathering, by=None, count=len(let_in))
        announce(gathering)
    return len(let_in)


def _write(row: Attendance, kind: str, *, now: datetime) -> None:
    drafts = write_to([row], gathering=row.gathering, kind=kind, by=None, now=now)
    queue_deliveries(drafts)
