"""Rules for the wall (book entry 13)."""

from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext_lazy as _

from .parts import Document


@dataclass(frozen=True, kw_only=True)
class HouseRules(Document):
    """makers: who made the rules ("The client panel of Koivuranta"). made_on: a day as the reader writes it."""

    title: str
    language: str
    rules: tuple[str, ...]
    makers: str
    made_on: str = ""
    lead: str = ""
    size: Literal["a3", "a4"] = "a4"

    template = "house_rules"
    words = {"made_by": _("Made by")}
