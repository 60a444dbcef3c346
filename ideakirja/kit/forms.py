"""Forms of the staff: every text is cleaned before it is looked at, and kept when it is wrong."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from .typed import clean_text

# A day outside these is a slip of the finger, and a calendar cannot hold it.
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
NEED_DAY = _("Choose a day, for example 12.3.2026.")


class ShortEnough(MaxLengthValidator):
    """Says how much too long a text is, not how long it may be."""

    def __call__(self, value: str) -> None:
        extra = len(value) - int(self.limit_value)
        if extra > 0:
            raise forms.ValidationError(
                ngettext(
                    "The text is %(n)d character too long. Make it shorter.",
                    "The text is %(n)d characters too long. Make it shorter.",
                    extra,
                )
                % {"n": extra},
                code="max_length",
            )


def sensible_day(day: date) -> None:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValidationError(_("Check the year: choose a day between 2000 and 2100."), code="year")


class Day(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class PlainForm(forms.Form):
    """Cleans every text; a text that is too long is not cut by the browser but answered with how much too long."""

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        if data is not None:
            data = data.copy()
            for name in data:
                data.setlist(name, [clean_text(value) for value in data.getlist(name)])
        super().__init__(data, **kwargs)
        self.fields.update(self.more_fields())
        for field in self.fields.values():
            if isinstance(field, forms.CharField) and field.max_length:
                field.validators = [v for v in field.validators if not isinstance(v, MaxLengthValidator)]
                field.validators.append(ShortEnough(field.max_length))
                field.widget.attrs.pop("maxlength", None)
            if isinstance(field, forms.DateField):
                field.validators.append(sensible_day)

    def more_fields(self) -> dict[str, forms.Field]:
        """Fields that depend on more than the class knows."""
        return {}

    def refuse_past(self, name: str, today: date) -> None:
        day = self.cleaned_data.get(name)
        if day and day < today and name in self.changed_data:
            self.add_error(name, _("This day has passed. Choose today or a later day."))


# A page with a form: read, or sent.
form_page = require_http_methods(["GET", "HEAD", "POST"])


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent, also when nothing was filled in; None when the form is only asked for."""
    return request.POST if request.method == "POST" else None


def saved(request: HttpRequest, form: forms.Form, act: Callable[[], object], done: str) -> bool:
    """Act on a form that is right and say so. A refusal goes to the form, which keeps what was typed."""
    if not form.is_valid():
        return False
    try:
        act()
    except ValidationError as refusal:
        refuse(form, refusal)
        return False
    messages.success(request, done)
    return True


def refuse(form: forms.Form, refusal: ValidationError) -> None:
    """An action's refusal, at the field that it speaks of if the form has it."""
    errors = refusal.message_dict if hasattr(refusal, "error_dict") else {None: refusal.messages}
    for name, sentences in errors.items():
        form.add_error(name if name in form.fields else None, sentences)


def tried(request: HttpRequest, act: Callable[[], object], done: str = "") -> bool:
    """Act on a button without a form. A refusal is told on the next page."""
    try:
        act()
    except ValidationError as refusal:
        messages.warning(request, " ".join(refusal.messages))
        return False
    if done:
        messages.success(request, done)
    return True


def text_of(model: Any, name: str, *, rows: int = 0, **kwargs: Any) -> forms.CharField:
    """The form field of a model's text, with its label, help and length."""
    column = model._meta.get_field(name)
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    kwargs = {"label": column.verbose_name, "help_text": column.help_text, "required": not column.blank} | kwargs
    return forms.CharField(max_length=column.max_length, widget=widget, **kwargs)


def day_of(model: Any, name: str, **kwargs: Any) -> forms.DateField:
    column = model._meta.get_field(name)
    kwargs = {"label": column.verbose_name, "help_text": column.help_text, "required": not column.blank} | kwargs
    return forms.DateField(widget=Day(), error_messages={"required": NEED_DAY, "invalid": NEED_DAY}, **kwargs)
