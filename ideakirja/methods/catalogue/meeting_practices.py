from django.utils.translation import gettext_lazy as _

from ideakirja.activities.block import Task
from ideakirja.boards.block import Write
from ideakirja.gatherings.block import Gather, Series
from ideakirja.kit.days import EveryWeeks

from .. import agendas
from ..method import DEVELOPING_TOGETHER, Method, Phase, State

PUNCTUAL = _(
    "Begin on time, everybody at the table, one who chairs and one who records. Sit, stand, walk or meet by video."
)
FATE = _(
    "Every matter gets a decision, a way on and a person. What cannot be decided goes to a manager, not to next time."
)

MEETING_PRACTICES = Method(
    slug="meeting-practices",
    chapter=DEVELOPING_TOGETHER,
    name=_("Meeting practices"),
    state=State.WORKS,
    phases=(
        Phase.of(
            _("Agree how we meet"),
            Gather(
                name=_("How do we meet?"),
                about=PUNCTUAL,
                agenda=agendas.MEETING,
                minutes=60,
                roles=agendas.CHAIR_AND_SECRETARY,
                invite_days_before=4,
                plans=True,
                after_days=7,
            ),
            Write(name=_("What is good in our meetings, what is not?"), template="good-and-to-develop", after_days=7),
            Task(name=_("The rules are known to all"), about=FATE, after_days=14),
        ),
        Phase.of(
            _("Meet"),
            Series(
                name=_("Office meeting"),
                rhythm=EveryWeeks(weeks=2),
                times=10,
                topics=(1, 10),
                agenda=agendas.MEETING,
                minutes=60,
                roles=agendas.CHAIR_AND_SECRETARY,
                send_before_days=4,
                kind="meeting",
                after_days=21,
            ),
        ),
        Phase.of(_("Look back"), Task(name=_("Did the meetings get better?"), after_days=7)),
    ),
)
