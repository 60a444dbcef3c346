"""Receipts: 80 random bits that only the giver holds, shown as eight words, as sixteen letters in a link, as QR.

The same bits make sending idempotent: the waiting answer is keyed by an HMAC of them, the released one by a plain
hash. Neither can be computed from the other without the receipt itself, so the two cannot be joined.
"""

import base64
import hmac
import secrets
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from ideakirja.kit.texts import LANGUAGES
from ideakirja.kit.typed import clean_line

BITS = 80
WORDS = 8
_BITS_A_WORD = BITS // WORDS


@dataclass(frozen=True)
class Receipt:
    """bits: 10 bytes."""

    bits: bytes

    @classmethod
    def draw(cls) -> "Receipt":
        return cls(secrets.token_bytes(BITS // 8))

    @classmethod
    def from_token(cls, token: str) -> "Receipt | None":
        try:
            bits = base64.b32decode(token.upper())
        except (ValueError, UnicodeEncodeError):
            return None
        return cls(bits) if len(bits) == BITS // 8 else None

    @classmethod
    def from_words(cls, typed: str, language: str) -> "Receipt | None":
        """The receipt that the eight words name, first read in `language`, then in the others."""
        words = [word for part in clean_line(typed).split() if (word := part.strip(".,;:0123456789"))]
        if len(words) != WORDS:
            return None
        for candidate in (language, *(other for other in LANGUAGES if other != language)):
            places = word_places(candidate)
            if all(_folded(word) in places for word in words):
                number = 0
                for word in words:
                    number = number << _BITS_A_WORD | places[_folded(word)]
                return cls(number.to_bytes(BITS // 8))
        return None

    @property
    def token(self) -> str:
        return base64.b32encode(self.bits).decode().lower()

    def words(self, language: str) -> list[str]:
        listed = word_list(language if language in LANGUAGES else "en")
        number = int.from_bytes(self.bits)
        places = [number >> _BITS_A_WORD * n & 2**_BITS_A_WORD - 1 for n in reversed(range(WORDS))]
        return [listed[place] for place in places]

    @property
    def hash(self) -> str:
        """What is kept with the released answer: whoever reads the database cannot make the receipt from it."""
        return sha256(b"ideakirja receipt " + self.bits).hexdigest()

    def key(self, secret: bytes) -> bytes:
        """What the waiting answer is keyed by."""
        return hmac.digest(secret, self.bits, "sha256")


@cache
def word_list(language: str) -> list[str]:
    return (Path(__file__).parent / "words" / f"{language}.txt").read_text(encoding="utf-8").split()


@cache
def word_places(language: str) -> dict[str, int]:
    """Places by the folded word: no two words of a list fold to the same letters (tests/test_receipts.py)."""
    return {_folded(word): place for place, word in enumerate(word_list(language))}


def _folded(word: str) -> str:
    """Typed on a keyboard without å, ä and ö, or with capital letters, it is the same word."""
    return word.casefold().translate(str.maketrans("åäö", "aao"))
