"""People who would like to join: how they come to a call, and how they leave it again."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.activities.actions.steps import require_open
from ideakirja.activities.models import Activity
from ideakirja.gatherings.actions.signing_up import answer_invitation
from ideakirja.gatherings.models import Attendance, Gathering
from ideakirja.people.actions import add_participant, withdraw_deliveries
from ideakirja.people.models import Participant, User
from ideakirja.surveys.actions import delete_slip
from ideakirja.surveys.models import Slip
from ideakirja.trail.actions import publish, record

from ..models import KEPT, Call, Choice, Interest, Source
from .calling import held_call

LONGEST_WISH = 2000


@transaction.atomic
def leave_details(call: Call, details: Mapping[str, Any], wish: str = "", *, today: date) -> Interest:
    """Somebody fills in the public form. Sent twice it is one interest, and a second wish is added to the first."""
    call = held_call(call)
    if not call.is_open(today):
        raise ValidationError(_("This call has ended."))
    return _interest(call, details, wish, source=Source.FORM, by=None, today=today)


@transaction.atomic
def add_interest(
    call: Call, details: Mapping[str, Any], wish: str = "", *, source: str, by: User, today: date
) -> Interest:
    """A worker writes down somebody who told them. Also after the last day: nobody is turned away for a date."""
    call = held_call(call)
    require_open(call.activity)
    return _interest(call, details, wish, source=source, by=by, today=today)


@transaction.atomic
def add_interests(call: Call, rows: Sequence[Mapping[str, Any]], *, by: User, today: date) -> list[Interest]:
    """The list of the kick-off: all of it or, if one row is not right, none."""
    return [add_interest(call, row, source=Source.KICK_OFF, by=by, today=today) for row in rows]


@transaction.atomic
def take_slip(call: Call, slip: Slip, details: Mapping[str, Any], *, by: User, today: date) -> Interest:
    """Copy what the slip says, as the person has put it right on the phone, and delete the slip."""
    held = Slip.objects.select_for_update().filter(pk=slip.pk).first()
    if held is None:
        raise ValidationError(_("Somebody has already taken this slip."))
    interest = add_interest(call, details, source=Source.SLIP, by=by, today=today)
    delete_slip(held, by=by)
    return interest


@transaction.atomic
def withdraw_interest(interest: Interest, *, by: User | None, now: datetime) -> None:
    """The person does not want to after all. `by` is None when they say so on their own page."""
    interest = held_interest(interest)
    if interest.withdrawn_on:
        return
    interest.withdrawn_on = timezone.localdate(now)
    interest.save(update_fields=["withdrawn_on"])
    _tell_of("call.interest_withdrawn", interest, by=by)
    activity = interest.call.activity
    if not activity.seats.taken().filter(participant=interest.participant).exists():
        give_up_dates(interest.participant, activity, by=by, now=now)


def give_up_dates(participant: Participant, activity: Activity, *, by: User | None, now: datetime) -> None:
    """Nothing more is sent, and the places at what is to come are free for others."""
    withdraw_deliveries(activity, participant=participant)
    ahead = participant.attendances.filter(gathering__in=Gathering.objects.coming(now).filter(activity=activity))
    how = Attendance.How.WORKER if by else Attendance.How.LINK
    for attendance in ahead.exclude(answer=Attendance.Answer.NO).select_related("gathering"):
        answer_invitation(attendance, Attendance.Answer.NO, how=how, by=by, now=now)


def forget_interest(interest: Interest) -> None:
    """Delete it, and the person with it unless they have something else with us than the kick-off of this call."""
    participant, activity = interest.participant, interest.call.activity
    interest.delete()
    kept = ("seats", "interests", "hostings", "claims", "agreements")
    elsewhere = participant.attendances.exclude(gathering__activity=activity)
    if not elsewhere.exists() and not any(getattr(participant, name).exists() for name in kept):
        participant.delete()


def held_interest(interest: Interest) -> Interest:
    """The interest as it is now, held until the end of the transaction."""
    return (
        Interest.objects.select_for_update(of=("self",))
        .select_related("call__activity__unit", "participant", "interview", "choice")
        .get(pk=interest.pk)
    )


def _interest(
    call: Call, details: Mapping[str, Any], wish: str, *, source: str, by: User | None, today: date
) -> Interest:
    """The same person (name and address) is not written down twice for one call, but wants to again."""
    if known := _known(call, details):
        return _wants_again(known, wish, by=by, today=today)
    participant = add_participant(dict(details), unit=call.activity.unit, by=by, today=today)
    interest = Interest(
        call=call,
        participant=participant,
        source=source,
        wish=wish or None,
        came_on=today,
        delete_on=max(call.closes_on, today) + KEPT,
        recorded_by=by,
    )
    interest.full_clean()
    interest.save()
    _tell_of("call.interest_added", interest, by=by)
    return interest


def _known(call: Call, details: Mapping[str, Any]) -> Interest | None:
    def key(person: Mapping[str, Any]) -> tuple[str, ...]:
        names = ("name", "email", "phone", "street")
        return tuple("".join(str(person.get(name, "")).casefold().split()) for name in names)

    for interest in call.interests.select_related("participant"):
        if key(vars(interest.participant)) == key(details):
            return interest
    return None


def _wants_again(interest: Interest, wish: str, *, by: User | None, today: date) -> Interest:
    """After having withdrawn, the way begins anew: an earlier choice does not hold."""
    before = interest.wish or ""
    is_new = wish not in before
    if interest.withdrawn_on is None and not is_new:
        return interest
    if is_new:
        interest.wish = "\n\n".join(part for part in (before, wish) if part)[:LONGEST_WISH]
    if interest.withdrawn_on:
        Choice.objects.filter(interest=interest).delete()
        interest.delete_on = max(interest.call.closes_on, today) + KEPT
    interest.withdrawn_on = None
    interest.save(update_fields=["wish", "withdrawn_on", "delete_on"])
    _tell_of("call.interest_added", interest, by=by)
    return interest


def _tell_of(verb: str, interest: Interest, *, by: User | None) -> None:
    record(verb, interest, by=by)
    publish(f"unit-{interest.unit_id}", "activities")
