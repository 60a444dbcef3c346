from django.utils.translation import gettext_lazy as _

from ideakirja.activities.block import Task
from ideakirja.boards.block import Write
from ideakirja.calls.block import Seats
from ideakirja.gatherings.block import Gather
from ideakirja.gatherings.models import Gathering

from .. import agendas
from ..method import CLIENTS_TAKE_PART, Kind, Method, Phase, State

START = _("The eleven rules of the book are there to begin with. Change each as you like.")
SHOW = _("Print the poster and put it where workers and clients see it.")

HOUSE_RULES = Method(
    slug="house-rules",
    chapter=CLIENTS_TAKE_PART,
    kind=Kind.TOOL,
    name=_("House rules for a good encounter"),
    state=State.WORKS,
    part_of="client-panel",
    phases=(
        Phase.of(
            _("Write together"),
            Seats(name=_("Who writes the rules?")),
            Gather(
                name=_("What is a good encounter?"),
                kind=Gathering.Kind.SESSION,
                agenda=agendas.HOUSE_RULES,
                roles=agendas.LEADERS,
                refreshments=True,
                after_days=14,
            ),
            Write(name=_("Write the rules"), about=START, template="house-rules", after_days=14),
        ),
        Phase.of(
            _("Put into use"),
            Task(name=_("The poster hangs on the wall"), about=SHOW, after_days=28),
            Task(name=_("Every worker has gone through it"), after_days=35),
        ),
    ),
)
