"""What the staff type of a notice: its texts in three languages, its code, and where it was put."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.validators import URLValidator
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.codes import ALPHABET, LENGTH, clean_code
from ideakirja.kit.forms import PlainForm, text_of
from ideakirja.kit.texts import IN_LANGUAGE, LANGUAGES, in_language
from ideakirja.people.models import Unit, User

from .access import MAKERS
from .models import Notice, Tick
from .ready import READY, Ready, find_ready
from .texts import PARTS, TextPart


class StartForm(PlainForm):
    """A notice that belongs to no activity."""

    template = forms.ChoiceField(
        label=_("What is it about?"),
        help_text=_("The ready text is a beginning. You can change every word."),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a ready text."), "invalid_choice": _("Choose a ready text.")},
    )
    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Unit"),
        error_messages={"required": _("Choose a unit."), "invalid_choice": _("Choose a unit.")},
    )

    def __init__(self, data: QueryDict | None = None, *, by: User, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["template"].choices = [(ready.slug, in_language(ready.names).text) for ready in READY]  # type: ignore[attr-defined]
        self.fields["unit"].queryset = Unit.objects.filter(pk__in=by.reach(*MAKERS))  # type: ignore[attr-defined]

    def ready(self) -> Ready:
        found = find_ready(self.cleaned_data["template"])
        assert found  # noqa: S101 - the field lets only known ones through
        return found


class NoticeForm(PlainForm):
    """Every text in each language. A language without a title is left out; one of them must have it."""

    name = text_of(Notice, "name", error_messages={"required": _("Write a name, so that you find it again.")})
    kind = forms.ChoiceField(label=_("What is it?"), choices=Notice.Kind.choices)
    code = forms.CharField(label=_("Code"), required=False, max_length=20)
    link = forms.URLField(
        label=_("Or an address on the web"),
        required=False,
        max_length=300,
        assume_scheme="https",
        validators=[URLValidator(schemes=["http", "https"])],
        error_messages={"invalid": _("Write the whole address, for example https://www.example.fi/panel.")},
    )

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        for name in ("code", "link"):
            column: Any = Notice._meta.get_field(name)
            self.fields[name].help_text = column.help_text

    def more_fields(self) -> dict[str, forms.Field]:
        return {f"{part.name}_{code}": _field(part, str(name)) for code, name in settings.LANGUAGES for part in PARTS}

    def clean_code(self) -> str:
        code = clean_code(self.cleaned_data["code"])
        if code and (len(code) != LENGTH or not set(code) <= set(ALPHABET)):
            raise forms.ValidationError(_("A code has six characters. Check them where the code was made."))
        return code

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("code") and said.get("link"):
            self.add_error("link", _("Give a code or an address, not both."))
        for language in LANGUAGES:
            written = [part.name for part in PARTS if said.get(f"{part.name}_{language}")]
            if written and "title" not in written and f"title_{language}" not in self.errors:
                self.add_error(f"title_{language}", _("Write the title too, or leave this language empty."))
        if not self.errors and not self.texts():
            self.add_error(f"title_{LANGUAGES[0]}", _("Write the title in at least one language."))
        return said

    def texts(self) -> dict[str, dict[str, str]]:
        """{"fi": {"title": …, "lead": …}, …}: only what was written."""
        found = {
            language: {part.name: text for part in PARTS if (text := self.cleaned_data.get(f"{part.name}_{language}"))}
            for language in LANGUAGES
        }
        return {language: text for language, text in found.items() if text}

    def said(self) -> dict[str, Any]:
        """As `actions.change_notice` takes it."""
        return {name: self.cleaned_data[name] for name in ("name", "kind", "code", "link")} | {"texts": self.texts()}

    def columns(self) -> list[tuple[str, str, list[forms.BoundField]]]:
        """For the page: language code, its heading, its fields."""
        return [(code, str(IN_LANGUAGE[code]), [self[f"{part.name}_{code}"] for part in PARTS]) for code in LANGUAGES]

    @staticmethod
    def filled_with(notice: Notice) -> dict[str, Any]:
        texts = {
            f"{part.name}_{language}": notice.text(language).get(part.name, "")
            for language in LANGUAGES
            for part in PARTS
        }
        return texts | {name: getattr(notice, name) for name in ("name", "kind", "code", "link")}


def _field(part: TextPart, language: str) -> forms.CharField:
    return forms.CharField(
        label=f"{part.label}: {language}",
        help_text=str(part.help),
        required=False,
        max_length=part.longest,
        widget=forms.Textarea(attrs={"rows": part.rows}) if part.rows else forms.TextInput(),
    )


class TickForm(PlainForm):
    note = text_of(Tick, "note")
