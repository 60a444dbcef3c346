from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Kind, Method

SIX_HATS = Method(
    slug="six-hats",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("Six hats"),
    part_of="participation-workshops",
)
