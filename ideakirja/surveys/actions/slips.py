"""Contact slips: left by a person, deleted after the call."""

from datetime import date

from django.db import transaction

from ideakirja.people.models import Unit, User
from ideakirja.trail.actions import record

from ..models import Slip

KEPT_MONTHS = 12


def leave_slip(*, unit: Unit, name: str, contact: str, interests: list[str], language: str, today: date) -> Slip:
    """Keep the contact details, in a transaction that holds nothing else. No trail line: nobody of ours did it."""
    return Slip.objects.create(
        unit=unit,
        name=name,
        contact=contact,
        interests=interests,
        language=language,
        delete_on=date(today.year + KEPT_MONTHS // 12, today.month, 1),
    )


@transaction.atomic
def delete_slip(slip: Slip, *, by: User) -> None:
    """After the call, or when the person asks. Deleting twice does no harm."""
    if Slip.objects.filter(pk=slip.pk).exists():
        record("slip.deleted", slip, by=by)
        slip.delete()
