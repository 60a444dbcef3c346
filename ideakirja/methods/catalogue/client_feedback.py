from django.utils.translation import gettext_lazy as _

from ..method import CLIENTS_TAKE_PART, Method, State

CLIENT_FEEDBACK = Method(
    slug="client-feedback",
    chapter=CLIENTS_TAKE_PART,
    name=_("Client feedback"),
    state=State.WORKS,
    starts_at="surveys:start",
)
