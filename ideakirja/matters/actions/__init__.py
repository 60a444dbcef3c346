"""Every write about voices and matters. Read aloud, this is how no voice is lost.

A refusal is a ValidationError with a whole sentence: what is in the way and what to do next.
"""

from .doing import add_action, change_action, finish_action, record_outcome, remove_action, reopen_action
from .matters import change_matter, decide
from .tellings import tell, withdraw_telling
from .voices import answer, hear, join, look_at_voices, move, open_matter, restore, take_no_action, undo_fate

__all__ = [
    "add_action",
    "answer",
    "change_action",
    "change_matter",
    "decide",
    "finish_action",
    "hear",
    "join",
    "look_at_voices",
    "move",
    "open_matter",
    "record_outcome",
    "remove_action",
    "reopen_action",
    "restore",
    "take_no_action",
    "tell",
    "undo_fate",
    "withdraw_telling",
]
