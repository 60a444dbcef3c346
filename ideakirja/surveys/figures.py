"""Which of a period's counts may be seen, all decided together: of everybody, of each background group, of each marker.

Whoever may see several of these tables can subtract them; the gate knows that (kit/gate.py, docs/decisions/0016).
A question that was put to some only is shown where the other tables tell already to how many (docs/decisions/0017).
"""

from collections.abc import Collection as Several
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ideakirja.kit.gate import (
    WORKER_LIMIT,
    Gated,
    gate,
    gate_overlapping,
    gate_overlapping_parts,
    gate_parts,
    parts_to_show,
)
from ideakirja.questions.form import Form
from ideakirja.questions.kinds import NOT_ASKED, NOT_SAID, Question

from .counting import Counted, Tally, background_questions, counted_questions

Whole = Mapping[str, Gated[str]]  # by question id
HIDDEN: Gated[str] = Gated(total=None)


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What may be seen of some people. mark: whose cards; group: (background question, cell); neither: everybody."""

    total: int
    counts: dict[str, dict[str, int]]
    mark: int | None = None
    group: tuple[str, str] = ("", "")


def seen(form: Form, counted: Counted, *, limit: int) -> Iterator[Seen]:
    """Nothing when fewer than `limit` people answered."""
    questions = counted_questions(form)
    whole = _gate_whole(form, questions, counted.everybody, limit)
    total = counted.everybody.sizes.total()
    if total < limit:
        return
    yield Seen(total=total, counts=_shown(whole, total))
    for background in background_questions(form):
        tally = counted.by_group[background.id]
        others = [question for question in questions if question is not background]
        shown = parts_to_show(tally.sizes, limit=limit)
        for part, tables in _gate_parts(form, others, tally, shown, whole, limit).items():
            size = tally.sizes[part]
            yield Seen(total=size, counts=_shown(tables, size), group=(background.id, part))
    limit = max(limit, WORKER_LIMIT)
    for number in filter(None, counted.by_mark.sizes):
        tally = counted.by_mark.apart(number)
        if "own" in parts_to_show(tally.sizes, limit=limit):
            tables = _gate_parts(form, questions, tally, ["own"], whole, limit)["own"]
            size = tally.sizes["own"]
            yield Seen(total=size, counts=_shown(tables, size), mark=int(number))


def _gate_whole(form: Form, questions: list[Question], everybody: Tally, limit: int) -> dict[str, Gated[str]]:
    tables: dict[str, Gated[str]] = {}
    for question in questions:
        tables[question.id] = HIDDEN
        if all(_tells(form.by_id[other], [tables[other]], cells) for other, cells in question.shown_if.items()):
            tables[question.id] = _gate(question, everybody, limit)
    return tables


def _gate(question: Question, everybody: Tally, limit: int) -> Gated[str]:
    row = everybody.rows(question).get("", {})
    if question.is_overlapping:
        return gate_overlapping(row, everybody.asked(question).get("", 0), limit=limit)
    return gate(row, limit=limit)


def _gate_parts(
    form: Form, questions: list[Question], tally: Tally, shown: Several[str], whole: Whole, limit: int
) -> dict[str, dict[str, Gated[str]]]:
    """For each shown part, its gated tables by question id."""
    found: dict[str, dict[str, Gated[str]]] = {part: {} for part in shown}
    for question in questions:
        rows, of_all, asked = tally.rows(question), whole[question.id], tally.asked(question)
        if of_all.is_hidden or not _told_in_parts(form, question, found):
            tables = dict.fromkeys(shown, HIDDEN)
        elif question.is_overlapping:
            tables = gate_overlapping_parts(rows, asked, shown, whole=of_all, limit=limit)
        else:
            tables = gate_parts(rows, shown, whole=of_all, limit=limit)
        for part, table in tables.items():
            found[part][question.id] = table
    return found


def _told_in_parts(form: Form, question: Question, found: Mapping[str, Whole]) -> bool:
    """Do the parts' tables tell to how many in each the question was put? Where the condition is the very question
    that divides the parts, their sizes tell it."""
    conditions = [(form.by_id[other], cells) for other, cells in question.shown_if.items()]
    parts = [*found.values()]
    return all(
        any(other.id not in tables for tables in parts)
        or _tells(other, [tables[other.id] for tables in parts], cells, is_part=True)
        for other, cells in conditions
    )


def _tells(other: Question, tables: Several[Gated[str]], cells: Several[str], *, is_part: bool = False) -> bool:
    """Do these tables of `other` tell how many are in `cells`? Then it is nobody, or as many as the limit at least.

    So when what is hidden lies all inside `cells`, or all outside. In the whole also when nobody is hidden.
    """
    if not tables or any(table.is_hidden for table in tables):
        return False
    seen = {cell for table in tables for cell in table.counts}
    if other.is_overlapping:  # each cell is a table of its own; Form.problems lets a condition have one
        return set(cells) <= seen
    if not is_part and all(sum(table.counts.values()) == table.total for table in tables):
        return True
    hidden = {*(cell.key for cell in other.cells()), NOT_SAID} - seen
    return hidden.isdisjoint(cells) or hidden <= {*cells}


def _shown(tables: Whole, size: int) -> dict[str, dict[str, int]]:
    """Counts by question id. For a question that was put to some only, also how many it was not put to."""
    shown = {}
    for question_id, table in tables.items():
        counts = dict(table.counts)
        if table.total is not None and table.total < size:
            counts[NOT_ASKED] = size - table.total
        if counts:
            shown[question_id] = counts
    return shown
