from django.utils.translation import gettext_lazy as _

from ..method import CLIENTS_TAKE_PART, Method

EXPERT_BY_EXPERIENCE = Method(
    slug="expert-by-experience",
    chapter=CLIENTS_TAKE_PART,
    name=_("Expert by experience"),
)
