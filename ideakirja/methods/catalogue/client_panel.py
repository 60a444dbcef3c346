from typing import Any

from django.utils.translation import gettext_lazy as _

from ideakirja.activities.block import Task
from ideakirja.calls.block import Agree, Interview, Recruit
from ideakirja.gatherings.block import Gather, Series
from ideakirja.gatherings.models import Gathering
from ideakirja.kit.days import EveryMonth
from ideakirja.people.models import RoleKind
from ideakirja.publications.block import Publish

from .. import agendas
from ..method import CLIENTS_TAKE_PART, Method, Participants, Phase, State, Team

COMMITS = _("The management takes what the members say into account, and brings topics up in good time.")
PANEL: dict[str, Any] = {"roles": agendas.PANEL_ROLES, "refreshments": True}
SESSION = PANEL | {"kind": Gathering.Kind.SESSION}

CLIENT_PANEL = Method(
    slug="client-panel",
    chapter=CLIENTS_TAKE_PART,
    name=_("Client panel"),
    state=State.WORKS,
    team=Team(workers=(3, 3), at_least_one=RoleKind.SOCIAL_WORKER, monthly_hours=(7, 8)),
    participants=Participants(ideal=(10, 15), at_most=20),
    phases=(
        Phase.of(
            _("Plan"),
            Task(name=_("The management commits to listen"), about=COMMITS),
            Publish(name=_("Make the brochure"), notice="client-panel-brochure", after_days=7),
        ),
        Phase.of(_("Recruit"), Recruit(name=_("Ask who wants to join"), interview="panel", days=42, after_days=14)),
        Phase.of(
            _("Kick-off"),
            Gather(
                name=_("Kick-off"),
                kind=Gathering.Kind.OPEN,
                agenda=agendas.KICK_OFF,
                is_open=True,
                is_listed=True,
                after_days=42,
                **PANEL,
            ),
        ),
        Phase.of(_("Interviews"), Interview(name=_("Interview everybody and choose"), after_days=56)),
        Phase.of(
            _("First session"),
            Gather(name=_("First session"), agenda=agendas.FIRST_SESSION, after_days=70, **SESSION),
            Agree(name=_("Ground rules and confidentiality are agreed"), is_must=True, after_days=70),
        ),
        Phase.of(
            _("Sessions"),
            Series(
                name=_("Panel session"),
                rhythm=EveryMonth(),
                times=8,
                agenda=agendas.PANEL_SESSION,
                guest_every=2,
                after_days=98,
                **SESSION,
            ),
        ),
    ),
)
