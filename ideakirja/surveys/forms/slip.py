from typing import Any

from django import forms
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.typed import clean_line

from ..models import Slip


class SlipForm(forms.Form):
    """Contact details of somebody who wants to develop services with us."""

    name = forms.CharField(
        label=_("What may we call you?"), required=False, max_length=120, help_text=_("You may leave it empty.")
    )
    contact = forms.CharField(
        label=_("Phone number or e-mail"),
        max_length=200,
        help_text=_("Only those who call you see it. We delete it after the call."),
        error_messages={"required": _("Write a phone number or an e-mail address, so that we can reach you.")},
    )
    interests = forms.MultipleChoiceField(
        label=_("What would you like to join?"),
        required=False,
        choices=Slip.Interest.choices,
        widget=forms.CheckboxSelectMultiple,
    )

    def clean_name(self) -> str:
        return clean_line(self.cleaned_data["name"])

    def clean_contact(self) -> str:
        contact = clean_line(self.cleaned_data["contact"])
        figures = sum(c.isdigit() for c in contact)
        if "@" in contact:
            validate_email(contact)
        elif figures < 6:
            raise forms.ValidationError(_("Write a phone number or an e-mail address, so that we can reach you."))
        return contact

    def add_prefix(self, field_name: str) -> Any:
        return f"slip-{field_name}"
