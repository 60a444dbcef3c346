"""What people allow, taking it back, and using it. Nothing is used without a consent that holds at that moment."""

from datetime import date, datetime
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.trail.actions import publish, record

from ..models import Consent, ConsentKind, ConsentQuerySet, InForce, Participant, Unit, Use, User, about, purpose_of


@transaction.atomic
def give_consent(
    participant: Participant,
    *,
    purpose: str,
    text: str,
    language: str,
    how: str,
    until: date | None = None,
    by: User | None,
    now: datetime,
) -> Consent:
    """Keep exactly the words that the person saw. The same words given twice are one consent."""
    text_hash = sha256(text.encode()).hexdigest()
    same = participant.consents.filter(purpose=purpose, text_hash=text_hash, withdrawn_at=None).first()
    if same:
        return same
    consent = Consent(
        participant=participant,
        purpose=purpose,
        text=text,
        text_hash=text_hash,
        language=language,
        given_at=now,
        how=how,
        until=until,
        recorded_by=by,
    )
    consent.full_clean()
    consent.save()
    InForce.objects.create(consent=consent)
    record("participant.consented", participant, by=by, purpose=purpose)
    return consent


@transaction.atomic
def withdraw_consent(consent: Consent, *, by: User | None, now: datetime) -> None:
    """Whoever takes it back means the thing, not one wording of it: every consent for the same purpose ends, and what
    was used by their leave is to be taken down."""
    same = Consent.objects.filter(participant=consent.participant_id, purpose=consent.purpose, withdrawn_at=None)
    if not end_consents(same, now=now):
        return
    record("participant.consent_withdrawn", consent.participant, by=by, purpose=consent.purpose)
    publish(f"unit-{consent.participant.unit_id}", "activities")


def end_consents(consents: ConsentQuerySet, *, now: datetime) -> int:
    """Returns how many ended. Within a transaction: whoever is using one at this moment is waited for."""
    ended = [consent.pk for consent in consents.select_for_update(of=("self",)).order_by("pk")]
    Use.objects.filter(in_force__in=ended).update(in_force=None, ended_at=now)
    InForce.objects.filter(pk__in=ended).delete()
    return Consent.objects.filter(pk__in=ended).update(withdrawn_at=now)


@transaction.atomic
def use_consent(
    participant: Participant,
    kind: str,
    *,
    whole: models.Model,
    thing: models.Model | None,
    place: str,
    words: str,
    unit: Unit,
    by: User,
    now: datetime,
) -> Use:
    """Put down that a participant's words, picture or voice are used. Refused without a consent that holds now.

    whole: the activity. thing: what it is used in, when it is made here; place names it in words. words: the quote, or
    which picture or recording.
    """
    consent = held_consent(participant, kind, whole, timezone.localdate(now))
    where = {"about": about(thing) if thing else "", "whole": about(whole), "place": place, "words": words}
    same = Use.objects.filter(consent=consent, taken_down_at=None, **where).first()
    if same:
        return same
    use = Use(consent=consent, in_force_id=consent.pk, kind=kind, unit=unit, used_at=now, used_by=by, **where)
    use.full_clean()
    use.save()
    record("participant.consent_used", participant, by=by, purpose=consent.purpose)
    return use


def held_consent(participant: Participant, kind: str, activity: models.Model, today: date) -> Consent:
    """The live consent, locked: a withdrawal at the same moment waits, or is seen here."""
    consents = participant.consents.filter(purpose=purpose_of(kind, activity.pk)).live(today)
    consent = consents.select_for_update(of=("self",)).first()
    if consent is None:
        raise ValidationError(_refusal(kind) % {"name": participant.name})
    return consent


def _refusal(kind: str) -> str:
    return {
        ConsentKind.PHOTO.value: _("%(name)s has not agreed to be in pictures. Do not use it; ask the person first."),
        ConsentKind.QUOTE.value: _("%(name)s has not agreed to be quoted. Do not use it; ask the person first."),
        ConsentKind.RECORDING.value: _("%(name)s has not agreed to be recorded. Do not use it; ask the person first."),
    }[kind]


@transaction.atomic
def take_down(use: Use, *, by: User, now: datetime) -> None:
    """It is not used any more, so its words go. Of a person who has been deleted nothing stays."""
    found = Use.objects.select_for_update(of=("self",)).filter(pk=use.pk, taken_down_at=None).first()
    if found is None:
        return
    record("participant.use_taken_down", found, by=by, purpose=found.kind)
    publish(f"unit-{found.unit_id}", "activities")
    if found.consent_id is None:
        found.delete()
        return
    found.words, found.taken_down_at, found.taken_down_by = "", now, by
    found.save(update_fields=["words", "taken_down_at", "taken_down_by"])
