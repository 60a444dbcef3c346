from django.utils.translation import gettext_lazy as _

from ideakirja.activities.block import Task
from ideakirja.boards.block import Write
from ideakirja.gatherings.block import Gather
from ideakirja.gatherings.models import Gathering, Host
from ideakirja.publications.block import Publish

from .. import agendas
from ..method import DEVELOPING_TOGETHER, Method, Phase, State, Team

SPEAKERS = _(
    "Experts, developers, workers, experts by experience. Often from your own municipality; not all take a fee."
)
REGION = _("Could it be held with the region, or with health and youth services?")

STAFF_THEME_DAYS = Method(
    slug="staff-theme-days",
    chapter=DEVELOPING_TOGETHER,
    name=_("Theme days for staff"),
    state=State.WORKS,
    team=Team(workers=(2, 6)),
    phases=(
        Phase.of(
            _("Plan"),
            Task(name=_("The theme is chosen"), about=_("For example young clients, or participation.")),
            Task(name=_("With whom?"), about=REGION, after_days=7),
            Task(name=_("Duties and budget are shared out"), about=_("Rooms, fees, travel, coffee."), after_days=14),
        ),
        Phase.of(
            _("Prepare"),
            Gather(
                name=_("Theme day for staff"),
                kind=Gathering.Kind.TRAINING,
                agenda=agendas.HALF_DAY,
                minutes=240,
                is_open=True,
                refreshments=True,
                wants_memo=False,
                roles=(Host.Part.LEADER, Host.Part.SPEAKER),
                invite_days_before=28,
                sign_up_days_before=7,
                after_days=56,
            ),
            Task(name=_("Speakers"), about=SPEAKERS, after_days=21),
            Task(name=_("Room and refreshments"), after_days=21),
            Publish(name=_("Advertise"), notice="staff-theme-days-invitation", after_days=28),
            Task(name=_("Practical arrangements of the day"), after_days=42),
        ),
        Phase.of(
            _("Afterwards"),
            Task(name=_("Feedback is read together"), after_days=63),
            Write(name=_("What do we try out ourselves?"), template="idea-vote", after_days=70),
        ),
    ),
)
