"""A working sheet to fill by hand, or filled."""

from dataclasses import dataclass
from typing import Literal

from .parts import Document, Part


@dataclass(frozen=True, kw_only=True)
class Area(Part):
    """A box with its name. hint: what belongs in it. Without texts it gets lines to write on."""

    title: str
    hint: str = ""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Sheet(Document):
    """Areas in `columns` columns, row by row, on a landscape sheet. Texts that do not fit go on to further sheets."""

    title: str
    language: str
    areas: tuple[Area, ...]
    columns: int = 2
    size: Literal["a3", "a4"] = "a4"
    lead: str = ""

    template = "sheet"
    words = {}
