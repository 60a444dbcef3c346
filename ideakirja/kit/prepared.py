"""Pages whose HTML is made once in a process and then only filled: the card that everybody opens, the receipt.

Rendering a form's widgets is what costs most when many answer at once (bench/answering.py). Nothing about a visitor may
be in what is kept: a page is made from its key alone; what differs from one visitor to the next goes into its holes.
"""

import time
from collections.abc import Callable, Hashable
from functools import cache
from typing import Generic, TypeVar

from django.conf import settings

Kept = TypeVar("Kept")
MOST = 500  # pages or other things kept at once


class Shelf(Generic[Kept]):
    """Keeps what was made for settings.PREPARED_SECONDS; each process its own."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[float, Kept]] = {}

    def get(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        now = time.monotonic()
        until, kept = self._kept.get(key, (0.0, None))
        if kept is not None and now < until:
            return kept
        made = make()
        if len(self._kept) >= MOST:
            self._kept.clear()
        self._kept[key] = (now + settings.PREPARED_SECONDS, made)
        return made


@cache
def hole(name: str) -> str:
    """What stands in the page where `name` is filled in: letters that no page has and that no escaping changes."""
    return f"hole{name.encode().hex()}eloh"


class Page:
    """HTML with holes."""

    def __init__(self, html: str, holes: list[str]) -> None:
        """holes: their names; each may stand in the page several times."""
        self._parts: list[tuple[str, str]] = []  # (text, name of the hole after it)
        rest = html
        while found := [(rest.index(hole(name)), name) for name in holes if hole(name) in rest]:
            at, name = min(found)
            self._parts.append((rest[:at], name))
            rest = rest[at + len(hole(name)) :]
        self._rest = rest

    def filled(self, **values: str) -> str:
        """values: HTML for each hole. Whoever gives words that a person typed escapes them first."""
        return "".join(text + values[name] for text, name in self._parts) + self._rest
