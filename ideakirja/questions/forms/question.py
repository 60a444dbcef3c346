"""One question, as its maker writes it. Each kind adds its own settings; `form_for` finds the form of a kind."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django import forms
from django.forms import BoundField
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.forms import Day as DayInput
from ideakirja.kit.forms import PlainForm
from ideakirja.kit.texts import in_language

from ..actions.drafts import fingerprint, new_id
from ..form import Form
from ..kinds import Option, Question
from .texts import SideBySide, text_fields, text_from

IF = "if-"  # begins the names of the fields of the condition
SPARE_ROWS = 3
MOST_OPTIONS = 30
MOST_STEPS = 10


class QuestionForm(SideBySide, PlainForm):
    """Text, hint, and what every kind has. A draft may be unfinished: only what cannot be kept is an error here."""

    was = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(self, data: QueryDict | None = None, *, question: Question, whole: Form, **kwargs: Any) -> None:
        self.question, self.whole = question, whole
        is_there = question.id in whole.by_id
        super().__init__(data, initial={"was": fingerprint(question.to_json()) if is_there else ""}, **kwargs)

    def more_fields(self) -> dict[str, forms.Field]:
        return {**self._texts(), **self.settings_fields(), **self._switches(), **self._condition()}

    def _texts(self) -> dict[str, forms.Field]:
        what = _("Question") if self.question.is_asked else _("Heading")
        fields: dict[str, forms.Field] = {**text_fields("text", what, self.question.text, max_length=300, rows=2)}
        if self.question.is_asked:
            fields |= text_fields("hint", _("Hint"), self.question.hint, max_length=300, rows=2)
        return fields

    def settings_fields(self) -> dict[str, forms.Field]:
        """The fields of the kind's own settings."""
        return {}

    def _switches(self) -> dict[str, forms.Field]:
        fields: dict[str, forms.Field] = {}
        if self.question.is_asked:
            fields["required"] = forms.BooleanField(
                label=_("The card cannot be sent without an answer"),
                help_text=_("Seldom needed. Who must answer may leave the whole card unsent."),
                required=False,
                initial=self.question.required,
            )
        if self.question.may_divide:
            fields["is_background"] = forms.BooleanField(
                label=_("Figures may be seen apart by the answers to this question"),
                help_text=_("For example by age. Only groups that are large enough are shown."),
                required=False,
                initial=self.question.is_background,
            )
        return fields

    def _condition(self) -> dict[str, forms.Field]:
        """Who is asked: for each earlier question that may decide, its answers."""
        if not self.question.is_asked or self.question.is_words:
            return {}
        return {
            f"{IF}{other.id}": forms.MultipleChoiceField(
                label=f"{self.whole.number_of(other.id)}. {in_language(other.text).text}",
                required=False,
                choices=[(cell.key, in_language(cell.label).text) for cell in other.cells()],
                initial=self.question.shown_if.get(other.id, []),
                widget=forms.CheckboxSelectMultiple,
            )
            for other in self.whole.before(self.question.id)
            if other.can_decide
        }

    def condition_fields(self) -> list[BoundField]:
        return [field for field in self if field.name.startswith(IF)]

    def text_rows(self) -> Iterator[list[BoundField]]:
        """Everything but the condition, which stands in a part of its own."""
        return (row for row in self.rows() if not row[0].name.startswith(IF))

    def _shown_if(self) -> dict[str, list[str]]:
        said = {name[len(IF) :]: cells for name, cells in self.cleaned_data.items() if name.startswith(IF)}
        return {other: cells for other, cells in said.items() if cells}

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if not text_from(said, "text") and not any(f"text_{code}" in self.errors for code in ("fi", "sv", "en")):
            self.add_error("text_fi", _("Write the question."))
        conditions = [*self._shown_if()]
        if len(conditions) > 1:
            self.add_error(f"{IF}{conditions[-1]}", _("Choose answers of one question only."))
        return said

    def made(self) -> Question:
        """The question as it was written."""
        said = self.cleaned_data
        return replace(
            self.question,
            text=text_from(said, "text", is_line=True),
            hint=text_from(said, "hint", is_line=True),
            required=said.get("required", False),
            is_background=said.get("is_background", False),
            shown_if=self._shown_if(),
            **self.settings(),
        )

    def settings(self) -> dict[str, Any]:
        """The kind's own settings, as they were written."""
        return {}


class StepsForm(QuestionForm):
    """A word for each step. Rows that are left empty are not there."""

    most = MOST_STEPS

    def settings_fields(self) -> dict[str, forms.Field]:
        labels = [*self.question.labels]  # type: ignore[attr-defined]
        rows = min(max(len(labels) + SPARE_ROWS, 5), self.most)
        fields: dict[str, forms.Field] = {}
        for n in range(1, max(rows, len(labels)) + 1):
            texts = labels[n - 1] if n <= len(labels) else {}
            fields |= text_fields(f"step{n}", _("Step %(n)s") % {"n": n}, texts, max_length=80)
        return fields

    def settings(self) -> dict[str, Any]:
        steps = [name[: -len("_fi")] for name in self.fields if name.startswith("step") and name.endswith("_fi")]
        return {"labels": tuple(texts for step in steps if (texts := text_from(self.cleaned_data, step, is_line=True)))}


