"""A whole questionnaire as it is asked: its questions, in order, and how a filled form is read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from ideakirja.kit.texts import Texts

from .kinds import Answer, Question, Unclear, question_from_json


@dataclass(frozen=True, kw_only=True)
class Condition:
    """A question is asked of those who gave one of `answers` to question `number`. cells: their keys, for scripts."""

    number: int
    field_name: str
    cells: str
    answers: list[Texts]


@dataclass(frozen=True, kw_only=True)
class Form:
    """What is asked. Frozen: a form that has been opened to answers never changes; a new version does."""

    slug: str
    names: Texts  # what the staff call it
    titles: Texts  # what the person who answers sees on top
    intro: Texts
    questions: tuple[Question, ...]
    minutes: int = 2
    is_oral: bool = False  # a worker writes down what was said aloud; nobody else can open it

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

    @cached_property
    def by_id(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}

    def before(self, question_id: str) -> list[Question]:
        """The asked questions that stand before this one; all of them for one that is not there yet."""
        ids = [question.id for question in self.questions]
        until = ids.index(question_id) if question_id in ids else len(ids)
        return [question for question in self.questions[:until] if question.is_asked]

    def number_of(self, question_id: str) -> int | None:
        return next((number for number, question in self.numbered() if question.id == question_id), None)

    def problems(self) -> list[str]:
        """All that is wrong, each sentence with its place: for logs and for checks of our own questionnaires."""
        return [
            f"{self.slug}, {place}: {problem}" if place else f"{self.slug}: {problem}"
            for place, problems in self.problems_by_question().items()
            for problem in problems
        ]

    def problems_by_question(self) -> dict[str, list[str]]:
        """Sentences for the one who makes it, by question id; those of the whole under "". Empty when all is well."""
        found = {"": self._problems_of_the_whole()}
        for question in self.questions:
            found[question.id] = [*question.problems(), *self._problems_of_condition(question)]
        return {place: problems for place, problems in found.items() if problems}

    def _problems_of_the_whole(self) -> list[str]:
        found = []
        if not self.names.get("fi"):
            found.append(_("The questionnaire has no name in Finnish."))
        if not self.titles.get("fi"):
            found.append(_("The questionnaire has no title in Finnish for those who answer."))
        if not self.asked:
            found.append(_("Nothing is asked yet. Add a question."))
        if len(self.by_id) < len(self.questions):
            found.append(_("Two questions have the same id."))
        return found

    def _problems_of_condition(self, question: Question) -> list[str]:
        if not question.shown_if:
            return []
        if len(question.shown_if) > 1:
            return [_("Whether this is asked may depend on one question only.")]
        ((other_id, cells),) = question.shown_if.items()
        other = self.by_id.get(other_id)
        if other is None:
            return [_("Whether this is asked depends on a question that has been removed. Choose again who is asked.")]
        if other not in self.before(question.id):
            return [_("Whether this is asked depends on a later question. Move that question up, or this one down.")]
        known = {cell.key for cell in other.cells()} if other.can_decide else set()
        if not cells or not set(cells) <= known:
            return [_("Whether this is asked depends on an answer that has been removed. Choose again who is asked.")]
        if other.is_overlapping and len(cells) > 1:
            return [
                _("Whether this is asked may depend on one answer only, because people may choose many answers there.")
            ]
        return []

    def asks(self, question: Question, answers: Mapping[str, Answer]) -> bool:
        """Is the question put to somebody who gave these (read) answers to the questions before it?"""
        return all(
            not {*cells}.isdisjoint(_listed(self.by_id[other].cell_of(answers.get(other))))
            for other, cells in question.shown_if.items()
        )

    def condition_of(self, question: Question) -> "Condition | None":
        """Who is asked, for a page; None when everybody is, or when the condition is not in order."""
        if not question.shown_if or self._problems_of_condition(question):
            return None
        ((other_id, cells),) = question.shown_if.items()
        other = self.by_id[other_id]
        return Condition(
            number=self.number_of(other_id) or 0,
            field_name=other.field_name,
            cells=" ".join(cells),
            answers=[cell.label for cell in other.cells() if cell.key in cells],
        )

    def missing_in(self, language: str) -> int:
        """How many texts have not been translated yet."""
        own = [texts for texts in (self.names, self.titles, self.intro) if any(texts.values())]
        return sum(1 for texts in own if not texts.get(language)) + sum(
            question.missing_in(language) for question in self.questions
        )

    def named(self, names: Texts) -> "Form":
        return replace(self, names=names)

    def with_questions(self, questions: list[Question]) -> "Form":
        return replace(self, questions=tuple(questions))

    def read(self, filled: QueryDict) -> "Filled":
        """Read every answer. Never raises: what is unclear is listed, and nothing typed is lost.

        What was answered to a question that is not put to this person is dropped, and nothing is demanded there.
        """
        answers: dict[str, Answer] = {}
        unclear: dict[str, str] = {}
        for question in self.asked:
            if not self.asks(question, answers):
                continue
            try:
                answer = question.read(filled)
            except Unclear as problem:
                unclear[question.id] = problem.message
                continue
            if answer is not None:
                answers[question.id] = answer
        return Filled(answers=answers, unclear=unclear)

    def to_json(self) -> dict[str, Any]:
        oral = {"is_oral": True} if self.is_oral else {}
        return oral | {
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


def _listed(cells: str | list[str]) -> list[str]:
    return [cells] if isinstance(cells, str) else cells
