"""Who may do what with an activity. A foreign one is answered with 404 (`visible_to`)."""

import rules

from ideakirja.people.access import has_role, is_handler, is_organiser
from ideakirja.people.models import RoleKind, User

from .models import Activity


@rules.predicate
def is_team(user: User, activity: Activity) -> bool:
    return bool(user.is_active and activity.team.filter(user=user).exists())


# Starting one in a unit: whoever meets clients there.
may_start = is_handler
# Ticking, planning, inviting: the team, and those who organise the unit's work.
may_run = is_team | is_organiser
# Names and contact details of participants.
may_see_people = may_run
# Approving what is paid.
may_approve = has_role(RoleKind.LEAD_WORKER, RoleKind.MANAGER)
