"""Figures by groups against a linear program (docs/trust.md, "Numbers"). IDEAKIRJA_TABLES=10000 is the full form."""

import os
import random
from collections import Counter

from ideakirja.kit.gate import gate, gate_parts, parts_to_show

from .attackers.linear import Counts, LinearAttacker

LIMIT = 5
TABLES = int(os.environ.get("IDEAKIRJA_TABLES", "120"))


def drawn(lot: random.Random) -> Counts:
    """A small unit's table: two to four groups of different sizes, three to six answers, some of them rare."""
    cells = [f"cell-{n}" for n in range(lot.randint(3, 6))]
    weights = [lot.random() ** 2 for _cell in cells]
    parts = {}
    for n in range(lot.randint(2, 4)):
        chosen = Counter(lot.choices(cells, weights, k=lot.choice((3, 8, 20, 40, 80))))
        parts[f"part-{n}"] = {cell: chosen[cell] for cell in cells}
    return parts


def whole_of(parts: Counts) -> dict[str, int]:
    return {cell: sum(row[cell] for row in parts.values()) for cell in next(iter(parts.values()))}


def test_no_hidden_number_can_be_narrowed_to_less_than_the_limit():
    lot = random.Random(15)
    shown_figures = 0
    for _round in range(TABLES):
        parts = drawn(lot)
        whole = gate(whole_of(parts), limit=LIMIT)
        if whole.is_hidden:
            continue
        sizes = {part: sum(row.values()) for part, row in parts.items()}
        published = gate_parts(parts, parts_to_show(sizes, limit=LIMIT), whole=whole, limit=LIMIT)
        shown_figures += sum(len(table.counts) for table in published.values())
        assert LinearAttacker(parts, whole, published).caught(LIMIT) == [], parts
    assert shown_figures > TABLES, "A gate that shows nothing is safe and useless."


def test_the_attacker_wins_when_each_group_is_gated_alone():
    """The attacker can do it: without a common choice of hidden cells, many tables fall."""
    lot = random.Random(15)
    fallen = 0
    for _round in range(40):
        parts = drawn(lot)
        whole = gate(whole_of(parts), limit=LIMIT)
        alone = {part: gate(row, limit=LIMIT) for part, row in parts.items()}
        published = {part: table for part, table in alone.items() if not table.is_hidden}
        fallen += not whole.is_hidden and bool(LinearAttacker(parts, whole, published).caught(LIMIT))
    assert fallen >= 10
