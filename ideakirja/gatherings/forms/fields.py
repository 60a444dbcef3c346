"""Fields that several forms of this app share."""

from typing import Any

from django import forms
from django.core.validators import MaxValueValidator
from django.utils.translation import gettext_lazy as _

NEED_CLOCK = _("Write a time, for example 13.00.")
NEED_NUMBER = _("Write a whole number, for example 20.")
NEED_CHOICE = _("Choose one from the list.")


class Clock(forms.TimeInput):
    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


def clock_field(label: Any, **kwargs: Any) -> forms.TimeField:
    return forms.TimeField(
        label=label,
        widget=Clock(),
        input_formats=["%H:%M", "%H.%M", "%H:%M:%S", "%H"],
        error_messages={"required": NEED_CLOCK, "invalid": NEED_CLOCK},
        **kwargs,
    )


def choice_of(model: Any, name: str, **kwargs: Any) -> forms.ChoiceField:
    column = model._meta.get_field(name)
    given = {"label": column.verbose_name, "help_text": column.help_text, "choices": column.choices}
    return forms.ChoiceField(
        error_messages={"required": NEED_CHOICE, "invalid_choice": NEED_CHOICE}, **(given | kwargs)
    )


def number_of(model: Any, name: str, *, at_least: int = 0, **kwargs: Any) -> forms.IntegerField:
    column = model._meta.get_field(name)
    most = next(rule.limit_value for rule in column.validators if isinstance(rule, MaxValueValidator))
    given = {"label": column.verbose_name, "help_text": column.help_text, "required": not column.blank}
    messages = {
        "required": NEED_NUMBER,
        "invalid": NEED_NUMBER,
        "min_value": _("The smallest number here is %(limit_value)s."),
        "max_value": _("The largest number here is %(limit_value)s."),
    }
    return forms.IntegerField(min_value=at_least, max_value=most, error_messages=messages, **(given | kwargs))


def tick_of(model: Any, name: str, **kwargs: Any) -> forms.BooleanField:
    column = model._meta.get_field(name)
    given = {"label": column.verbose_name, "help_text": column.help_text}
    return forms.BooleanField(required=False, **(given | kwargs))
