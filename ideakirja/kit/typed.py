"""What people type: cleaned the same way everywhere, and looked at for things that could tell who they are."""

import re
import unicodedata

# Invisible characters that could turn a text's direction or hide a word. The joiners U+200C and U+200D stay:
# Persian, Hindi and many emoji are written with them.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")

# Finnish personal identity code, also with the intermediate characters of 2023 (Act 661/2009, 11 §).
_PERSONAL_ID = re.compile(
    r"(?<![0-9A-Za-z])(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d\s?[-+A-FU-Y]\s?\d{3}[0-9A-FHJ-NPR-Y](?![0-9A-Za-z])",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}")
_PHONE = re.compile(r"(?<![\d.,])(?:\+358|\+46|00358|0)[\s()-]*\d(?:[\s()-]*\d){5,11}(?![\d.,]*\d)")


def clean_line(text: str) -> str:
    """One line of text: clean, no line breaks, single spaces."""
    return " ".join(clean_text(text).split())


def clean_text(text: str) -> str:
    """The same words in NFC, without control, direction and zero-width characters, ends trimmed."""
    text = _SURROGATE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    text = _INVISIBLE.sub("", _CONTROL.sub("", text))
    return unicodedata.normalize("NFC", text).strip()


def ends_sentence(text: str) -> bool:
    return text.rstrip(')”»"').endswith((".", "?", "!", "…", ":"))


def as_sentence(text: str) -> str:
    """With a full stop, if it has no end of its own."""
    return text if ends_sentence(text) else f"{text}."


def find_personal_ids(text: str) -> list[str]:
    return [match.group() for match in _PERSONAL_ID.finditer(text)]


def find_contacts(text: str) -> list[str]:
    """E-mail addresses and phone numbers in the text."""
    without_ids = _PERSONAL_ID.sub(" ", text)
    return [match.group() for pattern in (_EMAIL, _PHONE) for match in pattern.finditer(without_ids)]


def find_names(text: str, names: list[str]) -> list[str]:
    """Those of `names` ("Sari Lehto") whose first or last name stands in the text, also with a Finnish ending."""
    folded = text.casefold()
    return [name for name in names if any(re.search(pattern, folded) for pattern in _name_patterns(name))]


def _name_patterns(name: str) -> list[str]:
    """Endings may follow each part. Niemi, Niemelle: the i of a last name may become e; that of a first name stays,
    so that Olli is not found in "ollut"."""
    *first, last = name.casefold().split() or [""]
    stems = [re.escape(part) for part in first if len(part) > 3]
    if len(last) > 3:
        stems.append(re.sub(r"i$", "[ie]", re.escape(last)))
    return [rf"(?<!\w){stem}\w{{0,6}}(?!\w)" for stem in stems]
