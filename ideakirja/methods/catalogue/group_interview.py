from django.utils.translation import gettext_lazy as _

from ideakirja.activities.block import Task
from ideakirja.boards.block import Write
from ideakirja.calls.block import Seats
from ideakirja.gatherings.block import Gather
from ideakirja.gatherings.models import Gathering, Host

from .. import agendas
from ..method import CLIENTS_TAKE_PART, Method, Participants, Phase, State, Team

QUESTIONS = _(
    "For example: what do you think of this, and how would you develop it? Write them in the note of the step."
)
NEUTRAL = _("The interviewer is neutral enough; one from outside may be trusted more. The place is pleasant and calm.")
OWNERS = _("Agree what is developed, who is responsible and by when. Write it in the memo: it becomes a matter.")

GROUP_INTERVIEW = Method(
    slug="group-interview",
    chapter=CLIENTS_TAKE_PART,
    name=_("Group interview"),
    state=State.WORKS,
    team=Team(workers=(1, 3)),
    participants=Participants(ideal=(5, 10)),
    phases=(
        Phase.of(
            _("Goal"),
            Task(name=_("Why is the interview done?")),
            Task(name=_("Questions by theme"), about=QUESTIONS),
        ),
        Phase.of(
            _("Who, where and when"),
            Gather(
                name=_("Group interview"),
                about=NEUTRAL,
                kind=Gathering.Kind.SESSION,
                agenda=agendas.INTERVIEW,
                minutes=90,
                refreshments=True,
                roles=(Host.Part.INTERVIEWER, Host.Part.SECRETARY),
                after_days=28,
            ),
        ),
        Phase.of(_("The group"), Seats(name=_("Gather the group: 5 to 10 people"), after_days=14)),
        Phase.of(
            _("Interview"),
            Task(name=_("A permission from everybody, if you record"), about=_("Notes need none."), after_days=28),
            Task(name=_("The interview is held"), after_days=28),
        ),
        Phase.of(_("Summary"), Write(name=_("Write the summary"), template="interview-summary", after_days=35)),
        Phase.of(
            _("Feedback discussion"),
            Gather(
                name=_("Feedback discussion"),
                about=_("With clients, workers and managers, together or separately."),
                agenda=agendas.FEEDBACK_DISCUSSION,
                minutes=90,
                roles=agendas.CHAIR_AND_SECRETARY,
                after_days=49,
            ),
        ),
        Phase.of(_("Into practice"), Task(name=_("Each matter has an owner and a day"), about=OWNERS, after_days=56)),
    ),
)
