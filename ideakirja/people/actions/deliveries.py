"""Putting messages on their way. Sending is a job (people.jobs.send_deliveries)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models, transaction

from ideakirja.trail.actions import record

from ..jobs import send_soon
from ..models import Attachment, Channel, Delivery, DeliveryQuerySet, Participant, Unit, User, about

ON_PAPER = {Channel.LETTER, Channel.HAND}


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """Whom a message goes to, and how. address: e-mail address, phone number or postal lines without the name."""

    name: str
    channel: str
    address: str
    language: str
    participant: Participant | None = None

    @property
    def is_on_paper(self) -> bool:
        return self.channel in ON_PAPER


def address_of(participant: Participant, channel: str) -> str:
    return {
        Channel.EMAIL: participant.email,
        Channel.SMS: participant.phone,
        Channel.LETTER: "\n".join(participant.postal_lines[1:]),
        Channel.HAND: "",
    }[Channel(channel)]


def recipient_of(participant: Participant) -> Recipient:
    """The participant, by the channel that they have chosen."""
    return Recipient(
        name=participant.name,
        channel=participant.channel,
        address=address_of(participant, participant.channel),
        language=participant.language,
        participant=participant,
    )


def draft_delivery(
    to: Recipient,
    *,
    kind: str,
    thing: models.Model,
    whole: models.Model | None = None,
    unit: Unit,
    subject: str,
    body: str,
    short: str = "",
    letter: dict[str, Any] | None = None,
    calendar: str = "",
    attachments: Sequence[Attachment] = (),
    by: User | None,
) -> Delivery:
    """A message that is not kept yet: `queue_deliveries` puts it on its way. See `queue_delivery`.

    attachments: go along with an e-mail only; drafts may share them.
    """
    draft = Delivery(
        unit=unit,
        participant=to.participant,
        about=about(thing),
        whole=about(whole) if whole else "",
        kind=kind,
        channel=to.channel,
        name=to.name,
        address=to.address,
        language=to.language,
        subject=subject[:200],
        body=short[:300] if to.channel == Channel.SMS and short else body,
        letter=letter if to.is_on_paper else None,
        calendar=calendar if to.channel == Channel.EMAIL else "",
        state=Delivery.State.TO_PRINT if to.is_on_paper else Delivery.State.QUEUED,
        queued_by=by,
    )
    draft.drafted = attachments if to.channel == Channel.EMAIL else ()
    return draft


@transaction.atomic
def queue_deliveries(drafts: Sequence[Delivery]) -> None:
    """Put them on their way, in the transaction of what they tell about."""
    Delivery.objects.bulk_create(drafts, batch_size=500)
    _attach(drafts)
    if any(draft.state == Delivery.State.QUEUED for draft in drafts):
        send_soon()


def _attach(drafts: Sequence[Delivery]) -> None:
    joined = Delivery.attachments.through
    pairs = [(draft, attachment) for draft in drafts for attachment in draft.drafted]
    for attachment in {id(attachment): attachment for _draft, attachment in pairs}.values():
        attachment.save()
    rows = [joined(delivery_id=draft.pk, attachment_id=attachment.pk) for draft, attachment in pairs]
    joined.objects.bulk_create(rows, batch_size=500)


def queue_delivery(
    participant: Participant,
    *,
    kind: str,
    thing: models.Model,
    whole: models.Model | None = None,
    unit: Unit,
    subject: str,
    body: str,
    short: str = "",
    letter: dict[str, Any] | None = None,
    calendar: str = "",
    by: User | None,
) -> Delivery:
    """One message through the person's own channel, in the transaction of what it tells about.

    body: plain text with blank lines between paragraphs. short: what a text message says instead (at most 300
    characters). letter: what the printed letter needs besides; gatherings/printing.py lists its parts. calendar: an
    iCalendar file. whole: what `thing` is a part of (an activity): whoever leaves it gets no more of these.
    """
    draft = draft_delivery(
        recipient_of(participant),
        kind=kind,
        thing=thing,
        whole=whole,
        unit=unit,
        subject=subject,
        body=body,
        short=short,
        letter=letter,
        calendar=calendar,
        by=by,
    )
    queue_deliveries([draft])
    return draft


@transaction.atomic
def withdraw_deliveries(thing: models.Model, *, participant: Participant | None = None) -> int:
    """Stop what has not left yet of the messages about the thing and its parts. Returns how many."""
    waiting = Delivery.objects.within(thing).unsent()
    if participant:
        waiting = waiting.filter(participant=participant)
    return waiting.update(state=Delivery.State.WITHDRAWN, body="", letter=None, calendar="")


@transaction.atomic
def try_again(delivery: Delivery, *, by: User) -> None:
    """Send once more what could not be sent, to the address as it is now, by the way that it was written for."""
    failed = Delivery.objects.select_for_update(of=("self",)).filter(pk=delivery.pk, state=Delivery.State.FAILED)
    held = failed.select_related("participant").first()
    if held is None:
        return
    if held.participant:
        held.address = address_of(held.participant, held.channel)
    held.state, held.problem, held.claimed_at = Delivery.State.QUEUED, "", None
    held.save(update_fields=["address", "state", "problem", "claimed_at"])
    record("delivery.tried_again", held, by=by)
    send_soon()


@transaction.atomic
def mark_printed(deliveries: DeliveryQuerySet, *, now: datetime, by: User | None = None) -> int:
    """The letters have been printed and taken away: their words are wiped. Returns how many."""
    printable = deliveries.filter(state=Delivery.State.TO_PRINT)
    units = [*Unit.objects.filter(pk__in=printable.values("unit_id"))]
    counts = {unit: printable.filter(unit=unit).count() for unit in units}
    done = printable.update(state=Delivery.State.PRINTED, left_at=now, body="", letter=None)
    for unit, count in counts.items():
        record("delivery.printed", unit, by=by, unit_id=unit.pk, count=count)
    return done
