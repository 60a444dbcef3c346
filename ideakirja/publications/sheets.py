"""A notice as a sheet to print."""

from typing import Literal, get_args

from django.utils import translation

from ideakirja.kit.markdown import to_blocks

from .documents import Door, Fact, NoticeSheet
from .models import Notice
from .texts import POINTS, body_of, to_write_on

Size = Literal["a3", "a4", "a5"]
SIZES: tuple[Size, ...] = get_args(Size)


def points_of(notice: Notice, language: str) -> list[Fact]:
    """When, where, for whom, what you get: those that were written, named in the notice's language."""
    text = notice.text(language)
    with translation.override(language):
        return [Fact(label=str(part.label), text=text[part.name]) for part in POINTS if text.get(part.name)]


def kind_in(notice: Notice, language: str) -> str:
    """The word above the title. A poster and an advertisement say themselves what they are."""
    if notice.kind != Notice.Kind.INVITATION:
        return ""
    with translation.override(language):
        return str(notice.get_kind_display())


def sheet_of(notice: Notice, language: str, size: Size) -> NoticeSheet:
    text = notice.text(language)
    door = Door(address=notice.address, code=notice.code, text=text.get("door", "")) if notice.address else None
    return NoticeSheet(
        title=text["title"],
        language=language,
        size=size,
        kind=kind_in(notice, language),
        lead=to_write_on(text.get("lead", "")),
        points=tuple(Fact(label=point.label, text=to_write_on(point.text)) for point in points_of(notice, language)),
        blocks=to_blocks(to_write_on(body_of(text)), keep_lines=True),
        contact=to_write_on(text.get("contact", "")),
        answer=door,
    )
