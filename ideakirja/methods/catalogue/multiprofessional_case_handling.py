from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Method

MULTIPROFESSIONAL_CASE_HANDLING = Method(
    slug="multiprofessional-case-handling",
    chapter=DEVELOPING_TOGETHER,
    name=_("Multi-professional handling of client cases"),
)
