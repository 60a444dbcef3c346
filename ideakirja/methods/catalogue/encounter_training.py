from typing import Any

from django.utils.translation import gettext_lazy as _

from ideakirja.activities.block import Task
from ideakirja.boards.block import Write
from ideakirja.calls.block import Seats
from ideakirja.gatherings.block import Gather
from ideakirja.gatherings.models import Gathering, Host
from ideakirja.publications.block import Publish

from .. import agendas
from ..method import CLIENTS_TAKE_PART, Method, Participants, Phase, State, Team

SCRIPT = _("From the experts' own stories, and fitted to those who come. The organisers answer for the final script.")
TRAINING: dict[str, Any] = {"kind": Gathering.Kind.TRAINING, "wants_memo": False}

ENCOUNTER_TRAINING = Method(
    slug="encounter-training",
    chapter=CLIENTS_TAKE_PART,
    name=_("Training in encountering the client"),
    state=State.WORKS,
    team=Team(workers=(1, 3)),
    participants=Participants(ideal=(3, 3)),
    phases=(
        Phase.of(
            _("Script"),
            Seats(name=_("Three experts by experience: worker, client, support person")),
            Write(name=_("Two dramas, about ten minutes each"), about=SCRIPT, template="drama-scripts", after_days=14),
        ),
        Phase.of(
            _("Rehearse"),
            Gather(name=_("Rehearsal: acting and telling"), roles=(Host.Part.LEADER,), after_days=28, **TRAINING),
        ),
        Phase.of(
            _("Training"),
            Gather(
                name=_("Training in encountering the client"),
                agenda=agendas.DRAMAS,
                roles=(Host.Part.LEADER, Host.Part.SECRETARY),
                is_open=True,
                refreshments=True,
                invite_days_before=28,
                sign_up_days_before=7,
                after_days=49,
                **TRAINING,
            ),
            Publish(name=_("Invite with a day to sign up by"), notice="encounter-training-invitation", after_days=21),
        ),
        Phase.of(
            _("Go through it"),
            Write(name=_("What was good, what was bad in the dramas"), template="drama-notes", after_days=49),
            Task(
                name=_("The experts have got their fees"), about=_("Write the fees in hours and costs."), after_days=63
            ),
        ),
    ),
)
