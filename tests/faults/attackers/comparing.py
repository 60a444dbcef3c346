"""Someone who opens the results page after every release and subtracts what it said the time before."""

Tables = dict[str, dict[str, int]]  # {question: {cell: people}}, as a page shows them


class ComparingAttacker:
    def __init__(self) -> None:
        self.before: Tables = {}
        self.caught: list[tuple[str, str, int]] = []

    def look(self, shown: Tables, *, limit: int) -> None:
        """Whatever rose by fewer than `limit` people tells what these few answered."""
        for question, cells in shown.items():
            for cell, people in cells.items():
                rose = people - self.before.get(question, {}).get(cell, people)
                if 0 < rose < limit:
                    self.caught.append((question, cell, rose))
        self.before = shown
