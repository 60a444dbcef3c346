from django.utils.translation import gettext_lazy as _

from ideakirja.activities.block import Task
from ideakirja.boards.block import Write
from ideakirja.gatherings.block import Gather
from ideakirja.gatherings.models import Gathering, Host
from ideakirja.publications.block import Publish

from .. import agendas
from ..method import VISIBLE_SERVICES, Method, Phase, State, Team

FREE = _("Leave time for free networking: partners come to meet each other.")
PARTNERS = _("E-mail to all partners, with the programme. Add their addresses to the invitations of the day.")

NETWORK_DAY = Method(
    slug="network-day",
    chapter=VISIBLE_SERVICES,
    name=_("Network day"),
    state=State.WORKS,
    team=Team(workers=(2, 8)),
    phases=(
        Phase.of(
            _("Plan"),
            Task(name=_("The working group shares the theme, content and duties"), about=FREE),
            Task(name=_("A room that suits workshops is booked"), after_days=7),
        ),
        Phase.of(
            _("Invite"),
            Gather(
                name=_("Network day"),
                kind=Gathering.Kind.OPEN,
                agenda=agendas.NETWORK_DAY,
                minutes=180,
                is_open=True,
                is_listed=True,
                refreshments=True,
                roles=(Host.Part.LEADER, Host.Part.SECRETARY),
                invite_days_before=30,
                sign_up_days_before=9,
                after_days=70,
            ),
            Publish(
                name=_("Invitation with the programme"), about=PARTNERS, notice="network-day-invitation", after_days=28
            ),
        ),
        Phase.of(
            _("The day"),
            Write(name=_("Before the start: what comes to mind?"), template="associations", after_days=70),
            Write(name=_("Future workshop"), template="one-thought", after_days=70),
        ),
        Phase.of(
            _("Afterwards"),
            Task(name=_("Feedback, and wishes for the next day"), after_days=77),
            Task(name=_("The partners have got the summary"), after_days=84),
        ),
    ),
)
