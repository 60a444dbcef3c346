"""Who may do what with voices and matters. A foreign one is answered with 404 (`visible_to`)."""

from django.db.models import QuerySet

from ideakirja.people.access import HANDLERS, is_decider, is_handler, is_teller
from ideakirja.people.models import Unit, User

# Reading and sorting what was said, opening matters, adding actions and outcomes.
may_handle = is_handler
# Saying yes or no for the unit.
may_decide = is_decider
# Putting the pair on the public page.
may_tell = is_teller


def workers_of(*units: Unit) -> QuerySet[User]:
    """Those who can be given something to do: they handle matters in one of the units or above it."""
    above = {unit.pk for each in units for unit in Unit.objects.ancestors(each, include_self=True)}
    workers = User.objects.filter(is_active=True, roles__kind__in=HANDLERS, roles__unit_id__in=above)
    return workers.order_by("name").distinct()
