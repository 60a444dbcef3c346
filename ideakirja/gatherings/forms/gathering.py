"""Planning a gathering: when, where, what for, who may come."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.activities.models import Activity
from ideakirja.kit.forms import NEED_DAY, Day, PlainForm, day_of, text_of
from ideakirja.people.access import HANDLERS
from ideakirja.people.models import Unit, User

from ..models import Gathering, Plan
from ..times import clock_of, existing_moment
from ..times import day_of as day_of_moment
from .fields import choice_of, clock_field, number_of, tick_of

COPIED = (
    *("kind", "name", "purpose", "place", "address", "access", "video_link", "how", "refreshments", "room_note"),
    *(
        "language",
        "is_open",
        "is_listed",
        "places",
        "sign_up_until",
        "counts_heads",
        "wants_memo",
        "invite_days_before",
    ),
)


class GatheringForm(PlainForm):
    kind = choice_of(Gathering, "kind")
    name = text_of(Gathering, "name", error_messages={"required": _("Write a name. It stands on the invitation.")})
    purpose = text_of(Gathering, "purpose", rows=3)
    day = forms.DateField(label=_("Day"), widget=Day(), error_messages={"required": NEED_DAY, "invalid": NEED_DAY})
    starts = clock_field(_("Starts"))
    ends = clock_field(_("Ends"))
    last_day = forms.DateField(
        label=_("Last day"),
        widget=Day(),
        required=False,
        help_text=_("Only if it ends on another day."),
        error_messages={"invalid": NEED_DAY},
    )
    how = choice_of(Gathering, "how")
    place = text_of(Gathering, "place")
    address = text_of(Gathering, "address")
    access = text_of(Gathering, "access", rows=2)
    video_link = forms.URLField(
        label=_("Video link"),
        max_length=500,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": _("Write the whole link, for example https://video.example/room.")},
    )
    refreshments = text_of(Gathering, "refreshments")
    room_note = text_of(Gathering, "room_note")
    language = choice_of(Gathering, "language", choices=settings.LANGUAGES)
    invite_days_before = number_of(Gathering, "invite_days_before")
    is_open = tick_of(Gathering, "is_open")
    is_listed = tick_of(Gathering, "is_listed")
    places = number_of(Gathering, "places", at_least=1)
    sign_up_until = day_of(Gathering, "sign_up_until")
    counts_heads = tick_of(Gathering, "counts_heads")
    wants_memo = tick_of(Gathering, "wants_memo")

    GROUPS = (
        (_("What is it?"), ("activity", "unit", "kind", "name", "purpose", "language")),
        (_("When?"), ("day", "starts", "ends", "last_day")),
        (_("Where and how?"), ("how", "place", "address", "access", "video_link", "refreshments", "room_note")),
        (_("Who comes?"), ("invite_days_before", "is_open", "is_listed", "places", "sign_up_until", "counts_heads")),
        (_("Afterwards"), ("wants_memo",)),
    )

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        day, starts, ends = said.get("day"), said.get("starts"), said.get("ends")
        if day and starts and ends:
            self._read_times(day, starts, said.get("last_day") or day, ends)
        until = said.get("sign_up_until")
        if day and until and until > day:
            self.add_error("sign_up_until", _("The last day to sign up must not be after the gathering."))
        return said

    def _read_times(self, day: date, starts: Any, last_day: date, ends: Any) -> None:
        try:
            self.cleaned_data["starts_at"] = starts_at = existing_moment(day, starts)
        except ValidationError as refusal:
            self.add_error("starts", refusal)
            return
        try:
            ends_at = existing_moment(last_day, ends, after=starts_at)
        except ValidationError as refusal:
            self.add_error("ends", refusal)
            return
        if ends_at <= starts_at:
            self.add_error("ends", _("The end must be after the start. If it ends on another day, write that too."))
        elif ends_at - starts_at > timedelta(days=31):
            self.add_error("last_day", _("A gathering lasts a month at most. Make a series of several gatherings."))
        else:
            self.cleaned_data["ends_at"] = ends_at

    def groups(self) -> Iterator[tuple[Any, list[forms.BoundField]]]:
        for title, names in self.GROUPS:
            yield title, [self[name] for name in names if name in self.fields]

    def facts(self) -> dict[str, Any]:
        """The fields of the gathering, as they were asked for."""
        return {name: self.cleaned_data[name] for name in (*COPIED, "starts_at", "ends_at")}

    @staticmethod
    def initial_of(gathering: Gathering) -> dict[str, Any]:
        day, last_day = day_of_moment(gathering.starts_at), day_of_moment(gathering.ends_at)
        times = {"day": day, "starts": clock_of(gathering.starts_at), "ends": clock_of(gathering.ends_at)}
        copied = {name: getattr(gathering, name) for name in COPIED}
        return copied | times | {"last_day": None if last_day == day else last_day}


class NewGatheringForm(GatheringForm):
    """activity: one that the person runs; without one, it belongs to a unit where the person meets clients."""

    activity = forms.ModelChoiceField(
        Activity.objects.none(),
        label=_("Activity"),
        required=False,
        empty_label=_("No activity"),
        help_text=_("A gathering of an activity is seen and planned by its team."),
        error_messages={"invalid_choice": _("Choose an activity from the list.")},
    )
    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Unit"),
        required=False,
        help_text=_("A gathering of an activity belongs to the activity's unit."),
        error_messages={"invalid_choice": _("Choose a unit from the list.")},
    )

    def __init__(self, data: QueryDict | None = None, *, by: User, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        activities = Activity.objects.with_people_for(by).open().select_related("unit")
        units = Unit.objects.filter(pk__in=by.reach(*HANDLERS)).order_by("pk")
        self.fields["activity"].queryset = activities  # type: ignore[attr-defined]
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]
        self.is_possible = activities.exists() or units.exists()

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if activity := said.get("activity"):
            said["unit"] = activity.unit
        elif not said.get("unit") and "unit" not in self.errors:
            self.add_error("unit", _("Choose a unit or an activity."))
        return said

    def facts(self) -> dict[str, Any]:
        return super().facts() | {"unit": self.cleaned_data["unit"], "activity": self.cleaned_data["activity"]}


class CancelForm(PlainForm):
    because = text_of(
        Gathering,
        "cancelled_because",
        label=_("Why is it cancelled?"),
        required=True,
        help_text=_("Those who were invited see it."),
        error_messages={"required": _("Write why the gathering is cancelled. Those who were invited see it.")},
    )


class PlanForm(PlainForm):
    """The seven questions of entry 33; who chairs and who records is asked on the page of hosts."""

    is_needed = tick_of(
        Plan, "is_needed", help_text=_("If it can be agreed by phone or in a message, no meeting is needed.")
    )
    why = text_of(Plan, "why", rows=2)
    who = text_of(Plan, "who", rows=2)
    has_mandate = tick_of(Plan, "has_mandate")
    mandate = text_of(Plan, "mandate")
    taken_on_how = text_of(Plan, "taken_on_how", rows=2)
    tells_absent = text_of(Plan, "tells_absent", help_text=_("Memos are for everybody, also for those not there."))
