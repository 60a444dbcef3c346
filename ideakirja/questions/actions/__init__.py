"""Every write about questionnaires."""

from .drafts import (
    Refused,
    add_question,
    change_question,
    describe,
    make_questionnaire,
    move_question,
    new_id,
    put_back,
    remove_question,
)
from .keeping import retire, take_back
from .versions import adopt, lock

__all__ = [
    "Refused",
    "add_question",
    "adopt",
    "change_question",
    "describe",
    "lock",
    "make_questionnaire",
    "move_question",
    "new_id",
    "put_back",
    "remove_question",
    "retire",
    "take_back",
]
