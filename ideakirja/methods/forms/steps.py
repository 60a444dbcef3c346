"""What is typed at a step, and of hours, costs and the end."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.activities.models import Activity, Closing, Cost, Hours, Step
from ideakirja.gatherings.models import Gathering
from ideakirja.gatherings.when import hours, long_day
from ideakirja.kit.forms import PlainForm, day_of, text_of
from ideakirja.people.models import User


class MoveForm(PlainForm):
    due_on = day_of(Step, "due_on", help_text=_("Leave it empty if there is no day."))


class SkipForm(PlainForm):
    because = text_of(
        Step, "skipped_because", required=True, error_messages={"required": _("Write why the step is left out.")}
    )


class EventForm(PlainForm):
    """Which gathering a notice is about."""

    NONE = "none"

    event = forms.ChoiceField(
        label=_("Which gathering is it about?"),
        help_text=_("Its day, time, place and code are filled in. You can change every word."),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of these."), "invalid_choice": _("Choose one of these.")},
    )

    def __init__(self, data: QueryDict | None = None, *, events: list[Gathering], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.events = {str(gathering.pk): gathering for gathering in events}
        self.fields["event"].choices = [  # type: ignore[attr-defined]
            *((pk, _described(gathering)) for pk, gathering in self.events.items()),
            (self.NONE, _("None of these, or all of them. I fill it in myself.")),
        ]

    @property
    def gathering(self) -> Gathering | None:
        return self.events.get(self.cleaned_data["event"])


def _described(gathering: Gathering) -> str:
    parts = [gathering.name, long_day(gathering.starts_at), hours(gathering), gathering.place]
    return ", ".join(filter(None, parts))


class NoteForm(PlainForm):
    note = text_of(Step, "note", rows=2, help_text=_("The team and the unit see it."))


class AddStepForm(PlainForm):
    name = forms.CharField(
        label=_("What is to be done?"), max_length=120, error_messages={"required": _("Write what is to be done.")}
    )
    due_on = day_of(Step, "due_on", help_text=_("Leave it empty if there is no day."))


class Amount(forms.DecimalField):
    """A number with a comma or a point, whatever the language of the page."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def to_python(self, value: Any) -> Any:
        return super().to_python(value.replace(",", ".") if isinstance(value, str) else value)


class HoursForm(PlainForm):
    user = forms.ModelChoiceField(User.objects.none(), label=_("Worker"))
    day = day_of(Hours, "day")
    hours = Amount(
        label=_("Hours"),
        min_value=Decimal("0.25"),
        max_value=24,
        max_digits=4,
        decimal_places=2,
        help_text=_("For example 1,5."),
        error_messages={"invalid": _("Write a number, for example 1,5.")},
    )
    what = text_of(Hours, "what")

    def __init__(self, data: QueryDict | None = None, *, activity: Activity, today: date, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.today = today
        self.fields["user"].queryset = User.objects.filter(teams__activity=activity)  # type: ignore[attr-defined]

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise forms.ValidationError(_("This day has not come yet."))
        return day

    @property
    def minutes(self) -> int:
        return int(self.cleaned_data["hours"] * 60)


class CostForm(PlainForm):
    kind = forms.ChoiceField(label=_("What for?"), choices=Cost.Kind.choices)
    euros = Amount(
        label=_("Euros"),
        min_value=Decimal("0.01"),
        max_value=1_000_000,
        max_digits=9,
        decimal_places=2,
        help_text=_("For example 24,50."),
        error_messages={"invalid": _("Write a number, for example 24,50.")},
    )
    is_planned = forms.BooleanField(label=_("Planned, not spent yet"), required=False)
    day = day_of(Cost, "day")
    what = text_of(Cost, "what")

    @property
    def cents(self) -> int:
        return int(self.cleaned_data["euros"] * 100)


class ClosingForm(PlainForm):
    """The six questions; and, when gatherings are still to come, what happens to them."""

    goals = text_of(
        Closing,
        "goals",
        rows=4,
        error_messages={"required": _("Write whether the goals came true. One sentence will do.")},
    )
    benefit = text_of(Closing, "benefit", rows=4)
    feedback = text_of(Closing, "feedback", rows=4)
    worked = text_of(Closing, "worked", rows=4)
    participation = text_of(Closing, "participation", rows=3)
    next_time = text_of(Closing, "next_time", rows=3, help_text=_("Whoever starts the next one reads it first."))
    coming = forms.ChoiceField(
        label=_("What happens to the gatherings that are still to come?"),
        choices=(
            ("cancel", _("They are cancelled. Those who were invited hear of it.")),
            ("keep", _("They take place all the same.")),
        ),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether they are cancelled or take place.")},
    )
    because = text_of(
        Gathering,
        "cancelled_because",
        label=_("If they are cancelled: why?"),
        help_text=_("Those who were invited see it."),
    )

    def __init__(self, data: QueryDict | None = None, *, asks_of_coming: bool, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        if not asks_of_coming:
            del self.fields["coming"], self.fields["because"]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("coming") == "cancel" and not said.get("because"):
            self.add_error("because", _("Write why they are cancelled. Those who were invited see it."))
        return said

    @property
    def cancelled_because(self) -> str:
        said = self.cleaned_data
        return said["because"] if said.get("coming") == "cancel" else ""
