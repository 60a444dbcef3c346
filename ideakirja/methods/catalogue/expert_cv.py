from django.utils.translation import gettext_lazy as _

from ..method import CLIENTS_TAKE_PART, Kind, Method

EXPERT_CV = Method(
    slug="expert-cv",
    chapter=CLIENTS_TAKE_PART,
    kind=Kind.TOOL,
    name=_("Expert's CV"),
    part_of="expert-in-client-meeting",
)
