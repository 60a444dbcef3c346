from django.utils.translation import gettext_lazy as _

from ideakirja.activities.block import Task
from ideakirja.boards.block import Write
from ideakirja.calls.block import Agree, Interview, Recruit
from ideakirja.gatherings.block import Gather, Series
from ideakirja.gatherings.models import Gathering
from ideakirja.kit.days import EveryWeeks
from ideakirja.publications.block import Publish

from .. import agendas
from ..method import CLIENTS_TAKE_PART, Method, Participants, Phase, State, Team

EARLIER = _("Somebody who was in an earlier group may help to lead this one.")

DEVELOPER_CLIENT_GROUP = Method(
    slug="developer-client-group",
    chapter=CLIENTS_TAKE_PART,
    name=_("Developer-client group"),
    state=State.WORKS,
    team=Team(workers=(2, 2)),
    participants=Participants(ideal=(5, 10)),
    phases=(
        Phase.of(
            _("Recruit"),
            Publish(name=_("Make the notice"), about=EARLIER, notice="developer-client-group-advertisement"),
            Recruit(name=_("Ask who wants to join"), interview="developer-group", days=35, after_days=7),
            Interview(name=_("Talk with everybody and choose"), after_days=35),
        ),
        Phase.of(
            _("Six meetings"),
            Series(
                name=_("Group meeting"),
                about=_("Once a week, about two hours. Every time begins with coffee."),
                kind=Gathering.Kind.SESSION,
                rhythm=EveryWeeks(),
                times=6,
                agenda=agendas.GROUP_SESSION,
                roles=agendas.LEADERS,
                refreshments=True,
                after_days=49,
            ),
            Agree(name=_("Ground rules and confidentiality are agreed"), is_must=True, after_days=49),
        ),
        Phase.of(
            _("What the group works on"),
            Write(name=_("1: Treasure maps"), template="treasure-map", after_days=49),
            Write(name=_("1: What is the service, one thought on each note"), template="one-thought", after_days=49),
            Write(name=_("2: SWOT of the service"), template="swot", after_days=56),
            Write(name=_("2: Who are the clients? Profiles"), template="client-profile", after_days=56),
            Write(name=_("3 and 4: Problem, why, solution"), template="problem-why-solution", after_days=63),
            Write(name=_("5: A good future and a horror future"), template="scenarios", after_days=77),
            Task(name=_("5: The members give feedback on the group"), after_days=77),
            Task(name=_("6: The discussion event is planned together"), after_days=84),
            is_alongside=True,
        ),
        Phase.of(
            _("Discussion event"),
            Gather(name=_("Discussion event"), agenda=agendas.DISCUSSION_EVENT, refreshments=True, after_days=14),
            Write(name=_("Which ideas are taken up?"), template="discussion-event", after_days=14),
        ),
    ),
)
