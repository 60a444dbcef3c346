"""One note or many: written, changed, chosen, taken off, made into a message."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import count
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from ideakirja.kit.texts import current_language
from ideakirja.matters.actions import hear
from ideakirja.matters.models import Voice
from ideakirja.people.models import User
from ideakirja.trail.actions import record

from ..lines import Cells, NewNote, said
from ..models import Board, Note
from ..ready import template_of
from .boards import held


class Conflict(ValidationError):
    """Somebody changed the note in between. `note` is theirs; the caller still has what was typed."""

    def __init__(self, note: Note) -> None:
        super().__init__(_("Somebody changed this note while you wrote. Both texts are here. Look at them and choose."))
        self.note = note


def held_note(note: Note) -> Note:
    """The note as it is now, its board held."""
    board = held(note.board)
    now = board.notes.filter(pk=note.pk).first()
    if not now:
        raise ValidationError(_("Somebody has taken this note off the sheet."))
    return now


@transaction.atomic
def add_notes(board: Board, notes: Sequence[NewNote], *, since: int | None = None, by: User) -> list[Note]:
    """Put notes on the sheet, in their order.

    since: the newest note that the writer's page knew. If the same notes have come after it, this is a repetition of
    the same sending and nothing is added.
    """
    board = held(board)
    notes = [note for note in notes if note.cells]
    _require_places(board, notes)
    if not notes:
        return []
    if since is not None and (same := _already_there(board, notes, since)):
        return same
    last = board.notes.aggregate(last=Max("position"))["last"]
    places = count(0 if last is None else last + 1)
    rows = [
        Note(
            board=board,
            area=note.area,
            theme=note.theme,
            cells=note.cells,
            depth=note.depth,
            position=next(places) if note.position is None else note.position,
            is_chosen=note.is_chosen,
            voice_id=note.voice_id,
        )
        for note in notes
    ]
    for row in rows:
        row.save()
    record("board.written", board, by=by, count=str(len(rows)))
    return rows


def _require_places(board: Board, notes: Iterable[NewNote]) -> None:
    template = template_of(board)
    areas = {area.key: {column.key for column in template.columns_of(area)} for area in template.areas}
    for note in notes:
        if note.area not in areas or not note.cells.keys() <= areas[note.area]:
            raise ValidationError(_("The sheet has no such area. Nothing was changed."))


def _already_there(board: Board, notes: Sequence[NewNote], since: int) -> list[Note]:
    after = list(board.notes.filter(pk__gt=since).order_by("pk"))
    wanted = [(note.area, note.theme, note.cells) for note in notes]
    for start in range(len(after) - len(wanted) + 1):
        candidate = after[start : start + len(wanted)]
        if [(note.area, note.theme, note.cells) for note in candidate] == wanted:
            return candidate
    return []


@transaction.atomic
def change_note(note: Note, *, cells: Cells, area: str, theme: str = "", version: int, by: User) -> Note:
    """version: the one that the writer saw. Somebody's change in between raises Conflict and changes nothing."""
    note = held_note(note)
    _require_places(note.board, [NewNote(area=area, cells=cells)])
    if not cells:
        raise ValidationError(_("Write something, or take the note off the sheet."))
    if (note.cells, note.area, note.theme) == (cells, area, theme):
        return note
    if note.version != version:
        raise Conflict(note)
    note.cells, note.area, note.theme, note.version = cells, area, theme, version + 1
    note.save(update_fields=["cells", "area", "theme", "version"])
    record("board.note_changed", note.board, by=by)
    return note


@transaction.atomic
def choose_note(note: Note, *, by: User) -> None:
    """Mark it, for example as the most feasible. Where only one may be chosen, the mark of another goes."""
    note = held_note(note)
    template = template_of(note.board)
    if not template.has_choice:
        raise ValidationError(_("On this sheet nothing is chosen."))
    if note.is_chosen:
        return
    if template.chooses_one:
        note.board.notes.filter(is_chosen=True).update(is_chosen=False)
    note.is_chosen = True
    note.save(update_fields=["is_chosen"])
    record("board.note_chosen", note.board, by=by)


@transaction.atomic
def unchoose_note(note: Note, *, by: User) -> None:
    note = held_note(note)
    if not note.is_chosen:
        return
    note.is_chosen = False
    note.save(update_fields=["is_chosen"])
    record("board.note_unchosen", note.board, by=by)


@transaction.atomic
def remove_note(note: Note, *, by: User) -> dict[str, Any] | None:
    """Take it off for good; nothing of it is kept here. The answer is all that `restore_note` needs, None if it is
    off already."""
    board = held(note.board)
    gone = board.notes.filter(pk=note.pk).first()
    if not gone:
        return None
    note, newest = gone, board.notes.aggregate(newest=Max("pk"))["newest"]
    kept = {
        name: getattr(note, name) for name in ("area", "cells", "theme", "depth", "position", "is_chosen", "voice_id")
    }
    record("board.note_removed", board, by=by)
    note.delete()
    return kept | {"since": newest}


@transaction.atomic
def restore_note(board: Board, removed: dict[str, Any], *, by: User) -> Note:
    """Undo `remove_note`: the note is written again in its old place."""
    since = removed["since"]
    note = NewNote(**{name: value for name, value in removed.items() if name != "since"})
    return add_notes(board, [note], since=since, by=by)[0]


@transaction.atomic
def note_to_voice(board: Board, notes: Iterable[Note], *, by: User, today: date) -> Voice | None:
    """Make one message of the unit of a note, or of several that say the same. A note becomes a message once.

    None if none of the notes is there any more.
    """
    board = held(board)
    there = list(board.notes.filter(pk__in=[note.pk for note in notes]).select_related("voice"))
    fresh = [note for note in there if not note.voice]
    if not fresh:
        return there[0].voice if there else None
    template = template_of(board)
    texts = [said(note.cells, template.columns_of(template.area(note.area))) for note in fresh]
    themes = {note.theme or str(template.area(note.area).name) for note in fresh}
    question = board.question or (themes.pop() if len(themes) == 1 else board.name)
    [voice] = hear(
        [("\n".join(texts), board.activity.language if board.activity else current_language(), question)],
        unit=board.unit,
        source=Voice.Source.MEETING,
        source_name=board.name,
        readable_on=today,
        activity=board.activity,
    )
    board.notes.filter(pk__in=[note.pk for note in fresh]).update(voice=voice)
    record("board.heard", board, by=by, count=str(len(fresh)))
    return voice
