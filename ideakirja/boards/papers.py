"""Sheets on paper: empty ones to write on by hand, filled ones, and the poster of the house rules."""

from datetime import date
from typing import Literal

from django.utils.formats import date_format

from ideakirja.kit.texts import current_language
from ideakirja.publications.documents import Area as PaperArea
from ideakirja.publications.documents import HouseRules, Sheet

from .layout import AreaOnSheet, Row, lay_out
from .models import Board
from .ready import template_of
from .template import Area, Template

Size = Literal["a3", "a4"]


def empty_sheet(template: Template, *, title: str = "", question: str = "", size: Size) -> Sheet:
    """To write on by hand. The columns of a table with one area are boxes side by side."""
    boxes = [PaperArea(title=str(area.name), hint=_hint(template, area)) for area in template.areas]
    columns = template.columns_of(template.areas[0])
    if len(template.areas) == 1 and len(columns) > 1:
        boxes = [PaperArea(title=str(column.name)) for column in columns]
    return Sheet(
        title=title or str(template.name),
        language=current_language(),
        lead=question or (f"{template.question} ____________" if template.question else ""),
        areas=tuple(boxes),
        columns=min(template.paper_columns, len(boxes)),
        size=size,
    )


def filled_sheet(board: Board, *, size: Size) -> Sheet:
    template = template_of(board)
    areas = [
        PaperArea(title=str(area.area.name), hint=str(area.area.hint), texts=tuple(_texts(template, area)))
        for area in lay_out(board, template)
    ]
    return Sheet(
        title=board.name,
        language=current_language(),
        lead=board.question,
        areas=tuple(areas),
        columns=1 if template.is_table else template.paper_columns,
        size=size,
    )


def poster(board: Board, *, size: Size, today: date) -> HouseRules:
    """The notes of the first area are the rules, those of the second the makers."""
    rules, makers = ([row.text for group in area.groups for row in group.every_row()] for area in lay_out(board)[:2])
    return HouseRules(
        title=board.name,
        language=current_language(),
        lead=board.question,
        rules=tuple(rules),
        makers=", ".join(makers) or str(board.activity or board.unit),
        made_on=date_format(board.closed_on or today, "SHORT_DATE_FORMAT"),
        size=size,
    )


def _hint(template: Template, area: Area) -> str:
    """What belongs in the area; for a table also the names of its columns."""
    columns = [str(column.name) for column in template.columns_of(area) if column.name]
    return "\n".join(filter(None, [str(area.hint), " – ".join(columns)]))


def _texts(template: Template, area: AreaOnSheet) -> list[str]:
    """Each note as an item; a theme is one item with its notes under it."""
    texts = []
    for group in area.groups:
        notes = [_text(template, row) for row in group.every_row()]
        texts += ["\n".join([f"{group.theme}:", *(f"– {note}" for note in notes)])] if group.theme else notes
    return texts


def _text(template: Template, row: Row) -> str:
    mark = f"{template.choice}: " if row.note.is_chosen and template.has_choice else ""
    return "– " * row.depth + mark + row.text
