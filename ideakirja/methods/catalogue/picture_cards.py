from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Kind, Method

PICTURE_CARDS = Method(
    slug="picture-cards",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("Picture cards"),
    part_of="participation-workshops",
)
