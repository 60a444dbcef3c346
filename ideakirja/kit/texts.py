"""Texts in several languages: a plain dict such as {"fi": "Kyllä", "sv": "Ja", "en": "Yes"}."""

from typing import NamedTuple

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

Texts = dict[str, str]
LANGUAGES = ("fi", "sv", "en")
IN_LANGUAGE = {"fi": _("In Finnish"), "sv": _("In Swedish"), "en": _("In English")}  # over the fields of one language


class Said(NamedTuple):
    """A text and the language that it is really in (which may not be the one that was asked for)."""

    text: str
    language: str


def current_language() -> str:
    return (get_language() or "fi")[:2]


def in_language(texts: Texts, language: str | None = None) -> Said:
    """The text in `language` (default: the page's), else the first that there is, Finnish first."""
    wanted = language or current_language()
    for candidate in (wanted, *LANGUAGES, *texts):
        if texts.get(candidate):
            return Said(texts[candidate], candidate)
    return Said("", wanted)
