"""What every kind of question can do: check its definition, read an answer, say how answers are counted."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, ClassVar

from django.http import QueryDict
from django.utils.translation import gettext as _

from ideakirja.kit.texts import Texts

# What an answer may be once read: JSON values only. None means that the person did not answer.
Answer = int | str | list[str] | None

# Short and plain: they stand in addresses, names of fields and keys of figures.
ID = re.compile(r"[A-Za-z0-9]([A-Za-z0-9-]{0,58}[A-Za-z0-9])?")

NOT_SAID = "not-said"
# The cell of those whom the question was not put to, because of its condition. Never an answer.
NOT_ASKED = "not-asked"
NOT_SAID_LABEL: Texts = {
    "fi": "Ei osaa tai halua sanoa",
    "sv": "Vet inte eller vill inte säga",
    "en": "Does not know or want to say",
}


class Unclear(Exception):
    """The answer cannot be taken as it is. The message is for the person who answers, in their language."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One row of a result: a key and its label."""

    key: str
    label: Texts


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question of a questionnaire. Subclasses set `kind` and `template` and add their own settings.

    id: short, stays the same from version to version, so that years can be compared.
    shown_if: asked only of those whose answer to an earlier question is in one of its cells: {question id: cells}
    (docs/decisions/0017).
    """

    kind: ClassVar[str]
    template: ClassVar[str]
    # For the staff who make a questionnaire: what the kind is called, and what it is for.
    label: ClassVar[Any] = ""
    about: ClassVar[Any] = ""
    # A heading asks nothing; words have no figures.
    is_asked: ClassVar[bool] = True
    is_words: ClassVar[bool] = False
    # May a person choose several cells (then the cells do not add up to the whole)?
    is_overlapping: ClassVar[bool] = False
    # May the answer decide whether a later question is asked?
    can_decide: ClassVar[bool] = False

    id: str
    text: Texts
    hint: Texts = field(default_factory=dict)
    required: bool = False
    is_background: bool = False  # results may be seen apart for each of its answers, where enough people chose it
    shown_if: dict[str, list[str]] = field(default_factory=dict)

    def problems(self) -> list[str]:
        """What is wrong with this definition, in sentences for the one who wrote it. Empty when all is well.

        What has to do with other questions is in `Form.problems_by_question`.
        """
        found = []
        if not ID.fullmatch(self.id):
            found.append(_("The question's id %(id)s may only have letters a–z, digits and dashes.") % {"id": self.id})
        if not self.text.get("fi"):
            found.append(_("The question has no text in Finnish."))
        if self.is_background and not self.may_divide:
            found.append(
                _("Figures cannot be seen apart by this question: its answers do not divide people into groups.")
            )
        if self.is_background and self.shown_if:
            found.append(
                _("Figures can be seen apart only by a question that is asked of everybody. Take away one of the two.")
            )
        if self.is_words and self.shown_if:
            found.append(
                _(
                    "A question in own words must be asked of everybody: the text would tell what its writer answered"
                    " before."
                )
            )
        return found

    @property
    def may_divide(self) -> bool:
        """Do the answers divide people into groups?"""
        return self.is_asked and not self.is_words and not self.is_overlapping

    def texts(self) -> Iterator[Texts]:
        """Every text that the person who answers reads."""
        yield self.text
        if self.hint:
            yield self.hint

    def missing_in(self, language: str) -> int:
        """How many of its texts have not been translated yet."""
        return sum(1 for texts in self.texts() if any(texts.values()) and not texts.get(language))

    @property
    def field_name(self) -> str:
        return f"q-{self.id}"

    def typed(self, form: QueryDict) -> Any:
        """What stands in the form, as it is: to show it again."""
        return form.get(self.field_name, "")

    def read(self, form: QueryDict) -> Answer:
        """The answer in the form, or None. Raises Unclear with a sentence for the person."""
        answer = self._read(form)
        if answer in (None, "", []) and self.required:
            raise Unclear(_("Answer this question before you send."))
        return answer

    def _read(self, form: QueryDict) -> Answer:
        raise NotImplementedError

    def cells(self) -> list[Cell]:
        """The rows of this question's result, in the order of the questionnaire. Empty for words."""
        return []

    def cell_of(self, answer: Answer) -> str | list[str]:
        """The cell (or cells) that an answer is counted in."""
        return NOT_SAID if answer is None else str(answer)

    def count(self, answers: Iterable[Answer]) -> dict[str, int]:
        """People per cell, also the empty cells and those who did not say."""
        counts = {cell.key: 0 for cell in self.cells()}
        counts[NOT_SAID] = 0
        for answer in answers:
            keys = self.cell_of(answer)
            for key in [keys] if isinstance(keys, str) else keys:
                counts[key] += 1
        return counts

    def to_json(self) -> dict[str, Any]:
        """Without what is empty or off by itself; `question_from_json` reads it back."""
        off = {setting.name for setting in fields(self) if setting.default is False}
        said = {
            name: value for name, value in asdict(self).items() if value != {} and not (value is False and name in off)
        }
        return {"kind": self.kind, **said}


@dataclass(frozen=True, kw_only=True)
class Option:
    """One thing that can be chosen."""

    id: str
    text: Texts


def options_from(data: Iterable[Mapping[str, Any]]) -> tuple[Option, ...]:
    return tuple(Option(**option) for option in data)


def unknown_choice() -> Unclear:
    """Somebody changed the form, or the page is from another version."""
    return Unclear(_("Choose one of the answers on the page."))
