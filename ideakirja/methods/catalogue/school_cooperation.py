from django.utils.translation import gettext_lazy as _

from ..method import DEVELOPING_TOGETHER, Method

SCHOOL_COOPERATION = Method(
    slug="school-cooperation",
    chapter=DEVELOPING_TOGETHER,
    name=_("Co-operation with educational institutions"),
)
