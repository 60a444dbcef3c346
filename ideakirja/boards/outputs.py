"""What was written on the sheets of an activity, as plain data for its report."""

from typing import Any

from ideakirja.activities.models import Activity

from .layout import AreaOnSheet, Group, Row, lay_out
from .ready import template_of


def outputs(activity: Activity) -> list[dict[str, Any]]:
    """A dict for each sheet that has notes, the oldest first, in the page's language:

    {"name", "template", "question", "is_closed", "is_script", "choice", "areas": [{"name", "columns": [name, …],
    "groups": [{"theme", "notes": [{"text", "cells": [text, …], "depth", "is_chosen"}]}]}]}
    Only areas with notes. choice: what is_chosen means ("Most feasible"), "" where nothing is chosen.
    """
    boards = activity.boards.prefetch_related("notes").order_by("pk")
    return [
        {
            "name": board.name,
            "template": board.template,
            "question": board.question,
            "is_closed": board.closed_on is not None,
            "is_script": template_of(board).has_roles,
            "choice": str(template_of(board).choice),
            "areas": [_area(area) for area in lay_out(board) if area.count],
        }
        for board in boards
        if board.notes.all()
    ]


def _area(area: AreaOnSheet) -> dict[str, Any]:
    return {
        "name": str(area.area.name),
        "columns": [str(column.name) for column in area.columns],
        "groups": [_group(group) for group in area.groups],
    }


def _group(group: Group) -> dict[str, Any]:
    return {"theme": group.theme, "notes": [_note(row) for row in group.every_row()]}


def _note(row: Row) -> dict[str, Any]:
    return {"text": row.text, "cells": row.texts, "depth": row.depth, "is_chosen": row.note.is_chosen}
