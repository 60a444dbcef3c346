"""Counting answers in one pass, and dividing them into parts. Raw: nothing here has passed the gate (`figures.py`)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ideakirja.questions.form import Form
from ideakirja.questions.kinds import NOT_ASKED, NOT_SAID, Question

Answers = Mapping[str, Any]
Row = dict[str, int]  # people per cell of one question


@dataclass
class Tally:
    """How many people are in each part, and in each part and cell of a question. The parts do not overlap."""

    sizes: Counter[str] = field(default_factory=Counter)
    boxes: Counter[tuple[str, str, str]] = field(default_factory=Counter)  # (question id, part, cell)

    def add(self, part: str, chosen: list[tuple[str, str]]) -> None:
        self.sizes[part] += 1
        for question_id, cell in chosen:
            self.boxes[question_id, part, cell] += 1

    def rows(self, question: Question) -> dict[str, Row]:
        """The question's counts in each part, also of its empty cells. Those whom it was not put to are in no cell."""
        cells = [*(cell.key for cell in question.cells()), NOT_SAID]
        return {part: {cell: self.boxes[question.id, part, cell] for cell in cells} for part in self.sizes}

    def asked(self, question: Question) -> dict[str, int]:
        """How many in each part the question was put to."""
        return {part: n - self.boxes[question.id, part, NOT_ASKED] for part, n in self.sizes.items()}

    def apart(self, part: str) -> "Tally":
        """Divided into this part ("own") and all others ("others")."""
        divided = Tally()
        for name, n in self.sizes.items():
            divided.sizes["own" if name == part else "others"] += n
        for (question_id, name, cell), n in self.boxes.items():
            divided.boxes[question_id, "own" if name == part else "others", cell] += n
        return divided


@dataclass(frozen=True, kw_only=True)
class Counted:
    """by_group: for each background question, its groups. by_mark: the numbers of the markers, "" without one."""

    everybody: Tally
    by_group: dict[str, Tally]
    by_mark: Tally


def counted_questions(form: Form) -> list[Question]:
    return [question for question in form.asked if not question.is_words]


def background_questions(form: Form) -> list[Question]:
    return [question for question in counted_questions(form) if question.is_background]


def count(form: Form, responses: Iterable[tuple[int | None, Answers]]) -> Counted:
    """responses: each person's marker, if any, and answers."""
    questions, background = counted_questions(form), background_questions(form)
    counted = Counted(everybody=Tally(), by_group={question.id: Tally() for question in background}, by_mark=Tally())
    for mark, answers in responses:
        chosen = [(question.id, cell) for question in questions for cell in _cells(form, question, answers)]
        counted.everybody.add("", chosen)
        counted.by_mark.add("" if mark is None else str(mark), chosen)
        for question in background:
            counted.by_group[question.id].add(_cells(form, question, answers)[0], chosen)
    return counted


def _cells(form: Form, question: Question, answers: Answers) -> list[str]:
    if not form.asks(question, answers):
        return [NOT_ASKED]
    cells = question.cell_of(answers.get(question.id))
    return [cells] if isinstance(cells, str) else cells
