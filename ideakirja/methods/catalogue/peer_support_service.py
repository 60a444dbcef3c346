from django.utils.translation import gettext_lazy as _

from ..method import CLIENTS_TAKE_PART, Method

PEER_SUPPORT_SERVICE = Method(
    slug="peer-support-service",
    chapter=CLIENTS_TAKE_PART,
    name=_("Peer-support service"),
)
