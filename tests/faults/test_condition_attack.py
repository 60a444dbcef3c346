"""Questions that are put to some only, against a linear program that reads all tables (docs/decisions/0017)."""

import os
import random
from collections import Counter
from itertools import product

import numpy as np
from scipy.optimize import linprog

from ideakirja.kit.gate import gate
from ideakirja.questions.form import Form
from ideakirja.questions.kinds import NOT_ASKED, NOT_SAID, Choice, Many, Option
from ideakirja.surveys.counting import count
from ideakirja.surveys.figures import Seen, seen

LIMIT = 5
TABLES = int(os.environ.get("IDEAKIRJA_TABLES", "120"))
TEXT = {"fi": "?"}
GROUPS, FIRST, SECOND = ("g1", "g2"), ("a1", "a2", "a3"), ("b1", "b2")


def choice(name, options, kind=Choice, **more):
    return kind(id=name, text=TEXT, options=tuple(Option(id=one, text=TEXT) for one in options), **more)


def form_of(shown_if):
    """A background question, one that decides, and one that depends on it."""
    questions = (
        choice("group", GROUPS, is_background=True),
        choice("first", FIRST),
        choice("second", SECOND, shown_if={"first": shown_if}),
    )
    return Form(slug="", names=TEXT, titles=TEXT, intro={}, questions=questions)


def drawn(lot, shown_if):
    """The answers of a small unit; some answers are rare."""

    def weights(cells):
        return [lot.random() ** 3 for _cell in cells]

    ways = {"group": weights(GROUPS), "first": weights((*FIRST, None)), "second": weights((*SECOND, None))}
    people = []
    for _n in range(lot.choice((8, 14, 25, 60))):
        (group,) = lot.choices(GROUPS, ways["group"])
        (first,) = lot.choices((*FIRST, None), ways["first"])
        (second,) = lot.choices((*SECOND, None), ways["second"])
        said = {"group": group, "first": first, "second": second if first in shown_if else None}
        people.append((None, {name: cell for name, cell in said.items() if cell}))
    return people


class Attacker:
    """Knows every published table and who is asked what. Unknown: people in each group with each pair of answers."""

    def __init__(self, tables: list[Seen], shown_if):
        pairs = [(a, b) for a in (*FIRST, NOT_SAID) for b in ((*SECOND, NOT_SAID) if a in shown_if else (NOT_ASKED,))]
        self.boxes = [(group, a, b) for group, (a, b) in product((*GROUPS, NOT_SAID), pairs)]
        self.left, self.right = [], []
        for table in tables:
            inside = [box for box in self.boxes if table.group[1] in ("", box[0])]
            self._learn(inside, table.total)
            for place, question in enumerate(("group", "first", "second")):
                for cell, n in table.counts.get(question, {}).items():
                    self._learn([box for box in inside if box[place] == cell], n)

    def _learn(self, boxes, people):
        self.left.append([float(box in boxes) for box in self.boxes])
        self.right.append(people)

    def caught(self):
        """Answers that are certain to be those of fewer people than the limit, but perhaps not of nobody."""
        found = []
        for group in (None, *GROUPS, NOT_SAID):
            for place, cells in ((1, (*FIRST, NOT_SAID)), (2, (*SECOND, NOT_SAID))):
                for cell in cells:
                    aim = np.array([float(box[place] == cell and group in (None, box[0])) for box in self.boxes])
                    result = linprog(-aim, A_eq=self.left, b_eq=self.right, method="highs")
                    assert result.success
                    if 0 < round(-result.fun) < LIMIT:
                        found.append((group, cell, round(-result.fun)))
        return found


def test_no_hidden_number_can_be_narrowed_through_a_condition():
    lot = random.Random(17)
    shown = 0
    for _round in range(TABLES):
        shown_if = lot.choice((["a1"], ["a1", "a2"], ["a2", "a3"]))
        form, people = form_of(shown_if), drawn(lot, shown_if)
        tables = [*seen(form, count(form, people), limit=LIMIT)]
        shown += sum("second" in table.counts for table in tables)
        assert Attacker(tables, shown_if).caught() == [], (shown_if, Counter(tuple(p[1].values()) for p in people))
    assert shown > TABLES / 4, "Figures that are never shown are safe and useless."


def test_the_attacker_wins_when_the_dependent_table_is_gated_alone():
    """With those not asked as one more answer, their number tells what the deciding question hides."""
    lot = random.Random(17)
    fallen = 0
    for _round in range(40):
        shown_if = lot.choice((["a1"], ["a1", "a2"], ["a2", "a3"]))
        people = [person for _mark, person in drawn(lot, shown_if)]
        first = gate(Counter(person.get("first", NOT_SAID) for person in people), limit=LIMIT)
        cells = [person.get("second", NOT_SAID) if person.get("first") in shown_if else NOT_ASKED for person in people]
        second = gate(Counter(cells), limit=LIMIT)
        table = Seen(total=len(people), counts={"first": first.counts, "second": second.counts})
        fallen += bool(Attacker([table], shown_if).caught())
    assert fallen >= 5


def chain(lot):
    """A question that hangs on one that hangs on a third; some of them may be answered many times."""
    kinds = [lot.choice((Choice, Many)) for _n in range(3)]
    deciding = lot.sample(FIRST, 1 if kinds[0] is Many else lot.choice((1, 2)))
    questions = (
        choice("group", GROUPS, is_background=True),
        choice("first", FIRST, kinds[0], is_background=kinds[0] is Choice and lot.random() < 0.5),
        choice("second", SECOND, kinds[1], shown_if={"first": deciding}),
        choice("third", SECOND, kinds[2], shown_if={"second": [lot.choice(SECOND)]}),
    )
    form = Form(slug="", names=TEXT, titles=TEXT, intro={}, questions=questions)
    assert not form.problems()
    return form


def answered(form, lot):
    """What one person may have answered: nothing where they were not asked."""
    answers = {}
    for question in form.asked:
        cells = [option.id for option in question.options]
        picked = lot.choices(cells, [4, 2, 1][: len(cells)])[0]
        said = [cell for cell in cells if lot.random() < 0.5] if question.is_overlapping else picked
        if said and form.asks(question, answers) and lot.random() < 0.9:
            answers[question.id] = said
    return answers


def test_every_number_that_leaves_is_large_enough():
    """Also of chains of conditions, of groups and of a worker's own cards; those not asked too."""
    lot = random.Random(18)
    shown = 0
    for _round in range(TABLES * 3):
        form = chain(lot)
        people = [(lot.choice((None, 1, 2)), answered(form, lot)) for _n in range(lot.choice((5, 9, 20, 50, 120)))]
        for table in seen(form, count(form, people), limit=LIMIT):
            least = 10 if table.mark else LIMIT
            numbers = [n for counts in table.counts.values() for n in counts.values()]
            shown += sum(name in table.counts for name in ("second", "third"))
            assert min(numbers, default=least) >= least, (table, form)
    assert shown > TABLES
