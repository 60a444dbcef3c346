"""Going on from the sheet before this one."""

from django.db import transaction

from ideakirja.people.models import User

from ..earlier import board_before
from ..lines import NewNote, recast, said
from ..models import Board, Note
from ..ready import template_of
from .boards import held
from .notes import add_notes


@transaction.atomic
def bring_notes(board: Board, *, by: User) -> list[Note]:
    """Copy the notes of the sheet before this one: the chosen ones if any are chosen, else all. A text comes once."""
    board = held(board)
    earlier = board_before(board)
    if not earlier:
        return []
    template, source = template_of(board), template_of(earlier)
    area = template.area(template.notes_into)
    columns = template.columns_of(area)
    there = {said(note.cells, columns) for note in board.notes.filter(area=area.key)}
    found = []
    for note in earlier.notes.filter(is_chosen=True) or earlier.notes.all():
        cells = recast(note.cells, source.columns_of(source.area(note.area)), columns)
        text = said(cells, columns)
        if text not in there:
            there.add(text)
            found.append(NewNote(area=area.key, cells=cells, depth=note.depth if template.is_nested else 0))
    return add_notes(board, found, by=by)
