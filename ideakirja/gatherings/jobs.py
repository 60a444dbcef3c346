"""What happens by itself: invitations and reminders leave, places are filled, old details are forgotten."""

import logging
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django_tasks import task

from ideakirja.activities.models import Seat
from ideakirja.people.models import Delivery, about

from .actions.inviting import REMIND_DAYS_BEFORE, invite_seated, remind_coming
from .actions.signing_up import fill_places
from .invited import INVITED_BY_THEMSELVES
from .models import Attendance, Gathering

log = logging.getLogger("ideakirja.gatherings")

# Nobody gets a message at night.
FIRST_HOUR, LAST_HOUR = 9, 18
FORGET_AFTER = timedelta(days=30)


@task()
def send_due() -> None:
    """Every hour of the day. A second run on the same day sends nothing twice."""
    now = timezone.now()
    if FIRST_HOUR <= timezone.localtime(now).hour < LAST_HOUR:
        send_due_messages(now)


def send_due_messages(now: datetime) -> None:
    """One gathering that is refused does not keep the others waiting."""
    for gathering in to_invite(now):
        _try(invite_seated, gathering, by=None, now=now)
    for gathering in to_remind(now):
        _try(remind_coming, gathering, now=now)
    for gathering in Gathering.objects.coming(now).exclude(attendances__waiting_since=None).distinct():
        _try(fill_places, gathering, now=now)


def _try(act: object, gathering: Gathering, **given: object) -> None:
    try:
        act(gathering, **given)  # type: ignore[operator]
    except ValidationError as refusal:
        log.info("Gathering %s: %s", gathering.pk, refusal.messages[0])


def to_invite(now: datetime) -> list[Gathering]:
    """Those whose day for invitations has come: sessions of open activities with somebody seated and not invited yet,
    and a unit's own series with a worker on the list who has not been invited yet.

    What was planned today waits until tomorrow: its agenda is still being written.
    """
    today = timezone.localdate(now)
    invited = Attendance.objects.filter(gathering=OuterRef(OuterRef("pk")), participant=OuterRef("participant"))
    seated = Seat.objects.taken().filter(~Exists(invited.exclude(invited_at=None)), activity=OuterRef("activity"))
    sessions = Q(Exists(seated), kind__in=INVITED_BY_THEMSELVES, activity__closing=None)
    listed = Attendance.objects.uninvited().filter(gathering=OuterRef("pk"), user__is_active=True)
    own_series = Q(Exists(listed), activity=None, series__isnull=False)
    ahead = Gathering.objects.coming(now).filter(sessions | own_series, starts_at__gt=now)
    gatherings = ahead.select_related("activity", "unit")
    return [one for one in gatherings if one.invite_on <= today and timezone.localdate(one.made_at) < today]


def to_remind(now: datetime) -> list[Gathering]:
    today = timezone.localdate(now)
    ahead = Gathering.objects.coming(now).filter(starts_at__gt=now, starts_at__lt=now + timedelta(days=4))
    days = range(1, REMIND_DAYS_BEFORE + 1)
    return [gathering for gathering in ahead.select_related("activity", "unit") if (gathering.day - today).days in days]


@task()
def forget_old() -> None:
    """Daily: the details of those who signed up or were guests, 30 days after. Running it twice does no harm."""
    forget_guests(timezone.now())


def forget_guests(now: datetime) -> int:
    """How many came stays; who they were does not. Returns how many were forgotten."""
    forgotten = 0
    over = Gathering.objects.filter(ends_at__lt=now - FORGET_AFTER)
    guests = Attendance.objects.filter(gathering=OuterRef("pk"), participant=None, user=None)
    for gathering in over.filter(Exists(guests)):
        with transaction.atomic():
            forgotten += _forget_guests_of(gathering)
    _forget_messages(now)
    return forgotten


def _forget_messages(now: datetime) -> None:
    """To guests, also those who were taken off the list: the lines tell who was to come."""
    prefix = f"{Gathering._meta.label_lower}:"
    old = Delivery.objects.filter(participant=None, about__startswith=prefix, queued_at__lt=now - FORGET_AFTER)
    things = set(old.order_by().values_list("about", flat=True))
    ahead = Gathering.objects.filter(
        pk__in=[int(thing.removeprefix(prefix)) for thing in things], ends_at__gte=now - FORGET_AFTER
    )
    old.filter(about__in=things - {about(gathering) for gathering in ahead}).delete()


def _forget_guests_of(gathering: Gathering) -> int:
    present = gathering.attendances.filter(presence=Attendance.Presence.PRESENT).count()
    if present and gathering.head_count is None:
        Gathering.objects.filter(pk=gathering.pk, head_count=None).update(head_count=present)
    count, _rows = gathering.attendances.filter(participant=None, user=None).delete()
    return count
