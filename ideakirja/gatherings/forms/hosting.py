"""Giving somebody a part in a gathering."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.forms import PlainForm, text_of
from ideakirja.matters.access import workers_of
from ideakirja.people.models import Participant, User

from ..models import Gathering, Host
from .fields import NEED_CHOICE, choice_of


class HostForm(PlainForm):
    part = choice_of(Host, "part")
    user = forms.ModelChoiceField(
        User.objects.none(),
        label=_("One of the staff"),
        required=False,
        error_messages={"invalid_choice": NEED_CHOICE},
    )
    participant = forms.ModelChoiceField(
        Participant.objects.none(),
        label=_("One of the participants"),
        required=False,
        error_messages={"invalid_choice": NEED_CHOICE},
    )
    name = text_of(
        Host, "name", label=_("Somebody else"), help_text=_("For example a guest from another organisation.")
    )

    def __init__(self, data: QueryDict | None = None, *, gathering: Gathering, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        staff = workers_of(gathering.unit).values("pk")
        if gathering.activity:
            team = gathering.activity.team.values("user_id")
            seats = gathering.activity.seats.taken().values("participant_id")
            participants = Participant.objects.filter(pk__in=seats)
            users = User.objects.filter(pk__in=staff) | User.objects.filter(pk__in=team, is_active=True)
        else:
            participants, users = Participant.objects.none(), User.objects.filter(pk__in=staff)
        self.fields["user"].queryset = users.order_by("name")  # type: ignore[attr-defined]
        self.fields["participant"].queryset = participants  # type: ignore[attr-defined]
        if not participants.exists():
            del self.fields["participant"]

    def clean(self) -> dict[str, Any]:
        given = [name for name in ("user", "participant", "name") if self.cleaned_data.get(name)]
        if not given and not self.errors:
            self.add_error("user", _("Choose a person or write a name."))
        if len(given) > 1:
            self.add_error(given[-1], _("Choose one person or write one name at a time."))
        return self.cleaned_data
