"""The agenda as it is read: which point comes when, and what the whole takes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .models import Gathering, Item
from .times import ends_after, minutes_between

Words = str | Promise


@dataclass(frozen=True)
class AgendaPoint:
    """A point of a ready agenda. minutes: None when it is not timed. hint: for those who lead it, who alone see it.
    hint, introducer: may be empty."""

    title: Words
    minutes: int | None = None
    hint: Words = ""
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


# As the ready agendas call them, and as most people do.
SLOTS = (_("Today's topic"), _("Today's theme"))
CLOSINGS = (
    *(_("What do we agree, and who takes it on?"), _("What was decided: who, by when"), _("How was today?")),
    *(_("Discussion and feedback"), _("The next time"), _("The next times"), _("Other matters"), _("Closing")),
    *(_("Thank you"), _("Thank you, and what happens next")),
)


def slot_of(gathering: Gathering, items: Iterable[Item]) -> Item | None:
    """The point that is kept free for a topic."""
    names = _in_language(SLOTS, gathering)
    free = (item for item in items if not item.topic_id and not item.text)
    return next((item for item in free if _plain(item.title) in names), None)


def place_before_closing(gathering: Gathering, items: Sequence[Item]) -> int:
    """Where a topic goes: before the last points that every time has, else at the end."""
    names, place = _in_language(CLOSINGS, gathering), len(items)
    while place and _plain(items[place - 1].title) in names:
        place -= 1
    return place


def _in_language(names: Iterable[Words], gathering: Gathering) -> set[str]:
    with translation.override(gathering.language):
        return {_plain(str(name)) for name in names}


def _plain(title: str) -> str:
    return title.casefold().strip(" .!?:")


def minutes_of(items: Iterable[Item]) -> int:
    return sum(item.minutes or 0 for item in items)


def length_of(gathering: Gathering) -> int:
    return minutes_between(gathering.starts_at, gathering.ends_at)
