from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Method

INFORMATION_PRODUCTION = Method(
    slug="information-production",
    chapter=DEVELOPING_TOGETHER,
    name=_("Producing information from practical social work"),
)
