"""What a participant types on their own page."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.activities.models import Activity
from ideakirja.gatherings.forms.claims import Euros, account_number
from ideakirja.gatherings.models import Attendance, Claim, Gathering, Topic
from ideakirja.kit.forms import PlainForm, day_of, text_of
from ideakirja.kit.typed import find_personal_ids

NEED_CHOICE = _("Choose one.")


def activity_field(activities: QuerySet[Activity], form: forms.Form) -> None:
    """Which group? Asked only of somebody who is in several."""
    form.fields["activity"].queryset = activities  # type: ignore[attr-defined]
    if activities.count() < 2:
        form.fields["activity"].required = False
        form.fields["activity"].widget = forms.HiddenInput()


class DateForm(PlainForm):
    """Yes, no or maybe: each is a button of the page."""

    answer = forms.ChoiceField(
        choices=Attendance.Answer.choices, error_messages={"required": NEED_CHOICE, "invalid_choice": NEED_CHOICE}
    )
    needs = text_of(Attendance, "needs", rows=2, required=False)


class ProposalForm(PlainForm):
    activity = forms.ModelChoiceField(Activity.objects.none(), label=_("For which group?"))
    title = text_of(
        Topic,
        "title",
        label=_("What should we talk about?"),
        help_text=_("Your name is not written beside it."),
        error_messages={"required": _("Write what we should talk about.")},
    )

    def __init__(self, data: QueryDict | None = None, *, activities: QuerySet[Activity], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        activity_field(activities, self)

    def clean_title(self) -> str:
        title: str = self.cleaned_data["title"]
        if find_personal_ids(title):
            raise forms.ValidationError(_("Take away the personal identity code. It is not needed here."))
        return title


class FareForm(PlainForm):
    activity = forms.ModelChoiceField(Activity.objects.none(), label=_("For which group?"))
    gathering = forms.ModelChoiceField(
        Gathering.objects.none(),
        label=_("Where did you come to?"),
        required=False,
        empty_label=_("something else"),
        error_messages={"invalid_choice": NEED_CHOICE},
    )
    what = text_of(Claim, "what", error_messages={"required": _("Write what it was, for example: bus there and back.")})
    euros = Euros(label=_("How much, in euros?"))
    day = day_of(Claim, "day")
    account = text_of(Claim, "account")

    def __init__(
        self, data: QueryDict | None = None, *, activities: QuerySet[Activity], gatherings: Any, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        activity_field(activities, self)
        self.fields["gathering"].queryset = gatherings  # type: ignore[attr-defined]
        self.fields["account"].widget.attrs["autocomplete"] = "off"

    def clean_account(self) -> str:
        return account_number(self.cleaned_data["account"])

    def facts(self) -> dict[str, Any]:
        said = {name: value for name, value in self.cleaned_data.items() if name != "activity"}
        return {"cents": said.pop("euros"), **said}


class LeaveForm(PlainForm):
    """Leaving, and whether everything is deleted too. Nothing is chosen beforehand."""

    KEEP, DELETE = "keep", "delete"

    then = forms.ChoiceField(
        label=_("What do we do with your details?"),
        choices=(
            (KEEP, _("Only end my part in this. You may keep my details.")),
            (DELETE, _("Delete everything about me, in every group.")),
        ),
        widget=forms.RadioSelect,
        error_messages={"required": NEED_CHOICE, "invalid_choice": NEED_CHOICE},
    )
    because = forms.CharField(
        label=_("Do you want to tell why?"),
        help_text=_("You need not."),
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
