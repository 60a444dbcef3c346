from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Kind, Method

WORKING_TIME_TRACKING = Method(
    slug="working-time-tracking",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("Working-time tracking"),
    part_of="information-production",
)
