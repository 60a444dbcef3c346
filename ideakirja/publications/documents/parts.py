"""The pieces that documents are made of, and how a document becomes a PDF."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, ClassVar

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.codes import shown_code
from ideakirja.kit.markdown import Block
from ideakirja.kit.pdf import compile_pdf, qr_svg
from ideakirja.kit.texts import in_language

TEMPLATES = Path(__file__).parent.parent / "typst"
Words = Mapping[str, str | Promise]
# Text in blocks, as ideakirja.kit.markdown.to_blocks gives it.
Blocks = tuple[Block, ...] | list[Block]


class Part:
    """A frozen dataclass that a template can read."""

    def data(self) -> dict[str, Any]:
        return {field.name: _plain(getattr(self, field.name)) for field in fields(self)}  # type: ignore[arg-type]


# Words that no line can hold, such as long addresses. They may break after every 20 characters.
_LONG_WORD = re.compile(r"\S{50,}")
_PIECE = re.compile(r"\S{20}")


def _plain(value: Any) -> Any:
    """As JSON has it: parts become objects, lazily translated texts become texts."""
    match value:
        case Part():
            return value.data()
        case list() | tuple():
            return [_plain(item) for item in value]
        case dict():
            return {name: item if name == "link" else _plain(item) for name, item in value.items()}
        case str() | Promise():
            return _LONG_WORD.sub(lambda word: _PIECE.sub("\\g<0>\u200b", word[0]), str(value))
        case _:
            return value


class Document(Part):
    """A document in one language. A frozen dataclass with at least `title` and `language`.

    words: the texts that the template itself needs, by the names by which it calls them.
    """

    title: str
    language: str
    template: ClassVar[str]
    words: ClassVar[Words]

    def data(self) -> dict[str, Any]:
        """In the document's language, whatever that of the page is."""
        with translation.override(self.language):
            words = {name: str(text) for name, text in (COMMON_WORDS | dict(self.words)).items()}
            own = {"words": words, "organisation": in_language(settings.ORGANISATION, self.language).text}
            return super().data() | own

    def pdf(self) -> bytes:
        """PDF/UA-1: tagged, with title and language."""
        return compile_pdf(TEMPLATES / f"{self.template}.typ", self.data())


COMMON_WORDS: dict[str, str | Promise] = {
    "page": _("Page {page} of {pages}"),
    "qr": _("Square code of the address beside it"),
    "door_code": _("Open the square code with a phone, or type this code at"),
    "door_address": _("Open the square code with a phone, or go to"),
}


@dataclass(frozen=True, kw_only=True)
class Fact(Part):
    """A label and its text: "When" – "Thursday 26 March, 1–3 pm"."""

    label: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Door(Part):
    """How the reader goes on: the square code of `address` and, if there is one, the six-character code to type.

    text: what for ("Answer here"). address: absolute, with its scheme. code: as stored ("K7M4XP").
    """

    address: str
    text: str = ""
    code: str = ""

    def data(self) -> dict[str, Any]:
        """With the picture, the code in two threes, and what to type: the site if there is a code, else the address."""
        without_scheme = self.address.partition("://")[2].rstrip("/")
        site = without_scheme.partition("/")[0] if self.code else without_scheme
        code = shown_code(self.code) if self.code else ""
        return {"text": self.text, "code": code, "site": site, "qr": qr_svg(self.address)}
