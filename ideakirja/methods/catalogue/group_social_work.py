from typing import Any

from django.utils.translation import gettext_lazy as _

from ideakirja.activities.block import Task
from ideakirja.calls.block import Agree, Recruit
from ideakirja.gatherings.block import Gather, Series
from ideakirja.gatherings.models import Gathering
from ideakirja.kit.days import EveryWeeks
from ideakirja.publications.block import Publish

from .. import agendas
from ..method import CLIENT_WORK, Method, Participants, Phase, State, Team

WORK_PLAN = _("Who does what; rooms, activity, refreshments, days and costs; how feedback is collected.")
AGREEMENT = _("The client agrees with the worker on taking part, and hears what the group is.")
SESSION: dict[str, Any] = {"kind": Gathering.Kind.SESSION, "roles": agendas.LEADERS, "refreshments": True}

GROUP_SOCIAL_WORK = Method(
    slug="group-social-work",
    chapter=CLIENT_WORK,
    name=_("Group-based social work"),
    state=State.WORKS,
    team=Team(workers=(2, 4)),
    participants=Participants(ideal=(4, 12)),
    phases=(
        Phase.of(
            _("Plan"),
            Series(
                name=_("Planning meeting"),
                about=_("One to four meetings of the working group, with partners and experts by experience."),
                kind=Gathering.Kind.MEETING,
                rhythm=EveryWeeks(),
                times=2,
                minutes=90,
                roles=agendas.CHAIR_AND_SECRETARY,
            ),
            Task(name=_("Work plan and budget"), about=WORK_PLAN, after_days=14),
        ),
        Phase.of(
            _("Recruit"),
            Publish(name=_("Make the brochure"), notice="group-social-work-brochure", after_days=7),
            Task(name=_("The whole work community knows of the group"), after_days=14),
            Recruit(name=_("Ask who wants to join"), interview="group", days=28, after_days=14),
            Agree(
                name=_("An agreement with each participant"), about=AGREEMENT, kinds=("participation",), after_days=35
            ),
        ),
        Phase.of(
            _("The group meets"),
            Gather(name=_("First meeting"), agenda=agendas.GROUP_FIRST, after_days=42, **SESSION),
            Agree(name=_("Confidentiality is agreed"), kinds=("confidentiality",), is_must=True, after_days=42),
        ),
        Phase.of(
            _("The group goes on"),
            Series(
                name=_("Group meeting"),
                about=_("Leave room for the participants' own wishes. Ask for feedback each time."),
                rhythm=EveryWeeks(),
                times=5,
                agenda=agendas.GROUP_SESSION,
                after_days=49,
                **SESSION,
            ),
        ),
        Phase.of(
            _("Evaluate"),
            Gather(name=_("Evaluation"), agenda=agendas.EVALUATION, roles=agendas.CHAIR_AND_SECRETARY, after_days=14),
        ),
    ),
)
