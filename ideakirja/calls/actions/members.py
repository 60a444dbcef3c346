"""People of an activity: added directly, given a link, leaving, deleted."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ideakirja.activities.actions import leave_seat, take_seat
from ideakirja.activities.actions.steps import require_open
from ideakirja.activities.models import Activity, Seat
from ideakirja.people.actions import add_participant, delete_participant, new_personal_link
from ideakirja.people.models import Participant, User
from ideakirja.trail.actions import record

from ..models import Interest
from .interests import give_up_dates, withdraw_interest


@transaction.atomic
def add_member(activity: Activity, details: Mapping[str, Any], *, by: User, today: date) -> Seat:
    """Write down somebody and give them a seat. The same name and address in the same activity is the same person."""
    activity = Activity.objects.select_for_update(of=("self",)).select_related("unit").get(pk=activity.pk)
    require_open(activity)
    names = ("name", "email", "phone", "street")
    same = {name: details.get(name, "") for name in names}
    seat = activity.seats.taken().filter(**{f"participant__{name}": value for name, value in same.items()}).first()
    if seat:
        return seat
    participant = add_participant(dict(details), unit=activity.unit, by=by, today=today)
    return take_seat(activity, participant, by=by, today=today)


@transaction.atomic
def make_link(participant: Participant, *, by: User, today: date) -> str:
    """A new code to the person's own page. It is shown once, on the page that follows."""
    code = new_personal_link(participant, today=today)
    record("participant.link_made", participant, by=by)
    return code


@transaction.atomic
def leave(participant: Participant, activity: Activity, because: str = "", *, by: User | None, now: datetime) -> None:
    """End the seat, and the interest with it: nobody calls somebody who has just left."""
    today = timezone.localdate(now)
    for seat in activity.seats.taken().filter(participant=participant):
        leave_seat(seat, because, by=by, today=today)
        give_up_dates(participant, activity, by=by, now=now)
    for interest in Interest.objects.standing().filter(call__activity=activity, participant=participant):
        withdraw_interest(interest, by=by, now=now)


@transaction.atomic
def remove_person(participant: Participant, *, by: User | None) -> None:
    """Everything that is known of the person. Deleting twice does no harm."""
    if Participant.objects.filter(pk=participant.pk).exists():
        delete_participant(participant, by=by)


@transaction.atomic
def take_copy(participant: Participant) -> None:
    """The person takes a copy of everything that is kept of them. That it was taken is a line, its content is not."""
    record("participant.copied", participant, by=None)
