from django.utils.translation import gettext_lazy as _

from ..method import COMMUNICATION, Method

EVERYDAY_CHALLENGE = Method(
    slug="everyday-challenge",
    chapter=COMMUNICATION,
    name=_("Everyday challenge"),
)
