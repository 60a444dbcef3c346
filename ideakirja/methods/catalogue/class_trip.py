from django.utils.translation import gettext_lazy as _

from ..method import VISIBLE_SERVICES, Method

CLASS_TRIP = Method(
    slug="class-trip",
    chapter=VISIBLE_SERVICES,
    name=_("Class trip"),
)
