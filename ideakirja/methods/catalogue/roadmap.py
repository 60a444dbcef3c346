from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Kind, Method

ROADMAP = Method(
    slug="roadmap",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("Idea as a roadmap"),
    part_of="participation-workshops",
)
