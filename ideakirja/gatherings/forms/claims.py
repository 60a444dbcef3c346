"""What is typed about fares and other small costs."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.activities.models import Activity
from ideakirja.kit.forms import PlainForm, day_of, text_of
from ideakirja.people.models import Participant

from ..models import Claim, Gathering
from .fields import NEED_CHOICE

NEED_SUM = _("Write the sum in euros, for example 7,20.")
MOST_CENTS = 1_000_000


class Euros(forms.CharField):
    """Typed as 7,20 or 7.20 €; cleaned to cents."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "decimal"})
        super().__init__(max_length=20, widget=widget, error_messages={"required": NEED_SUM}, **kwargs)

    def clean(self, value: Any) -> Any:
        typed = str(super().clean(value)).replace("€", "").replace("\u00a0", "").replace(" ", "").replace(",", ".")
        if not re.fullmatch(r"[0-9]{1,7}(\.[0-9]{1,2})?", typed):
            raise forms.ValidationError(NEED_SUM)
        cents = int(Decimal(typed) * 100)
        if not 0 < cents <= MOST_CENTS:
            raise forms.ValidationError(_("The sum must be more than 0 and at most 10 000 euros."))
        return cents


def account_number(typed: str) -> str:
    """An IBAN without spaces. Its check figures must be right (ISO 13616)."""
    account = re.sub(r"[\s-]", "", typed).upper()
    if not account:
        return ""
    is_whole = re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", account) and (account[:2] != "FI" or len(account) == 18)
    if not is_whole or int("".join(str(int(c, 36)) for c in account[4:] + account[:4])) % 97 != 1:
        raise forms.ValidationError(_("Check the account number. It looks like FI21 1234 5600 0007 85."))
    return account


class ClaimForm(PlainForm):
    participant = forms.ModelChoiceField(
        Participant.objects.none(),
        label=_("Whose cost is it?"),
        error_messages={"required": NEED_CHOICE, "invalid_choice": NEED_CHOICE},
    )
    gathering = forms.ModelChoiceField(
        Gathering.objects.none(),
        label=_("To which gathering?"),
        required=False,
        error_messages={"invalid_choice": NEED_CHOICE},
    )
    what = text_of(Claim, "what")
    euros = Euros(label=_("How much, in euros?"))
    day = day_of(Claim, "day")
    account = text_of(Claim, "account")

    def __init__(self, data: QueryDict | None = None, *, activity: Activity, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        seats = activity.seats.values("participant")
        self.fields["participant"].queryset = Participant.objects.filter(pk__in=seats)  # type: ignore[attr-defined]
        self.fields["gathering"].queryset = activity.gatherings.all()  # type: ignore[attr-defined]

    def clean_account(self) -> str:
        return account_number(self.cleaned_data["account"])

    def facts(self) -> dict[str, Any]:
        said = dict(self.cleaned_data)
        return {"cents": said.pop("euros"), **said}


class RefuseForm(PlainForm):
    because = forms.CharField(
        label=_("Why is it not paid?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The participant sees it."),
        error_messages={"required": _("Write why the cost is not paid. The participant sees it.")},
    )
