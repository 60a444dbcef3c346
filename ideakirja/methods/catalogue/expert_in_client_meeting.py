from django.utils.translation import gettext_lazy as _

from ..method import CLIENTS_TAKE_PART, Method

EXPERT_IN_CLIENT_MEETING = Method(
    slug="expert-in-client-meeting",
    chapter=CLIENTS_TAKE_PART,
    name=_("Expert by experience in a client meeting"),
)
