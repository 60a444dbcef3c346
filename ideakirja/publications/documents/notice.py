"""A brochure, an advertisement, an invitation or a poster."""

from dataclasses import dataclass
from typing import Literal

from django.utils.translation import pgettext_lazy

from .parts import Blocks, Document, Door, Fact


@dataclass(frozen=True, kw_only=True)
class NoticeSheet(Document):
    """One sheet; the text shrinks to fit, and only a very long one goes on to a second sheet.

    kind: a word above the title ("Invitation"), may be empty. points: when, where, for whom, what you get.
    """

    title: str
    language: str
    size: Literal["a3", "a4", "a5"] = "a4"
    kind: str = ""
    lead: str = ""
    points: tuple[Fact, ...] = ()
    blocks: Blocks = ()
    contact: str = ""
    answer: Door | None = None

    template = "notice"
    words = {"contact": pgettext_lazy("on a poster", "Ask more")}
