from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Kind, Method

WORK_DIARY = Method(
    slug="work-diary",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("Two-week work diary"),
    part_of="information-production",
)
