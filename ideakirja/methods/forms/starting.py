"""Starting an activity, and changing its facts."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.activities.models import Activity
from ideakirja.kit.forms import PlainForm, day_of, text_of
from ideakirja.matters.access import workers_of
from ideakirja.people.access import HANDLERS
from ideakirja.people.models import Unit, User

LANGUAGE_NAMES = [("fi", _("Finnish")), ("sv", _("Swedish")), ("en", _("English"))]


class FactsForm(PlainForm):
    name = text_of(Activity, "name", error_messages={"required": _("Write a name, so that people recognise it.")})
    goal = text_of(Activity, "goal", rows=3)
    begins_on = day_of(Activity, "begins_on")
    ends_on = day_of(Activity, "ends_on", help_text=_("May be left open."))
    language = forms.ChoiceField(
        label=_("Language"), choices=LANGUAGE_NAMES, help_text=_("Invitations go to each participant in their own.")
    )

    def clean(self) -> dict[str, Any]:
        begins, ends = self.cleaned_data.get("begins_on"), self.cleaned_data.get("ends_on")
        if begins and ends and ends < begins:
            self.add_error("ends_on", _("The last day must not be before the first day."))
        return self.cleaned_data


class StartForm(FactsForm):
    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Unit"), error_messages={"required": _("Choose a unit.")}
    )
    responsible = forms.ModelChoiceField(
        User.objects.none(),
        label=_("Responsible person"),
        help_text=_("One person who keeps the threads together."),
        error_messages={"required": _("Choose a person from the list.")},
    )
    team = forms.ModelMultipleChoiceField(
        User.objects.none(),
        label=_("Who else runs it?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The team sees the participants by name."),
    )
    field_order = ("unit", "name", "goal", "begins_on", "ends_on", "language", "responsible", "team")

    def __init__(self, data: QueryDict | None = None, *, by: User, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        units = [*Unit.objects.filter(pk__in=by.reach(*HANDLERS)).order_by("pk")]
        workers = workers_of(*units) if units else User.objects.none()
        self.fields["unit"].queryset = Unit.objects.filter(pk__in=[unit.pk for unit in units])  # type: ignore[attr-defined]
        self.fields["responsible"].queryset = workers  # type: ignore[attr-defined]
        self.fields["team"].queryset = workers  # type: ignore[attr-defined]

    def facts(self) -> dict[str, Any]:
        """What `running.start` takes."""
        said = dict(self.cleaned_data)
        said["team"] = [*said["team"]]
        return said


class TeamForm(PlainForm):
    user = forms.ModelChoiceField(
        User.objects.none(), label=_("Worker"), error_messages={"required": _("Choose a person from the list.")}
    )

    def __init__(self, data: QueryDict | None = None, *, activity: Activity, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        others = workers_of(activity.unit).exclude(teams__activity=activity)
        self.fields["user"].queryset = others  # type: ignore[attr-defined]
