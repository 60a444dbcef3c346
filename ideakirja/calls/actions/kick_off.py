"""Everybody who left their details is invited to the kick-off (entry 8). Nobody is left out, nobody is asked twice."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.gatherings.actions.inviting import invite
from ideakirja.people.models import User
from ideakirja.trail.actions import record

from ..models import Call
from .calling import held_call, only_kick_off


@transaction.atomic
def invite_to_kick_off(call: Call, *, by: User, now: datetime) -> int:
    """Invite all who still want to and have no invitation yet. The only planned kick-off is chosen by itself."""
    call = held_call(call)
    gathering = call.kick_off or only_kick_off(call.activity, now)
    if gathering is None:
        raise ValidationError(_("Choose first which gathering is the kick-off."))
    if call.kick_off is None:
        call.kick_off = gathering
        call.save(update_fields=["kick_off"])
    people = [interest.participant for interest in call.interests.to_invite().select_related("participant")]
    count = invite(gathering, participants=people, by=by, now=now)
    if count:
        record("call.invited", call, by=by, count=count)
    return count
