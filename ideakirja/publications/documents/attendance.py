"""A list of who came, to be filled by hand."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .parts import Document, Fact


@dataclass(frozen=True, kw_only=True)
class AttendanceList(Document):
    """Names and then empty rows. columns: what is signed, ticked or written beside the name."""

    title: str
    language: str
    facts: tuple[Fact, ...] = ()
    lead: str = ""
    names: tuple[str, ...] = ()
    empty_rows: int = 5
    columns: tuple[str, ...] = ()

    template = "attendance"
    words = {"number": pgettext_lazy("attendance list", "No."), "name": _("Name")}
