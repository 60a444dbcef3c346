"""What will be, or was, talked about and decided in a gathering."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .parts import Blocks, Document, Fact, Part


@dataclass(frozen=True, kw_only=True)
class Decision(Part):
    """who: a name or several. by_when: a day as the reader writes it ("12.3.2026"). Both may be empty."""

    text: str
    who: str = ""
    by_when: str = ""


@dataclass(frozen=True, kw_only=True)
class Item(Part):
    """One point of an agenda or a memo; it gets its number by its place. time: "13–13.30".

    undecided: what waits for a decision. is_left_out: of a memo, not dealt with.
    """

    title: str
    time: str = ""
    introducer: str = ""
    blocks: Blocks = ()
    is_left_out: bool = False
    decisions: tuple[Decision, ...] = ()
    undecided: tuple[Decision, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Memo(Document):
    """An agenda (items without text) or a memo, A4.

    present, absent: names; where names may not be told, leave them out and give the counts. blocks: before the items.
    """

    title: str
    language: str
    facts: tuple[Fact, ...] = ()
    present: tuple[str, ...] = ()
    present_count: int | None = None
    absent: tuple[str, ...] = ()
    absent_count: int | None = None
    blocks: Blocks = ()
    items: tuple[Item, ...] = ()

    template = "memo"
    words = {
        "present": pgettext_lazy("memo", "Present"),
        "absent": pgettext_lazy("memo", "Absent"),
        "people": _("People: {count}"),
        "decided": pgettext_lazy("memo", "Decided"),
        "who": pgettext_lazy("memo", "Who"),
        "by_when": pgettext_lazy("memo", "By when"),
        "undecided": pgettext_lazy("memo", "Not decided yet"),
        "who_decides": pgettext_lazy("memo", "Who decides"),
        "left_out": pgettext_lazy("memo", "Not dealt with"),
    }
