"""The handbook as a whole: its entries in the book's order, what it says of each in figures, and finding in it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ideakirja.people.models import RoleKind

from .advice import span
from .catalogue import CATALOGUE
from .finding import find_method
from .guides import Guide, guide_of
from .method import CHAPTERS, Chapter, Method

WORDS_AT_MOST = 8


@dataclass(frozen=True, kw_only=True)
class BookEntry:
    """number: its place in the book, from 1."""

    number: int
    method: Method
    guide: Guide

    @property
    def whole(self) -> Method | None:
        """The method that it is part of."""
        return find_method(self.method.part_of) if self.method.part_of else None


def entries() -> list[BookEntry]:
    """All of them, in the language of the page."""
    return [
        BookEntry(number=number, method=method, guide=guide_of(method.slug))
        for number, method in enumerate(CATALOGUE, start=1)
    ]


def by_chapter(found: list[BookEntry]) -> list[tuple[Chapter, list[BookEntry]]]:
    return [(chapter, [entry for entry in found if entry.method.chapter == chapter]) for chapter in CHAPTERS]


def neighbours(method: Method) -> tuple[Method | None, Method | None]:
    """The one before and the one after in the book."""
    place = CATALOGUE.index(method)
    before = CATALOGUE[place - 1] if place else None
    after = CATALOGUE[place + 1] if place + 1 < len(CATALOGUE) else None
    return before, after


def parts_of(method: Method) -> list[Method]:
    return [other for other in CATALOGUE if other.part_of == method.slug]


def facts_of(method: Method) -> Iterator[tuple[str, str]]:
    """What the book advises, as a label and a text."""
    if team := method.team:
        low, high = team.workers
        lines = [ngettext("%(n)s worker", "%(n)s workers", high) % {"n": span(low, high)}]
        if team.at_least_one:
            lines.append(_("at least one of them: %(profession)s") % {"profession": RoleKind(team.at_least_one).label})
        if team.monthly_hours:
            lines.append(_("%(hours)s hours a month for each") % {"hours": span(*team.monthly_hours)})
        yield _("Team"), "; ".join(lines)
    if people := method.participants:
        text = _("about %(n)s") % {"n": span(*people.ideal)}
        if people.at_most:
            text = _("about %(n)s, at most %(most)s") % {"n": span(*people.ideal), "most": people.at_most}
        yield _("Participants"), text
    if method.months:
        low, high = method.months
        yield _("Duration"), ngettext("%(n)s month", "%(n)s months", high) % {"n": span(low, high)}


@dataclass(frozen=True, kw_only=True)
class Hit:
    """sentence: where the words stand, when neither the name nor the lead has them."""

    entry: BookEntry
    sentence: str


def search(typed: str) -> list[Hit]:
    """The entries that have every word of `typed` in their name, lead or guide: names first, then leads.

    A word is found by its beginning, whatever its capitals. The letters stay what they are: ä is not a. Forms of a
    Finnish word are not known; who finds nothing is told to type less.
    """
    wanted = _words(typed)[:WORDS_AT_MOST]
    ranked = [(rank, entry) for entry in entries() if (rank := _rank(entry, wanted)) is not None]
    ranked.sort(key=lambda pair: pair[0])
    return [Hit(entry=entry, sentence=_sentence(entry.guide, wanted) if rank == 2 else "") for rank, entry in ranked]


def _rank(entry: BookEntry, wanted: list[str]) -> int | None:
    """0: all words in the name; 1: in name and lead; 2: somewhere; None: not all of them."""
    reached: list[str] = []
    for rank, more in enumerate(((str(entry.method.name),), (entry.guide.lead,), entry.guide.sentences)):
        reached += more
        if wanted and _has_all(" ".join(reached), wanted):
            return rank
    return None


def _sentence(guide: Guide, wanted: list[str]) -> str:
    """The first that has most of the words."""
    return max(guide.sentences, key=lambda sentence: sum(_has_all(sentence, [word]) for word in wanted))


def _has_all(text: str, wanted: list[str]) -> bool:
    words = _words(text)
    return all(any(word.startswith(beginning) for word in words) for beginning in wanted)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())
