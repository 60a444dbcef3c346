"""People outside the staff: their details and their personal links."""

import secrets
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from ideakirja.kit.codes import ALPHABET
from ideakirja.trail.actions import record

from ..models import Consent, Participant, PersonalLink, Unit, User, code_hash
from .consents import end_consents

# Twelve characters: 53 bits, guessed only through the page, which lets nobody try fast.
CODE_LENGTH = 12
VALID = timedelta(days=120)
DETAILS = ("name", "email", "phone", "street", "postal_code", "town", "language", "channel", "needs")


@transaction.atomic
def add_participant(details: dict[str, Any], *, unit: Unit, by: User | None, today: date) -> Participant:
    """details: those of DETAILS. `by` is None when the person wrote them on a public page."""
    participant = Participant(unit=unit, made_on=today, made_by=by, **{name: details[name] for name in details})
    participant.full_clean()
    participant.save()
    record("participant.added", participant, by=by)
    return participant


@transaction.atomic
def change_participant(participant: Participant, details: dict[str, Any], *, by: User | None) -> None:
    participant = Participant.objects.select_for_update(of=("self",)).get(pk=participant.pk)
    changed = [name for name in DETAILS if name in details and getattr(participant, name) != details[name]]
    if not changed:
        return
    for name in changed:
        setattr(participant, name, details[name])
    participant.full_clean()
    participant.save(update_fields=changed)
    record("participant.changed", participant, by=by)


@transaction.atomic
def delete_participant(participant: Participant, *, by: User | None) -> None:
    """With everything that hangs on the person: seats, answers, agreements, messages. The trail keeps no name.

    What was used by the person's leave is still to be taken down, so those rows stay until it is, without the person.
    """
    end_consents(Consent.objects.filter(participant=participant, withdrawn_at=None), now=timezone.now())
    record("participant.deleted", participant, by=by)
    participant.delete()


def new_personal_link(participant: Participant, *, today: date) -> str:
    """A fresh code to the person's own page. It is shown or sent now or never: only its hash is kept."""
    return new_personal_links([participant], today=today)[participant.pk]


def new_personal_links(participants: Iterable[Participant], *, today: date) -> dict[int, str]:
    """Fresh codes for many at once, by the participant's number."""
    codes = {person.pk: "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH)) for person in participants}
    PersonalLink.objects.bulk_create(
        PersonalLink(participant_id=pk, hash=code_hash(code), expires_on=today + VALID) for pk, code in codes.items()
    )
    return codes


def participant_of(code: str, *, today: date) -> Participant | None:
    """Whose page the code opens, or None: unknown, expired and withdrawn look the same."""
    link = PersonalLink.objects.live(today).select_related("participant__unit").filter(hash=code_hash(code)).first()
    return link.participant if link else None


@transaction.atomic
def revoke_links(participant: Participant, *, by: User | None, now: datetime) -> None:
    if participant.links.filter(revoked_at=None).update(revoked_at=now):
        record("participant.links_revoked", participant, by=by)
