"""Choosing: one of the options, or many of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ideakirja.kit.texts import Texts

from .base import ID, NOT_ASKED, NOT_SAID, Answer, Cell, Option, Question, options_from, unknown_choice


@dataclass(frozen=True, kw_only=True)
class Choice(Question):
    """One of the options. "I don't know or don't want to say" is always there too."""

    kind = "choice"
    template = "questions/kinds/choice.html"
    label = gettext_lazy("One of several")
    about = gettext_lazy("The person chooses one answer.")
    can_decide = True

    options: tuple[Option, ...] = field(default_factory=tuple)

    def __post_init__(self) -> None:
        if self.options and not isinstance(self.options[0], Option):
            object.__setattr__(self, "options", options_from(self.options))

    def problems(self) -> list[str]:
        found = super().problems()
        ids = [option.id for option in self.options]
        if len(ids) < 2:
            found.append(_("There must be at least two answers to choose from."))
        if len(set(ids)) < len(ids) or {NOT_SAID, NOT_ASKED} & set(ids) or not all(map(ID.fullmatch, ids)):
            found.append(_("Each answer needs an id of its own."))
        found += [
            _("Answer %(n)s has no text in Finnish.") % {"n": n}
            for n, option in enumerate(self.options, start=1)
            if not option.text.get("fi")
        ]
        return found

    def texts(self) -> Iterator[Texts]:
        yield from super().texts()
        yield from (option.text for option in self.options)

    def _read(self, form: QueryDict) -> Answer:
        return _one_of(self.options, form.get(self.field_name, ""))

    def cells(self) -> list[Cell]:
        return [Cell(key=option.id, label=option.text) for option in self.options]


@dataclass(frozen=True, kw_only=True)
class Many(Choice):
    """Any number of the options."""

    kind = "many"
    template = "questions/kinds/many.html"
    label = gettext_lazy("Several of several")
    about = gettext_lazy("The person may choose many answers.")
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


@dataclass(frozen=True, kw_only=True)
class YesNo(Question):
    """Yes or no."""

    kind = "yes-no"
    template = "questions/kinds/choice.html"
    label = gettext_lazy("Yes or no")
    about = gettext_lazy("For example: Did you get help?")
    can_decide = True
    options: ClassVar[tuple[Option, ...]] = (
        Option(id="yes", text={"fi": "Kyllä", "sv": "Ja", "en": "Yes"}),
        Option(id="no", text={"fi": "Ei", "sv": "Nej", "en": "No"}),
    )

    def _read(self, form: QueryDict) -> Answer:
        return _one_of(self.options, form.get(self.field_name, ""))

    def cells(self) -> list[Cell]:
        return [Cell(key=option.id, label=option.text) for option in self.options]


def _one_of(options: tuple[Option, ...], typed: str) -> Answer:
    if typed in ("", NOT_SAID):
        return None
    if typed not in {option.id for option in options}:
        raise unknown_choice()
    return typed
