"""The spam guard: nobody is refused and nothing is thrown away, but what looks like a flood is set aside.

It keeps no address and no time on disk: one bucket per collection in the memory of each server process.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from threading import Lock

# A form field that people do not see and programs fill in.
TRAP = "website"
# Leading zero bits that a browser finds by itself in a second or two (static/js/card.js).
PROOF_BITS = 14


@dataclass
class Bucket:
    """Lets through `size` at once and then one more every `seconds`."""

    size: float
    seconds: float
    level: float = field(init=False)
    at: float = field(init=False)

    def __post_init__(self) -> None:
        self.level, self.at = self.size, time.monotonic()

    def take(self, now: float) -> bool:
        self.level = min(self.size, self.level + (now - self.at) / self.seconds)
        self.at = now
        if self.level < 1:
            return False
        self.level -= 1
        return True


class Buckets:
    """Buckets by collection, for this process."""

    def __init__(self, size: float, seconds: float) -> None:
        self.size, self.seconds = size, seconds
        self._buckets: dict[int, Bucket] = {}
        self._lock = Lock()

    def take(self, collection_id: int) -> bool:
        with self._lock:
            bucket = self._buckets.setdefault(collection_id, Bucket(self.size, self.seconds))
            return bucket.take(time.monotonic())


# A theme day may bring 60 cards in an hour; with a proof of work the door is ten times as wide.
without_proof = Buckets(size=60, seconds=20)
with_proof = Buckets(size=600, seconds=2)


def is_proof(token: str, proof: str) -> bool:
    """Did the browser spend a moment of work on this very token?"""
    digest = sha256(f"{token}:{proof[:20]}".encode()).digest()
    return int.from_bytes(digest) >> (256 - PROOF_BITS) == 0


def looks_like_spam(filled: Mapping[str, str], *, collection_id: int, token: str, too_fast: bool) -> bool:
    """True when the card is to be set aside for a person to look at."""
    if filled.get(TRAP):
        return True
    if is_proof(token, filled.get("proof", "")):
        return not with_proof.take(collection_id)
    return too_fast or not without_proof.take(collection_id)
