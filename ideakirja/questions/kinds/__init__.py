"""The kinds of question. Adding one: CONTRIBUTING.md, "Add a question kind"."""

from collections.abc import Mapping
from typing import Any

from .base import ID, NOT_ASKED, NOT_SAID, NOT_SAID_LABEL, Answer, Cell, Option, Question, Unclear
from .choice import Choice, Many, YesNo
from .number import Number
from .rated import Faces, Scale
from .time import Day, Duration, Year
from .words import Heading, Words

KINDS: tuple[type[Question], ...] = (
    Faces,
    Scale,
    YesNo,
    Choice,
    Many,
    Words,
    Number,
    Year,
    Day,
    Duration,
    Heading,
)


def question_from_json(data: Mapping[str, Any]) -> Question:
    """The question that `to_json` wrote. Raises ValueError for an unknown kind."""
    settings = dict(data)
    name = settings.pop("kind")
    for kind in KINDS:
        if kind.kind == name:
            return kind(**settings)
    raise ValueError(f"Unknown kind of question {name!r}; known: {', '.join(kind.kind for kind in KINDS)}.")


__all__ = [
    "ID",
    "KINDS",
    "NOT_ASKED",
    "NOT_SAID",
    "NOT_SAID_LABEL",
    "Answer",
    "Cell",
    "Choice",
    "Day",
    "Duration",
    "Faces",
    "Heading",
    "Many",
    "Number",
    "Option",
    "Question",
    "Scale",
    "Unclear",
    "Words",
    "Year",
    "YesNo",
    "question_from_json",
]
