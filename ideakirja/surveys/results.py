"""Results of a collection: counts and shares per question, every one through the suppression gate."""

from collections.abc import Iterable
from dataclasses import dataclass

from ideakirja.kit.gate import WORKER_LIMIT, Gated, gate, gate_overlapping
from ideakirja.questions.kinds import NOT_SAID, NOT_SAID_LABEL, Cell, Question

from .models import Collection, Mark


@dataclass(frozen=True, kw_only=True)
class Row:
    """One answer of a question. count and share (0…1) are None when they are not shown."""

    label: dict[str, str]
    count: int | None
    share: float | None

    @property
    def width(self) -> int:
        """Of the bar, in hundredths."""
        return round((self.share or 0) * 100)


@dataclass(frozen=True, kw_only=True)
class Table:
    """The result of one question."""

    number: int
    question: Question
    rows: list[Row]

    @property
    def hides_something(self) -> bool:
        return any(row.count is None for row in self.rows)


@dataclass(frozen=True, kw_only=True)
class Results:
    """total: how many answered, None below the limit."""

    total: int | None
    limit: int
    tables: list[Table]


def results_of(collection: Collection) -> Results:
    """Everybody's answers, without those that the spam guard set aside."""
    answers = collection.responses.counted().values_list("answers", flat=True)
    return _results(collection, list(answers), limit=collection.release_limit)


def results_of_mark(mark: Mark) -> Results:
    """One worker's cards: from 10 on, and only when subtracting them would not show the few cards of the others."""
    collection = mark.collection
    everybody = collection.responses.counted()
    own = list(everybody.filter(mark=mark.number).values_list("answers", flat=True))
    others = everybody.count() - len(own)
    if 0 < others < WORKER_LIMIT:
        own = []
    return _results(collection, own, limit=max(WORKER_LIMIT, collection.release_limit))


def _results(collection: Collection, answers: list[dict[str, object]], *, limit: int) -> Results:
    if len(answers) < limit:
        return Results(total=None, limit=limit, tables=[])
    tables = [
        Table(number=number, question=question, rows=list(_rows(question, answers, limit)))
        for number, question in collection.version.form.numbered()
        if number is not None and not question.is_words
    ]
    return Results(total=len(answers), limit=limit, tables=tables)


def _rows(question: Question, answers: list[dict[str, object]], limit: int) -> Iterable[Row]:
    counts = question.count(answer.get(question.id) for answer in answers)  # type: ignore[misc]
    gated: Gated[str]
    if question.is_overlapping:
        gated = gate_overlapping(counts, len(answers), limit=limit)
    else:
        gated = gate(counts, limit=limit)
    for cell in [*_in_page_order(question), Cell(key=NOT_SAID, label=NOT_SAID_LABEL)]:
        yield Row(label=cell.label, count=gated.counts.get(cell.key), share=gated.share(cell.key))


def _in_page_order(question: Question) -> list[Cell]:
    cells = question.cells()
    steps = getattr(question, "steps", None)
    if steps is None:
        return cells
    by_key = {cell.key: cell for cell in cells}
    return [by_key[str(value)] for value, _label in steps]
