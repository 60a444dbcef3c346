"""Does the text tell who wrote it, or whom it is about? Asked before it is sent; the writer decides."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from ideakirja.kit.prepared import Shelf
from ideakirja.kit.typed import find_contacts, find_names, find_personal_ids
from ideakirja.people.models import Unit, User
from ideakirja.questions.form import Filled, Form

_names: Shelf[list[str]] = Shelf()


class Warned(NamedTuple):
    short: str
    long: str


def warnings_of(form: Form, filled: Filled, unit: Unit) -> dict[str, Warned]:
    """What to look at again, by question id."""
    names: list[str] | None = None
    found = {}
    for question in form.asked:
        text = filled.answers.get(question.id)
        if not question.is_words or not isinstance(text, str):
            continue
        if names is None:
            names = _names.get(unit.pk, lambda: names_of_workers(unit))
        if warned := _warned(text, names):
            found[question.id] = warned
    return found


def names_of_workers(unit: Unit) -> list[str]:
    """Names of those who work in the unit or above it."""
    units = [*unit.ancestors(include_self=True)]
    return list(User.objects.filter(is_active=True, roles__unit__in=units).distinct().values_list("name", flat=True))


def _warned(text: str, names: list[str]) -> Warned | None:
    if ids := find_personal_ids(text):
        return Warned(
            _("The message seems to have a personal identity code in it."),
            _(
                "The text has a number that looks like a personal identity code: %(start)s…"
                " Remove it, so that nobody knows you."
            )
            % {"start": ids[0][:4]},
        )
    if find_contacts(text):
        return Warned(
            _("The message seems to have a phone number or an e-mail address in it."),
            _(
                "The text has a phone number or an e-mail address. If you want us to contact you, leave it on a"
                " separate slip at the end."
            ),
        )
    if find_names(text, names):
        return Warned(
            _("The message seems to have a worker's name in it."),
            _("The text has a worker's name. You may leave it. Then other workers can see the name."),
        )
    return None
