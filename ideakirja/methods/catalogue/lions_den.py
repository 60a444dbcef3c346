from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Kind, Method

LIONS_DEN = Method(
    slug="lions-den",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("Lions' Den"),
    part_of="participation-workshops",
)
