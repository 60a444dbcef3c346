"""Who may do what with a sheet. A foreign one is answered with 404 (`visible_to`)."""

import rules

from ideakirja.activities.access import may_run
from ideakirja.people.access import is_handler
from ideakirja.people.models import User

from .models import Board


@rules.predicate
def runs_its_activity(user: User, board: Board) -> bool:
    return bool(board.activity and may_run(user, board.activity))


# Opening a sheet of a unit; that of an activity is opened by those who run it, too.
may_open = is_handler
# Writing on it, moving, choosing, making messages, closing.
may_write = runs_its_activity | is_handler
