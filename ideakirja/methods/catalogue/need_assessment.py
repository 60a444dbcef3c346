from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Kind, Method

NEED_ASSESSMENT = Method(
    slug="need-assessment",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("Development needs and their assessment"),
    part_of="participation-workshops",
)
