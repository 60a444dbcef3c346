"""What a call says, and for how long it is open."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.gatherings.models import Gathering
from ideakirja.kit.forms import PlainForm, day_of
from ideakirja.kit.texts import IN_LANGUAGE, LANGUAGES, Texts, in_language

from ..actions import CallFacts
from ..models import Call, Source
from ..ready import INTERVIEWS

LONGEST_TEXT = 4000


class InLanguages(PlainForm):
    """Texts in each language, side by side. Finnish must be there; another language may be left out."""

    PARTS: tuple[tuple[str, Any, int], ...] = ()  # name, label, rows (0: one line)

    def more_fields(self) -> dict[str, forms.Field]:
        return {
            f"{part}_{code}": forms.CharField(
                label=f"{label}: {language}",
                required=code == "fi",
                max_length=LONGEST_TEXT if rows else 120,
                widget=forms.Textarea(attrs={"rows": rows, "lang": code}) if rows else forms.TextInput({"lang": code}),
                error_messages={"required": _("Write this in Finnish. The other languages may come later.")},
            )
            for code, language in settings.LANGUAGES
            for part, label, rows in self.PARTS
        }

    def texts(self, part: str) -> Texts:
        return {code: text for code in LANGUAGES if (text := self.cleaned_data.get(f"{part}_{code}"))}

    def columns(self) -> list[tuple[str, str, list[forms.BoundField]]]:
        return [
            (code, str(heading), [self[f"{part}_{code}"] for part, _l, _r in self.PARTS])
            for code, heading in IN_LANGUAGE.items()
        ]

    @staticmethod
    def typed_texts(**parts: Texts) -> dict[str, str]:
        return {f"{part}_{code}": text for part, texts in parts.items() for code, text in texts.items()}


class CallForm(InLanguages):
    PARTS = (("title", _("Title"), 0), ("text", _("What do you tell?"), 10))

    opens_on = day_of(Call, "opens_on")
    closes_on = day_of(Call, "closes_on")
    is_public = forms.BooleanField(
        label=Call._meta.get_field("is_public").verbose_name,
        required=False,
        help_text=_("Without this it opens only with its code."),
    )
    sources = forms.MultipleChoiceField(
        label=_("How do people come?"),
        choices=Source.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one way.")},
    )
    kick_off = forms.ModelChoiceField(
        Gathering.objects.none(),
        label=_("Kick-off"),
        required=False,
        empty_label=_("no kick-off"),
        help_text=_("Everybody who has left their details is invited to it. Plan it first as a gathering."),
    )
    interview = forms.ChoiceField(
        label=_("Questions of the interview"),
        required=False,
        help_text=_("To a panel, a developer group and as an expert nobody is accepted before the interview."),
    )

    def __init__(self, data: QueryDict | None = None, *, gatherings: Any, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["kick_off"].queryset = gatherings  # type: ignore[attr-defined]
        ready = [(interview.slug, in_language(interview.names).text) for interview in INTERVIEWS]
        self.fields["interview"].choices = [("", _("no interview")), *ready]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        opens, closes = self.cleaned_data.get("opens_on"), self.cleaned_data.get("closes_on")
        if opens and closes and closes < opens:
            self.add_error("closes_on", _("The last day must not be before the first day."))
        return self.cleaned_data

    @property
    def facts(self) -> CallFacts:
        names = ("opens_on", "closes_on", "is_public", "sources", "kick_off", "interview")
        said = {name: self.cleaned_data[name] for name in names}
        return CallFacts(titles=self.texts("title"), texts=self.texts("text"), **said)

    @classmethod
    def typed_of(cls, call: Call) -> dict[str, Any]:
        names = ("opens_on", "closes_on", "is_public", "sources", "kick_off", "interview")
        return cls.typed_texts(title=call.titles, text=call.texts) | {name: getattr(call, name) for name in names}


class ReopenForm(PlainForm):
    closes_on = day_of(Call, "closes_on", label=_("New last day"))

    def __init__(self, data: QueryDict | None = None, *, today: date, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        self.refuse_past("closes_on", self.today)
        return self.cleaned_data
