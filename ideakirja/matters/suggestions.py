"""Which matters might a voice belong to? Those that share words with it. A person decides."""

import re
from dataclasses import dataclass

from .models import Matter, MatterQuerySet, Voice

STEM = 5
_WORD = re.compile(r"[^\W\d_]{5,}")
# The first letters of common words: they say nothing of the matter.
_COMMON_TEXT = """
    aikai eihän ennen heidä heill häneh hänel hänen jokai jolla jonka joten jotai jotka jälke kaikk kansa koska kuink
    kuite kukaa liian meidä meill mikää minkä minul minun minut minus missä mitää mutta myösk niide olemm oliva olisi
    ollut onko pitäi pitää silti sinul sitte tarvi teidä teill toivo täyty täysi tämän täällä vaikk vaika vielä voisi
    vähän yhden yhtää alltid andra bland borde detta dessa efter eller finns fråga gånge henne honom inget ingen innan
    kunde litet länge mycke måste någon något några också redan sedan skull trots under vilke varfö about after again
    alway becau befor being could every from their there these thing think those never other shoul since still until
    wante where which while would
"""
_COMMON = frozenset(word[:STEM] for word in _COMMON_TEXT.split())


@dataclass(frozen=True)
class Suggestion:
    matter: Matter
    words: tuple[str, ...]  # as the voice has them


def stems(text: str) -> dict[str, str]:
    """The beginnings of the longer words, each with the word as it was written. Endings vary in Finnish."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text.lower()):
        stem = word[:STEM]
        if stem not in _COMMON:
            found.setdefault(stem, word)
    return found


def suggest(voice: Voice, matters: MatterQuerySet, *, at_most: int = 5) -> list[Suggestion]:
    """The matters that share most words with the voice, those of its own unit first, then the newest."""
    said = stems(voice.text)
    if not said:
        return []
    found = []
    for matter in matters.for_lists().order_by("-pk")[:300]:
        shared = said.keys() & stems(f"{matter.title} {matter.summary}").keys()
        if shared:
            words = tuple(word for stem, word in said.items() if stem in shared)
            found.append(Suggestion(matter, words))
    found.sort(key=lambda each: (each.matter.unit_id != voice.unit_id, -len(each.words)))
    return found[:at_most]


def shared_words(suggestions: list[Suggestion]) -> list[str]:
    """The words that the suggestions stand on, each once."""
    return list(dict.fromkeys(word for each in suggestions for word in each.words))[:6]
