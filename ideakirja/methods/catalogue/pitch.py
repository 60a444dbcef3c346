from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Kind, Method

PITCH = Method(
    slug="pitch",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("Idea pitch"),
    part_of="participation-workshops",
)
