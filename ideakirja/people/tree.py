"""The page's picture of the units within a person's reach. Three queries, whatever the size."""

from dataclasses import dataclass, field

from . import access
from .models import Role, RoleKind, Unit, User


@dataclass(kw_only=True)
class Worker:
    user: User
    roles: list[Role] = field(default_factory=list)
    may_change: bool = False


@dataclass(kw_only=True)
class Place:
    """A unit, how deep it is in the tree (1 for the topmost that the person sees), and its workers."""

    unit: Unit
    depth: int
    workers: list[Worker]
    may_manage: bool


def units_with_people(user: User) -> list[Place]:
    units = list(Unit.objects.visible_to(user).with_tree_fields())
    seen = {unit.pk for unit in units}
    roles = Role.objects.filter(unit__in=seen, user__is_active=True)
    workers: dict[int, dict[int, Worker]] = {}
    for role in roles.select_related("user").order_by("user__name", "user_id", "kind"):
        worker = workers.setdefault(role.unit_id, {}).setdefault(role.user_id, Worker(user=role.user))
        worker.roles.append(role)
        worker.may_change = role.unit_id in user.reach(*access.INVITERS)
    managed = user.reach(RoleKind.ADMINISTRATOR)
    return [
        Place(
            unit=unit,
            # A topmost unit may itself lie deep in the whole tree: count from the units that are seen.
            depth=1 + len(seen.intersection(unit.tree_path[:-1])),
            workers=list(workers.get(unit.pk, {}).values()),
            may_manage=unit.pk in managed,
        )
        for unit in units
    ]


def closed_people(user: User) -> list[User]:
    """Those whose account is closed, or who have no role left, for the ones who can change it."""
    return [*User.objects.managed_by(user).without_place().order_by("name")]
