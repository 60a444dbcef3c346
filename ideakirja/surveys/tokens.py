"""The hidden token of an opened card: its receipt-to-be and when it was opened, signed."""

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from django.core import signing
from django.utils import timezone

from .models import Collection
from .receipts import Receipt

# Well within the time for which spent keys are kept, so that a late second sending is still recognised.
LONGEST_OPEN = timedelta(days=7)
# Nobody reads three questions and answers them faster than this.
TOO_FAST = timedelta(seconds=2)


class OpenedCard(NamedTuple):
    receipt: Receipt
    on: date
    is_too_fast: bool


def _signer(collection: Collection) -> signing.TimestampSigner:
    """A token is good for its own collection only: a card cannot land in, or replace one of, another."""
    return signing.TimestampSigner(salt=f"ideakirja.card.{collection.pk}")


def new_token(collection: Collection) -> str:
    return _signer(collection).sign(Receipt.draw().token)


def read_token(token: str, collection: Collection) -> OpenedCard | None:
    """None when the token is not ours, belongs to another collection, or has been open for more than a week."""
    signer = _signer(collection)
    try:
        text = signer.unsign(token, max_age=LONGEST_OPEN)
    except signing.BadSignature:
        return None
    receipt = Receipt.from_token(text)
    if receipt is None:
        return None
    opened_at = datetime.fromtimestamp(signing.b62_decode(token.split(":")[1]), UTC)  # unsign has checked it
    try:
        signer.unsign(token, max_age=TOO_FAST)
    except signing.SignatureExpired:
        return OpenedCard(receipt, timezone.localdate(opened_at), is_too_fast=False)
    return OpenedCard(receipt, timezone.localdate(opened_at), is_too_fast=True)
