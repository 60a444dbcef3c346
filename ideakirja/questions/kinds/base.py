"""What every kind of question can do: check its definition, read an answer, say how answers are counted."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, ClassVar

from django.http import QueryDict
from django.utils.translation import gettext as _

from ideakirja.kit.texts import Texts

# What an answer may be once read: JSON values only. None means that the person did not answer.
Answer = int | str | list[str] | None

NOT_SAID = "not-said"
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
    """

    kind: ClassVar[str]
    template: ClassVar[str]
    # A heading asks nothing; words have no figures.
    is_asked: ClassVar[bool] = True
    is_words: ClassVar[bool] = False
    # May a person choose several cells (then the cells do not add up to the whole)?
    is_overlapping: ClassVar[bool] = False

    id: str
    text: Texts
    hint: Texts = field(default_factory=dict)
    required: bool = False

    def problems(self) -> list[str]:
        """What is wrong with this definition, for the one who wrote it. Empty when all is well."""
        found = []
        if not self.id.replace("-", "").isalnum() or not self.id.isascii():
            found.append(f"Question id {self.id!r} must be ASCII letters, digits and dashes.")
        if not self.text.get("fi"):
            found.append(f"Question {self.id} has no Finnish text.")
        return found

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
