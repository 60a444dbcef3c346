"""Going on from the sheets before this one."""

from collections.abc import Iterable

from django.db import transaction

from ideakirja.people.models import User

from ..earlier import board_before, origins_of
from ..lines import NewNote, recast
from ..models import Board, Note
from ..ready import template_of
from .boards import held
from .notes import add_notes


@transaction.atomic
def bring_notes(board: Board, *, by: User) -> list[Note]:
    """Copy what the sheet goes on from; a note that is there already does not come again.

    A sheet that sums up takes all the notes of the activity's earlier ones and of its memos, each under the name of
    where it stood. Any other takes those of the sheet before it.
    """
    board = held(board)
    if template_of(board).sums_up:
        found = _fresh(board, (note for origin in origins_of(board) for note in origin.notes))
    else:
        found = _fresh(board, _from_sheet_before(board))
    return add_notes(board, found, by=by)


def _from_sheet_before(board: Board) -> list[NewNote]:
    """Of its first area (the comments on a mind map stay there): the chosen ones if any are chosen, else all."""
    earlier = board_before(board)
    if not earlier:
        return []
    template, source = template_of(board), template_of(earlier)
    area = template.area(template.notes_into)
    columns = template.columns_of(area)
    notes = earlier.notes.filter(area=source.areas[0].key)
    found: list[NewNote] = []
    for note in notes.filter(is_chosen=True) or notes:
        cells = recast(note.cells, source.columns_of(source.area(note.area)), columns)
        new = NewNote(area=area.key, cells=cells, depth=note.depth if template.is_nested else 0)
        if all(new.cells != other.cells for other in found):
            found.append(new)
    return found


def _fresh(board: Board, notes: Iterable[NewNote]) -> list[NewNote]:
    """Those that the sheet does not have, also when somebody has filled in other columns of them meanwhile, or has
    moved them to another theme. What two months said is there twice."""
    there = [(note.area, note.cells) for note in board.notes.all()]
    found = []
    for note in notes:
        same = [(area, cells) for area, cells in there if area == note.area and note.cells.items() <= cells.items()]
        if same:
            there.remove(same[0])
        else:
            found.append(note)
    return found
