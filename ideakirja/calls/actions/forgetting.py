"""What is past its time is deleted for good: interviews after 180 days, details of those who did not join."""

from datetime import date

from django.db import transaction

from ideakirja.trail.actions import record

from ..models import Interest, Interview
from .interests import forget_interest


@transaction.atomic
def forget_old(today: date) -> int:
    """Returns how many interviews and interests were deleted. A second run finds nothing more to do."""
    interviews = list(Interview.objects.past(today).select_related("interest__call__activity"))
    for interview in interviews:
        record("interview.deleted", interview, by=None)
        interview.delete()
    interests = list(Interest.objects.past(today).select_related("call__activity", "participant"))
    for interest in interests:
        record("call.interest_deleted", interest, by=None)
        forget_interest(interest)
    return len(interviews) + len(interests)
