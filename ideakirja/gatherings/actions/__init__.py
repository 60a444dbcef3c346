"""Every write about gatherings: planning, the agenda, the memo and what was agreed; who comes and what it cost."""

from .agenda import add_item, change_item, move_item, remove_item
from .agreeing import agree, take_back
from .feedback import open_feedback
from .hosting import add_host, remove_host
from .memo import Overtaken, finish_memo, reopen_memo, write_item, write_plain
from .planning import (
    cancel_coming,
    cancel_gathering,
    change_gathering,
    make_gathering,
    save_plan,
    uncancel_gathering,
    was_held,
)
from .series import add_to_series, change_series, make_series, move_gathering
from .topics import add_topic, drop_topic, pick_up_topic, put_on_agenda

__all__ = [
    "Overtaken",
    "add_host",
    "add_item",
    "add_to_series",
    "add_topic",
    "agree",
    "cancel_coming",
    "cancel_gathering",
    "change_gathering",
    "change_item",
    "change_series",
    "drop_topic",
    "finish_memo",
    "make_gathering",
    "make_series",
    "move_gathering",
    "move_item",
    "open_feedback",
    "pick_up_topic",
    "put_on_agenda",
    "remove_host",
    "remove_item",
    "reopen_memo",
    "save_plan",
    "take_back",
    "uncancel_gathering",
    "was_held",
    "write_item",
    "write_plain",
]
