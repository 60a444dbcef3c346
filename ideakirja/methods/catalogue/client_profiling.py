from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Kind, Method

CLIENT_PROFILING = Method(
    slug="client-profiling",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("Client profiling"),
    part_of="information-production",
)
