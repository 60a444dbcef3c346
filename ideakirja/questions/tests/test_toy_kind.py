"""The recipe "Add a question kind" of CONTRIBUTING.md, followed with a toy: a slip of 0 to 9 hearts."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.template import Context, Engine
from django.utils.translation import gettext as _

from ideakirja.kit.gate import gate
from ideakirja.questions import kinds
from ideakirja.questions.form import Form
from ideakirja.questions.kinds import NOT_SAID, Answer, Cell, Question, Unclear, question_from_json

from .answers import TEXT, filled


@dataclass(frozen=True, kw_only=True)
class Hearts(Question):
    kind = "hearts"
    template = "questions/kinds/hearts.html"

    least: int = 1
    loud: bool = True

    def _read(self, form: Any) -> Answer:
        typed = form.get(self.field_name, "")
        if not typed:
            return None
        if not self.least <= len(typed) <= 9 or set(typed) != {"♥"}:
            raise Unclear(_("Draw hearts only, nine at most."))
        return len(typed)

    def cells(self) -> list[Cell]:
        return [Cell(key=str(n), label=TEXT) for n in range(self.least, 10)]


HEARTS = Hearts(id="love", text=TEXT, least=0, loud=False)
TEMPLATE = '{% include "questions/kinds/label.html" %}<input name="{{ question.field_name }}" value="{{ typed }}"{% include "questions/kinds/described.html" %}>'  # noqa: E501


@pytest.fixture(autouse=True)
def listed(monkeypatch):
    monkeypatch.setattr(kinds, "KINDS", (*kinds.KINDS, Hearts))


def test_it_is_read():
    form = Form(slug="toy", names=TEXT, titles=TEXT, intro=TEXT, questions=(HEARTS,))
    assert form.read(filled(love="♥♥♥")).answers == {"love": 3}
    assert form.read(filled(love="<3")).unclear == {"love": "Draw hearts only, nine at most."}


def test_it_comes_back_from_json_with_every_setting():
    """Also a setting that is switched off or zero, where the kind's own default is another."""
    assert question_from_json(HEARTS.to_json()) == HEARTS
    assert question_from_json(Hearts(id="love", text=TEXT).to_json()) == Hearts(id="love", text=TEXT)


def test_it_is_shown_with_what_was_typed_and_what_is_unclear():
    shown = {"number": 1, "question": HEARTS, "typed": "♥<", "problem": "Draw hearts only."}
    page = Engine.get_default().from_string(TEMPLATE).render(Context(shown))
    assert "1. Question" in page
    assert 'value="♥&lt;"' in page
    assert 'aria-describedby="q-love-problem" aria-invalid="true"' in page


def test_it_is_counted_and_passes_the_gate():
    counts = HEARTS.count([3, 3, 3, 3, 3, None, None, None, None, None])
    assert (counts["3"], counts[NOT_SAID], counts["0"]) == (5, 5, 0)
    assert gate(counts).counts == {"3": 5, NOT_SAID: 5}
