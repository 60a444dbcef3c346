from django.utils.translation import gettext_lazy as _

from ..method import CLIENT_WORK, Kind, Method

YEAR_CLOCK = Method(
    slug="year-clock",
    chapter=CLIENT_WORK,
    kind=Kind.TOOL,
    name=_("Year clock"),
    part_of="theme-weeks",
)
