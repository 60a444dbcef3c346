"""What is typed when a participant's words, picture or voice are used."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.activities.models import Activity
from ideakirja.kit.forms import PlainForm, text_of
from ideakirja.people.models import ConsentKind, ConsentQuerySet, Participant, Use

from ..actions import Place

REPORT, ELSEWHERE = "report", "elsewhere"
CHOOSE = _("Choose one.")


class UseForm(PlainForm):
    """Only people with a permission that holds are offered; whether it is the right one is asked when it is saved."""

    person = forms.ChoiceField(label=_("Whose?"), error_messages={"required": CHOOSE, "invalid_choice": CHOOSE})
    kind = forms.ChoiceField(
        label=Use._meta.get_field("kind").verbose_name,
        choices=[
            (ConsentKind.QUOTE.value, _("Their words")),
            (ConsentKind.PHOTO.value, _("A picture of them")),
            (ConsentKind.RECORDING.value, _("A recording of them")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
    words = text_of(
        Use,
        "words",
        rows=3,
        label=_("The words, or which picture or recording"),
        help_text=_("Words exactly as they are used. Of a picture or recording: what it is, and from which day."),
        error_messages={"required": _("Write the words, or which picture or recording it is.")},
    )
    place = forms.ChoiceField(
        label=_("Where is it used?"),
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
    where = text_of(
        Use,
        "place",
        help_text=_("If it is somewhere else: for example the Facebook page of the unit, or the local paper of 3 May."),
        required=False,
    )
    is_seen = forms.BooleanField(
        label=_("The person has seen or heard exactly this, and agrees to this use"),
        error_messages={"required": _("Show it to the person first. That is what they were promised.")},
    )

    def __init__(self, data: QueryDict | None = None, *, activity: Activity, live: ConsentQuerySet, **kwargs: Any):
        super().__init__(data, **kwargs)
        self.activity = activity
        self.notices = {f"notice-{notice.pk}": notice for notice in activity.notices.all()}
        self.people = {str(person.pk): person for person in Participant.objects.filter(consents__in=live).distinct()}
        given = live.by_person(activity.pk)
        self.fields["person"].choices = [("", "–")] + [  # type: ignore[attr-defined]
            (pk, f"{person} ({_kinds(given[person.pk])})") for pk, person in self.people.items()
        ]
        self.fields["place"].choices = [  # type: ignore[attr-defined]
            (REPORT, _("In the report of the activity (words only: the report shows them)")),
            *((key, notice.name) for key, notice in self.notices.items()),
            (ELSEWHERE, _("Somewhere else")),
        ]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("place") == ELSEWHERE and not said.get("where"):
            self.add_error("where", _("Write where it is used, so that it can be taken down when the person asks."))
        return said

    @property
    def participant(self) -> Participant:
        return self.people[self.cleaned_data["person"]]

    @property
    def chosen_place(self) -> Place:
        place, where = self.cleaned_data["place"], self.cleaned_data["where"]
        if place == REPORT:
            return Place(thing=self.activity)
        notice = self.notices.get(place)
        return Place(thing=notice, name=notice.name) if notice else Place(thing=None, name=where)


def _kinds(given: dict[str, Any]) -> str:
    return ", ".join(str(kind.label).lower() for kind in ConsentKind if kind in given)
