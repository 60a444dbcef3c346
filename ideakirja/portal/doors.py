"""What a six-character code opens, whatever it is: a collection, a call, an open event."""

from django.urls import reverse

from ideakirja.calls.finding import call_for
from ideakirja.gatherings.models import Gathering
from ideakirja.kit.codes import clean_code
from ideakirja.surveys.finding import door_for


def address_of(typed: str) -> str | None:
    """The page in the language that is on, or None when there is no such code."""
    if door := door_for(typed):
        return reverse("speak:card", args=[door.code])
    if call := call_for(typed):
        return reverse("join:form", args=[call.code])
    if event := Gathering.objects.filter(code=clean_code(typed), is_open=True).first():
        return reverse("events:event", args=[event.code])
    return None
