from typing import Any

from django.utils.translation import gettext_lazy as _

from ideakirja.activities.block import Task
from ideakirja.boards.block import Write
from ideakirja.gatherings.block import Gather
from ideakirja.gatherings.models import Gathering, Host
from ideakirja.publications.block import Publish

from .. import agendas
from ..method import DEVELOPING_TOGETHER, Method, Phase, State, Team

# What comes of a workshop stands on its sheets.
WORKSHOP: dict[str, Any] = {
    "kind": Gathering.Kind.TRAINING,
    "minutes": 180,
    "wants_memo": False,
    "roles": (Host.Part.LEADER, Host.Part.HELPER),
}
ON_STAGE = _("The groups present their ideas. The lions comment, ask and decide whether they buy the idea.")
PITCH = _("Five to seven minutes, the main points only. Slides, pictures or a video help.")
LIONS = _("Management, experts, experts by experience, clients. They comment, ask, and buy the idea or not.")

PARTICIPATION_WORKSHOPS = Method(
    slug="participation-workshops",
    chapter=DEVELOPING_TOGETHER,
    name=_("Participation workshops"),
    state=State.WORKS,
    team=Team(workers=(1, 2)),
    phases=(
        Phase.of(_("Invite"), Publish(name=_("Invite to the workshops"), notice="participation-workshops-invitation")),
        Phase.of(
            _("Into the theme"),
            Gather(
                name=_("Workshop 1: into participation"),
                agenda=agendas.WORKSHOP_INTO_PARTICIPATION,
                after_days=28,
                **WORKSHOP,
            ),
            Write(name=_("Picture cards: barriers and possibilities"), template="picture-cards", after_days=28),
            Write(name=_("Six hats"), template="six-hats", after_days=28),
            Write(name=_("Own development needs"), template="needs", after_days=28),
        ),
        Phase.of(
            _("Ideas"),
            Gather(name=_("Workshop 2: ideas"), agenda=agendas.WORKSHOP_IDEAS, after_days=39, **WORKSHOP),
            Write(name=_("Which need do we choose?"), template="need-assessment", after_days=39),
            Write(name=_("Mind map"), template="mind-map", after_days=39),
            Write(name=_("Three votes on each sheet"), template="idea-vote", after_days=39),
        ),
        Phase.of(
            _("Show and argue"),
            Gather(
                name=_("Workshop 3: the idea as a roadmap"), agenda=agendas.WORKSHOP_ROADMAP, after_days=50, **WORKSHOP
            ),
            Write(name=_("Roadmap"), template="roadmap", after_days=50),
            Task(name=_("The groups have their presentations ready"), about=PITCH, after_days=57),
        ),
        Phase.of(
            _("Lions' Den"),
            Gather(
                name=_("Lions' Den"),
                about=LIONS,
                purpose=ON_STAGE,
                kind=Gathering.Kind.OPEN,
                agenda=agendas.LIONS_DEN,
                roles=agendas.LEADERS,
                refreshments=True,
                after_days=64,
            ),
        ),
    ),
)