class FacesForm(StepsForm):
    """From sad to happy; the last two rows stay empty for three faces."""

    most = 5

    def settings_fields(self) -> dict[str, forms.Field]:
        return {
            **super().settings_fields(),
            "happy_first": forms.BooleanField(
                label=_("The happiest face stands first"),
                help_text=_("Write the steps from sad to happy all the same."),
                required=False,
                initial=self.question.happy_first,  # type: ignore[attr-defined]
            ),
        }

    def settings(self) -> dict[str, Any]:
        return {**super().settings(), "happy_first": self.cleaned_data["happy_first"]}


class OptionsForm(QuestionForm):
    """The answers to choose from. Each row keeps its id, so that years can be joined; emptied rows go."""

    def settings_fields(self) -> dict[str, forms.Field]:
        options = [*self.question.options]  # type: ignore[attr-defined]
        rows = min(max(len(options) + SPARE_ROWS, 5), max(MOST_OPTIONS, len(options)))
        fields: dict[str, forms.Field] = {}
        for n in range(1, rows + 1):
            option = options[n - 1] if n <= len(options) else None
            fields |= text_fields(
                f"option{n}", _("Answer %(n)s") % {"n": n}, option.text if option else {}, max_length=120
            )
            fields[f"option{n}-id"] = forms.CharField(
                widget=forms.HiddenInput, required=False, max_length=60, initial=option.id if option else ""
            )
        return fields

    def settings(self) -> dict[str, Any]:
        known = {option.id for option in self.question.options}  # type: ignore[attr-defined]
        made = []
        for name in [name[: -len("-id")] for name in self.fields if name.endswith("-id")]:
            if texts := text_from(self.cleaned_data, name, is_line=True):
                typed = self.cleaned_data.get(f"{name}-id", "")
                made.append(Option(id=typed if typed in known else new_id(), text=texts))
                known.discard(typed)
        return {"options": tuple(made)}


class WordsForm(QuestionForm):
    def settings_fields(self) -> dict[str, forms.Field]:
        field = forms.BooleanField(
            label=_("Room for a long text"),
            help_text=_("Otherwise one line of 200 characters."),
            required=False,
            initial=self.question.long,  # type: ignore[attr-defined]
        )
        return {"long": field}

    def settings(self) -> dict[str, Any]:
        return {"long": self.cleaned_data["long"]}


class NumberForm(QuestionForm):
    def settings_fields(self) -> dict[str, forms.Field]:
        question: Any = self.question
        whole: dict[str, Any] = {"min_value": 0, "max_value": 1_000_000}
        return {
            "least": forms.IntegerField(label=_("Smallest number"), initial=question.least, **whole),
            "most": forms.IntegerField(label=_("Largest number"), initial=question.most, **whole),
            "together": forms.IntegerField(
                label=_("Numbers in one group of the results"),
                help_text=_("1 shows each number apart, 5 shows 0–4, 5–9 and so on."),
                initial=question.together,
                min_value=1,
                max_value=1_000_000,
            ),
        }

    def settings(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("least", "most", "together")}


class YearForm(QuestionForm):
    def settings_fields(self) -> dict[str, forms.Field]:
        question: Any = self.question
        years: dict[str, Any] = {"min_value": 1800, "max_value": 2199}
        return {
            "first": forms.IntegerField(label=_("First year"), initial=question.first, **years),
            "last": forms.IntegerField(label=_("Last year"), initial=question.last, **years),
        }

    def settings(self) -> dict[str, Any]:
        first, last = self.cleaned_data["first"], self.cleaned_data["last"]
        same = first == self.question.first  # type: ignore[attr-defined]
        bands = self.question.bands_from if same else max(1930, first // 10 * 10 + 10)  # type: ignore[attr-defined]
        return {"first": first, "last": last, "bands_from": bands}


class DayForm(QuestionForm):
    def settings_fields(self) -> dict[str, forms.Field]:
        question: Any = self.question
        return {
            "first": forms.DateField(label=_("First day"), initial=question.first, widget=DayInput()),
            "last": forms.DateField(label=_("Last day"), initial=question.last, widget=DayInput()),
        }

    def settings(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name].isoformat() for name in ("first", "last")}


FORMS: dict[str, type[QuestionForm]] = {
    "faces": FacesForm,
    "scale": StepsForm,
    "yes-no": QuestionForm,
    "choice": OptionsForm,
    "many": OptionsForm,
    "words": WordsForm,
    "number": NumberForm,
    "year": YearForm,
    "date": DayForm,
    "duration": QuestionForm,
    "heading": QuestionForm,
}


def form_for(kind: str) -> type[QuestionForm]:
    return FORMS[kind]
