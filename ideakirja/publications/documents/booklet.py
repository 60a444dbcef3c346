"""A method's guide on paper."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from .parts import Blocks, Document


@dataclass(frozen=True, kw_only=True)
class Booklet(Document):
    """A4 with a wide right margin. chapter: above the title. lead: what it is for, in a sentence or two."""

    title: str
    language: str
    chapter: str = ""
    lead: str = ""
    blocks: Blocks = ()
    has_room_for_notes: bool = True

    template = "booklet"
    words = {"notes": _("Own notes")}
