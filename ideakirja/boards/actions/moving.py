"""Where a note stands: in which area, under which theme, before or after which other."""

from collections.abc import Iterable
from itertools import pairwise

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.people.models import User
from ideakirja.trail.actions import record

from ..lines import DEEPEST, as_steps, recast
from ..models import Board, Note
from ..ready import template_of
from .boards import held
from .notes import held_note


@transaction.atomic
def move_note(note: Note, way: str, *, by: User) -> None:
    """way: "up" or "down" among its neighbours; on a mind map also "in" or "out", a step deeper or less deep.

    All that hangs on it moves with it. At the edge nothing happens.
    """
    note = held_note(note)
    line = list(note.board.notes.filter(area=note.area, theme=note.theme))
    for each, depth in zip(line, as_steps([each.depth for each in line]), strict=True):
        each.depth = depth
    if way in ("up", "down"):
        moved = _swapped(line, line.index(note), way)
    elif way in ("in", "out") and template_of(note.board).is_nested:
        moved = _stepped(line, line.index(note), 1 if way == "in" else -1)
    else:
        raise ValidationError(_("The note cannot be moved that way."))
    if not moved:
        return
    for place, each in zip(sorted(each.position for each in line), moved, strict=True):
        each.position = place
    _spread(moved)
    Note.objects.bulk_update(moved, ["position", "depth"])
    record("board.note_moved", note.board, by=by)


def _end(line: list[Note], start: int) -> int:
    """Where the branch that begins at `start` ends."""
    return next((i for i in range(start + 1, len(line)) if line[i].depth <= line[start].depth), len(line))


def _swapped(line: list[Note], here: int, way: str) -> list[Note]:
    """The line with the branch before or after its neighbour; empty if there is none."""
    end = _end(line, here)
    if way == "down":
        if end == len(line) or line[end].depth < line[here].depth:
            return []
        here, end = end, _end(line, end)
    before = next((i for i in range(here - 1, -1, -1) if line[i].depth <= line[here].depth), -1)
    if before < 0 or line[before].depth < line[here].depth:
        return []
    return [*line[:before], *line[here:end], *line[before:here], *line[end:]]


def _stepped(line: list[Note], here: int, step: int) -> list[Note]:
    """The line with the branch a step deeper or less deep; empty if it cannot be."""
    end = _end(line, here)
    branch = line[here:end]
    too_deep = step > 0 and (here == 0 or line[here - 1].depth < line[here].depth)
    if too_deep or line[here].depth + step < 0 or max(note.depth for note in branch) + step > DEEPEST:
        return []
    for note in branch:
        note.depth += step
    return line


def _spread(line: list[Note]) -> None:
    """Two notes that were given the same place (one of them came back) get places of their own."""
    for before, after in pairwise(line):
        after.position = max(after.position, before.position + 1)


@transaction.atomic
def move_notes(
    board: Board, notes: Iterable[Note], *, area: str | None = None, theme: str | None = None, by: User
) -> int:
    """Gather notes under a theme, or in another area, or both. None leaves it as it is. Tells how many moved."""
    board = held(board)
    template = template_of(board)
    if area is not None and area not in {each.key for each in template.areas}:
        raise ValidationError(_("The sheet has no such area. Nothing was changed."))
    moved = []
    for note in board.notes.filter(pk__in=[note.pk for note in notes]):
        place = (note.area if area is None else area, note.theme if theme is None else theme)
        if place == (note.area, note.theme):
            continue
        columns, into = (template.columns_of(template.area(key)) for key in (note.area, place[0]))
        note.cells = recast(note.cells, columns, into)
        note.area, note.theme = place
        note.version += 1
        note.clean_fields(exclude=["board", "cells", "voice"])
        moved.append(note)
    Note.objects.bulk_update(moved, ["area", "theme", "cells", "version"])
    if moved:
        record("board.notes_moved", board, by=by, count=str(len(moved)))
    return len(moved)
