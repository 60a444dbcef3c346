"""A report: facts, key figures, sections with text and tables. Figures of answers must come through the gate."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .parts import Blocks, Document, Fact, Part


@dataclass(frozen=True, kw_only=True)
class Figure(Part):
    """A key figure as it is written: value "1 240", "54 %", "Not shown"."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Table(Part):
    """columns: the heads. rows: texts, as many in each as there are heads; the first is words, the others numbers."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class Section(Part):
    title: str
    blocks: Blocks = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Report(Document):
    title: str
    language: str
    lead: str = ""
    facts: tuple[Fact, ...] = ()
    figures: tuple[Figure, ...] = ()
    sections: tuple[Section, ...] = ()

    template = "report"
    words = {
        "figures": _("Key figures"),
        "what": pgettext_lazy("key figures", "What"),
        "figure": pgettext_lazy("key figures", "Figure"),
    }
