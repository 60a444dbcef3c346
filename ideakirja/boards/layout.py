"""How a sheet stands: its areas, in each the themes in the order in which they came up, in each the notes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .lines import as_steps, said
from .models import Board, Note
from .ready import template_of
from .template import Area, Column, Template


@dataclass
class Row:
    """A note: as one text, and as the cells of its columns. branches: what hangs on it in a mind map."""

    note: Note
    text: str
    cells: list[tuple[Column, str]]
    depth: int = 0
    is_first: bool = False
    is_last: bool = False
    branches: list["Row"] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        return [text for _column, text in self.cells]


@dataclass
class Group:
    """The notes of a theme; the theme is empty for those that have none."""

    theme: str
    rows: list[Row]

    def every_row(self) -> Iterator[Row]:
        waiting = [*reversed(self.rows)]
        while waiting:
            row = waiting.pop()
            yield row
            waiting += reversed(row.branches)


@dataclass
class AreaOnSheet:
    area: Area
    columns: tuple[Column, ...]
    groups: list[Group]

    @property
    def is_table(self) -> bool:
        return len(self.columns) > 1

    @property
    def count(self) -> int:
        return sum(1 for group in self.groups for _row in group.every_row())

    @property
    def total(self) -> int | None:
        """The sum of the column of numbers, if there is one: all the votes."""
        keys = [column.key for column in self.columns if column.is_number]
        if not keys:
            return None
        cells = [row.note.cells for group in self.groups for row in group.every_row()]
        return sum(cell.get(key, 0) for cell in cells for key in keys)


def lay_out(board: Board, template: Template | None = None) -> list[AreaOnSheet]:
    """One query. A note of an area that the template no longer has stands in the first one."""
    template = template or template_of(board)
    by_area: dict[str, list[Note]] = {area.key: [] for area in template.areas}
    for note in board.notes.all():
        by_area[template.area(note.area).key].append(note)
    return [_area(template, area, by_area[area.key]) for area in template.areas]


def themes_of(areas: Sequence[AreaOnSheet]) -> list[str]:
    """Every theme of the sheet once, in the order in which they stand."""
    return [*dict.fromkeys(group.theme for area in areas for group in area.groups if group.theme)]


def _area(template: Template, area: Area, notes: list[Note]) -> AreaOnSheet:
    columns = template.columns_of(area)
    by_theme: dict[str, list[Note]] = {}
    for note in notes:
        by_theme.setdefault(note.theme, []).append(note)
    # Those without a theme come last: they wait for one.
    themes = sorted(by_theme, key=lambda theme: not theme)
    return AreaOnSheet(area, columns, [Group(theme, _rows(by_theme[theme], columns)) for theme in themes])


def _rows(notes: list[Note], columns: tuple[Column, ...]) -> list[Row]:
    top: list[Row] = []
    # The branch that is open at each depth.
    line: list[Row] = []
    for note, depth in zip(notes, as_steps([note.depth for note in notes]), strict=True):
        cells = [(column, str(note.cells.get(column.key, ""))) for column in columns]
        row = Row(note, said(note.cells, columns), cells, depth)
        siblings = line[depth - 1].branches if depth else top
        row.is_first, row.is_last = not siblings, True
        if siblings:
            siblings[-1].is_last = False
        siblings.append(row)
        line[depth:] = [row]
    return top
