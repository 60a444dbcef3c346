from django.utils.translation import gettext_lazy as _

from ..method import COMMUNICATION, Method

COMMUNICATION_PLAN = Method(
    slug="communication-plan",
    chapter=COMMUNICATION,
    name=_("Influence by communication"),
)
