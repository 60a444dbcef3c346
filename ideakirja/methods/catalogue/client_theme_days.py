from django.utils.translation import gettext_lazy as _

from ideakirja.activities.block import Task
from ideakirja.boards.block import Write
from ideakirja.calls.block import Recruit
from ideakirja.gatherings.block import Series
from ideakirja.gatherings.models import Gathering, Host
from ideakirja.kit.days import Seasons
from ideakirja.publications.block import Publish

from .. import agendas
from ..method import CLIENTS_TAKE_PART, Method, Phase, State, Team

ROOM = _("The same neutral room each time. Book it now.")
COORDINATOR = _("One person keeps in touch with everybody, books the rooms and divides the work.")

CLIENT_THEME_DAYS = Method(
    slug="client-theme-days",
    chapter=CLIENTS_TAKE_PART,
    name=_("Theme days for clients"),
    state=State.WORKS,
    team=Team(workers=(2, 3)),
    phases=(
        Phase.of(
            _("Plan"),
            Task(name=_("One coordinator is chosen"), about=COORDINATOR),
            Task(
                name=_("Themes are chosen"),
                about=_("What do clients ask about? What is going to change?"),
                after_days=7,
            ),
            Task(name=_("The room is booked"), about=ROOM, after_days=7),
        ),
        Phase.of(
            _("Theme afternoons"),
            Series(
                name=_("Theme afternoon"),
                about=_("Three in spring and two in autumn. One worker informs, the other chairs and records."),
                kind=Gathering.Kind.OPEN,
                rhythm=Seasons(spring=3, autumn=2),
                times=5,
                agenda=agendas.INFORM_AND_DISCUSS,
                refreshments=True,
                roles=(Host.Part.INFORMER, Host.Part.CHAIR, Host.Part.SECRETARY),
                send_before_days=14,
                is_open=True,
                is_listed=True,
                after_days=60,
            ),
        ),
        Phase.of(
            _("Tell about it"),
            Publish(
                name=_("Advertise the afternoons"),
                about=_("The advertisement says what the afternoons aim at and why it pays to come."),
                notice="client-theme-days-advertisement",
                after_days=21,
            ),
            is_alongside=True,
        ),
        Phase.of(
            _("Pass it on"),
            Write(name=_("Feedback and ideas of the afternoons"), template="one-thought", after_days=1),
            Task(name=_("Feedback and ideas go to the units"), after_days=14),
            Recruit(name=_("Who wants to go on developing?"), interview="panel", days=60, after_days=1),
        ),
    ),
)
