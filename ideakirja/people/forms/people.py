"""What is typed about people and units."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.texts import LANGUAGES
from ideakirja.kit.typed import clean_line

from .. import access
from ..models import Invitation, RoleKind, Unit, User

LANGUAGE_CHOICES = [(code, get_language_info(code)["name_local"].capitalize()) for code in LANGUAGES]


class Line(forms.CharField):
    """One clean line: no control characters, no double spaces."""

    def to_python(self, value: Any) -> str:
        return clean_line(super().to_python(value) or "")


class OwnDetailsForm(forms.ModelForm[User]):
    name = Line(label=_("Name"), max_length=120, help_text=_("Clients see it under your answers."))
    title = Line(
        label=_("Job title"),
        max_length=120,
        required=False,
        help_text=_("For example social counsellor. Clients see it."),
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=LANGUAGE_CHOICES, help_text=_("Letters to you come in this language.")
    )

    class Meta:
        model = User
        fields = ["name", "title", "language"]


class WelcomeForm(forms.Form):
    name = Line(label=_("Name"), max_length=120, help_text=_("Clients see it under your answers."))
    title = Line(
        label=_("Job title"),
        max_length=120,
        required=False,
        help_text=_("For example social counsellor. Clients see it."),
    )
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 12 characters. Four words are easy to remember and hard to guess."),
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email
        self.fields["name"].widget.attrs["autocomplete"] = "name"
        self.fields["title"].widget.attrs["autocomplete"] = "organization-title"

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, User(email=self.email, name=self.cleaned_data.get("name", "")))
        return password


class GivesRole(forms.BaseForm):
    """The units that `by` may give roles in, and who may make whom an administrator."""

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by
        field = self.fields["unit"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101
        field.queryset = Unit.objects.filter(pk__in=by.reach(*access.INVITERS)).order_by("pk")
        field.empty_label = None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        unit, kind = cleaned.get("unit"), cleaned.get("kind")
        if unit and kind and not access.may_give(self.by, unit, kind):
            self.add_error("kind", _("Only an administrator can make somebody an administrator."))
        return cleaned


class InviteForm(GivesRole, forms.ModelForm[Invitation]):
    name = Line(label=_("Name"), max_length=120)
    language = forms.ChoiceField(label=_("Language of the letter"), choices=LANGUAGE_CHOICES)

    class Meta:
        model = Invitation
        fields = ["name", "email", "unit", "kind", "language"]

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()
        if User.objects.filter(email=email).exists():
            raise ValidationError(_("Somebody already has this e-mail address. Give them a role in the list."))
        if Invitation.objects.open(timezone.now()).filter(email=email).exists():
            raise ValidationError(_("This address already has an invitation. You can send it again in the list."))
        return email


class GiveRoleForm(GivesRole, forms.Form):
    unit = forms.ModelChoiceField(label=_("Unit"), queryset=Unit.objects.none())
    kind = forms.ChoiceField(label=_("Role"), choices=RoleKind.choices)


class UnitForm(forms.ModelForm[Unit]):
    name_fi = Line(label=_("Name in Finnish"), max_length=120, help_text=_("Everybody sees it, also on public pages."))
    name_sv = Line(label=_("Name in Swedish"), max_length=120)
    name_en = Line(label=_("Name in English"), max_length=120)

    class Meta:
        model = Unit
        fields = ["promise_days", "release_limit"]

    field_order = ["name_fi", "name_sv", "name_en", "promise_days", "release_limit"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for language in LANGUAGES:
            self.initial[f"name_{language}"] = (self.instance.names or {}).get(language, "")

    @property
    def names(self) -> dict[str, str]:
        return {language: self.cleaned_data[f"name_{language}"] for language in LANGUAGES}

    @property
    def numbers(self) -> dict[str, int]:
        return {name: self.cleaned_data[name] for name in ("promise_days", "release_limit")}


class TrailFilterForm(forms.Form):
    person = forms.ChoiceField(label=_("Person"), required=False)
    kind = forms.ChoiceField(label=_("About"), required=False)

    def __init__(self, *args: Any, people: list[User], kinds: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"] = forms.ChoiceField(
            label=_("Person"), required=False, choices=[("", _("Everybody")), *((p.pk, p.name) for p in people)]
        )
        self.fields["kind"] = forms.ChoiceField(
            label=_("About"), required=False, choices=[("", _("Everything")), *kinds.items()]
        )
