"""The poster of a collection: what it is about, what we promise, and the way in; one sheet in one or more languages."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ideakirja.kit.drawings import MARKERS
from ideakirja.kit.pdf import compile_pdf
from ideakirja.kit.texts import in_language
from ideakirja.publications.documents import Document
from ideakirja.publications.documents import Door as PrintedDoor
from ideakirja.publications.documents.parts import Part

from .finding import Door

TEMPLATE = Path(__file__).parent / "typst" / "poster.typ"
Size = Literal["a4", "a3"]
SIZES: tuple[Size, ...] = get_args(Size)


@dataclass(frozen=True, kw_only=True)
class PosterText(Part):
    """What the poster says in one of its languages. way_in: goes before the address where the code is typed."""

    language: str
    place: str
    title: str
    lead: str
    promises: tuple[str, ...]
    until: str
    way_in: str


@dataclass(frozen=True, kw_only=True)
class Poster(Document):
    title: str
    language: str
    size: Size
    texts: tuple[PosterText, ...]
    answer: PrintedDoor

    template = "poster"
    words = {}

    def pdf(self) -> bytes:
        return compile_pdf(TEMPLATE, self.data())


def poster_of(door: Door, *, languages: list[str], size: Size) -> Poster:
    """languages: one at least, in the order of the sheet. The first is that of the document."""
    address = settings.SITE_URL + reverse("short:code", args=[door.code])
    texts = tuple(_text(door, language) for language in languages)
    answer = PrintedDoor(address=address, code=door.code)
    return Poster(title=texts[0].title, language=languages[0], size=size, texts=texts, answer=answer)


def _text(door: Door, language: str) -> PosterText:
    form, collection = door.collection.version.form, door.collection
    with translation.override(language):
        until = _("You can answer until %(day)s.") % {"day": date_format(collection.closes_on)}
        return PosterText(
            language=language,
            place=in_language(collection.unit.names, language).text,
            title=in_language(form.titles, language).text,
            lead=in_language(form.intro, language).text,
            promises=tuple(promises_of(door, language)),
            until=until,
            way_in=_("Open the square code with a phone, or type this code at"),
        )


def promises_of(door: Door, language: str) -> list[str]:
    """What we promise to those who answer, in the language that is active; the purpose only if it is written in it."""
    collection = door.collection
    said: dict[str, Any] = {"k": collection.release_limit}
    promises = [
        _("You answer without your name. Workers see the card only when there are at least %(k)s cards.") % said,
        _("Your message does not go to your client records. It does not change your support."),
    ]
    if purpose := collection.purposes.get(language):
        promises.append(purpose)
    if door.mark:
        promises.append(_("The mark on your card is %(mark)s.") % {"mark": MARKERS[door.mark].name})
        promises.append(
            _("The mark tells which worker met you. They see their results only when there are at least 10 cards.")
        )
    return promises
