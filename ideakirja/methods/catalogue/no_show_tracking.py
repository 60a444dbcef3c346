from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Kind, Method

NO_SHOW_TRACKING = Method(
    slug="no-show-tracking",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("No-show tracking"),
    part_of="information-production",
)
