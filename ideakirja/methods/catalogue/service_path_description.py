from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Kind, Method

SERVICE_PATH_DESCRIPTION = Method(
    slug="service-path-description",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("Service-path description"),
    part_of="new-direction-pilot",
)
