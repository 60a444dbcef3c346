"""Permissions of the people of an activity: given on paper, taken back, and where they have been used."""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.activities.models import Activity
from ideakirja.kit.texts import in_language
from ideakirja.people.actions import give_consent, take_down, use_consent, withdraw_consent
from ideakirja.people.models import Consent, ConsentKind, Participant, Use, User
from ideakirja.publications.models import Notice

from ..letters import send_taken_back
from ..ready import Consent as ReadyConsent


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where something is used. thing: the activity stands for its report; None for what is not made here."""

    thing: models.Model | None
    name: str = ""


@transaction.atomic
def give_on_paper(
    activity: Activity, participant: Participant, ready: ReadyConsent, *, by: User, now: datetime
) -> Consent:
    """A worker writes down that the person has signed the paper with these words, in the person's language."""
    said = in_language(ready.said(activity), participant.language)
    return give_consent(
        participant,
        purpose=ready.purpose(activity.pk),
        text=said.text,
        language=said.language,
        how=Consent.How.PAPER,
        until=ready.until(activity),
        by=by,
        now=now,
    )


@transaction.atomic
def take_back_permission(consent: Consent, activity: Activity, *, by: User, now: datetime) -> None:
    """The person has told a worker. They get it confirmed through their own channel."""
    consent = Consent.objects.select_for_update(of=("self",)).select_related("participant").get(pk=consent.pk)
    if consent.withdrawn_at:
        return
    withdraw_consent(consent, by=by, now=now)
    what = ConsentKind(consent.kind).label
    send_taken_back(consent.participant, activity, what, by=by, today=timezone.localdate(now))


@transaction.atomic
def use_permission(
    activity: Activity, participant: Participant, kind: str, *, place: Place, words: str, by: User, now: datetime
) -> Use:
    """Refused when the person has not agreed, or has taken it back a moment ago."""
    if place.thing == activity and kind != ConsentKind.QUOTE:
        raise ValidationError(_("The report has no pictures and no sound. Choose another place."))
    return use_consent(
        participant,
        kind,
        whole=activity,
        thing=place.thing,
        place=place.name,
        words=words,
        unit=activity.unit,
        by=by,
        now=now,
    )


@transaction.atomic
def take_down_use(use: Use, *, by: User, now: datetime) -> None:
    """Refused while the words still stand in the texts of the notice that they were used in."""
    notice = Notice.objects.filter(pk=use.about.rpartition(":")[2]).first() if "notice" in use.about else None
    if notice and use.words and notice.has_words(use.words):
        raise ValidationError(_("The words still stand in “%(name)s”. Change its texts first.") % {"name": notice})
    take_down(use, by=by, now=now)
