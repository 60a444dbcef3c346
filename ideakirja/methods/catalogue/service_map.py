from django.utils.translation import gettext_lazy as _

from ..method import VISIBLE_SERVICES, Method

SERVICE_MAP = Method(
    slug="service-map",
    chapter=VISIBLE_SERVICES,
    name=_("Service map"),
)
