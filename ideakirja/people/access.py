"""Who may do what in a unit. The only place that knows which role gives what; other apps compose these."""

from typing import Any

import rules

from .models import RoleKind as R
from .models import User

# Those who meet clients or answer for the work: they read messages and handle matters.
HANDLERS = (
    R.SOCIAL_WORKER,
    R.SOCIAL_COUNSELLOR,
    R.BENEFIT_HANDLER,
    R.OFFICE_WORKER,
    R.LEAD_WORKER,
    R.COORDINATOR,
    R.MANAGER,
)
DECIDERS = (R.LEAD_WORKER, R.MANAGER)
ORGANISERS = (R.LEAD_WORKER, R.COORDINATOR, R.MANAGER)
TELLERS = (*ORGANISERS, R.COMMUNICATIONS)
INVITERS = (R.ADMINISTRATOR, R.MANAGER)


def _unit_id(thing: Any) -> int:
    return thing.unit_id if hasattr(thing, "unit_id") else thing.pk


def has_role(*kinds: R) -> rules.Predicate:
    """True for a person who has one of the roles in the thing's unit (or in the unit itself) or above it."""

    @rules.predicate(name=f"has_role:{'/'.join(kinds)}")
    def check(user: User, thing: Any) -> bool:
        return _unit_id(thing) in user.reach(*kinds)

    return check


is_handler = has_role(*HANDLERS)
is_decider = has_role(*DECIDERS)
is_organiser = has_role(*ORGANISERS)
is_teller = has_role(*TELLERS)
may_invite = has_role(*INVITERS)
may_read_trail = has_role(R.ADMINISTRATOR)
