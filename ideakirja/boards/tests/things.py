"""What the tests of this folder begin with: a sheet, a sheet of an activity, notes on it."""

from datetime import date
from typing import Any

from ideakirja.activities.actions import PlannedPhase, PlannedStep, start_activity
from ideakirja.activities.models import Activity, Step
from ideakirja.boards import actions
from ideakirja.boards.layout import lay_out
from ideakirja.boards.lines import read_lines
from ideakirja.boards.models import Board, Note
from ideakirja.boards.ready import template_of
from ideakirja.demo.world import World
from ideakirja.trail.models import Entry

URL = "/en/staff/boards/"
TODAY = date(2027, 3, 12)


def a_board(world: World, template: str = "swot", **more: Any) -> Board:
    """A sheet of Keskusta without an activity, opened by Maija."""
    given = {"name": "Kevään ryhmä", "unit": world.keskusta, "by": world.maija}
    return actions.open_board(template=template, **(given | more))


def an_activity(world: World, **more: Any) -> Activity:
    """In Keskusta, one phase with one step. Timo of Rantakylä is in the team, Sari is responsible."""
    step = PlannedStep(key="1.1", names={"fi": "Nelikenttä", "sv": "Fyrfält", "en": "SWOT together"})
    given = {"unit": world.keskusta, "team": [world.timo], "responsible": world.sari, "by": world.sari}
    return start_activity(
        method="developer-client-group",
        version=1,
        name="Kehittäjäasiakkaat 2027",
        begins_on=TODAY,
        plan=[PlannedPhase(names={"fi": "Tapaamiset"}, steps=[step])],
        **(given | more),
    )


def a_step(activity: Activity) -> Step:
    return Step.objects.get(phase__activity=activity)


def write(board: Board, area: str, text: str, *, by: Any = None, theme: str = "") -> list[Note]:
    template = template_of(board)
    lines = read_lines(text, template, template.area(area), theme=theme)
    return actions.add_notes(board, lines, by=by or board.made_by)


def texts(board: Board, area: str = "") -> list[str]:
    """As they stand on the sheet, from top to bottom."""
    areas = [each for each in lay_out(board) if area in ("", each.area.key)]
    return [row.text for each in areas for group in each.groups for row in group.every_row()]


def last_verbs(number: int = 1) -> list[str]:
    return list(Entry.objects.values_list("verb", flat=True)[:number])
