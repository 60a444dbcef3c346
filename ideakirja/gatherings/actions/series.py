"""Gatherings that belong together: made at once, moved together, one more, one less."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.activities.models import Activity, Step
from ideakirja.kit.days import is_working_day, working_day
from ideakirja.people.models import Unit, User
from ideakirja.trail.actions import record

from ..agenda import AgendaPoint
from ..models import Attendance, Gathering, Host, Item, Series
from ..times import clock_of, day_of, ends_after, minutes_between, moment
from .inviting import keep
from .planning import change_gathering, make_gathering

NAME = Gathering._meta.get_field("name").max_length or 120
# What one more gathering of a series takes over from the last one.
KEPT = (
    *("kind", "purpose", "place", "address", "access", "video_link", "how", "refreshments", "language"),
    *("is_open", "is_listed", "places", "counts_heads", "wants_memo", "invite_days_before"),
    *("sends_programme", "sends_memo", "sent_notice"),
)


@transaction.atomic
def make_series(
    *,
    unit: Unit,
    name: str,
    days: Iterable[date],
    clock: time,
    minutes: int = 120,
    activity: Activity | None = None,
    step: Step | None = None,
    most_topics: int = 2,
    guest_every: int = 0,
    agenda: Iterable[AgendaPoint] = (),
    hosts: Iterable[tuple[str, User]] = (),
    members: Iterable[User] = (),
    by: User,
    **facts: Any,
) -> Series:
    """A gathering on each of the days, all at the same clock time; the same name and first time twice is one series.

    members: workers who stand on the list of each and are invited in time. facts: as in make_gathering.
    """
    days = [*days]
    begun = {"gatherings__starts_at": moment(days[0], clock), "gatherings__cancelled_at": None}
    if made := Series.objects.filter(unit=unit, activity=activity, step=step, name=name, **begun).first():
        return made
    series = Series(
        unit=unit, activity=activity, step=step, name=name, most_topics=most_topics, guest_every=guest_every
    )
    series.full_clean(exclude=["activity", "step"])
    series.save()
    record("gathering.series_made", series, by=by)
    agenda, hosts, members = tuple(agenda), tuple(hosts), tuple(members)
    for number, day in enumerate(days, start=1):
        gathering = make_gathering(
            unit=unit,
            name=numbered(name, number),
            starts_at=moment(day, clock),
            minutes=minutes,
            activity=activity,
            series=series,
            agenda=agenda,
            hosts=hosts,
            by=by,
            **facts,
        )
        put_on_list(gathering, members)
    return series


def put_on_list(gathering: Gathering, members: Iterable[User]) -> None:
    """Not invited yet: the invitation with the agenda leaves some days before (jobs.send_due)."""
    keep(Attendance(gathering=gathering, user=user, language=user.language) for user in members)


@transaction.atomic
def change_series(series: Series, *, name: str, most_topics: int, guest_every: int, by: User) -> None:
    series = _held(series)
    new = {"name": name, "most_topics": most_topics, "guest_every": guest_every}
    if all(getattr(series, field) == value for field, value in new.items()):
        return
    for field, value in new.items():
        setattr(series, field, value)
    series.full_clean(exclude=["activity", "step"])
    series.save(update_fields=new)
    record("gathering.series_changed", series, by=by)


@transaction.atomic
def add_to_series(series: Series, day: date, *, by: User) -> Gathering:
    """One more, at the time and place of the last one, with its hosts of the staff and its lasting points; in a unit's
    own series also with the workers on its list."""
    series = _held(series)
    last = series.gatherings.filter(cancelled_at=None).last() or series.gatherings.last()
    if last is None:
        raise ValidationError(_("The series has no gathering to take the time and place from."))
    starts_at = moment(day, clock_of(last.starts_at))
    if there := series.gatherings.filter(starts_at=starts_at, cancelled_at=None).first():
        return there
    gathering = make_gathering(
        unit=series.unit,
        name=numbered(series.name, series.gatherings.count() + 1),
        starts_at=starts_at,
        minutes=minutes_between(last.starts_at, last.ends_at),
        activity=series.activity,
        series=series,
        by=by,
        **{name: getattr(last, name) for name in KEPT},
    )
    lasting = last.items.filter(topic=None).values("position", "title", "minutes", "introducer", "about", "hint")
    Item.objects.bulk_create(Item(gathering=gathering, **point) for point in lasting)
    staff = last.hosts.exclude(user=None).exclude(part=Host.Part.GUEST)
    Host.objects.bulk_create(Host(gathering=gathering, part=host.part, user_id=host.user_id) for host in staff)
    if series.activity is None:
        put_on_list(gathering, User.objects.filter(is_active=True, attendances__gathering=last))
    return gathering


@transaction.atomic
def move_gathering(
    gathering: Gathering,
    *,
    day: date,
    clock: time,
    minutes: int,
    place: str,
    following: bool = False,
    by: User,
    now: datetime,
) -> list[Gathering]:
    """Change when and where, of this one or of all following too; returns those that changed.

    Only what differs for this one is changed in the others: they keep their own distance in days, and a new day that
    is free in Finland becomes the next working day. Repeated, it changes nothing.
    """
    days_on = (day - day_of(gathering.starts_at)).days
    new_clock = None if clock == clock_of(gathering.starts_at) else clock
    new_minutes = None if minutes == minutes_between(gathering.starts_at, gathering.ends_at) else minutes
    new_place = None if place == gathering.place else place
    moved = []
    for one in [gathering, *(_following(gathering, now) if following else ())]:
        target = day if one == gathering else _shifted(day_of(one.starts_at), days_on)
        starts_at = moment(target, new_clock or clock_of(one.starts_at))
        length = new_minutes or minutes_between(one.starts_at, one.ends_at)
        facts = {"starts_at": starts_at, "ends_at": ends_after(starts_at, length)}
        if new_place is not None:
            facts["place"] = new_place  # type: ignore[assignment]
        if change_gathering(one, by=by, **facts):
            moved.append(one)
    return moved


def _following(gathering: Gathering, now: datetime) -> Iterable[Gathering]:
    if gathering.series is None:
        return ()
    later = gathering.series.gatherings.coming(now).filter(starts_at__gt=gathering.starts_at)
    return list(later.exclude(pk=gathering.pk))


def _shifted(day: date, days_on: int) -> date:
    """A gathering that was never on a working day, on a Saturday, say, is left where it falls."""
    target = date.fromordinal(day.toordinal() + days_on)
    return working_day(target) if days_on and is_working_day(day) else target


def _held(series: Series) -> Series:
    return Series.objects.select_for_update(of=("self",)).select_related("unit", "activity").get(pk=series.pk)


def numbered(name: str, number: int) -> str:
    """The name of one gathering of a series."""
    ending = f" {number}"
    return f"{name[: NAME - len(ending)]}{ending}"
