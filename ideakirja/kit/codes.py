"""The six-character codes that open a public thing: no vowels (no words), no two that look alike."""

import secrets

ALPHABET = "23456789CDFHJKMPRTVWXY"
LENGTH = 6
# What people type for a character that looks alike: the alphabet has only one of each pair.
_MEANT = str.maketrans("ZSBGU", "2586V")


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def clean_code(typed: str, length: int = LENGTH) -> str:
    """The code as stored: capitals, no spaces or dashes. Not a promise that it exists."""
    return "".join(c for c in typed.upper() if c.isalnum()).translate(_MEANT)[: length + 1]


def shown_code(code: str) -> str:
    """K7M4XP is read and typed as two threes: K7M 4XP. A personal code is four of them."""
    return " ".join(code[start : start + 3] for start in range(0, len(code), 3))
