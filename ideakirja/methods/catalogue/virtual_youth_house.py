from django.utils.translation import gettext_lazy as _

from ..method import VISIBLE_SERVICES, Method

VIRTUAL_YOUTH_HOUSE = Method(
    slug="virtual-youth-house",
    chapter=VISIBLE_SERVICES,
    name=_("Virtual youth house"),
)
