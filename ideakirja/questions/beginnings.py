"""What a new question of each kind begins with, so that nobody begins with an empty page."""

from typing import Any

from .kinds import KINDS, Question
from .ready.satisfaction_survey import AGREEMENT

MOODS = (
    {"fi": "Huono", "sv": "Dålig", "en": "Bad"},
    {"fi": "Siltä väliltä", "sv": "Mitt emellan", "en": "In between"},
    {"fi": "Hyvä", "sv": "Bra", "en": "Good"},
)
SETTINGS: dict[str, dict[str, Any]] = {
    "faces": {"labels": MOODS, "happy_first": True},
    "scale": {"labels": AGREEMENT},
    "words": {"long": True},
}


def new_question(kind: str, question_id: str) -> Question:
    made = next(one for one in KINDS if one.kind == kind)
    return made(id=question_id, text={}, **SETTINGS.get(kind, {}))
