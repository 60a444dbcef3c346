"""Who may do what in a unit. The only place that knows which role gives what; other apps compose these."""

from typing import Any

import rules

from .models import RoleKind as R
from .models import Unit, User

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
# Units and closing accounts of the whole are the administrators' work.
may_manage = has_role(R.ADMINISTRATOR)


def may_give(user: User, unit: Unit, kind: str) -> bool:
    """Roles are given and taken by those who may invite; that of an administrator only by an administrator."""
    return bool(may_manage(user, unit) if kind == R.ADMINISTRATOR else may_invite(user, unit))


def may_close(user: User, person: User) -> bool:
    """Closing an account touches every unit where the person works, so all of them must be within reach."""
    if person == user:
        return False
    roles = [(role.unit, role.kind) for role in person.roles.select_related("unit")]
    if not roles:
        return manages_the_whole(user)
    return all(may_give(user, unit, kind) for unit, kind in roles)


def manages_the_whole(user: User) -> bool:
    return user.roles.filter(kind=R.ADMINISTRATOR, unit__parent=None).exists() and user.is_active


def reads_trail(user: User) -> bool:
    return bool(user.reach(R.ADMINISTRATOR))
