"""Someone who writes down every published figure as an equation and lets a linear program narrow the hidden ones."""

from collections.abc import Mapping

import numpy as np
from scipy.optimize import linprog

from ideakirja.kit.gate import Gated

Counts = Mapping[str, Mapping[str, int]]


class LinearAttacker:
    """Knows the whole's table, the tables of the shown parts, and how many people are in all parts.

    Unknown: people per part and cell, none below nought.
    """

    def __init__(self, parts: Counts, whole: Gated[str], published: Mapping[str, Gated[str]]) -> None:
        self.boxes = [(part, cell) for part, row in parts.items() for cell in row]
        self.left: list[list[float]] = []
        self.right: list[float] = []
        self._learn(set(self.boxes), whole.total)
        for cell, n in whole.counts.items():
            self._learn({box for box in self.boxes if box[1] == cell}, n)
        for part, table in published.items():
            self._learn({box for box in self.boxes if box[0] == part}, table.total)
            for cell, n in table.counts.items():
                self._learn({(part, cell)}, n)

    def _learn(self, boxes: set[tuple[str, str]], people: int | None) -> None:
        if people is not None:
            self.left.append([float(box in boxes) for box in self.boxes])
            self.right.append(people)

    def between(self, part: str, cell: str) -> tuple[int, int]:
        """The fewest and the most people that there can be in a box."""
        aim = np.array([float(box == (part, cell)) for box in self.boxes])
        found = [linprog(sign * aim, A_eq=self.left, b_eq=self.right, method="highs") for sign in (1, -1)]
        assert all(result.success for result in found)
        return round(found[0].fun), round(-found[1].fun)

    def caught(self, limit: int) -> list[tuple[str, str, int, int]]:
        """Boxes of which it is certain that somebody is there, and fewer than `limit`."""
        ranges = [(part, cell, *self.between(part, cell)) for part, cell in self.boxes]
        return [box for box in ranges if 0 < box[3] < limit]
