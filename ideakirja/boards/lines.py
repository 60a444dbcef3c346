"""From what is typed to notes: one thought on a line, in a table one row on a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ideakirja.kit.typed import find_personal_ids

from .template import Area, Column, Template

LONGEST_CELL = 1000
MOST_LINES = 300
DEEPEST = 4
LARGEST_NUMBER = 9999

_BULLET = re.compile(r"^[\s\-–—•*·]+")
# Between the parts of a row: what a hand types, and what a spreadsheet pastes.
_BETWEEN = re.compile(r"\s*[|\t]\s*")

Cells = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class NewNote:
    """A note that is not on the sheet yet. position: its old place, if it was taken off; else it comes last."""

    area: str
    cells: Cells
    theme: str = ""
    depth: int = 0
    position: int | None = None
    is_chosen: bool = False
    voice_id: int | None = None


def read_lines(text: str, template: Template, area: Area, *, theme: str = "") -> list[NewNote]:
    """One note for each line that is not empty. Marks of a list are taken off; in a mind map they tell the depth."""
    columns = template.columns_of(area)
    lines = [line for line in text.splitlines() if _BULLET.sub("", line)]
    if len(lines) > MOST_LINES:
        raise ValidationError(
            ngettext(
                "Add at most %(n)d line at a time. Nothing is lost.",
                "Add at most %(n)d lines at a time. Nothing is lost.",
                MOST_LINES,
            )
            % {"n": MOST_LINES}
        )
    depths = [_depth(line) if template.is_nested else 0 for line in lines]
    shallowest = min(depths, default=0)
    notes = []
    for line, depth in zip(lines, depths, strict=True):
        parts = _BETWEEN.split(_BULLET.sub("", line).strip(), len(columns) - 1) if len(columns) > 1 else [line]
        typed = {column.key: _BULLET.sub("", part).strip() for column, part in zip(columns, parts, strict=False)}
        cells = read_cells(typed, columns)
        notes.append(NewNote(area=area.key, cells=cells, theme=theme, depth=depth - shallowest))
    return notes


def read_cells(typed: Cells, columns: Sequence[Column]) -> Cells:
    """The cells as they are kept: only those with something in them, numbers as numbers."""
    cells: Cells = {}
    for column in columns:
        text = str(typed.get(column.key, "")).strip()
        if not text:
            continue
        if len(text) > LONGEST_CELL:
            extra = len(text) - LONGEST_CELL
            raise ValidationError(
                ngettext(
                    "One note is %(n)d character too long. Make it two notes.",
                    "One note is %(n)d characters too long. Make it two notes.",
                    extra,
                )
                % {"n": extra}
            )
        if find_personal_ids(text):
            raise ValidationError(
                _("A note has a number that looks like a personal identity code. Take it away. Nothing is lost.")
            )
        cells[column.key] = _number(text, column) if column.is_number else text
    return cells


def recast(cells: Cells, columns: Sequence[Column], into: Sequence[Column]) -> Cells:
    """The same words in the columns of another area. What has no column of its own there goes to the first one."""
    kept = {column.key: cells[column.key] for column in into if column.key in cells}
    rest = " – ".join(str(cells[column.key]) for column in columns if column.key in cells and column.key not in kept)
    if rest:
        first = into[0].key
        kept[first] = f"{kept[first]} – {rest}" if first in kept else rest
    return kept


def said(cells: Cells, columns: Sequence[Column]) -> str:
    """A note as one text; in a table each part after the name of its column."""
    parts = [(str(column.name), str(cells[column.key])) for column in columns if column.key in cells]
    parts += [("", str(text)) for key, text in cells.items() if key not in {column.key for column in columns}]
    return "\n".join(_labelled(*part) for part in parts)


def _labelled(name: str, text: str) -> str:
    if not name:
        return text
    return f"{name} {text}" if name[-1] in "?!." else f"{name}: {text}"


def _number(text: str, column: Column) -> int:
    if not text.isdecimal() or int(text) > LARGEST_NUMBER:
        raise ValidationError(
            _("Write %(column)s as a number, for example 3. “%(text)s” is not a number.")
            % {"column": str(column.name).lower(), "text": text[:20]}
        )
    return int(text)


def _depth(line: str) -> int:
    """A hyphen, a tab or two spaces in front take a line one step deeper."""
    marks = (_BULLET.match(line) or [""])[0].replace("  ", "-").replace("\t", "-").replace(" ", "")
    return min(len(marks), DEEPEST)


def as_steps(depths: Sequence[int]) -> Iterator[int]:
    """Depths without jumps: nothing is more than one step deeper than what is above it."""
    above = -1
    for depth in depths:
        above = min(depth, above + 1)
        yield above
