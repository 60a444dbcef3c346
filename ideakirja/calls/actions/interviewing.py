"""The interview: agreed on, looked at, written, held. Only its interviewers read it (book, part H)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.activities.actions.steps import require_open
from ideakirja.gatherings.actions import add_topic
from ideakirja.gatherings.models import Topic
from ideakirja.kit.typed import find_names
from ideakirja.people.models import User
from ideakirja.trail.actions import publish, record

from ..letters import send_interview_time, was_told_time
from ..models import Interest, Interview
from .interests import held_interest

KEPT = timedelta(days=180)


class Overtaken(ValidationError):
    """The other interviewer has saved meanwhile. `theirs` is what stands there now; show both texts."""

    def __init__(self, theirs: Interview) -> None:
        super().__init__(_("Somebody else has saved meanwhile. Both texts are below: check them and save again."))
        self.theirs = theirs


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """Who interviews, when and where. second: the book advises two interviewers, so one is advice, not a stop."""

    first: User
    second: User | None = None
    at: datetime | None = None
    place: str = ""


@transaction.atomic
def arrange_interview(
    interest: Interest, meeting: Meeting, *, tells: bool = False, by: User, now: datetime
) -> Interview:
    """Agree on the interview or move it. tells: the person gets the time and place as a message, once for each."""
    today = timezone.localdate(now)
    interest = held_interest(interest)
    require_open(interest.call.activity)
    _require_standing(interest)
    interview: Interview = getattr(interest, "interview", None) or Interview(interest=interest)
    _require_same_readers(interview, meeting)
    if tells and meeting.at and meeting.at <= now:
        raise ValidationError({"day": _("This time has passed. Choose a later one, or save without telling.")})
    is_same_time = (interview.at, interview.place) == (meeting.at, meeting.place)
    is_told = tells and not (is_same_time and was_told_time(interest))
    new = {"first": meeting.first, "second": meeting.second, "at": meeting.at, "place": meeting.place}
    is_same = interview.pk and all(getattr(interview, name) == value for name, value in new.items())
    if is_same and not is_told:
        return interview
    for name, value in new.items():
        setattr(interview, name, value)
    day = timezone.localdate(meeting.at) if meeting.at else today
    interview.delete_on = (interview.held_on or max(day, today)) + KEPT
    interview.full_clean()
    interview.save()
    if not is_same:
        _tell_of("interview.arranged", interview, by=by)
    if is_told:
        send_interview_time(interview, by=by, today=today)
    return interview


@transaction.atomic
def look_at_interview(interview: Interview, *, by: User) -> None:
    """Every look at what was said leaves a line."""
    record("interview.seen", interview, by=by)


@transaction.atomic
def save_interview(
    interview: Interview,
    answers: Mapping[str, str],
    assessment: str,
    situation: str,
    *,
    seen: str | None = None,
    by: User,
) -> None:
    """Keep what has been written so far. seen: the fingerprint of what the writer began from; None overwrites."""
    interview = _held(interview)
    _require_interviewer(interview, by)
    kept = {key: text for key, text in answers.items() if text}
    if (kept, assessment, situation) == (interview.answered, interview.assessment or "", interview.situation):
        return
    if seen is not None and seen != interview.fingerprint:
        raise Overtaken(interview)
    interview.answers = json.dumps(kept, ensure_ascii=False) if kept else None
    interview.assessment, interview.situation = assessment or None, situation
    interview.full_clean()
    interview.save()
    _tell_of("interview.written", interview, by=by)


@transaction.atomic
def hold_interview(interview: Interview, *, by: User, today: date) -> None:
    """It has been held and assessed. From now on the person can be accepted; in 180 days all of it is deleted."""
    interview = _held(interview)
    _require_interviewer(interview, by)
    if interview.held_on:
        return
    if not interview.situation:
        raise ValidationError({"situation": _("Choose what you think of the life situation.")})
    interview.held_on, interview.delete_on = today, today + KEPT
    interview.save(update_fields=["held_on", "delete_on"])
    _tell_of("interview.held", interview, by=by)


@transaction.atomic
def make_topic(interview: Interview, title: str, *, by: User, today: date) -> Topic:
    """What came up goes to the list of topics, without the person's name."""
    interview = _held(interview)
    _require_interviewer(interview, by)
    if find_names(title, [interview.interest.participant.name]):
        raise ValidationError({"title": _("Take away the person's name. Others read the list of topics.")})
    activity = interview.interest.call.activity
    return add_topic(activity, title, source=Topic.Source.INTERVIEW, by=by, today=today)


def _held(interview: Interview) -> Interview:
    return (
        Interview.objects.select_for_update(of=("self",))
        .select_related("interest__call__activity", "interest__participant")
        .get(pk=interview.pk)
    )


def _require_standing(interest: Interest) -> None:
    if interest.withdrawn_on:
        raise ValidationError(_("This person does not want to join any more."))


def _require_interviewer(interview: Interview, user: User) -> None:
    if user.pk not in interview.readers:
        raise ValidationError(_("Only the interviewers write this."))


def _require_same_readers(interview: Interview, meeting: Meeting) -> None:
    """Nobody becomes an interviewer afterwards and so comes to read what was said in confidence."""
    if not interview.is_written:
        return
    now = {meeting.first.pk, *([meeting.second.pk] if meeting.second else [])}
    if not now <= interview.readers:
        raise ValidationError(_("The interview has been written. Nobody else can become its interviewer any more."))


def _tell_of(verb: str, interview: Interview, *, by: User) -> None:
    record(verb, interview, by=by)
    publish(f"unit-{interview.unit_id}", "activities")
