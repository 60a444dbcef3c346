from django.utils.translation import gettext_lazy as _

from ..method import CLIENT_WORK, Method

INDIVIDUAL_SOCIAL_REHABILITATION = Method(
    slug="individual-social-rehabilitation",
    chapter=CLIENT_WORK,
    name=_("Individual social rehabilitation"),
)
