"""Rating: faces, and a scale with a word for every step."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ideakirja.kit.texts import Texts

from .base import NOT_SAID, Answer, Cell, Question, unknown_choice


@dataclass(frozen=True, kw_only=True)
class Scale(Question):
    """Steps 1…n with a word for each, 1 the lowest (book entry 4: five steps of agreeing)."""

    kind = "scale"
    template = "questions/kinds/scale.html"
    label = gettext_lazy("Scale with words")
    about = gettext_lazy("Steps from the lowest to the highest, with a word for each.")
    can_decide = True

    labels: tuple[Texts, ...] = field(default_factory=tuple)

    def __post_init__(self) -> None:
        object.__setattr__(self, "labels", tuple(self.labels))

    def problems(self) -> list[str]:
        found = super().problems()
        if not 2 <= len(self.labels) <= 10:
            found.append(_("There must be 2 to 10 steps. Now there are %(n)s.") % {"n": len(self.labels)})
        found += [
            _("Step %(n)s has no word in Finnish.") % {"n": n}
            for n, label in enumerate(self.labels, start=1)
            if not label.get("fi")
        ]
        return found

    def texts(self) -> Iterator[Texts]:
        yield from super().texts()
        yield from self.labels

    @property
    def steps(self) -> list[tuple[int, Texts]]:
        """(value, label), in the order of the page."""
        return list(enumerate(self.labels, start=1))

    def _read(self, form: QueryDict) -> Answer:
        value = form.get(self.field_name, "")
        if value in ("", NOT_SAID):
            return None
        if value not in {str(step) for step, _label in self.steps}:
            raise unknown_choice()
        return int(value)

    def cells(self) -> list[Cell]:
        return [Cell(key=str(step), label=label) for step, label in self.steps]


@dataclass(frozen=True, kw_only=True)
class Faces(Scale):
    """Three or five faces with a word under each; 1 is the saddest wherever it stands on the page.

    The book prints the card from happy to sad (entry 3) and the survey from sad to happy (entry 4).
    """

    kind = "faces"
    template = "questions/kinds/faces.html"
    label = gettext_lazy("Faces")
    about = gettext_lazy("Three or five faces from sad to happy.")

    happy_first: bool = False

    def problems(self) -> list[str]:
        found = super().problems()
        if len(self.labels) not in (3, 5):
            found.append(_("There must be 3 or 5 faces. Now there are %(n)s.") % {"n": len(self.labels)})
        return found

    @property
    def steps(self) -> list[tuple[int, Texts]]:
        steps = list(enumerate(self.labels, start=1))
        return steps[::-1] if self.happy_first else steps

    @property
    def faces(self) -> int:
        return len(self.labels)
