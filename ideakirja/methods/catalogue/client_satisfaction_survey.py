from django.utils.translation import gettext_lazy as _

from ..method import CLIENTS_TAKE_PART, Method, State

CLIENT_SATISFACTION_SURVEY = Method(
    slug="client-satisfaction-survey",
    chapter=CLIENTS_TAKE_PART,
    name=_("Client satisfaction survey"),
    state=State.WORKS,
    part_of="client-feedback",
    starts_at="surveys:start",
)
