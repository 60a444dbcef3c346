"""The agenda as it is read: which point comes when, and what the whole takes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise

from .models import Gathering, Item
from .times import ends_after, minutes_between

Words = str | Promise


@dataclass(frozen=True)
class AgendaPoint:
    """A point of a ready agenda. minutes: None when it is not timed. about, introducer: may be empty."""

    title: Words
    minutes: int | None = None
    about: Words = ""
    introducer: Words = ""


@dataclass(frozen=True)
class Line:
    """starts_at, ends_at: None from the first point on whose length nobody knows."""

    item: Item
    number: int
    starts_at: datetime | None
    ends_at: datetime | None


def lines_of(gathering: Gathering, items: Iterable[Item]) -> Iterator[Line]:
    at: datetime | None = gathering.starts_at
    for number, item in enumerate(items, start=1):
        ends_at = ends_after(at, item.minutes) if at and item.minutes else None
        yield Line(item, number, at, ends_at)
        at = ends_at


def minutes_of(items: Iterable[Item]) -> int:
    return sum(item.minutes or 0 for item in items)


def length_of(gathering: Gathering) -> int:
    return minutes_between(gathering.starts_at, gathering.ends_at)
