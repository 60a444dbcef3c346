"""Every write about sheets and their notes. A closed sheet, or one of an activity that has ended, does not change."""

from .boards import change_board, close_board, open_board, reopen_board
from .bringing import bring_notes
from .moving import move_note, move_notes
from .notes import (
    Conflict,
    add_notes,
    change_note,
    choose_note,
    note_to_voice,
    remove_note,
    restore_note,
    unchoose_note,
)

__all__ = [
    "Conflict",
    "add_notes",
    "bring_notes",
    "change_board",
    "change_note",
    "choose_note",
    "close_board",
    "move_note",
    "move_notes",
    "note_to_voice",
    "open_board",
    "remove_note",
    "reopen_board",
    "restore_note",
    "unchoose_note",
]
