"""A person's own details, written down by a worker or by the person."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.forms import PlainForm, text_of
from ideakirja.kit.phones import phone_number, takes_texts
from ideakirja.kit.typed import clean_line, find_personal_ids
from ideakirja.people.models import Channel, Participant

from ..models import Interest

# What the browser may fill in by itself (WCAG 1.3.5).
PURPOSES = {
    "name": "name",
    "email": "email",
    "phone": "tel",
    "street": "street-address",
    "postal_code": "postal-code",
    "town": "address-level2",
}
NO_TEXTS = _("This number does not take text messages. Write another number, or choose another way.")
NO_ID = _("Take away the personal identity code. It is not needed here.")


class PersonForm(PlainForm):
    """Everything that is written down of a participant. What is missing for the chosen channel is told at its field."""

    name = text_of(Participant, "name", error_messages={"required": _("Write a name.")})
    channel = forms.ChoiceField(
        label=Participant._meta.get_field("channel").verbose_name,
        help_text=_("Ask the person."),
        choices=Channel.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one."), "invalid_choice": _("Choose one.")},
    )
    email = text_of(Participant, "email", validators=[validate_email])
    phone = text_of(Participant, "phone")
    street = text_of(Participant, "street")
    postal_code = text_of(Participant, "postal_code", validators=Participant._meta.get_field("postal_code").validators)
    town = text_of(Participant, "town")
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    needs = text_of(Participant, "needs")

    # Those who fill it in about themselves get the browser's help.
    is_own = False

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["email"].widget.input_type = "email"
        self.fields["phone"].widget.input_type = "tel"
        self.fields["postal_code"].widget.attrs["inputmode"] = "numeric"
        for name, purpose in PURPOSES.items():
            self.fields[name].widget.attrs["autocomplete"] = purpose if self.is_own else "off"

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        for name in ("name", "email", "phone", "street", "town", "needs"):
            if name in said:
                said[name] = clean_line(said[name])
        self._clean_phone(said)
        if find_personal_ids(f"{said.get('name', '')} {said.get('needs', '')}"):
            self.add_error("needs", NO_ID)
        self._require_address(said)
        return said

    def _clean_phone(self, said: dict[str, Any]) -> None:
        """Kept in one way, however it was typed; and a text message needs a mobile number."""
        if not said.get("phone"):
            return
        try:
            said["phone"] = phone_number(said["phone"])
        except ValidationError as problem:
            self.add_error("phone", problem)
            return
        if said.get("channel") == Channel.SMS and not takes_texts(said["phone"]):
            self.add_error("phone", NO_TEXTS)

    def _require_address(self, said: dict[str, Any]) -> None:
        needed = {
            Channel.EMAIL: {"email": _("Write the e-mail address, or choose another way.")},
            Channel.SMS: {"phone": _("Write the phone number, or choose another way.")},
            Channel.LETTER: {
                "street": _("Write the street address, or choose another way."),
                "postal_code": _("Write the postal code, or choose another way."),
                "town": _("Write the town, or choose another way."),
            },
        }
        channel = said.get("channel")
        for name, problem in (needed.get(Channel(channel), {}) if channel else {}).items():
            if not said.get(name) and name not in self.errors:
                self.add_error(name, problem)

    @property
    def details(self) -> dict[str, Any]:
        """For people.actions: the participant's fields."""
        return {name: self.cleaned_data[name] for name in PersonForm.base_fields if name in self.cleaned_data}

    @classmethod
    def typed_of(cls, participant: Participant) -> dict[str, Any]:
        return {name: getattr(participant, name) for name in PersonForm.base_fields}


class InterestForm(PersonForm):
    """A worker writes down somebody who would like to join."""

    wish = text_of(Interest, "wish", rows=3, label=_("What did the person say?"))


class OwnDetailsForm(PersonForm):
    """The person changes their own details."""

    is_own = True

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["name"].label = _("What may we call you?")
        self.fields["name"].help_text = ""
        self.fields["channel"].label = _("How do you want to hear from us?")
        self.fields["channel"].help_text = _("Write below the address or the number that we need for it.")
        self.fields["needs"].label = _("What should we take care of?")


class JoinForm(OwnDetailsForm):
    """The public form of a call: a name, one way to be reached, and what the person wants to say."""

    wish = text_of(
        Interest,
        "wish",
        rows=4,
        label=_("Do you want to say something to us?"),
        help_text=_("You may leave it empty. Do not write about your own case here."),
    )

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        del self.fields["language"]
        ways = [(value, label) for value, label in Channel.choices if value != Channel.HAND]
        self.fields["channel"].choices = ways  # type: ignore[attr-defined]
        self.order_fields(["name", "channel", "email", "phone", "street", "postal_code", "town", "needs", "wish"])

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if find_personal_ids(said.get("wish", "")):
            self.add_error("wish", NO_ID)
        return said


class KickOffForm(PlainForm):
    """The list that went round at the kick-off: a name and one way to reach the person in each row."""

    ROWS = 8

    def more_fields(self) -> dict[str, forms.Field]:
        found: dict[str, forms.Field] = {}
        for row in range(1, self.ROWS + 1):
            found[f"name_{row}"] = forms.CharField(label=_("Name"), max_length=120, required=False)
            found[f"contact_{row}"] = forms.CharField(label=_("Phone number or e-mail"), max_length=200, required=False)
        return found

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        for row in range(1, self.ROWS + 1):
            name, contact = (clean_line(said.get(f"{part}_{row}", "")) for part in ("name", "contact"))
            said[f"name_{row}"], said[f"contact_{row}"] = name, contact
            if contact and not name:
                self.add_error(f"name_{row}", _("Write a name."))
            if contact and not way_to_reach(contact):
                self.add_error(f"contact_{row}", _("This is neither a phone number nor an e-mail address."))
        if not any(said[f"name_{row}"] for row in range(1, self.ROWS + 1)):
            self.add_error("name_1", _("Write at least one name."))
        return said

    def people(self, language: str) -> list[dict[str, Any]]:
        """Those who were written, as details of participants."""
        rows = [(self.cleaned_data[f"name_{n}"], self.cleaned_data[f"contact_{n}"]) for n in range(1, self.ROWS + 1)]
        return [
            {"name": name, "language": language, **(way_to_reach(contact) or {"channel": Channel.HAND})}
            for name, contact in rows
            if name
        ]

    def rows(self) -> list[tuple[int, forms.BoundField, forms.BoundField]]:
        return [(n, self[f"name_{n}"], self[f"contact_{n}"]) for n in range(1, self.ROWS + 1)]


def way_to_reach(contact: str) -> dict[str, str]:
    """An e-mail address or a phone number as details of a participant; empty if it is neither."""
    try:
        if "@" in contact:
            validate_email(contact)
            return {"channel": Channel.EMAIL, "email": contact}
        number = phone_number(contact)
    except ValidationError:
        return {}
    return {"channel": Channel.SMS if takes_texts(number) else Channel.HAND, "phone": number}
