"""The suppression gate: no number of 1…k−1 people leaves the system, also not by subtraction.

Every page, export and report passes its counts through here (docs/trust.md, "Numbers"). `gate` and `gate_overlapping`
decide about one table. `parts_to_show` and `gate_parts` decide about the same people divided into parts (women, men; a
worker's cards, the others'): all parts hide the same cells, and in each part these are together nobody or k people at
least. The hidden numbers then form a table of which only the margins are known, each 0 or k at least; whoever knows the
margins can narrow no number in it to less than k (docs/decisions/0016).
"""

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

DEFAULT_LIMIT = 5
WORKER_LIMIT = 10

Cell = TypeVar("Cell", bound=Hashable)
Part = TypeVar("Part", bound=Hashable)


@dataclass(frozen=True, kw_only=True)
class Gated(Generic[Cell]):
    """Counts that may be shown. A cell that is missing here is not shown; why it is missing is not told."""

    total: int | None
    counts: dict[Cell, int] = field(default_factory=dict)

    @property
    def is_hidden(self) -> bool:
        return self.total is None

    def share(self, cell: Cell) -> float | None:
        """Part of the total, 0…1."""
        if self.total is None or cell not in self.counts:
            return None
        return self.counts[cell] / self.total


def gate(counts: Mapping[Cell, int], *, limit: int = DEFAULT_LIMIT) -> Gated[Cell]:
    """Decide which cells of a one-way table, whose total is public, may be shown.

    counts: how many people chose each cell; the cells do not overlap and cover everybody.
    Cells of 0…limit−1 are held back. If those together hold 1…limit−1 people, or only one cell is held back, the
    total would tell it: then the smallest shown cell is held back too, until the held-back cells together hold
    nobody or at least `limit` people in at least two cells.
    """
    if limit < 2:
        raise ValueError(f"limit must be at least 2, got {limit}")
    total = sum(counts.values())
    if total < limit:
        return Gated(total=None)
    shown = {cell: n for cell, n in counts.items() if n >= limit}
    held = {cell: n for cell, n in counts.items() if n < limit}
    while shown and sum(held.values()) > 0 and (sum(held.values()) < limit or len(held) < 2):
        smallest = min(shown, key=lambda cell: (shown[cell], str(cell)))
        held[smallest] = shown.pop(smallest)
    return Gated(total=total, counts=shown)


def gate_overlapping(counts: Mapping[Cell, int], total: int, *, limit: int = DEFAULT_LIMIT) -> Gated[Cell]:
    """Where a person may choose many cells: each is its own yes/no table ("chose it" and "did not")."""
    if total < limit:
        return Gated(total=None)
    return Gated(
        total=total,
        counts={cell: n for cell, n in counts.items() if n >= limit and (total - n == 0 or total - n >= limit)},
    )


def parts_to_show(sizes: Mapping[Part, int], *, limit: int = DEFAULT_LIMIT) -> set[Part]:
    """Which parts of the people may be shown beside the whole: those left out are together nobody or `limit` at least.

    sizes: people in each part; the parts do not overlap and cover everybody.
    """
    shown = {part for part, n in sizes.items() if n >= limit}
    while shown and 0 < sum(n for part, n in sizes.items() if part not in shown) < limit:
        shown.remove(min(shown, key=lambda part: (sizes[part], str(part))))
    return shown


def gate_parts(
    parts: Mapping[Part, Mapping[Cell, int]],
    shown: Collection[Part],
    *,
    whole: Gated[Cell],
    limit: int = DEFAULT_LIMIT,
) -> dict[Part, Gated[Cell]]:
    """One question's tables for the parts that `parts_to_show` chose, beside that of the whole.

    parts: people per cell in every part, also in those that are not shown; the cells do not overlap.
    whole: the gated table of everybody.
    """
    rows = [*(parts[part] for part in shown), _together(parts, shown)]
    hidden = {cell for row in rows for cell, n in row.items() if cell not in whole.counts or 0 < n < limit}
    while small := next((row for row in rows if 0 < sum(row[cell] for cell in hidden) < limit), None):
        open_cells = [cell for cell, n in small.items() if n and cell not in hidden]
        hidden.add(min(open_cells, key=lambda cell: (small[cell], str(cell))))
    return {part: _without(hidden, parts[part], sum(parts[part].values()), limit) for part in shown}


def gate_overlapping_parts(
    parts: Mapping[Part, Mapping[Cell, int]],
    sizes: Mapping[Part, int],
    shown: Collection[Part],
    *,
    whole: Gated[Cell],
    limit: int = DEFAULT_LIMIT,
) -> dict[Part, Gated[Cell]]:
    """The same where a person may choose many cells: each is a yes/no table of its own, for all parts or for none."""
    rows = [(sizes[part], parts[part]) for part in shown]
    rows.append((sum(n for part, n in sizes.items() if part not in shown), _together(parts, shown)))
    hidden = {
        cell
        for size, row in rows
        for cell, n in row.items()
        if cell not in whole.counts or 0 < n < limit or 0 < size - n < limit
    }
    return {part: _without(hidden, parts[part], sizes[part], limit) for part in shown}


def _together(parts: Mapping[Part, Mapping[Cell, int]], shown: Collection[Part]) -> dict[Cell, int]:
    """The parts that are not shown: whoever subtracts the others from the whole gets these."""
    return {
        cell: sum(row[cell] for part, row in parts.items() if part not in shown)
        for cell in next(iter(parts.values()), {})
    }


def _without(hidden: Collection[Cell], row: Mapping[Cell, int], size: int, limit: int) -> Gated[Cell]:
    """An empty cell is not told from a hidden one."""
    return Gated(total=size, counts={cell: n for cell, n in row.items() if cell not in hidden and n >= limit})
