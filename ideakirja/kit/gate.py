"""The suppression gate: no number of 1…k−1 people leaves the system, also not by subtraction.

Every page, export and report passes its counts through here (docs/trust.md, "Numbers").
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

DEFAULT_LIMIT = 5
WORKER_LIMIT = 10

Cell = TypeVar("Cell", bound=Hashable)


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
