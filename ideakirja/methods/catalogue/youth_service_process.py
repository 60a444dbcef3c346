from django.utils.translation import gettext_lazy as _

from ..method import CLIENT_WORK, Method

YOUTH_SERVICE_PROCESS = Method(
    slug="youth-service-process",
    chapter=CLIENT_WORK,
    name=_("Service process for young clients"),
)
