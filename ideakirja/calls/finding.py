"""From a code to the call that it opens."""

from ideakirja.kit.codes import clean_code

from .models import Call


def call_for(typed: str) -> Call | None:
    """The call, also one that is over; None when there is no such code, or while it is a draft."""
    calls = Call.objects.select_related("activity__unit", "kick_off")
    return calls.filter(code=clean_code(typed), is_draft=False, activity__closing=None).first()
