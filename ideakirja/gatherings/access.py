"""Who may do what with a gathering. A foreign one is answered with 404 (`visible_to`)."""

import rules
from django.db.models import QuerySet

from ideakirja.activities import access as activities
from ideakirja.people.access import DECIDERS, is_handler, is_organiser
from ideakirja.people.models import Unit, User

from .models import Gathering, Series


@rules.predicate
def is_host(user: User, gathering: Gathering) -> bool:
    return bool(user.is_active and gathering.hosts.filter(user=user).exists())


@rules.predicate
def is_team(user: User, thing: Gathering | Series) -> bool:
    return thing.activity is not None and bool(activities.is_team(user, thing.activity))


@rules.predicate
def is_colleague(user: User, thing: Gathering | Series) -> bool:
    """What belongs to no activity belongs to everybody who meets clients in the unit."""
    return thing.activity_id is None and bool(is_handler(user, thing))


# Planning a new one in a unit; in an activity: activities.access.may_run.
may_make = is_handler
# Its facts, hosts, agenda, invitations and memo.
may_arrange_series = is_organiser | is_team | is_colleague
may_arrange = may_arrange_series | is_host
# Names and contact details of those who come. The memo itself is for all workers of the unit and names no participant.
may_see_people = may_arrange


def deciders_of(unit: Unit) -> QuerySet[User]:
    """Managers and lead workers of the unit or above it: what was left undecided goes to one of them."""
    above = Unit.objects.ancestors(unit, include_self=True)
    deciders = User.objects.filter(is_active=True, roles__kind__in=DECIDERS, roles__unit_id__in=above)
    return deciders.order_by("name").distinct()
