"""Days and hours as people say them, in the language that is on: "torstai 26.3.2026", "13–15"."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext as _

from .models import Gathering

# From Monday on; in Finnish the day stands in the essive.
ON_WEEKDAY = (
    pgettext_lazy("day of a meeting", "on Monday"),
    pgettext_lazy("day of a meeting", "on Tuesday"),
    pgettext_lazy("day of a meeting", "on Wednesday"),
    pgettext_lazy("day of a meeting", "on Thursday"),
    pgettext_lazy("day of a meeting", "on Friday"),
    pgettext_lazy("day of a meeting", "on Saturday"),
    pgettext_lazy("day of a meeting", "on Sunday"),
)


def long_day(at: datetime) -> str:
    return date_format(timezone.localtime(at), "l j.n.Y")


def short_day(at: datetime) -> str:
    return date_format(timezone.localtime(at), "D j.n.")


def at_time(at: datetime) -> str:
    """The day and the time as they stand inside a sentence: "torstaina 26.3.2026 kello 9", "on Thursday 26.3.2026"."""
    local = timezone.localtime(at)
    words = {"weekday": ON_WEEKDAY[local.weekday()], "day": date_format(local, "j.n.Y"), "time": clock(at)}
    return _("%(weekday)s %(day)s at %(time)s") % words


def clock(at: datetime) -> str:
    """13 or 13.30; in English 13:00 and 13:30."""
    local = timezone.localtime(at)
    if (get_language() or "").startswith("en"):
        return date_format(local, "G:i")
    return date_format(local, "G.i").removesuffix(".00")


def hours(gathering: Gathering) -> str:
    """13–15. When it ends on another day, that day is told too."""
    starts, ends = gathering.starts_at, gathering.ends_at
    if timezone.localdate(starts) == timezone.localdate(ends):
        return f"{clock(starts)}–{clock(ends)}"
    return f"{clock(starts)} – {short_day(ends)} {clock(ends)}"
