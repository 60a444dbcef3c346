"""One line of my week."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

# How far ahead the list looks.
AHEAD = timedelta(days=28)


@dataclass(frozen=True, kw_only=True)
class Duty:
    """What to do, where it belongs, by when."""

    due_on: date
    what: str
    where: str
    address: str

    def days_over(self, today: date) -> int:
        return (today - self.due_on).days


def midnight(today: date) -> datetime:
    """When the day begins."""
    return timezone.make_aware(datetime.combine(today, time()))
