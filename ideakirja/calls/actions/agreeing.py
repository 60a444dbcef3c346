"""Agreements: their texts, which never change once somebody has signed, and the signatures."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ideakirja.activities.actions.steps import require_open
from ideakirja.activities.models import Activity
from ideakirja.kit.texts import Texts
from ideakirja.people.models import Participant, User
from ideakirja.trail.actions import publish, record

from ..letters import send_taken_back
from ..models import Agreement, AgreementText
from ..ready import AGREEMENTS


@transaction.atomic
def start_agreements(activity: Activity, kinds: Sequence[str], *, by: User) -> list[AgreementText]:
    """Take the ready texts into use as version 1. Kinds that the activity already has are left as they are."""
    activity = Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    require_open(activity)
    missing = [kind for kind in kinds if not activity.agreement_texts.filter(kind=kind).exists()]
    for kind in missing:
        texts = {code: text.format(activity=activity.name) for code, text in AGREEMENTS[kind].items()}
        AgreementText.objects.create(activity=activity, kind=kind, version=1, texts=texts, made_by=by)
        _tell_of("agreement.text_made", activity, by=by)
    return list(activity.agreement_texts.newest().filter(kind__in=kinds))


@transaction.atomic
def revise_text(text: AgreementText, texts: Texts, *, by: User) -> AgreementText:
    """Change the words. Once somebody has signed them, the new words are a version of their own, to be signed again."""
    text = AgreementText.objects.select_for_update(of=("self",)).select_related("activity").get(pk=text.pk)
    require_open(text.activity)
    if text.activity.agreement_texts.newest().get(kind=text.kind) != text:
        raise ValidationError(_("Somebody has written a newer version. Change that one."))
    if text.texts == texts:
        return text
    if text.signatures.exists():
        text = AgreementText(activity=text.activity, kind=text.kind, version=text.version + 1, made_by=by)
    text.texts = texts
    text.full_clean()
    text.save()
    _tell_of("agreement.text_made", text.activity, by=by)
    return text


@transaction.atomic
def sign(
    text: AgreementText, participant: Participant, *, language: str, how: str, by: User | None, now: datetime
) -> Agreement:
    """Keep that the person agrees to exactly these words. `by` is None when they sign on their own page."""
    text = AgreementText.objects.select_for_update(of=("self",)).select_related("activity").get(pk=text.pk)
    if same := text.signatures.live().filter(participant=participant).first():
        return same
    if text.activity.agreement_texts.newest().get(kind=text.kind) != text:
        raise ValidationError(_("The text of the agreement has changed. Read the new one first."))
    if not text.activity.seats.taken().filter(participant=participant).exists():
        raise ValidationError(_("This person does not take part any more."))
    said = text.said(language)
    agreement = Agreement(
        text=text,
        participant=participant,
        language=said.language,
        text_hash=sha256(said.text.encode()).hexdigest(),
        signed_at=now,
        how=how,
        recorded_by=by,
    )
    agreement.full_clean()
    agreement.save()
    record("agreement.signed", agreement, by=by)
    publish(f"unit-{agreement.unit_id}", "activities")
    return agreement


@transaction.atomic
def withdraw_agreement(agreement: Agreement, *, by: User | None, now: datetime) -> None:
    """The signature stays written down with the day on which it ended. Who told a worker gets it confirmed."""
    agreement = (
        Agreement.objects.select_for_update(of=("self",))
        .select_related("text__activity__unit", "participant")
        .get(pk=agreement.pk)
    )
    if agreement.withdrawn_at:
        return
    agreement.withdrawn_at = now
    agreement.save(update_fields=["withdrawn_at"])
    record("agreement.withdrawn", agreement, by=by)
    if by:
        text = agreement.text
        what, today = AgreementText.Kind(text.kind).label, timezone.localdate(now)
        send_taken_back(agreement.participant, text.activity, what, by=by, today=today)
    publish(f"unit-{agreement.unit_id}", "activities")


def _tell_of(verb: str, activity: Activity, *, by: User) -> None:
    record(verb, activity, by=by)
    publish(f"unit-{activity.unit_id}", "activities")
