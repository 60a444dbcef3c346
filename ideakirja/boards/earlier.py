"""The sheets of an activity go on from each other: needs, their assessment, mind map, vote, roadmap; and the last
sheet of social reporting sums up the months."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import override

from ideakirja.activities.models import Activity
from ideakirja.gatherings.models import Gathering, Item
from ideakirja.kit.texts import LANGUAGES

from .lines import LONGEST_CELL, NewNote, read_lines
from .models import Board, Note
from .ready import template_of
from .template import Area, Template

LONGEST_THEME = Note._meta.get_field("theme").max_length or 80


def board_before(board: Board) -> Board | None:
    """The activity's newest sheet whose notes can be brought to this one."""
    return _newest(board.activity, template_of(board).notes_from)


def chosen_text(activity: Activity | None, slug: str) -> str:
    """What was chosen on the activity's newest sheet of that template, short enough for a question."""
    board = _newest(activity, slug)
    note = board.notes.filter(is_chosen=True).first() if board else None
    if not board or not note:
        return ""
    template = template_of(board)
    column = template.columns_of(template.area(note.area))[0]
    return str(note.cells.get(column.key, ""))[:300]


@dataclass(frozen=True, kw_only=True)
class Origin:
    """An earlier sheet or a memo, by the name that becomes the theme of its notes, and the notes themselves."""

    name: str
    notes: list[NewNote]


def origins_of(board: Board) -> list[Origin]:
    """What a sheet that sums up can bring: the activity's finished memos and its earlier sheets of the same template.
    Those without notes are left out."""
    template = template_of(board)
    if not template.sums_up or not board.activity:
        return []
    memos = [*_memos(board.activity, template)]
    sheets = _sheets(board, {memo.name for memo in memos})
    return [origin for origin in (*memos, *sheets) if origin.notes]


def _sheets(board: Board, names: set[str]) -> Iterator[Origin]:
    """The oldest first. What a sheet has brought itself, under the names of others, comes from those."""
    names = {*names}
    earlier = Board.objects.filter(activity=board.activity, template=board.template, pk__lt=board.pk)
    for sheet in earlier.prefetch_related("notes").order_by("pk"):
        name = sheet.name[:LONGEST_THEME]
        notes = [
            NewNote(area=note.area, cells=note.cells, theme=name)
            for note in sheet.notes.all()
            if note.theme not in names
        ]
        names.add(name)
        yield Origin(name=name, notes=notes)


def _memos(activity: Activity, template: Template) -> Iterator[Origin]:
    """The points of finished memos that have the name of an area's point, in the language of the activity."""
    areas = {title: area for area in template.areas for title in _titles(area)}
    written = Item.objects.filter(title__in=areas, gathering__activity=activity).exclude(text="")
    items = written.exclude(gathering__memo__finished_at=None).select_related("gathering")
    by_gathering: dict[Gathering, list[NewNote]] = {}
    for item in items.order_by("gathering__starts_at", "gathering", "position"):
        theme = _name(item.gathering, activity.language)
        lines = "\n".join(textwrap.fill(line, LONGEST_CELL) for line in item.text.splitlines())
        notes = read_lines(lines, template, areas[item.title], theme=theme)
        by_gathering.setdefault(item.gathering, []).extend(notes)
    for gathering, notes in by_gathering.items():
        yield Origin(name=_name(gathering, activity.language), notes=notes)


def _titles(area: Area) -> set[str]:
    found = set()
    for language in LANGUAGES:
        with override(language):
            found.add(str(area.point))
    return found - {""}


def _name(gathering: Gathering, language: str) -> str:
    with override(language):
        day = date_format(gathering.day, "SHORT_DATE_FORMAT")
    return f"{gathering.name[: LONGEST_THEME - len(day) - 1]} {day}"


def _newest(activity: Activity | None, slug: str) -> Board | None:
    return activity.boards.filter(template=slug).first() if activity and slug else None
