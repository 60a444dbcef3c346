from django.utils.translation import gettext_lazy as _

from ..method import VISIBLE_SERVICES, Method

INFORMING_THE_PRESS = Method(
    slug="informing-the-press",
    chapter=VISIBLE_SERVICES,
    name=_("Making social work known to residents"),
)
