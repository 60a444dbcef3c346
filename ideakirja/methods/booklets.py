"""The handbook on paper: a method's guide, and a reader's own notes."""

from typing import Any

from django.utils.translation import gettext as _

from ideakirja.kit.markdown import Block
from ideakirja.kit.texts import current_language
from ideakirja.publications.documents import Booklet

from .book import facts_of
from .guides import guide_of
from .method import Chapter, Method
from .models import Note


def booklet_of(method: Method) -> Booklet:
    """The guide in the page's language. What the book advises in figures stands before it."""
    guide = guide_of(method.slug)
    facts = [[_paragraph(_run(f"{label}: ", strong=True), _run(text))] for label, text in facts_of(method)]
    advice: list[Block] = [{"kind": "list", "start": None, "items": facts}] if facts else []
    return Booklet(
        title=str(method.name),
        language=guide.language,
        chapter=str(method.chapter.name),
        lead=guide.lead,
        blocks=[*advice, *guide.blocks()],
    )


def booklet_of_notes(chapter: Chapter, note: Note) -> Booklet:
    """What was written, as it was typed, and empty lines to write on."""
    paragraphs = [_paragraph(_run(text)) for text in note.text.split("\n") if text.strip()]
    return Booklet(title=str(chapter.name), language=current_language(), chapter=_("Own notes"), blocks=paragraphs)


def _paragraph(*runs: dict[str, Any]) -> Block:
    return {"kind": "paragraph", "runs": [*runs]}


def _run(text: str, *, strong: bool = False) -> dict[str, Any]:
    return {"text": text, "strong": strong, "emphasis": False, "link": ""}
