from django.utils.translation import gettext_lazy as _

from ..method import CLIENTS_TAKE_PART, Kind, Method, State

WRITTEN_FEEDBACK_CARD = Method(
    slug="written-feedback-card",
    chapter=CLIENTS_TAKE_PART,
    kind=Kind.TOOL,
    name=_("Written feedback card"),
    state=State.WORKS,
    part_of="client-feedback",
    starts_at="surveys:start",
)
