from django.utils.translation import gettext_lazy as _

from ..method import COMMUNICATION, Kind, Method

SOCIAL_MEDIA = Method(
    slug="social-media",
    chapter=COMMUNICATION,
    kind=Kind.TOOL,
    name=_("Social media"),
    part_of="communication-plan",
)
