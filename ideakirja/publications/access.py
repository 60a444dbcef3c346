"""Who may do what with notices. A foreign one is answered with 404 (`visible_to`)."""

import rules

from ideakirja.people.access import HANDLERS, has_role
from ideakirja.people.models import RoleKind, User

from .models import Notice

# The workers of a unit write its notices; communications help every unit.
MAKERS = (*HANDLERS, RoleKind.COMMUNICATIONS)


@rules.predicate
def is_team(user: User, notice: Notice) -> bool:
    return bool(user.is_active and notice.activity and notice.activity.team.filter(user=user).exists())


may_edit = has_role(*MAKERS) | is_team
