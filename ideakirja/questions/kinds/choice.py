"""Choosing: one of the options, or many of them."""

from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from .base import NOT_SAID, Answer, Cell, Option, Question, options_from, unknown_choice


@dataclass(frozen=True, kw_only=True)
class Choice(Question):
    """One of the options. "I don't know or don't want to say" is always there too."""

    kind = "choice"
    template = "questions/kinds/choice.html"

    options: tuple[Option, ...] = field(default_factory=tuple)

    def __post_init__(self) -> None:
        if self.options and not isinstance(self.options[0], Option):
            object.__setattr__(self, "options", options_from(self.options))

    def problems(self) -> list[str]:
        found = super().problems()
        ids = [option.id for option in self.options]
        if len(ids) < 2:
            found.append(f"Question {self.id} needs at least two options.")
        if len(set(ids)) < len(ids) or {"", NOT_SAID} & set(ids):
            found.append(f"The options of question {self.id} need ids of their own.")
        return found

    def _read(self, form: QueryDict) -> Answer:
        value = form.get(self.field_name, "")
        if value in ("", NOT_SAID):
            return None
        if value not in {option.id for option in self.options}:
            raise unknown_choice()
        return value

    def cells(self) -> list[Cell]:
        return [Cell(key=option.id, label=option.text) for option in self.options]


@dataclass(frozen=True, kw_only=True)
class Many(Choice):
    """Any number of the options."""

    kind = "many"
    template = "questions/kinds/many.html"
    is_overlapping = True

    def typed(self, form: QueryDict) -> Any:
        return form.getlist(self.field_name)

    def _read(self, form: QueryDict) -> Answer:
        values = list(dict.fromkeys(value for value in form.getlist(self.field_name) if value))
        if not set(values) <= {option.id for option in self.options}:
            raise unknown_choice()
        return values or None

    def cell_of(self, answer: Answer) -> str | list[str]:
        return answer if isinstance(answer, list) else NOT_SAID
