"""Sealed answers: anyone here can close a box, only the holder of the release key can open it."""

import json
import zlib
from base64 import b64decode, b64encode
from functools import cache
from typing import Any

from django.conf import settings
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

# Every box has one size. Its length would otherwise tell which released text it became: a long card that was seen to
# arrive on Tuesday would be the long card in the batch.
SIZE = 64 * 1024
_LARGER = 16 * SIZE


class CannotOpen(Exception):
    """The box was closed with another key, or is damaged. It is kept; nothing of it is in this message."""


@cache
def _release_key() -> PrivateKey:
    return PrivateKey(b64decode(settings.RELEASE_KEY))


@cache
def _public_key() -> PublicKey:
    if settings.RELEASE_PUBLIC_KEY:
        return PublicKey(b64decode(settings.RELEASE_PUBLIC_KEY))
    return _release_key().public_key


def public_key_text() -> str:
    """The public half in base64, to give to servers that only take answers in (manage.py release_public_key)."""
    return b64encode(bytes(_public_key())).decode()


def seal(content: dict[str, Any]) -> bytes:
    packed = zlib.compress(json.dumps(content, ensure_ascii=False).encode())
    size = SIZE if len(packed) + 4 <= SIZE else _LARGER
    padded = len(packed).to_bytes(4) + packed + bytes(size - 4 - len(packed))
    return SealedBox(_public_key()).encrypt(padded)


def unseal(box: bytes | memoryview) -> dict[str, Any]:
    try:
        padded = SealedBox(_release_key()).decrypt(bytes(box))
        length = int.from_bytes(padded[:4])
        content: dict[str, Any] = json.loads(zlib.decompress(padded[4 : 4 + length]))
    except (CryptoError, TypeError, ValueError, zlib.error):
        raise CannotOpen from None
    return content
