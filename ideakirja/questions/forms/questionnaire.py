"""Making a questionnaire, describing it, bringing it from a file."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.forms import PlainForm
from ideakirja.kit.texts import Texts, in_language
from ideakirja.people.access import ORGANISERS
from ideakirja.people.models import Unit, User

from ..actions.drafts import described
from ..files import MOST_BYTES, BadFile, read_file
from ..form import Form
from ..models import Questionnaire
from ..ready import READY
from .texts import SideBySide, text_fields, text_from

EMPTY = "empty"


def _unit_field() -> forms.ModelChoiceField:
    return forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Unit"),
        help_text=_("This unit and the units under it can use the questionnaire."),
        error_messages={"required": _("Choose a unit.")},
    )


def _need_finnish(form: forms.Form, name: str, sentence: Any) -> None:
    if not form.cleaned_data.get(f"{name}_fi") and f"{name}_fi" not in form.errors:
        form.add_error(f"{name}_fi", sentence)


class MakeForm(SideBySide, PlainForm):
    """A new questionnaire: empty, or a copy."""

    unit = _unit_field()
    begin = forms.ChoiceField(label=_("Start from"), widget=forms.RadioSelect)

    def __init__(self, data: QueryDict | None = None, *, by: User, **kwargs: Any) -> None:
        self.sources = sources_for(by)
        super().__init__(data, **kwargs)
        units = Unit.objects.filter(pk__in=by.reach(*ORGANISERS))
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]
        if units.count() == 1:
            self.fields["unit"].initial = units.get()
        self.fields["begin"].choices = [  # type: ignore[attr-defined]
            (EMPTY, _("An empty one")),
            *((slug, _("A copy of: %(name)s") % {"name": in_language(form.names).text}) for slug, form in self.sources),
        ]
        self.order_fields(["name_fi", "name_sv", "name_en", "begin", "unit"])

    def more_fields(self) -> dict[str, forms.Field]:
        return {**text_fields("name", _("Name"), {}, max_length=120, help_text=_("For the staff."))}

    def clean(self) -> dict[str, Any]:
        _need_finnish(self, "name", _("Write a name, so that you find it again."))
        return self.cleaned_data

    def form(self) -> Form:
        """What the new questionnaire begins with."""
        names = text_from(self.cleaned_data, "name", is_line=True)
        begin = dict(self.sources).get(self.cleaned_data["begin"])
        if begin is None:
            return Form(slug="", names=names, titles=names, intro={}, questions=())
        return begin.named(names)


def sources_for(user: User) -> list[tuple[str, Form]]:
    """What may be copied, by slug: those that come with the product, and those of the units."""
    own = Questionnaire.objects.visible_to(user).in_use()
    return [*((form.slug, form) for form in READY), *((one.slug, one.draft.form) for one in own)]


class DescribeForm(SideBySide, PlainForm):
    """The texts of the whole questionnaire."""

    minutes = forms.IntegerField(
        label=_("Minutes that answering takes"), min_value=1, max_value=60, help_text=_("About. Try it yourself.")
    )
    was = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(self, data: QueryDict | None = None, *, form: Form, **kwargs: Any) -> None:
        self.whole = form
        initial = {"minutes": form.minutes, "was": described(form)}
        super().__init__(data, initial=initial, **kwargs)
        names = [name for name in self.fields if name not in ("minutes", "was")]
        self.order_fields([*names, "minutes", "was"])

    def more_fields(self) -> dict[str, forms.Field]:
        return {
            **text_fields("name", _("Name"), self.whole.names, max_length=120, help_text=_("For the staff.")),
            **text_fields(
                "title",
                _("Title"),
                self.whole.titles,
                max_length=200,
                help_text=_("Those who answer see it on top. Ask something, for example: How did the meeting go?"),
            ),
            **text_fields(
                "intro",
                _("Introduction"),
                self.whole.intro,
                max_length=1000,
                rows=3,
                help_text=_("How many questions, how many minutes. For example: Three questions, about one minute."),
            ),
        }

    def clean(self) -> dict[str, Any]:
        _need_finnish(self, "name", _("Write a name, so that you find it again."))
        return self.cleaned_data

    def texts(self) -> dict[str, Texts]:
        return {
            "names": text_from(self.cleaned_data, "name", is_line=True),
            "titles": text_from(self.cleaned_data, "title", is_line=True),
            "intro": text_from(self.cleaned_data, "intro"),
        }


class BringForm(PlainForm):
    """A questionnaire from a file that was saved here or in another installation."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("A file that was saved with “Save as a file”. Its name ends with .json."),
        error_messages={"required": _("Choose a file."), "empty": _("The file is empty.")},
    )
    unit = _unit_field()

    def __init__(self, data: QueryDict | None = None, *, by: User, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        units = Unit.objects.filter(pk__in=by.reach(*ORGANISERS))
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]
        if units.count() == 1:
            self.fields["unit"].initial = units.get()

    def clean_file(self) -> Form:
        """The questionnaire in the file. No more of it is read than a questionnaire may have."""
        file = self.cleaned_data["file"]
        try:
            return read_file(file.read(MOST_BYTES + 1))
        except BadFile as problem:
            raise forms.ValidationError(str(problem)) from None
