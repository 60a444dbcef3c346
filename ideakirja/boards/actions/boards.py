"""The sheet as a whole: opening, naming, closing."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from ideakirja.activities.models import Activity, Step
from ideakirja.kit.texts import current_language
from ideakirja.people.models import Unit, User
from ideakirja.trail.actions import record

from ..earlier import chosen_text
from ..models import Board, Note
from ..ready import find_template
from ..template import Template


def held(board: Board) -> Board:
    """The board as it is now, held until the end of the transaction. A closed one does not change."""
    board = _locked(board)
    if board.closed_on:
        raise ValidationError(_("The sheet is closed. Open it again first."))
    if board.is_closed:
        raise ValidationError(_("The activity has ended. Open it again first."))
    return board


def _locked(board: Board) -> Board:
    return Board.objects.select_for_update(of=("self",)).select_related("activity__closing").get(pk=board.pk)


@transaction.atomic
def open_board(
    *,
    template: str,
    name: str,
    question: str = "",
    unit: Unit,
    activity: Activity | None = None,
    step: Step | None = None,
    by: User,
) -> Board:
    """Put a sheet to use. A step has one sheet: opening it again gives the same.

    Ready texts are written on it in the activity's language. Without a question, the note that was chosen on the
    sheet before it becomes the question, where the template says so.
    """
    form = find_template(template)
    if form is None:
        raise ValidationError(_("This sheet is no longer there. Choose another one."))
    if step:
        step = Step.objects.select_for_update(of=("self",)).get(pk=step.pk)
        if board := Board.objects.filter(step=step).first():
            return board
    if activity and activity.is_closed:
        raise ValidationError(_("The activity has ended. Open it again first."))
    board = Board(unit=unit, activity=activity, step=step, template=template, name=name, made_by=by)
    board.question = question or chosen_text(activity, form.question_from)
    board.full_clean(exclude=["activity", "step", "closed_on"])
    board.save()
    with translation.override(activity.language if activity else current_language()):
        _start(board, form)
    record("board.opened", board, by=by)
    return board


def _start(board: Board, template: Template) -> None:
    texts = [(template.area(key), text) for key, texts in template.starting for text in texts]
    Note.objects.bulk_create(
        Note(board=board, area=area.key, cells={template.columns_of(area)[0].key: str(text)}, position=position)
        for position, (area, text) in enumerate(texts)
    )


@transaction.atomic
def change_board(board: Board, *, name: str, question: str, by: User) -> None:
    board = held(board)
    if (board.name, board.question) == (name, question):
        return
    board.name, board.question = name, question
    board.full_clean(exclude=["activity", "step", "closed_on"])
    board.save(update_fields=["name", "question"])
    record("board.changed", board, by=by)


@transaction.atomic
def close_board(board: Board, *, by: User, today: date) -> None:
    """Nothing changes on it any more. It can still be read and printed."""
    board = _locked(board)
    if board.closed_on:
        return
    board.closed_on = today
    board.save(update_fields=["closed_on"])
    record("board.closed", board, by=by)


@transaction.atomic
def reopen_board(board: Board, *, by: User) -> None:
    board = _locked(board)
    if not board.closed_on:
        return
    board.closed_on = None
    board.save(update_fields=["closed_on"])
    record("board.reopened", board, by=by)
