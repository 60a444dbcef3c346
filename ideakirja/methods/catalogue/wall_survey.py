from django.utils.translation import gettext_lazy as _

from ..method import CLIENT_WORK, Kind, Method

WALL_SURVEY = Method(
    slug="wall-survey",
    chapter=CLIENT_WORK,
    kind=Kind.TOOL,
    name=_("Wall survey"),
    part_of="youth-theme-days",
)
