from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Method

PARTICIPATORY_SURVEY = Method(
    slug="participatory-survey",
    chapter=DEVELOPING_TOGETHER,
    name=_("Participatory survey"),
)
