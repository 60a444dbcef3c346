"""Changing a series: its name, its rhythm, and the days of one or all following."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.forms import NEED_DAY, Day, PlainForm, text_of

from ..models import Gathering, Series
from ..times import clock_of, day_of, existing_moment, minutes_between
from .fields import NEED_NUMBER, clock_field, number_of

ONE, FOLLOWING = "one", "following"


class SeriesForm(PlainForm):
    name = text_of(Series, "name", error_messages={"required": _("Write a name for the series.")})
    most_topics = number_of(Series, "most_topics", at_least=1, help_text=_("The handbook advises one or two."))
    guest_every = number_of(Series, "guest_every")


class OneMoreForm(PlainForm):
    day = forms.DateField(label=_("Day"), widget=Day(), error_messages={"required": NEED_DAY, "invalid": NEED_DAY})


class MoveForm(PlainForm):
    """When and where; of one gathering or of all that follow too."""

    day = forms.DateField(label=_("Day"), widget=Day(), error_messages={"required": NEED_DAY, "invalid": NEED_DAY})
    starts = clock_field(_("Starts"))
    minutes = forms.IntegerField(
        label=_("Length, minutes"),
        min_value=5,
        max_value=31 * 24 * 60,
        error_messages={
            "required": NEED_NUMBER,
            "invalid": NEED_NUMBER,
            "min_value": _("A gathering lasts at least 5 minutes."),
            "max_value": _("A gathering lasts a month at most."),
        },
    )
    place = text_of(Gathering, "place")
    scope = forms.ChoiceField(
        label=_("Which gatherings?"),
        choices=[(ONE, _("Only this one")), (FOLLOWING, _("This one and all that follow"))],
        widget=forms.RadioSelect,
        help_text=_("The others keep their distance in days. A public holiday becomes the next working day."),
        error_messages={"required": _("Choose which gatherings are changed.")},
    )

    def clean(self) -> dict[str, Any]:
        day, starts = self.cleaned_data.get("day"), self.cleaned_data.get("starts")
        if day and starts:
            try:
                existing_moment(day, starts)
            except forms.ValidationError as refusal:
                self.add_error("starts", refusal)
        return self.cleaned_data

    @staticmethod
    def initial_of(gathering: Gathering) -> dict[str, Any]:
        return {
            "day": day_of(gathering.starts_at),
            "starts": clock_of(gathering.starts_at),
            "minutes": minutes_between(gathering.starts_at, gathering.ends_at),
            "place": gathering.place,
            "scope": ONE,
        }
