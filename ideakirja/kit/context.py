from django.conf import settings
from django.http import HttpRequest

from .texts import in_language


def site(request: HttpRequest) -> dict[str, object]:
    """What every page says of the place: the organisation's name, and that a demo is a demo."""
    return {
        "organisation": in_language(settings.ORGANISATION).text,
        "is_demo": settings.DEMO,
    }
