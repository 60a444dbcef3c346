"""Accepted, or not now. Nobody is accepted before the interview (entries 7, 8 and 9)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.activities.actions import take_seat
from ideakirja.activities.actions.steps import require_open
from ideakirja.people.models import User
from ideakirja.trail.actions import publish, record

from ..letters import send_choice
from ..models import Choice, Interest
from .interests import held_interest


@transaction.atomic
def accept(interest: Interest, text: str, *, by: User, today: date) -> Choice:
    """Give a seat and tell it. Also somebody who was told "not now" may be accepted later."""
    interest = held_interest(interest)
    choice: Choice | None = getattr(interest, "choice", None)
    if choice and choice.is_accepted:
        return choice
    require_open(interest.call.activity)
    if interest.withdrawn_on:
        raise ValidationError(_("This person does not want to join any more."))
    if interest.needs_interview:
        raise ValidationError(_("The interview comes first. Everybody is interviewed before they are accepted."))
    take_seat(interest.call.activity, interest.participant, by=by, today=today)
    return _choose(interest, choice, Choice.Answer.ACCEPTED, text, by=by, today=today)


@transaction.atomic
def say_not_now(interest: Interest, text: str, *, by: User, today: date) -> Choice:
    """Tell it kindly, with what else there is. The details are deleted on the day that was promised."""
    interest = held_interest(interest)
    choice: Choice | None = getattr(interest, "choice", None)
    if choice and not choice.is_accepted:
        return choice
    if choice and interest.call.activity.seats.taken().filter(participant=interest.participant).exists():
        raise ValidationError(_("This person already takes part. End their seat on the page of participants."))
    return _choose(interest, choice, Choice.Answer.NOT_NOW, text, by=by, today=today)


def _choose(interest: Interest, before: Choice | None, answer: str, text: str, *, by: User, today: date) -> Choice:
    choice = before or Choice(interest=interest)
    choice.answer, choice.text, choice.chosen_on, choice.chosen_by = answer, text, today, by
    choice.full_clean()
    choice.save()
    record(f"call.{choice.answer}", interest, by=by)
    publish(f"unit-{interest.unit_id}", "activities")
    if text and not interest.withdrawn_on:
        send_choice(interest, choice, by=by, today=today)
    return choice
