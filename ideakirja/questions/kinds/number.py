"""A whole number, such as the number of children."""

import re
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ideakirja.kit.typed import clean_line

from .base import NOT_SAID, Answer, Cell, Question, Unclear

MOST_GROUPS = 30
LARGEST = 1_000_000


@dataclass(frozen=True, kw_only=True)
class Number(Question):
    """A whole number from `least` to `most`. Results show `together` following numbers as one group."""

    kind = "number"
    template = "questions/kinds/number.html"
    label = gettext_lazy("Number")
    about = gettext_lazy("A whole number, for example of children or visits.")

    least: int = 0
    most: int = 20
    together: int = 1

    def problems(self) -> list[str]:
        found = super().problems()
        if not 0 <= self.least < self.most <= LARGEST:
            found.append(_("The largest number must be larger than the smallest, and a million at most."))
        elif self.together < 1 or (self.most - self.least) // self.together >= MOST_GROUPS:
            found.append(_("Results would have more than 30 groups. Put more numbers together."))
        return found

    def _read(self, form: QueryDict) -> Answer:
        typed = re.sub(r"\s", "", clean_line(form.get(self.field_name, "")))
        if not typed:
            return None
        if not re.fullmatch(r"[0-9]{1,9}", typed) or not self.least <= int(typed) <= self.most:
            raise Unclear(
                _("Write a whole number between %(least)s and %(most)s. You can also leave it empty.")
                % {"least": self.least, "most": self.most}
            )
        return int(typed)

    def cells(self) -> list[Cell]:
        starts = range(self.least, self.most + 1, self.together)
        return [_band(start, min(start + self.together - 1, self.most)) for start in starts]

    def cell_of(self, answer: Answer) -> str | list[str]:
        if not isinstance(answer, int):
            return NOT_SAID
        start = answer - (answer - self.least) % self.together
        return _band(start, min(start + self.together - 1, self.most)).key


def _band(first: int, last: int) -> Cell:
    name = str(first) if first == last else f"{first}–{last}"
    return Cell(key=name, label={"fi": name, "sv": name, "en": name})
