"""Results of a collection for a page: the frozen figures of its periods, with the questions' texts."""

from dataclasses import dataclass

from ideakirja.kit.texts import Texts
from ideakirja.questions.form import Condition, Form
from ideakirja.questions.kinds import NOT_ASKED, NOT_SAID, NOT_SAID_LABEL, Cell, Question

from .counting import background_questions
from .models import Collection, Figures, Mark, Period


@dataclass(frozen=True, kw_only=True)
class Row:
    """One answer of a question. count and share (0…1) are None when they are not shown."""

    label: Texts
    count: int | None
    share: float | None

    @property
    def width(self) -> int:
        """Of the bar, in hundredths."""
        return round((self.share or 0) * 100)


@dataclass(frozen=True, kw_only=True)
class Table:
    """The result of one question. condition: who was asked, when not everybody; not_asked: how many were not."""

    number: int
    question: Question
    rows: list[Row]
    condition: Condition | None = None
    not_asked: int = 0

    @property
    def hides_something(self) -> bool:
        return any(row.count is None for row in self.rows)


@dataclass(frozen=True, kw_only=True)
class Group:
    """Some of those who answered, by a background question; key is how an address names it."""

    question: Question
    cell: Cell

    @property
    def key(self) -> str:
        return f"{self.question.id}:{self.cell.key}"


@dataclass(frozen=True, kw_only=True)
class Results:
    """total: how many answered in the period, None while nothing may be seen. groups: those that may be chosen."""

    period: Period | None
    group: Group | None = None
    groups: list[Group]
    total: int | None
    tables: list[Table]


def results_of(collection: Collection, *, period: Period | None, group: str = "") -> Results:
    """Everybody's answers in an ended period, or those of one group. A group that may not be seen looks like none."""
    form = collection.version.form
    figures = {} if period is None else {_key(one): one for one in period.figures.filter(mark=None)}
    groups = [group for group in _groups(form) if group.key in figures]
    chosen = next((one for one in groups if one.key == group), None)
    return _results(form, figures.get(chosen.key if chosen else ""), period=period, group=chosen, groups=groups)


def results_of_mark(mark: Mark, *, period: Period | None) -> Results:
    """One worker's cards in an ended period."""
    figures = period.figures.filter(mark=mark).first() if period else None
    return _results(mark.collection.version.form, figures, period=period, group=None, groups=[])


def _key(figures: Figures) -> str:
    return f"{figures.group_question}:{figures.group}" if figures.group_question else ""


def _groups(form: Form) -> list[Group]:
    return [
        Group(question=question, cell=cell)
        for question in background_questions(form)
        for cell in [*question.cells(), Cell(key=NOT_SAID, label=NOT_SAID_LABEL)]
    ]


def _results(
    form: Form, figures: Figures | None, *, period: Period | None, group: Group | None, groups: list[Group]
) -> Results:
    tables = [
        Table(
            number=number,
            question=question,
            rows=_rows(question, figures),
            condition=form.condition_of(question),
            not_asked=figures.counts.get(question.id, {}).get(NOT_ASKED, 0),
        )
        for number, question in form.numbered()
        if figures and number is not None and not question.is_words and not (group and question == group.question)
    ]
    return Results(period=period, group=group, groups=groups, total=figures.total if figures else None, tables=tables)


def _rows(question: Question, figures: Figures) -> list[Row]:
    counts = figures.counts.get(question.id, {})
    asked = figures.total - counts.get(NOT_ASKED, 0)
    return [
        Row(
            label=cell.label,
            count=counts.get(cell.key),
            share=counts[cell.key] / asked if cell.key in counts else None,
        )
        for cell in [*_in_page_order(question), Cell(key=NOT_SAID, label=NOT_SAID_LABEL)]
    ]


def _in_page_order(question: Question) -> list[Cell]:
    cells = question.cells()
    steps = getattr(question, "steps", None)
    if steps is None:
        return cells
    by_key = {cell.key: cell for cell in cells}
    return [by_key[str(value)] for value, _label in steps]
