"""What staff write about voices and matters. Every text is cleaned before it is looked at."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.forms import PlainForm, day_of, text_of
from ideakirja.kit.texts import IN_LANGUAGE, LANGUAGES
from ideakirja.kit.typed import find_contacts, find_personal_ids
from ideakirja.people.models import Unit, User

from .access import workers_of
from .models import Action, Decision, Matter, Outcome, Reply, Telling

NEED_REASON = _("Write the reason. The person who sent the message sees it on their receipt.")


def owner_of(model: Any) -> forms.ModelChoiceField:
    column = model._meta.get_field("owner")
    missing = _("Choose a person from the list.")
    return forms.ModelChoiceField(
        User.objects.none(),
        label=column.verbose_name,
        help_text=column.help_text,
        error_messages={"required": missing, "invalid_choice": missing},
    )


class MatterForm(PlainForm):
    """Open a matter or change it. `units`: where this person may open one; a single one is not asked about."""

    title = text_of(Matter, "title", error_messages={"required": _("Write in a few words what the matter is about.")})
    summary = text_of(Matter, "summary", rows=3)
    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Unit"),
        error_messages={"required": _("Choose a unit."), "invalid_choice": _("Choose a unit from the list.")},
    )
    owner = owner_of(Matter)
    decide_by = day_of(Matter, "decide_by")

    def __init__(self, data: QueryDict | None = None, *, units: list[Unit], today: date, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.units, self.today = units, today
        self.fields["owner"].queryset = workers_of(*units)  # type: ignore[attr-defined]
        if len(units) == 1:
            del self.fields["unit"]
        else:
            self.fields["unit"].queryset = Unit.objects.filter(pk__in=[u.pk for u in units])  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        self.refuse_past("decide_by", self.today)
        if len(self.units) == 1:
            self.cleaned_data["unit"] = self.units[0]
        unit, owner = self.cleaned_data.get("unit"), self.cleaned_data.get("owner")
        if unit and owner and owner not in workers_of(unit):
            self.add_error("owner", _("This person does not work in the unit. Choose someone who does."))
        return self.cleaned_data


class ReplyForm(PlainForm):
    """An answer to one voice, in the language that its giver used."""

    text = text_of(Reply, "text", rows=5, error_messages={"required": _("Write the answer.")})
    language = forms.ChoiceField(label=_("Language of the answer"), choices=settings.LANGUAGES)


class NoActionForm(ReplyForm):
    text = text_of(Reply, "text", rows=5, label=_("Why is nothing done?"), error_messages={"required": NEED_REASON})


class MoveForm(PlainForm):
    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("To which unit?"),
        help_text=_("The promise to the person who told stays the same."),
        error_messages={"required": _("Choose a unit."), "invalid_choice": _("Choose a unit from the list.")},
    )

    def __init__(self, data: QueryDict | None = None, *, units: Any, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]


class DecisionForm(PlainForm):
    answer = forms.ChoiceField(
        label=Decision._meta.get_field("answer").verbose_name,
        choices=Decision.Answer.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose yes, in part or no."),
            "invalid_choice": _("Choose yes, in part or no."),
        },
    )
    text = text_of(Decision, "text", rows=3)
    reason = text_of(Decision, "reason", rows=3)
    instead = text_of(Decision, "instead", rows=2)
    look_again_on = day_of(Decision, "look_again_on")

    def __init__(self, data: QueryDict | None = None, *, today: date, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        self.refuse_past("look_again_on", self.today)
        answer, said = self.cleaned_data.get("answer"), self.cleaned_data
        if answer in {"partly", "no"} and not said.get("reason") and "reason" not in self.errors:
            self.add_error("reason", NEED_REASON)
        if answer in {"yes", "partly"} and not said.get("text") and "text" not in self.errors:
            self.add_error("text", _("Write what you will do. The person who sent the message sees it."))
        return said


class ActionForm(PlainForm):
    """A new action; without `what` when only its owner and day are changed."""

    what = text_of(
        Action,
        "what",
        help_text=_("The person who sent the message sees it on their receipt."),
        error_messages={"required": _("Write what is done.")},
    )
    owner = owner_of(Action)
    due_on = day_of(Action, "due_on")

    def __init__(
        self, data: QueryDict | None = None, *, unit: Unit, today: date, is_new: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.today = today
        self.fields["owner"].queryset = workers_of(unit)  # type: ignore[attr-defined]
        if not is_new:
            del self.fields["what"]

    def clean(self) -> dict[str, Any]:
        self.refuse_past("due_on", self.today)
        return self.cleaned_data


class OutcomeForm(PlainForm):
    text = text_of(Outcome, "text", rows=5, error_messages={"required": _("Write what changed.")})


class TellingForm(PlainForm):
    """The public pair in three languages, each a title and two texts. Finnish must be there; others whole or not."""

    PARTS = {"title": "titles", "said": "said", "did": "did"}

    def more_fields(self) -> dict[str, forms.Field]:
        return {
            f"{part}_{code}": self._field(Telling._meta.get_field(column), part, code, str(name))
            for code, name in settings.LANGUAGES
            for part, column in self.PARTS.items()
        }

    @staticmethod
    def _field(column: Any, part: str, code: str, language: str) -> forms.CharField:
        return forms.CharField(
            label=f"{column.verbose_name}: {language}",
            help_text=column.help_text if code == "fi" else "",
            required=code == "fi",
            max_length=120 if part == "title" else 2000,
            widget=forms.TextInput() if part == "title" else forms.Textarea(attrs={"rows": 6}),
            error_messages={"required": _("Write this in Finnish. The other languages may come later.")},
        )

    def clean(self) -> dict[str, Any]:
        for language in LANGUAGES[1:]:
            names = [f"{part}_{language}" for part in self.PARTS]
            empty = [name for name in names if not self.cleaned_data.get(name) and name not in self.errors]
            if 0 < len(empty) < len(names):
                for name in empty:
                    self.add_error(name, _("Write this too, or leave all three fields of the language empty."))
        for name in [name for name in self.cleaned_data if name.startswith("said_")]:
            if find_personal_ids(self.cleaned_data[name]) or find_contacts(self.cleaned_data[name]):
                self.add_error(name, _("The text has a number or an address that can tell who wrote. Take it away."))
        return self.cleaned_data

    def texts(self, part: str) -> dict[str, str]:
        """{"fi": "…", "sv": "…"}: only the languages that were written."""
        return {code: text for code in LANGUAGES if (text := self.cleaned_data.get(f"{part}_{code}"))}

    def columns(self) -> list[tuple[str, str, list[forms.BoundField]]]:
        """For the page: language code, its heading, its three fields."""
        return [(code, str(IN_LANGUAGE[code]), [self[f"{part}_{code}"] for part in self.PARTS]) for code in LANGUAGES]
