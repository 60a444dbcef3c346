"""Taking an answer in: at once, durably, once – and so that it cannot be joined to who or when."""

import secrets
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from ..models import Collection, Epoch, Sealed, SpentKey
from ..receipts import Receipt
from ..sealing import seal

EPOCH_LENGTH = timedelta(days=30)
# A replay that comes later than this is no longer recognised. Forms older than EPOCH_LENGTH are not accepted.
EPOCH_KEPT = 2 * EPOCH_LENGTH


def submit(
    collection: Collection, receipt: Receipt, content: dict[str, Any], *, suspect: bool, opened_on: date
) -> bool:
    """Store a card so that it waits sealed for its batch. When this returns, the card is on the disk.
    Returns whether it is a new card.

    The same receipt again is the same card: while it waits, the newest text replaces the older one (somebody went
    back and corrected it); after its release nothing happens. No trail line: nobody did this.
    opened_on: when the card was opened. It decides the server key, so that the same card always gets the same.
    """
    box = seal({**content, "collection": collection.pk})
    with transaction.atomic():
        epoch = epoch_of(opened_on)
        key = receipt.key(bytes(epoch.secret))
        is_new = SpentKey.objects.spend(key, epoch)
        if is_new:
            Sealed.objects.create(key=key, collection=collection, box=box, is_suspect=suspect)
        else:
            Sealed.objects.filter(key=key).update(box=box)
    return is_new


def is_spent(receipt: Receipt) -> bool:
    """Has a card with this receipt arrived (in the last weeks)? Says nothing of what was in it."""
    keys = [receipt.key(bytes(epoch.secret)) for epoch in Epoch.objects.all()]
    return SpentKey.objects.filter(key__in=keys).exists()


def epoch_of(day: date) -> Epoch:
    """The server key for cards opened on `day`: the newest that had begun by then, if it is younger than a month."""
    newest = Epoch.objects.filter(begins_on__lte=day).order_by("-begins_on").first()
    if newest is not None and newest.begins_on > day - EPOCH_LENGTH:
        return newest
    epoch, _made = Epoch.objects.get_or_create(begins_on=day, defaults={"secret": secrets.token_bytes(32)})
    return epoch


def forget_epochs(today: date) -> None:
    """Destroy old server keys, and with them the spent keys. Keys of answers that still wait stay with them."""
    old = Epoch.objects.filter(begins_on__lt=today - EPOCH_KEPT)
    waiting = Sealed.objects.values("key")
    SpentKey.objects.filter(epoch__in=old).exclude(key__in=waiting).delete()
    old.filter(spent_keys=None).delete()
