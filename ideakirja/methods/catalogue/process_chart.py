from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Kind, Method

PROCESS_CHART = Method(
    slug="process-chart",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("Process chart"),
    part_of="process-work",
)
