"""Going on from the sheet before this one."""

from django.db import transaction

from ideakirja.people.models import User

from ..earlier import board_before
from ..lines import NewNote, recast
from ..models import Board, Note
from ..ready import template_of
from .boards import held
from .notes import add_notes


@transaction.atomic
def bring_notes(board: Board, *, by: User) -> list[Note]:
    """Copy the notes of the sheet before this one, of its first area (the comments on a mind map stay there): the
    chosen ones if any are chosen, else all. A text comes once."""
    board = held(board)
    earlier = board_before(board)
    if not earlier:
        return []
    template, source = template_of(board), template_of(earlier)
    area = template.area(template.notes_into)
    columns = template.columns_of(area)
    there = [note.cells for note in board.notes.filter(area=area.key)]
    found = []
    notes = earlier.notes.filter(area=source.areas[0].key)
    for note in notes.filter(is_chosen=True) or notes:
        cells = recast(note.cells, source.columns_of(source.area(note.area)), columns)
        # Also when somebody has filled in other columns of it meanwhile.
        if not any(cells.items() <= other.items() for other in there):
            there.append(cells)
            found.append(NewNote(area=area.key, cells=cells, depth=note.depth if template.is_nested else 0))
    return add_notes(board, found, by=by)
