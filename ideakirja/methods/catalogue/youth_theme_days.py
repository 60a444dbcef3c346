from django.utils.translation import gettext_lazy as _

from ..method import CLIENT_WORK, Method

YOUTH_THEME_DAYS = Method(
    slug="youth-theme-days",
    chapter=CLIENT_WORK,
    name=_("Youth theme days on money and housing"),
)
