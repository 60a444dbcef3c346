"""The sheets of an activity go on from each other: needs, their assessment, mind map, vote, roadmap."""

from ideakirja.activities.models import Activity

from .models import Board
from .ready import template_of


def board_before(board: Board) -> Board | None:
    """The activity's newest sheet whose notes can be brought to this one."""
    return _newest(board.activity, template_of(board).notes_from)


def chosen_text(activity: Activity | None, slug: str) -> str:
    """What was chosen on the activity's newest sheet of that template, short enough for a question."""
    board = _newest(activity, slug)
    note = board.notes.filter(is_chosen=True).first() if board else None
    if not board or not note:
        return ""
    template = template_of(board)
    column = template.columns_of(template.area(note.area))[0]
    return str(note.cells.get(column.key, ""))[:300]


def _newest(activity: Activity | None, slug: str) -> Board | None:
    return activity.boards.filter(template=slug).first() if activity and slug else None
