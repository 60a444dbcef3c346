"""A participant answers on their own page whether they come."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.gatherings.actions.inviting import keep
from ideakirja.gatherings.actions.signing_up import answer_invitation
from ideakirja.gatherings.models import Attendance, Gathering
from ideakirja.people.models import Participant


@transaction.atomic
def answer_date(
    participant: Participant, gathering: Gathering, answer: str, needs: str | None = None, *, now: datetime
) -> Attendance:
    """Yes, no or maybe. Members may answer before the invitation has left; others only when they are invited."""
    Gathering.objects.select_for_update(of=("self",)).get(pk=gathering.pk)
    row = gathering.attendances.filter(participant=participant).first()
    if row is None:
        activity = gathering.activity
        if activity is None or not activity.seats.taken().filter(participant=participant).exists():
            raise ValidationError(_("You are not invited to this."))
        language, known = participant.language, participant.needs
        row = Attendance(gathering=gathering, participant=participant, language=language, needs=known)
        keep([row])
    return answer_invitation(row, answer, needs, how=Attendance.How.LINK, now=now)
