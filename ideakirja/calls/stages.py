"""How far each person of a call has come. Never stored: it follows from what has been written down."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from ideakirja.gatherings.models import Attendance

from .models import Agreement, AgreementText, Call, Interest


class Stage(models.TextChoices):
    LEFT = "left", _("left details")
    INVITED = "invited", _("invited to the kick-off")
    AGREED_TIME = "agreed_time", _("interview agreed on")
    INTERVIEWED = "interviewed", _("interviewed")
    ACCEPTED = "accepted", _("accepted")
    SIGNED = "signed", _("accepted, agreements signed")
    NOT_NOW = "not_now", _("not now")
    GONE = "gone", _("does not want to any more")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One person of a call. kick_off: their answer to its invitation, in words, or empty."""

    interest: Interest
    stage: Stage
    kick_off: str


def lines_of(call: Call) -> list[Line]:
    """Those who still wait for a choice first. A fixed number of queries."""
    interests = list(
        call.interests.select_related("participant", "interview__first", "interview__second", "choice", "call")
    )
    attendances = {a.participant_id: a for a in Attendance.objects.filter(gathering=call.kick_off_id or 0)}
    signed = _signed_everything(call)
    lines = []
    for interest in interests:
        attendance = attendances.get(interest.participant_id)
        invited = bool(attendance and attendance.invited_at)
        stage = _stage(interest, invited=invited, signed=interest.participant_id in signed)
        kick_off = attendance.get_presence_display() or attendance.get_answer_display() if attendance else ""
        lines.append(Line(interest=interest, stage=stage, kick_off=kick_off))
    return sorted(lines, key=lambda line: line.stage in {Stage.ACCEPTED, Stage.SIGNED, Stage.NOT_NOW, Stage.GONE})


def stage_of(interest: Interest) -> Stage:
    line = next(line for line in lines_of(interest.call) if line.interest == interest)
    return line.stage


def _stage(interest: Interest, *, invited: bool, signed: bool) -> Stage:
    choice, interview = getattr(interest, "choice", None), getattr(interest, "interview", None)
    if interest.withdrawn_on:
        return Stage.GONE
    if choice:
        if not choice.is_accepted:
            return Stage.NOT_NOW
        return Stage.SIGNED if signed else Stage.ACCEPTED
    if interview:
        return Stage.INTERVIEWED if interview.held_on else Stage.AGREED_TIME
    return Stage.INVITED if invited else Stage.LEFT


def _signed_everything(call: Call) -> set[int]:
    """The participants who have signed the version in force of every agreement of the activity."""
    texts = set(AgreementText.objects.filter(activity=call.activity_id).newest().values_list("pk", flat=True))
    if not texts:
        return set()
    signed: dict[int, set[int]] = {}
    for text, participant in Agreement.objects.live().filter(text__in=texts).values_list("text", "participant"):
        signed.setdefault(participant, set()).add(text)
    return {participant for participant, theirs in signed.items() if theirs == texts}
