"""Every printed document: a frozen dataclass that says what goes in, and `pdf()`. The layouts are in ../typst/."""

from .attendance import AttendanceList
from .booklet import Booklet
from .house_rules import HouseRules
from .letter import Letter, pdf_of
from .memo import Decision, Item, Memo
from .notice import NoticeSheet
from .parts import Blocks, Document, Door, Fact
from .report import Figure, Report, Section, Table
from .sheet import Area, Sheet

__all__ = [
    "Area",
    "AttendanceList",
    "Blocks",
    "Booklet",
    "Decision",
    "Document",
    "Door",
    "Fact",
    "Figure",
    "HouseRules",
    "Item",
    "Letter",
    "Memo",
    "NoticeSheet",
    "Report",
    "Section",
    "Sheet",
    "Table",
    "pdf_of",
]
