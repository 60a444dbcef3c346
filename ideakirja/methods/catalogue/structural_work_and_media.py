from django.utils.translation import gettext_lazy as _

from ..method import COMMUNICATION, Method

STRUCTURAL_WORK_AND_MEDIA = Method(
    slug="structural-work-and-media",
    chapter=COMMUNICATION,
    name=_("Structural social work and media"),
)
