"""Days and clock times as moments. A gathering at 13 stays at 13 when the clocks change."""

from datetime import UTC, date, datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _


def moment(day: date, clock: time, *, after: datetime | None = None) -> datetime:
    """The moment when clocks on the wall show this. An hour that comes twice: the first, or the first past `after`."""
    zone = timezone.get_default_timezone()
    found = datetime.combine(day, clock, zone).astimezone(UTC)
    if after and found <= after:
        found = datetime.combine(day, clock.replace(fold=1), zone).astimezone(UTC)
    return found


def existing_moment(day: date, clock: time, *, after: datetime | None = None) -> datetime:
    """As `moment`, but refuses a time that the clocks jump over in spring."""
    found = moment(day, clock, after=after)
    shown = timezone.localtime(found, timezone.get_default_timezone())
    if (shown.date(), shown.time()) != (day, clock.replace(fold=0)):
        words = {"day": date_format(day, "SHORT_DATE_FORMAT"), "time": time_format(clock, "TIME_FORMAT")}
        raise ValidationError(
            _("There is no %(time)s on %(day)s: the clocks go forward that night. Choose another time.") % words
        )
    return found


def ends_after(starts_at: datetime, minutes: int) -> datetime:
    """minutes: as they pass, whatever the clocks do meanwhile."""
    return starts_at.astimezone(UTC) + timedelta(minutes=minutes)


def minutes_between(starts_at: datetime, ends_at: datetime) -> int:
    return int((ends_at.astimezone(UTC) - starts_at.astimezone(UTC)).total_seconds() // 60)


def clock_of(at: datetime) -> time:
    return timezone.localtime(at, timezone.get_default_timezone()).time()


def day_of(at: datetime) -> date:
    return timezone.localdate(at, timezone.get_default_timezone())
