"""Gatherings as iCalendar: the file that goes along with an invitation, and feeds for calendar programs."""

import hmac
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from icalendar import Calendar, Event

from ideakirja.activities.models import Activity

from .models import Attendance, Feed, Gathering, GatheringQuerySet

# A feed holds what was up to three months ago, and everything ahead.
SHOWN_BACK = timedelta(days=90)

# Later versions of the same invitation must have a greater number; minutes since then grow by themselves.
_EPOCH = datetime(2025, 1, 1, tzinfo=UTC)


def event_of(gathering: Gathering, *, now: datetime, is_cancelled: bool = False) -> Event:
    site = urlsplit(settings.SITE_URL).hostname or "localhost"
    event = Event()
    event.add("uid", f"gathering-{gathering.pk}@{site}")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("sequence", int((now - _EPOCH).total_seconds() // 60))
    event.add("dtstart", timezone.localtime(gathering.starts_at))
    event.add("dtend", timezone.localtime(gathering.ends_at))
    event.add("summary", gathering.name)
    event.add("status", "CANCELLED" if is_cancelled or gathering.is_cancelled else "CONFIRMED")
    if place := ", ".join(filter(None, (gathering.place, gathering.address))):
        event.add("location", place)
    if about := "\n\n".join(filter(None, (gathering.purpose, gathering.access, gathering.video_link))):
        event.add("description", about)
    return event


def calendar_of(gatherings: Iterable[Gathering], *, name: str, now: datetime, method: str = "PUBLISH") -> str:
    """The gatherings as one iCalendar text, with the rules of its time zones."""
    calendar = Calendar()
    calendar.add("prodid", "-//Ideakirja//Ideakirja//FI")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add("x-wr-calname", name)
    years = {now.year}
    for gathering in gatherings:
        years |= {gathering.starts_at.year, gathering.ends_at.year}
        calendar.add_component(event_of(gathering, now=now, is_cancelled=method == "CANCEL"))
    # The years around are enough: all of them since 1970 would be most of the file.
    calendar.add_missing_timezones(date(min(years) - 1, 1, 1), date(max(years) + 2, 1, 1))
    return calendar.to_ical().decode()


def one_calendar(gathering: Gathering, *, now: datetime, is_cancelled: bool = False) -> str:
    return calendar_of([gathering], name=gathering.name, now=now, method="CANCEL" if is_cancelled else "PUBLISH")


def feed_token(feed: Feed) -> str:
    """The secret part of a feed's address. Only the server's secret makes it from what is kept."""
    return f"{feed.pk}-{_key_of(feed)}"


def _key_of(feed: Feed) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), f"feed:{feed.pk}:{feed.salt}".encode(), sha256).hexdigest()[:32]


def feed_of(token: str) -> Feed | None:
    """The feed of an address, while its owner works here. Forged, old and closed look the same."""
    number, _dash, key = token.partition("-")
    if not number.isdecimal() or len(number) > 18:
        return None
    feed = Feed.objects.select_related("user", "activity", "unit").filter(pk=int(number), user__is_active=True).first()
    return feed if feed and hmac.compare_digest(_key_of(feed).encode(), key.encode()) else None


def gatherings_of(feed: Feed, *, now: datetime) -> GatheringQuerySet:
    """With the rights that the owner has now. No participant is named in a calendar."""
    user = feed.user
    gatherings = Gathering.objects.visible_to(user).filter(ends_at__gte=now - SHOWN_BACK)
    if feed.activity_id:
        return gatherings.filter(activity=feed.activity_id)
    if feed.unit_id:
        return gatherings.filter(unit=feed.unit_id)
    own = Q(pk__in=Gathering.objects.hosted_by(user).values("pk")) | Q(activity__in=Activity.objects.mine(user))
    invited = Attendance.objects.filter(user=user).exclude(invited_at=None).values("gathering")
    return Gathering.objects.filter(own | Q(pk__in=invited), ends_at__gte=now - SHOWN_BACK)
