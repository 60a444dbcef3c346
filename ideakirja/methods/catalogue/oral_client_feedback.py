from django.utils.translation import gettext_lazy as _

from ..method import CLIENTS_TAKE_PART, Kind, Method

ORAL_CLIENT_FEEDBACK = Method(
    slug="oral-client-feedback",
    chapter=CLIENTS_TAKE_PART,
    kind=Kind.TOOL,
    name=_("Oral client feedback"),
    part_of="client-feedback",
)
