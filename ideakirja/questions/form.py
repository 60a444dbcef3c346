"""A whole questionnaire as it is asked: its questions, in order, and how a filled form is read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from ideakirja.kit.texts import Texts

from .kinds import Answer, Question, Unclear, question_from_json


@dataclass(frozen=True, kw_only=True)
class Form:
    """What is asked. Frozen: a form that has been opened to answers never changes; a new version does."""

    slug: str
    names: Texts  # what the staff call it
    titles: Texts  # what the person who answers sees on top
    intro: Texts
    questions: tuple[Question, ...]
    minutes: int = 2

    def __iter__(self) -> Iterator[Question]:
        return iter(self.questions)

    @property
    def asked(self) -> list[Question]:
        return [question for question in self.questions if question.is_asked]

    def numbered(self) -> list[tuple[int | None, Question]]:
        """Questions with their running numbers; headings have none."""
        number = 0
        rows: list[tuple[int | None, Question]] = []
        for question in self.questions:
            number += question.is_asked
            rows.append((number if question.is_asked else None, question))
        return rows

    def problems(self) -> list[str]:
        found = [problem for question in self.questions for problem in question.problems()]
        ids = [question.id for question in self.questions]
        if len(set(ids)) < len(ids):
            found.append(f"Two questions of {self.slug} have the same id.")
        return found

    def read(self, filled: QueryDict) -> "Filled":
        """Read every answer. Never raises: what is unclear is listed, and nothing typed is lost."""
        answers: dict[str, Answer] = {}
        unclear: dict[str, str] = {}
        for question in self.asked:
            try:
                answer = question.read(filled)
            except Unclear as problem:
                unclear[question.id] = problem.message
                continue
            if answer is not None:
                answers[question.id] = answer
        return Filled(answers=answers, unclear=unclear)

    def to_json(self) -> dict[str, Any]:
        return {
            "slug": self.slug,
            "names": self.names,
            "titles": self.titles,
            "intro": self.intro,
            "minutes": self.minutes,
            "questions": [question.to_json() for question in self.questions],
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Form":
        questions = tuple(question_from_json(question) for question in data["questions"])
        return cls(**{**data, "questions": questions})


@dataclass(frozen=True, kw_only=True)
class Filled:
    """A form that somebody filled: the clear answers by question id, and a sentence for each unclear one."""

    answers: dict[str, Answer] = field(default_factory=dict)
    unclear: dict[str, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return not self.answers and not self.unclear
