"""What the staff type on and about sheets. A whole flip chart goes in at once: one thought on a line."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ideakirja.activities.models import Activity
from ideakirja.kit.forms import PlainForm, text_of
from ideakirja.kit.typed import clean_line
from ideakirja.people.models import Unit

from .lines import Cells, NewNote, read_cells, read_lines, recast
from .models import Board, Note
from .template import Area, Column, Template

NEED_NAME = _("Give the sheet a name.")
THEME = Note._meta.get_field("theme")


class BoardForm(PlainForm):
    """The name and what stands over the sheet. The template may ask for it in its own words."""

    name = text_of(Board, "name", error_messages={"required": NEED_NAME})
    question = text_of(Board, "question")

    def __init__(self, data: QueryDict | None = None, *, template: Template, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        if template.question:
            self.fields["question"].label = str(template.question)


class OpenForm(BoardForm):
    """units: where this person may open a sheet; a single one is not asked about. activities: those still open."""

    activity = forms.ModelChoiceField(
        Activity.objects.none(),
        label=_("Activity"),
        required=False,
        empty_label=_("No activity"),
        help_text=_("What is written here goes to the report of the activity."),
        error_messages={"invalid_choice": _("Choose an activity from the list.")},
    )
    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Unit"),
        error_messages={"required": _("Choose a unit."), "invalid_choice": _("Choose a unit from the list.")},
    )

    def __init__(
        self, data: QueryDict | None = None, *, units: Sequence[Unit], activities: Sequence[Activity], **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.units = units
        self.fields["unit"].queryset = Unit.objects.filter(pk__in=[unit.pk for unit in units])  # type: ignore[attr-defined]
        of_mine = Activity.objects.filter(pk__in=[activity.pk for activity in activities])
        self.fields["activity"].queryset = of_mine  # type: ignore[attr-defined]
        self.fields["unit"].required = False
        if len(units) < 2:
            del self.fields["unit"]
        if not activities:
            del self.fields["activity"]

    def clean(self) -> dict[str, Any]:
        """A sheet of an activity belongs to the activity's unit."""
        activity = self.cleaned_data.setdefault("activity", None)
        if activity:
            self.cleaned_data["unit"] = activity.unit
        elif len(self.units) == 1:
            self.cleaned_data["unit"] = self.units[0]
        elif not self.cleaned_data.get("unit") and "unit" not in self.errors:
            self.add_error("unit" if "unit" in self.fields else "activity", _("Choose a unit."))
        return self.cleaned_data


class WritingForm(PlainForm):
    """A field for each area of the sheet. All of them may be filled and sent at once."""

    def __init__(self, data: QueryDict | None = None, *, template: Template, **kwargs: Any) -> None:
        self.template = template
        super().__init__(data, **kwargs)

    def more_fields(self) -> dict[str, forms.Field]:
        fields: dict[str, forms.Field] = {}
        for area in self.template.areas:
            fields[f"text-{area.key}"] = self._text(area)
            if self.template.has_themes:
                fields[f"theme-{area.key}"] = theme_field()
        return fields

    def _text(self, area: Area) -> forms.CharField:
        names = [str(column.name) for column in self.template.columns_of(area)]
        return forms.CharField(
            label=_("Add to: %(area)s") % {"area": area.name},
            help_text=" | ".join(names) if len(names) > 1 else "",
            required=False,
            widget=forms.Textarea(attrs={"rows": 4}),
        )

    def clean(self) -> dict[str, Any]:
        self.notes: list[NewNote] = []
        for area in self.template.areas:
            theme = clean_line(self.cleaned_data.get(f"theme-{area.key}", ""))
            try:
                self.notes += read_lines(
                    self.cleaned_data.get(f"text-{area.key}", ""), self.template, area, theme=theme
                )
            except ValidationError as problem:
                self.add_error(f"text-{area.key}", problem)
        return self.cleaned_data


class NoteForm(PlainForm):
    """One note: a field for each column of its area, where it stands, and the version that the writer saw."""

    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput())

    def __init__(self, data: QueryDict | None = None, *, template: Template, area: Area, **kwargs: Any) -> None:
        self.template, self.area = template, area
        self.columns = template.columns_of(area)
        super().__init__(data, **kwargs)

    def more_fields(self) -> dict[str, forms.Field]:
        fields: dict[str, forms.Field] = {f"cell-{column.key}": self._cell(column) for column in self.columns}
        several = len(self.template.areas) > 1
        fields["area"] = forms.ChoiceField(
            label=pgettext_lazy("sheet", "Area"),
            choices=[(area.key, area.name) for area in self.template.areas],
            widget=forms.Select() if several else forms.HiddenInput(),
            error_messages={"required": _("Choose an area."), "invalid_choice": _("Choose an area from the list.")},
        )
        if self.template.has_themes:
            fields["theme"] = theme_field()
        return fields

    @staticmethod
    def _cell(column: Column) -> forms.CharField:
        widget = forms.TextInput(attrs={"inputmode": "numeric"}) if column.is_number else forms.Textarea({"rows": 3})
        return forms.CharField(label=str(column.name or pgettext_lazy("sheet", "Note")), required=False, widget=widget)

    def clean(self) -> dict[str, Any]:
        self.cells: Cells = {}
        for column in self.columns:
            name = f"cell-{column.key}"
            try:
                self.cells |= read_cells({column.key: self.cleaned_data.get(name, "")}, [column])
            except ValidationError as problem:
                self.add_error(name, problem)
        if not self.cells and not self.errors:
            problem_text = _("Write something, or take the note off the sheet.")
            self.add_error(f"cell-{self.columns[0].key}", problem_text)
        into = self.template.columns_of(self.template.area(self.cleaned_data.get("area", "")))
        self.cells = recast(self.cells, self.columns, into)
        return self.cleaned_data

    @property
    def new_note(self) -> NewNote:
        theme = clean_line(self.cleaned_data.get("theme", ""))
        return NewNote(area=self.cleaned_data["area"], cells=self.cells, theme=theme)


class PlaceForm(PlainForm):
    """Where the ticked notes go. What is left empty stays as it is."""

    def __init__(self, data: QueryDict | None = None, *, template: Template, **kwargs: Any) -> None:
        self.template = template
        super().__init__(data, auto_id="id_ticked_%s", **kwargs)

    def more_fields(self) -> dict[str, forms.Field]:
        fields: dict[str, forms.Field] = {}
        if len(self.template.areas) > 1:
            areas = [("", _("The same area")), *((area.key, area.name) for area in self.template.areas)]
            fields["area"] = forms.ChoiceField(label=_("Move to the area"), choices=areas, required=False)
        if self.template.has_themes:
            fields["theme"] = theme_field(label=_("Gather under the theme"))
        return fields

    def place(self) -> dict[str, str]:
        """Only what was chosen."""
        return {name: clean_line(text) for name, text in self.cleaned_data.items() if text}


def theme_field(**kwargs: Any) -> forms.CharField:
    """With the themes that there are already as suggestions (<datalist id="themes"> of the page)."""
    return forms.CharField(
        required=False,
        max_length=THEME.max_length,
        widget=forms.TextInput(attrs={"list": "themes", "autocomplete": "off"}),
        **({"label": THEME.verbose_name} | kwargs),
    )


def initial_of(note: Note) -> dict[str, Any]:
    """A note as the first values of its form."""
    cells = {f"cell-{key}": text for key, text in note.cells.items()}
    return cells | {"area": note.area, "theme": note.theme, "version": note.version}
