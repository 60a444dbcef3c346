from .books import add_cost, add_hours, add_paid_fare, remove_cost, remove_hours
from .running import (
    add_team_member,
    change_activity,
    close_activity,
    remove_team_member,
    reopen_activity,
    set_responsible,
)
from .seats import leave_seat, take_seat
from .starting import PlannedPhase, PlannedStep, start_activity
from .steps import add_step, finish_step, move_step, note_step, reopen_step, repeat_step, skip_step

__all__ = [
    "PlannedPhase",
    "PlannedStep",
    "add_cost",
    "add_hours",
    "add_paid_fare",
    "add_step",
    "add_team_member",
    "change_activity",
    "close_activity",
    "finish_step",
    "leave_seat",
    "move_step",
    "note_step",
    "remove_cost",
    "remove_hours",
    "remove_team_member",
    "reopen_activity",
    "reopen_step",
    "repeat_step",
    "set_responsible",
    "skip_step",
    "start_activity",
    "take_seat",
]
