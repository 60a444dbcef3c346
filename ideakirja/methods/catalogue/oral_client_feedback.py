from django.utils.translation import gettext_lazy as _

from ideakirja.activities.block import Task
from ideakirja.surveys.block import Collect

from ..method import CLIENTS_TAKE_PART, Kind, Method, Phase, State

VOLUNTARY = _("Say why you ask, and that one may leave it. The answer does not change the support.")
DAILY = _("At the end of a meeting ask the three questions. Then write down what you heard, never the name.")
ONE_THING = _("Each worker chooses one thing to do in another way. What many wish for becomes a matter.")

ORAL_CLIENT_FEEDBACK = Method(
    slug="oral-client-feedback",
    chapter=CLIENTS_TAKE_PART,
    kind=Kind.TOOL,
    name=_("Oral client feedback"),
    state=State.WORKS,
    part_of="client-feedback",
    phases=(
        Phase.of(
            _("Agree how you ask"),
            Task(name=_("Leave the last minutes of each meeting free"), about=VOLUNTARY),
        ),
        Phase.of(
            _("Ask"),
            Collect(name=_("Ask three questions after each meeting"), about=DAILY, questionnaire="oral-feedback"),
        ),
        Phase.of(
            _("Do it in another way"),
            Task(name=_("Choose what you do in another way"), about=ONE_THING, after_days=60),
        ),
    ),
)
