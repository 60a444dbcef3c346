"""Taking a seat and leaving it. How one comes to a seat is the business of calls."""

from datetime import date

from django.db import transaction

from ideakirja.people.actions import withdraw_deliveries
from ideakirja.people.models import Participant, User
from ideakirja.trail.actions import record

from ..models import Activity, Seat
from .steps import require_open


@transaction.atomic
def take_seat(activity: Activity, participant: Participant, *, by: User | None, today: date) -> Seat:
    """Harmless when repeated. Somebody who left and comes back gets a new seat."""
    activity = Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    require_open(activity)
    seat = activity.seats.taken().filter(participant=participant).first()
    if seat:
        return seat
    seat = Seat.objects.create(activity=activity, participant=participant, joined_on=today)
    record("seat.taken", activity, by=by)
    return seat


@transaction.atomic
def leave_seat(seat: Seat, because: str = "", *, by: User | None, today: date) -> None:
    """`by` is None when the participant leaves on their own page. What has not been sent to them yet is not sent."""
    seat = Seat.objects.select_for_update(of=("self",)).select_related("activity", "participant").get(pk=seat.pk)
    if seat.left_on:
        return
    seat.left_on, seat.left_because = today, because
    seat.save(update_fields=["left_on", "left_because"])
    withdraw_deliveries(seat.activity, participant=seat.participant)
    record("seat.left", seat.activity, by=by)
