"""Where a notice has been put and where it could go: the channels that the book names for it first."""

from typing import NamedTuple

from .models import Channel, Notice, Tick
from .ready import find_ready


class Row(NamedTuple):
    channel: Channel
    is_named: bool
    tick: Tick | None


def rows_of(notice: Notice) -> list[Row]:
    ready = find_ready(notice.template)
    named = ready.channels if ready else ()
    ticks = {tick.channel: tick for tick in notice.ticks.select_related("done_by")}
    others = [channel for channel in Channel if channel not in named]
    return [Row(channel, channel in named, ticks.get(channel)) for channel in (*named, *others)]
