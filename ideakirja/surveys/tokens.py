"""The hidden token of an opened card: its receipt-to-be and when it was opened, signed."""

from datetime import timedelta
from typing import NamedTuple

from django.core import signing

from .receipts import Receipt

_signer = signing.TimestampSigner(salt="ideakirja.card")
# Well within the time for which spent keys are kept, so that a late second sending is still recognised.
LONGEST_OPEN = timedelta(days=7)
# Nobody reads three questions and answers them faster than this.
TOO_FAST = timedelta(seconds=2)


class OpenedCard(NamedTuple):
    receipt: Receipt
    is_too_fast: bool


def new_token() -> str:
    return _signer.sign(Receipt.draw().token)


def read_token(token: str) -> OpenedCard | None:
    """None when the token is not ours, or the card has been open for more than a week."""
    try:
        value = _signer.unsign(token, max_age=LONGEST_OPEN)
    except signing.BadSignature:
        return None
    receipt = Receipt.from_token(value)
    if receipt is None:
        return None
    try:
        _signer.unsign(token, max_age=TOO_FAST)
    except signing.SignatureExpired:
        return OpenedCard(receipt, is_too_fast=False)
    return OpenedCard(receipt, is_too_fast=True)
