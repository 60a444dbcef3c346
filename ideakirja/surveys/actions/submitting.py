"""Taking an answer in: at once, durably, once – and so that it cannot be joined to who or when."""

import secrets
from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError, transaction

from ..models import Collection, Epoch, Sealed, SpentKey
from ..receipts import Receipt
from ..sealing import seal

EPOCH_LENGTH = timedelta(days=30)
# A replay that comes later than this is no longer recognised. Forms older than EPOCH_LENGTH are not accepted.
EPOCH_KEPT = 2 * EPOCH_LENGTH


def submit(collection: Collection, receipt: Receipt, content: dict[str, Any], *, suspect: bool, today: date) -> None:
    """Store a card so that it waits sealed for its batch. When this returns, the card is on the disk.

    The same receipt again is the same card: while it waits, the newest text replaces the older one (somebody went
    back and corrected it); after its release nothing happens. No trail line: nobody did this.
    """
    box = seal({**content, "collection": collection.pk})
    with transaction.atomic():
        known = _known_key(receipt)
        if known is None:
            epoch = current_epoch(today)
            key = receipt.key(bytes(epoch.secret))
            try:
                with transaction.atomic():
                    SpentKey.objects.create(key=key, epoch=epoch)
            except IntegrityError:
                known = key
            else:
                Sealed.objects.create(key=key, collection=collection, box=box, is_suspect=suspect)
        if known is not None:
            Sealed.objects.filter(key=known).update(box=box)


def _known_key(receipt: Receipt) -> bytes | None:
    """The key under which this receipt has been spent, in any epoch that is still kept."""
    keys = [receipt.key(bytes(epoch.secret)) for epoch in Epoch.objects.all()]
    spent = SpentKey.objects.filter(key__in=keys).values_list("key", flat=True).first()
    return bytes(spent) if spent is not None else None


def is_spent(receipt: Receipt) -> bool:
    """Has a card with this receipt arrived (in the last weeks)? Says nothing of what was in it."""
    return _known_key(receipt) is not None


def current_epoch(today: date) -> Epoch:
    newest = Epoch.objects.filter(begins_on__lte=today).order_by("-begins_on").first()
    if newest is not None and newest.begins_on > today - EPOCH_LENGTH:
        return newest
    epoch, _made = Epoch.objects.get_or_create(begins_on=today, defaults={"secret": secrets.token_bytes(32)})
    return epoch


def forget_epochs(today: date) -> None:
    """Destroy old server keys, and with them the spent keys. Keys of answers that still wait stay with them."""
    old = Epoch.objects.filter(begins_on__lt=today - EPOCH_KEPT)
    waiting = Sealed.objects.values("key")
    SpentKey.objects.filter(epoch__in=old).exclude(key__in=waiting).delete()
    old.filter(spent_keys=None).delete()
