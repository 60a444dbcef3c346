"""Planning a unit's own series, and changing any: its name, and the days of one or all following."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.days import EveryMonth, EveryWeeks, Rhythm
from ideakirja.kit.forms import NEED_DAY, Day, PlainForm, text_of
from ideakirja.matters.access import workers_of
from ideakirja.people.access import HANDLERS
from ideakirja.people.models import Unit, User

from ..agenda import AgendaPoint
from ..models import Gathering, Item, Series
from ..times import clock_of, day_of, existing_moment, minutes_between
from .fields import NEED_CHOICE, NEED_NUMBER, choice_of, clock_field, number_of

ONE, FOLLOWING = "one", "following"
RHYTHMS: dict[str, tuple[Any, Rhythm]] = {
    "week": (_("Every week"), EveryWeeks()),
    "fortnight": (_("Every other week"), EveryWeeks(weeks=2)),
    "month": (_("Every month, on the same weekday"), EveryMonth()),
}
MOST_TIMES = 60
TOO_MANY = _("A series is planned for 60 times at most. One more can be added later.")
LONGEST_POINT = Item._meta.get_field("title").max_length or 200


class SeriesForm(PlainForm):
    name = text_of(Series, "name", error_messages={"required": _("Write a name for the series.")})
    most_topics = number_of(Series, "most_topics", at_least=1, help_text=_("The handbook advises one or two."))
    guest_every = number_of(Series, "guest_every")


class NewSeriesForm(PlainForm):
    """A unit's own meetings, such as the team's every fortnight (entry 33). A series of an activity opens from its
    step."""

    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Unit"), error_messages={"required": NEED_CHOICE, "invalid_choice": NEED_CHOICE}
    )
    name = text_of(Series, "name", error_messages={"required": _("Write a name for the series.")})
    purpose = text_of(Gathering, "purpose", rows=2)
    rhythm = forms.ChoiceField(
        label=_("How often?"),
        choices=[(name, label) for name, (label, _rhythm) in RHYTHMS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": NEED_CHOICE, "invalid_choice": NEED_CHOICE},
    )
    day = forms.DateField(
        label=_("First time"), widget=Day(), error_messages={"required": NEED_DAY, "invalid": NEED_DAY}
    )
    starts = clock_field(_("Starts"))
    ends = clock_field(_("Ends"))
    until = forms.DateField(
        label=_("It goes on until"),
        widget=Day(),
        required=False,
        help_text=_("The last day on which they can meet. Or write how many times."),
        error_messages={"invalid": NEED_DAY},
    )
    times = forms.IntegerField(
        label=_("How many times?"),
        required=False,
        min_value=1,
        max_value=MOST_TIMES,
        error_messages={"invalid": NEED_NUMBER, "min_value": NEED_NUMBER, "max_value": TOO_MANY},
    )
    how = choice_of(Gathering, "how")
    place = text_of(Gathering, "place")
    video_link = forms.URLField(
        label=_("Video link"),
        max_length=500,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": _("Write the whole link, for example https://video.example/room.")},
    )
    points = forms.CharField(
        label=_("Points that come up every time"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Each on a line of its own. They stand on every agenda."),
    )
    members = forms.ModelMultipleChoiceField(
        User.objects.none(),
        label=_("Workers who come"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Each time they get an invitation with the agenda some days before, and the memo afterwards."),
    )
    invite_days_before = number_of(Gathering, "invite_days_before")

    def __init__(self, data: QueryDict | None = None, *, by: User, today: date, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.today = today
        units = Unit.objects.filter(pk__in=by.reach(*HANDLERS)).order_by("pk")
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]
        self.fields["members"].queryset = workers_of(*units)  # type: ignore[attr-defined]
        self.is_possible = units.exists()

    def clean_points(self) -> list[str]:
        points = [line.strip() for line in self.cleaned_data["points"].splitlines() if line.strip()]
        if any(len(point) > LONGEST_POINT for point in points):
            raise forms.ValidationError(_("A point has %(n)d characters at most.") % {"n": LONGEST_POINT})
        return points

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        self.refuse_past("day", self.today)
        starts, ends = said.get("starts"), said.get("ends")
        if starts and ends and ends <= starts:
            self.add_error("ends", _("The end must be after the start."))
        if "day" in said and "rhythm" in said and "until" in said and "times" in said:
            self._plan_days()
        return said

    def _plan_days(self) -> None:
        said = self.cleaned_data
        first, until, times = said["day"], said["until"], said["times"]
        if not until and not times:
            self.add_error("times", _("Write how many times, or until when."))
        elif first.year > self.today.year + 1:
            self.add_error("day", _("Choose a day of this year or the next."))
        elif until and until < first:
            self.add_error("until", _("The last day must not be before the first."))
        else:
            _label, rhythm = RHYTHMS[said["rhythm"]]
            days = [day for day in rhythm.days(first, times or MOST_TIMES + 1) if not until or day <= until]
            said["days"] = days
            if len(days) > MOST_TIMES:
                self.add_error("until", TOO_MANY)
            elif not days:
                self.add_error("until", _("No working day is left before the last day. Choose a later one."))

    def facts(self) -> dict[str, Any]:
        """What make_series asks for."""
        said = self.cleaned_data
        copied = ("unit", "name", "purpose", "days", "how", "place", "video_link", "members", "invite_days_before")
        begins, ends = (timedelta(hours=at.hour, minutes=at.minute) for at in (said["starts"], said["ends"]))
        return {name: said[name] for name in copied} | {
            "clock": said["starts"],
            "minutes": (ends - begins) // timedelta(minutes=1),
            "agenda": [AgendaPoint(title=point) for point in said["points"]],
        }


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
