"""Days and hours as people say them, in the language that is on: "torstai 26.3.2026", "13–15"."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language

from .models import Gathering


def long_day(at: datetime) -> str:
    return date_format(timezone.localtime(at), "l j.n.Y")


def short_day(at: datetime) -> str:
    return date_format(timezone.localtime(at), "D j.n.")


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
