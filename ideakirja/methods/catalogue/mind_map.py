from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Kind, Method

MIND_MAP = Method(
    slug="mind-map",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("Mind map"),
    part_of="participation-workshops",
)
