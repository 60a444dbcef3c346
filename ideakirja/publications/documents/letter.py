"""A letter for the post: A4, folded into a C5 window envelope."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ideakirja.kit.pdf import compile_pdf

from .memo import Item, Memo
from .parts import TEMPLATES, Blocks, Document, Door


@dataclass(frozen=True, kw_only=True)
class Letter(Document):
    """title: the heading. sender, recipient: lines; five of the recipient show in the window at full size.

    place_and_day: "Koivuranta 12.3.2026". signed: lines under the text. answer: how to answer. agenda: of the coming
    gathering (only title, time and introducer print). enclosures: each begins on a page of its own.
    """

    title: str
    language: str
    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    place_and_day: str
    reference: str = ""
    blocks: Blocks = ()
    signed: tuple[str, ...] = ()
    answer: Door | None = None
    agenda: tuple[Item, ...] = ()
    enclosures: tuple[Memo, ...] = ()

    template = "letter"
    words = {
        "agenda": _("Agenda"),
        "time": pgettext_lazy("agenda", "Time"),
        "topic": pgettext_lazy("agenda", "What we talk about"),
        "introducer": pgettext_lazy("agenda", "Who introduces it"),
    }

    def pdf(self) -> bytes:
        return pdf_of([self])


def pdf_of(letters: Sequence[Letter]) -> bytes:
    """Letters to several people as one file to print; each begins on a new page and has its own page numbers."""
    first = letters[0].data()
    shared: dict[str, Any] = {name: first[name] for name in ("title", "language", "organisation", "words")}
    return compile_pdf(TEMPLATES / "letter.typ", shared | {"letters": [letter.data() for letter in letters]})
