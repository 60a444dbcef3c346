from django.utils.translation import gettext_lazy as _

from ..method import CLIENT_WORK, Method

THEME_WEEKS = Method(
    slug="theme-weeks",
    chapter=CLIENT_WORK,
    name=_("Theme weeks in the social office"),
)
