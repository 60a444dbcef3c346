"""One reminder a day to ask for feedback (book entry 2: daily, at the end of a meeting). For a worker's week."""

from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from ideakirja.kit.days import is_working_day
from ideakirja.people.models import User

from .models import Collection

# Only the worker's own browser knows that they have written today: the server keeps no days (models/tally.py).
WRITTEN_ON = "oral-written-on"


def oral_nudge(user: User, request: HttpRequest, *, today: date) -> Collection | None:
    """The open collection of oral feedback to point to, or None: on days off, and when they have written today."""
    if not is_working_day(today) or request.COOKIES.get(WRITTEN_ON) == today.isoformat():
        return None
    return Collection.objects.visible_to(user).open(today).oral().select_related("unit").first()


def no_more_today(response: HttpResponse, *, today: date) -> None:
    response.set_cookie(
        WRITTEN_ON,
        today.isoformat(),
        max_age=24 * 3600,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
