from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Kind, Method

IDEA_VOTING = Method(
    slug="idea-voting",
    chapter=DEVELOPING_TOGETHER,
    kind=Kind.TOOL,
    name=_("Voting for the best ideas"),
    part_of="participation-workshops",
)
