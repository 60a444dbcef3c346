"""Writing the memo and what was agreed."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ideakirja.kit.forms import PlainForm, day_of, text_of
from ideakirja.people.models import User

from ..models import Agreed, Item, Memo
from .fields import choice_of

NEED_OWNER = _("Choose who takes it on.")


class _Versioned(PlainForm):
    """version: which saved text the writer began from. One that cannot be read is older than all: both are shown."""

    version = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_version(self) -> int:
        typed = self.cleaned_data["version"]
        return int(typed) if typed.isdecimal() and len(typed) < 10 else -1


class ItemTextForm(_Versioned):
    text = text_of(Item, "text", rows=5)


class PlainTextForm(_Versioned):
    text = text_of(Memo, "plain", rows=10)


class FinishForm(PlainForm):
    leaves_out = forms.BooleanField(
        label=_("The points without a text were not handled"),
        required=False,
        help_text=_("Their topics wait again for a coming gathering."),
    )


class AgreeForm(PlainForm):
    """workers, deciders: looked up once for the whole page, which has a form for each point."""

    kind = choice_of(Agreed, "kind", initial=Agreed.Kind.ACTION)
    text = text_of(Agreed, "text", error_messages={"required": _("Write what was agreed.")})
    owner = forms.ChoiceField(
        label=Agreed._meta.get_field("owner").verbose_name,
        required=False,
        help_text=_("What was not decided goes to a manager or a lead worker, never to the next time."),
        error_messages={"invalid_choice": _("Choose a person from the list.")},
    )
    due_on = day_of(Agreed, "due_on")

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        workers: Iterable[User],
        deciders: Iterable[User],
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(data, **kwargs)
        self.today = today
        self.deciders = {str(user.pk): user for user in deciders}
        others = {str(user.pk): user for user in workers if str(user.pk) not in self.deciders}
        self.people = self.deciders | others
        self.fields["owner"].choices = [  # type: ignore[attr-defined]
            ("", "---------"),
            (_("Managers and lead workers"), [(pk, user.name) for pk, user in self.deciders.items()]),
            (_("Others"), [(pk, user.name) for pk, user in others.items()]),
        ]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        said["owner"] = self.people.get(said.get("owner") or "")
        if said.get("kind") == Agreed.Kind.NOTE:
            return said | {"owner": None, "due_on": None}
        if not said["owner"] and "owner" not in self.errors:
            self.add_error("owner", NEED_OWNER)
        if not said.get("due_on") and "due_on" not in self.errors:
            self.add_error("due_on", _("Choose by when, for example 12.3.2026."))
        self.refuse_past("due_on", self.today)
        owner = said.get("owner")
        if said.get("kind") == Agreed.Kind.UNDECIDED and owner and str(owner.pk) not in self.deciders:
            self.add_error("owner", _("What was not decided goes to a manager or a lead worker. Choose one of them."))
        return said
